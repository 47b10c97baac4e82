-- The register of recognitions “An toàn về ANTT” (Circular 124/2021/TT-BCA), which are counted by the year.
create table recognition_authority (
    id bigint generated always as identity primary key,
    key text not null constraint recognition_authority_key_key unique
        constraint recognition_authority_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint recognition_authority_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint recognition_authority_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table recognition_authority is 'Who can recognise a subject (art. 10).';
comment on column recognition_authority.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('recognition_authority');

create table recognition (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint recognition_unit_fkey references reporting_unit (id),
    year integer not null constraint recognition_year_range check (year between 2000 and 2100),
    place_id bigint,
    registered_on date not null constraint recognition_registered_on_range check (registered_on >= date '2000-01-01'),
    result text constraint recognition_result_known check (result in ('MET', 'NOT_MET')),
    authority_id bigint constraint recognition_authority_fkey references recognition_authority (id),
    decision_number text constraint recognition_decision_number_length check (length(decision_number) between 1 and 60),
    decided_on date constraint recognition_decided_on_order check (decided_on >= registered_on),
    shortfall text constraint recognition_shortfall_length check (length(shortfall) between 1 and 500),
    withdrawal_reason text constraint recognition_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint recognition_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint recognition_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null generated always as (search_text(year || ' ' || coalesce(decision_number, ''))) stored,
    constraint recognition_place_fkey foreign key (place_id, reporting_unit_id) references place (id, reporting_unit_id),
    constraint recognition_creation_key_key unique (entered_by, creation_key),
    constraint recognition_met_is_decided check (
        result is distinct from 'MET' or (authority_id is not null and decision_number is not null and decided_on is not null)),
    constraint recognition_not_met_says_why check ((result is not distinct from 'NOT_MET') = (shortfall is not null)),
    constraint recognition_open_decides_nothing check (
        result is not null or (authority_id is null and decision_number is null and decided_on is null)),
    constraint recognition_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table recognition is
    'The registration of a subject for a year and what came of it: met or not met, without a score. Never deleted; withdrawn where entered by mistake.';
comment on column recognition.reporting_unit_id is 'The subject''s unit: the ward itself, or the unit that keeps the place.';
comment on column recognition.year is 'Reporting year; the evaluation windows end in it.';
comment on column recognition.place_id is 'The subject; null where it is the ward itself.';
comment on column recognition.registered_on is 'Day of the registration, which the circular asks for in the first quarter.';
comment on column recognition.result is 'Whether it meets the criteria; null while nobody has decided.';
comment on column recognition.authority_id is 'Who decided.';
comment on column recognition.decision_number is 'Number of the decision, as 125/QĐ-UBND.';
comment on column recognition.decided_on is 'Day of the decision.';
comment on column recognition.shortfall is 'Why the criteria are not met. No names of persons, no state secrets.';
comment on column recognition.withdrawal_reason is 'Why it never should have been entered; then it counts nowhere.';
comment on column recognition.creation_key is 'Made with the form, so that a form sent again finds its first record; null for records entered in bulk.';
comment on column recognition.search_text is 'Year and decision as they are searched.';

create unique index recognition_place_once on recognition (place_id, year)
    where place_id is not null and withdrawal_reason is null;
create unique index recognition_ward_once on recognition (reporting_unit_id, year)
    where place_id is null and withdrawal_reason is null;
create index recognition_unit_year on recognition (reporting_unit_id, year);

select build_wall('recognition');
select keep_changes('recognition', omitted => '{creation_key,search_text}');
