-- Accounts are of persons, so that "who entered" has an answer; throttles stand here so that all instances share them.
create table account (
    id bigint generated always as identity primary key,
    username text not null constraint account_username_key unique
        constraint account_username_shape check (username ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(username) between 3 and 60),
    full_name text not null constraint account_full_name_length check (length(full_name) between 1 and 120),
    role text not null constraint account_role_known
        check (role in ('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER', 'DISTRICT_ADMIN')),
    unit_id bigint,
    unit_kind text generated always as
        (case role when 'WARD_OFFICER' then 'WARD' when 'DISTRICT_OFFICER' then 'OFFICE' end) stored,
    password_hash text not null,
    must_change_password boolean not null,
    disabled_at timestamptz,
    language text constraint account_language_known check (language in ('vi', 'en')),
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint account_unit_by_role check ((role in ('WARD_OFFICER', 'DISTRICT_OFFICER')) = (unit_id is not null)),
    constraint account_unit_fkey foreign key (unit_id, unit_kind) references reporting_unit (id, kind)
);

comment on table account is 'A person who may sign in. Never deleted: what they entered names them.';
comment on column account.username is 'Sign-in name, lower case.';
comment on column account.unit_id is 'The unit in whose name the person acts: a ward''s officer their ward, a district officer the district office; null for those who enter nothing.';
comment on column account.unit_kind is 'What the unit of such a role is: a ward, or the office; part of the foreign key, so that it is one.';
comment on column account.password_hash is 'Encoded password with the name of its encoding in front.';
comment on column account.must_change_password is 'Whether the password was handed out and has to be replaced at the next sign-in.';
comment on column account.disabled_at is 'Since when the person may no longer sign in; null while they may.';
comment on column account.language is 'Language of the screens the person chose last; null before any choice.';

create index account_unit_idx on account (unit_id);

select keep_changes('account', '{password_hash,unit_kind}');

create table account_sign_in (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint account_sign_in_account_fkey references account (id),
    signed_in_at timestamptz not null,
    address text not null constraint account_sign_in_address_length check (length(address) <= 60)
);

comment on table account_sign_in is 'Each successful sign-in.';
comment on column account_sign_in.address is 'Network address the person signed in from.';

create index account_sign_in_latest_idx on account_sign_in (account_id, signed_in_at desc);

revoke update on account_sign_in from ${application_role};

create table sign_in_attempt (
    id bigint generated always as identity primary key,
    username text not null constraint sign_in_attempt_username_length check (length(username) <= 60),
    address text not null constraint sign_in_attempt_address_length check (length(address) <= 60),
    attempted_at timestamptz not null
);

comment on table sign_in_attempt is 'Failed sign-ins of the last minutes, by the name typed and the address they came from; successful ones leave no row.';
comment on column sign_in_attempt.username is 'The name that was typed, whether or not there is such an account; empty where it cannot be one.';

create index sign_in_attempt_username_idx on sign_in_attempt (username, attempted_at);
create index sign_in_attempt_address_idx on sign_in_attempt (address, attempted_at);

grant delete on sign_in_attempt to ${application_role};
