-- Sign-ins, exports and views of restricted data change no row of their own, so they are written down here.
create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null constraint audit_event_kind_shape check (kind ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$' and length(kind) <= 80),
    account_id bigint,
    address text constraint audit_event_address_length check (length(address) <= 60),
    subject text not null constraint audit_event_subject_length check (length(subject) <= 2000),
    details jsonb not null default '{}'
);

comment on table audit_event is 'What was done without changing a row, each in the moment it happened; never updated.';
comment on column audit_event.at is 'The moment by the application''s clock.';
comment on column audit_event.kind is 'What happened, module first: account.signed-in.';
comment on column audit_event.account_id is 'Who did it; null where nobody was signed in. Not a foreign key: its lock would wait for a transaction that waits for this row.';
comment on column audit_event.address is 'Network address the request came from; null where the application acted by itself.';
comment on column audit_event.subject is 'Address or permanent key of what was given out; for a failed sign-in the name typed.';

create index audit_event_at_idx on audit_event (at);
create index audit_event_account_idx on audit_event (account_id, at);

revoke update on audit_event from ${application_role};

-- Everything that happens is written, also where nobody is signed in; only an administrator reads it.
alter table audit_event enable row level security;
create policy wall_insert on audit_event for insert with check (true);
create policy wall_select on audit_event for select using (
    (select role from account where id = (select acting_account())) = 'DISTRICT_ADMIN');
