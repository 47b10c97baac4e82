-- The register of incidents and what was seized: it describes incidents, never people, and feeds the counted figures.
create table incident_category (
    id bigint generated always as identity primary key,
    key text not null constraint incident_category_key_key unique
        constraint incident_category_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint incident_category_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint incident_category_label_en_length check (length(label_en) between 1 and 120),
    criminal_offence boolean not null,
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table incident_category is 'What kind of incident it was; officers choose from the rows that are not retired.';
comment on column incident_category.key is 'Permanent key, which indicators'' filters name.';
comment on column incident_category.criminal_offence is 'Whether incidents of this category count as criminal cases.';
comment on column incident_category.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('incident_category');

create table seizure_kind (
    id bigint generated always as identity primary key,
    key text not null constraint seizure_kind_key_key unique
        constraint seizure_kind_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint seizure_kind_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint seizure_kind_label_en_length check (length(label_en) between 1 and 120),
    unit_vi text not null constraint seizure_kind_unit_vi_length check (length(unit_vi) between 1 and 40),
    unit_en text constraint seizure_kind_unit_en_length check (length(unit_en) between 1 and 40),
    counted_vi text not null constraint seizure_kind_counted_vi_length check (length(counted_vi) between 1 and 120),
    counted_en text constraint seizure_kind_counted_en_length check (length(counted_en) between 1 and 120),
    decimals integer not null constraint seizure_kind_decimals_range check (decimals between 0 and 3),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table seizure_kind is 'What can be seized, and in which unit it is measured.';
comment on column seizure_kind.counted_vi is 'What stands after a quantity in a list: “vũ khí thô sơ”, “kg pháo”.';
comment on column seizure_kind.decimals is 'Most digits after the comma of a quantity, in the kind''s unit.';
comment on column seizure_kind.retired_on is 'First day on which it can no longer be entered; null while it is in use.';

select keep_changes('seizure_kind');

create table incident (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint incident_unit_fkey references reporting_unit (id),
    code text not null constraint incident_code_key unique,
    category_id bigint not null constraint incident_category_fkey references incident_category (id),
    detected_on date not null constraint incident_detected_on_range check (detected_on >= date '2000-01-01'),
    handled_on date,
    state text not null constraint incident_state_known check (state in ('OPEN', 'HANDLED', 'WITHDRAWN')),
    account_text text not null constraint incident_account_text_length check (length(account_text) between 1 and 500),
    from_people boolean not null,
    withdrawal_reason text constraint incident_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint incident_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint incident_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null generated always as (search_text(code || ' ' || account_text)) stored,
    constraint incident_id_unit_key unique (id, reporting_unit_id),
    constraint incident_creation_key_key unique (entered_by, creation_key),
    constraint incident_dates_order check (handled_on >= detected_on),
    constraint incident_handled_has_date check (state <> 'HANDLED' or handled_on is not null),
    constraint incident_open_has_none check (state <> 'OPEN' or handled_on is null),
    constraint incident_withdrawn_has_reason check ((state = 'WITHDRAWN') = (withdrawal_reason is not null)),
    constraint incident_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table incident is 'An incident at a unit, described without any person in it. Never deleted: a mistaken one is withdrawn with a reason.';
comment on column incident.code is 'What people call it by: VV-2023-0263, the year being that of its detection.';
comment on column incident.handled_on is 'The day on which it counts; kept when a handled incident is withdrawn.';
comment on column incident.account_text is 'Short account of what happened. No names, addresses or numbers of persons, no state secrets.';
comment on column incident.from_people is 'Whether it came from people''s information; who gave it is never asked.';
comment on column incident.creation_key is 'Made with the form, so that a double click or a form sent again finds its first record; null for records entered in bulk.';
comment on column incident.amended_at is 'Moment of the latest change after it was entered.';
comment on column incident.search_text is 'Code and account as they are searched: without diacritics, in small letters.';

create index incident_unit_handled_on_idx on incident (reporting_unit_id, handled_on);
create index incident_unit_detected_on_idx on incident (reporting_unit_id, detected_on);
create index incident_category_idx on incident (category_id);
create index incident_date_idx on incident ((coalesce(handled_on, detected_on)) desc nulls last, id desc);

select build_wall('incident');
select keep_changes('incident', omitted => '{creation_key,search_text}');

create table seizure (
    id bigint generated always as identity primary key,
    incident_id bigint not null,
    reporting_unit_id bigint not null,
    seizure_kind_id bigint not null constraint seizure_kind_fkey references seizure_kind (id),
    quantity numeric(16, 3) not null constraint seizure_quantity_range check (quantity > 0 and quantity <= 999999999),
    constraint seizure_incident_fkey foreign key (incident_id, reporting_unit_id)
        references incident (id, reporting_unit_id),
    constraint seizure_incident_kind_key unique (incident_id, seizure_kind_id)
);

comment on table seizure is 'What was seized in an incident, one row for each kind.';
comment on column seizure.quantity is 'In the unit of its kind; a larger one is a slip of the keyboard, and sums would outgrow the columns of figures.';

select build_wall('seizure');
select keep_changes('seizure', belongs_to => 'incident');
-- The change log keeps what was taken out.
grant delete on seizure to ${application_role};
