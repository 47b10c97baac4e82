-- The register of classes, talks and trainings held for the people; it tells how many came, never who.
create table outreach_kind (
    id bigint generated always as identity primary key,
    key text not null constraint outreach_kind_key_key unique
        constraint outreach_kind_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint outreach_kind_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint outreach_kind_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table outreach_kind is 'What kind of session it was; one is the class on fire-safety law.';
comment on column outreach_kind.key is 'Permanent key, which indicators'' filters name.';
comment on column outreach_kind.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('outreach_kind');

create table outreach_audience (
    id bigint generated always as identity primary key,
    key text not null constraint outreach_audience_key_key unique
        constraint outreach_audience_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint outreach_audience_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint outreach_audience_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table outreach_audience is 'For whom a session was held: officials, pupils, workers, households, and the like.';
comment on column outreach_audience.key is 'Permanent key, which indicators'' filters name.';
comment on column outreach_audience.retired_on is
    'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('outreach_audience');

create table outreach_session (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint outreach_session_unit_fkey references reporting_unit (id),
    code text not null constraint outreach_session_code_key unique,
    kind_id bigint not null constraint outreach_session_kind_fkey references outreach_kind (id),
    audience_id bigint not null constraint outreach_session_audience_fkey references outreach_audience (id),
    topic text not null constraint outreach_session_topic_length check (length(topic) between 1 and 300),
    held_on date not null constraint outreach_session_held_on_range check (held_on >= date '2000-01-01'),
    place text constraint outreach_session_place_length check (length(place) between 1 and 200),
    attendance integer constraint outreach_session_attendance_range check (attendance between 0 and 999999),
    households integer constraint outreach_session_households_range check (households between 0 and 999999),
    withdrawal_reason text
        constraint outreach_session_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint outreach_session_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint outreach_session_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null
        generated always as (search_text(code || ' ' || topic || ' ' || coalesce(place, ''))) stored,
    constraint outreach_session_creation_key_key unique (entered_by, creation_key),
    constraint outreach_session_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table outreach_session is
    'A class, talk or training that a unit has held. Never deleted: a mistaken one is withdrawn with a reason.';
comment on column outreach_session.code is 'What people call it by: TT-2023-0241, the year being that of its day when it was entered.';
comment on column outreach_session.topic is 'What it was about. No names of persons, no state secrets.';
comment on column outreach_session.held_on is 'The day on which it counts.';
comment on column outreach_session.place is 'Where it was held; null where nobody wrote it. No names of persons.';
comment on column outreach_session.attendance is 'How many came; null where nobody has counted.';
comment on column outreach_session.households is 'How many households it reached; null where nobody has counted.';
comment on column outreach_session.withdrawal_reason is 'Why it never should have been entered; then it counts nowhere.';
comment on column outreach_session.creation_key is
    'Made with the form, so that a form sent again finds its first record; null for records entered in bulk.';
comment on column outreach_session.search_text is
    'Code, topic and place as they are searched: without diacritics, in small letters.';

create index outreach_session_unit_held_on on outreach_session (reporting_unit_id, held_on);
create index outreach_session_held_on on outreach_session (held_on, id);

select build_wall('outreach_session');
select keep_changes('outreach_session', omitted => '{creation_key,search_text}');
