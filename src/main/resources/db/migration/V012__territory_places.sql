-- The directory of places, which sites of models and recognitions point to.
-- “Tổ dân phố 2” stands before “Tổ dân phố 10”.
create collation vietnamese_numbered (provider = icu, locale = 'vi-u-kn-true');

create table place_kind (
    id bigint generated always as identity primary key,
    key text not null constraint place_kind_key_key unique
        constraint place_kind_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint place_kind_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint place_kind_label_en_length check (length(label_en) between 1 and 120),
    subject text not null constraint place_kind_subject_known check (
        subject in ('RESIDENTIAL_AREA', 'AGENCY', 'ENTERPRISE', 'SCHOOL', 'NONE')),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table place_kind is 'What kind of place it is: a school, a residential area, a street.';
comment on column place_kind.key is 'Permanent key, which indicators'' filters name.';
comment on column place_kind.subject is
    'As what Circular 124/2021/TT-BCA recognises it, NONE where it does not; a SCHOOL has a level, which decides further.';
comment on column place_kind.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('place_kind');

create table school_level (
    id bigint generated always as identity primary key,
    key text not null constraint school_level_key_key unique
        constraint school_level_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint school_level_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint school_level_label_en_length check (length(label_en) between 1 and 120),
    recognisable boolean not null,
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table school_level is 'The levels of schools.';
comment on column school_level.key is 'Permanent key, which indicators'' filters name.';
comment on column school_level.recognisable is
    'Whether Circular 124/2021/TT-BCA recognises schools of the level; nurseries, preschools and primary schools it leaves out.';
comment on column school_level.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('school_level');

create function place_name_key(name text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(regexp_replace(regexp_replace(
        regexp_replace(search_text(name), '[^a-z0-9]+', ' ', 'g'),
        '\mto dan pho\M', 'tdp', 'g'),
        '\m0+([0-9])', '\1', 'g'),
        '^ ?truong ', ''));
comment on function place_name_key(text) is
    'A place''s name as two names are compared: without diacritics, signs, leading zeros and the word “Trường”; “Tổ dân phố” and “TDP” are one';

create table place (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint place_unit_fkey references reporting_unit (id),
    name text not null constraint place_name_length check (length(name) between 1 and 200),
    kind_id bigint not null constraint place_kind_fkey references place_kind (id),
    level_id bigint constraint place_level_fkey references school_level (id),
    address text constraint place_address_length check (length(address) between 1 and 200),
    valid_from date constraint place_valid_from_range check (valid_from >= date '1900-01-01'),
    ended_on date constraint place_ended_on_order check (ended_on >= valid_from),
    end_reason text constraint place_end_reason_length check (length(end_reason) between 1 and 500),
    withdrawal_reason text constraint place_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    standing text not null generated always as (case when withdrawal_reason is not null then 'WITHDRAWN'
        when ended_on is not null then 'ENDED' else 'ACTIVE' end) stored,
    creation_key uuid,
    entered_by bigint not null constraint place_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint place_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    name_key text not null generated always as (place_name_key(name)) stored,
    search_text text not null generated always as (search_text(name || ' ' || coalesce(address, ''))) stored,
    constraint place_id_unit_key unique (id, reporting_unit_id),
    constraint place_creation_key_key unique (entered_by, creation_key),
    constraint place_end_whole check ((ended_on is null) = (end_reason is null)),
    constraint place_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table place is
    'A residential area, school, agency, enterprise or other place of a ward, or of the district office where no ward keeps it. Never deleted: ended, or withdrawn where entered by mistake.';
comment on column place.name is 'What the place is called. No names of persons who live there.';
comment on column place.level_id is 'Of a school, otherwise null.';
comment on column place.address is 'Where it is, as one finds it; null where nobody wrote it.';
comment on column place.valid_from is 'First day of the place; null where it is older than anybody here knows.';
comment on column place.ended_on is 'First day on which it is no more; null while it is there.';
comment on column place.end_reason is 'Why it ended. No names of third persons, no state secrets.';
comment on column place.withdrawal_reason is 'Why it never should have been entered.';
comment on column place.standing is 'Where it stands today, made of its end and withdrawal.';
comment on column place.creation_key is 'Made with the form, so that a form sent again finds its first record; null for records entered in bulk.';
comment on column place.name_key is 'The name as duplicates are found.';
comment on column place.search_text is 'Name and address as they are searched: without diacritics, in small letters.';

create index place_unit_name_key on place (reporting_unit_id, name_key);

select build_wall('place');
select keep_changes('place', omitted => '{creation_key,search_text,name_key}');
