-- What the city police ask of the district or a ward for a year, measured against the approved figures.
create table target (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint constraint target_unit_fkey references reporting_unit (id),
    code text not null constraint target_code_key unique,
    indicator_id bigint not null constraint target_indicator_fkey references indicator (id),
    reporting_year integer not null constraint target_year_range check (reporting_year between 2000 and 2100),
    target_value numeric(15, 3) constraint target_value_positive check (target_value > 0),
    due_on date not null constraint target_due_on_range check (due_on between date '2000-01-01' and date '2101-12-31'),
    assigned_by text not null constraint target_assigned_by_length check (length(assigned_by) between 1 and 120),
    reference text constraint target_reference_length check (length(reference) between 1 and 300),
    completed_on date constraint target_completed_on_range check (completed_on >= date '2000-01-01'),
    completion_by bigint constraint target_completion_by_fkey references account (id),
    completion_at timestamptz,
    withdrawal_reason text
        constraint target_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint target_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint target_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null
        generated always as (search_text(code || ' ' || assigned_by || ' ' || coalesce(reference, ''))) stored,
    constraint target_creation_key_key unique (entered_by, creation_key),
    constraint target_completion_whole check (
        (completed_on is null) = (completion_by is null) and (completed_on is null) = (completion_at is null)),
    constraint target_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table target is
    'A target that the city police set for an indicator of the whole district or of a ward. Never deleted: a mistaken one is withdrawn with a reason.';
comment on column target.reporting_unit_id is 'The ward it was set for; null for the whole district.';
comment on column target.code is 'What people call it by: CT-2023-0001, the year being its reporting year.';
comment on column target.reporting_year is 'The reporting year whose approved figures are measured against it.';
comment on column target.target_value is 'How much is to be reached, in the indicator''s unit; null where nobody has said.';
comment on column target.due_on is 'The last day on which it is reached in time, set by the city police.';
comment on column target.assigned_by is 'The office that set it: “Giám đốc Công an thành phố”. No names of persons.';
comment on column target.reference is 'The plan or decision that sets it; null where nobody wrote it. No names of persons, no state secrets.';
comment on column target.completed_on is 'The day on which it was reached; null while it is not, or nobody has recorded it.';
comment on column target.completion_by is 'Who recorded that it was reached.';
comment on column target.withdrawal_reason is 'Why it never should have been entered; then it is measured and told nowhere.';
comment on column target.creation_key is
    'Made with the form, so that a form sent again finds its first record; null for records entered in bulk.';
comment on column target.search_text is
    'Code, who set it and by what, as they are searched: without diacritics, in small letters.';

-- One living target for an indicator, a ward or the whole district, and a year.
create unique index target_once on target (reporting_year, indicator_id, reporting_unit_id)
    nulls not distinct where withdrawal_reason is null;
create index target_unit_idx on target (reporting_unit_id);

create function acting_keeps_targets() returns boolean
    language sql stable parallel safe
    return coalesce((select role in ('DISTRICT_OFFICER', 'DISTRICT_ADMIN') from account where id = acting_account()), false);
comment on function acting_keeps_targets() is
    'Whether who acts in this transaction keeps the targets: the district''s officers and administrators';

-- The wall is not the usual one: a target of the whole district is everybody's to read, an administrator keeps targets
-- without reading any unit's records, and a ward reads its own and writes none. A row that is seen and may not be
-- written is refused, not passed over.
alter table target enable row level security;
create policy wall_select on target for select using (
    reporting_unit_id = any ((select acting_read_units())::bigint[])
    or (reporting_unit_id is null and (select acting_account()) is not null)
    or (select acting_keeps_targets()));
create policy wall_insert on target for insert with check ((select acting_keeps_targets()));
create policy wall_update on target for update using (
    reporting_unit_id = any ((select acting_read_units())::bigint[])
    or (reporting_unit_id is null and (select acting_account()) is not null)
    or (select acting_keeps_targets())) with check ((select acting_keeps_targets()));
create policy wall_delete on target for delete using ((select acting_keeps_targets()));

select keep_changes('target', omitted => '{creation_key,search_text}');

-- Who keeps the targets of the wards reads their history too.
alter policy wall_select on change_log using (
    reporting_unit_id = any ((select acting_read_units())::bigint[])
    or (reporting_unit_id is null and (select acting_account()) is not null)
    or (subject_table = 'target' and (select acting_keeps_targets())));
