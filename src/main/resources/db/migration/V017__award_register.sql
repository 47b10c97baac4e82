-- The register of awards (khen thưởng): decisions, what they were given for, and to whom as far as it may be told.
create table award_authority (
    id bigint generated always as identity primary key,
    key text not null constraint award_authority_key_key unique
        constraint award_authority_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint award_authority_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint award_authority_label_en_length check (length(label_en) between 1 and 120),
    level text not null
        constraint award_authority_level_known check (level in ('UNIT', 'BODY', 'CITY', 'CENTRAL')),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table award_authority is 'Who decides on awards.';
comment on column award_authority.key is 'Permanent key, which indicators'' filters name.';
comment on column award_authority.level is
    'UNIT: a ward''s own, whose decisions stand in the ward''s book; all others stand in the district office''s.';
comment on column award_authority.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('award_authority');

create table award_form (
    id bigint generated always as identity primary key,
    key text not null constraint award_form_key_key unique
        constraint award_form_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint award_form_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint award_form_label_en_length check (length(label_en) between 1 and 120),
    statutory boolean not null,
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table award_form is 'What is given: certificate, higher certificate, medal; or praise, which no law knows.';
comment on column award_form.key is 'Permanent key, which indicators'' filters name.';
comment on column award_form.statutory is 'Whether it is one of the forms of the Law on Emulation and Commendation.';
comment on column award_form.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('award_form');

create table award_type (
    id bigint generated always as identity primary key,
    key text not null constraint award_type_key_key unique
        constraint award_type_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint award_type_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint award_type_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table award_type is 'On which occasion: ad hoc, regular, an emulation drive, and the like.';
comment on column award_type.key is 'Permanent key, which indicators'' filters name.';
comment on column award_type.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('award_type');

create table award_recipient_kind (
    id bigint generated always as identity primary key,
    key text not null constraint award_recipient_kind_key_key unique
        constraint award_recipient_kind_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint award_recipient_kind_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint award_recipient_kind_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table award_recipient_kind is 'Who can receive an award: an individual, a collective, a household.';
comment on column award_recipient_kind.key is 'Permanent key, which indicators'' filters name.';
comment on column award_recipient_kind.retired_on is
    'First day on which it can no longer be chosen; null while it is in use.';

select keep_changes('award_recipient_kind');

create table award (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint award_unit_fkey references reporting_unit (id),
    code text not null constraint award_code_key unique,
    decision_number text not null constraint award_decision_number_length check (length(decision_number) between 1 and 60),
    decided_on date not null constraint award_decided_on_range check (decided_on >= date '2000-01-01'),
    reporting_year integer not null constraint award_reporting_year_range check (reporting_year between 2000 and 2100),
    authority_id bigint not null constraint award_authority_fkey references award_authority (id),
    form_id bigint not null constraint award_form_fkey references award_form (id),
    type_id bigint not null constraint award_type_fkey references award_type (id),
    recipient_kind_id bigint not null constraint award_recipient_kind_fkey references award_recipient_kind (id),
    recipient_name text not null constraint award_recipient_name_length check (length(recipient_name) between 1 and 200),
    publishable boolean not null,
    recipient_unit_id bigint not null constraint award_recipient_unit_fkey references reporting_unit (id),
    achievement text not null constraint award_achievement_length check (length(achievement) between 1 and 500),
    model_id bigint constraint award_model_fkey references movement_model (id),
    revoked_on date constraint award_revoked_on_order check (revoked_on >= decided_on),
    revocation_number text
        constraint award_revocation_number_length check (length(revocation_number) between 1 and 60),
    revocation_reason text
        constraint award_revocation_reason_length check (length(revocation_reason) between 1 and 500),
    withdrawal_reason text
        constraint award_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    standing text not null generated always as (case when withdrawal_reason is not null then 'WITHDRAWN'
        when revoked_on is not null then 'REVOKED' else 'VALID' end) stored,
    creation_key uuid,
    entered_by bigint not null constraint award_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint award_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null generated always as (search_text(code || ' ' || decision_number || ' ' || achievement
        || case when publishable then ' ' || recipient_name else '' end)) stored,
    recipient_search_text text not null generated always as (search_text(recipient_name)) stored,
    constraint award_creation_key_key unique (entered_by, creation_key),
    constraint award_revocation_whole check (num_nulls(revoked_on, revocation_number, revocation_reason) in (0, 3)),
    constraint award_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table award is
    'An award to one recipient, at the ward whose own decision it is, otherwise at the district office. Never deleted: revoked by decision, or withdrawn where entered by mistake.';
comment on column award.code is 'What people call it by: KT-2023-0053, the year being that of its decision when it was entered. It names nobody.';
comment on column award.reporting_year is 'For which reporting year it was given; a decision after its end counts in its last month.';
comment on column award.recipient_name is
    'Who received it. Restricted where not publishable: the unit''s own and the district''s officers.';
comment on column award.publishable is 'Whether the recipient may be named to everybody; people who helped the police may need protection.';
comment on column award.recipient_unit_id is 'To which ward the recipient belongs; the district office where to none.';
comment on column award.achievement is 'What it was given for. No names of persons, no state secrets.';
comment on column award.model_id is 'The model of the movement it is connected with; null for none.';
comment on column award.revoked_on is 'Day of the decision that revoked it; null while it stands.';
comment on column award.revocation_number is 'Number of that decision.';
comment on column award.revocation_reason is 'Why it was revoked. No names of persons, no state secrets.';
comment on column award.withdrawal_reason is 'Why it never should have been entered; then it counts nowhere.';
comment on column award.standing is 'Where it stands, made of its revocation and withdrawal.';
comment on column award.creation_key is
    'Made with the form, so that a form sent again finds its first record; null for records entered in bulk.';
comment on column award.search_text is
    'Code, decision, achievement and the recipient who may be named, as everybody searches them: without diacritics, in small letters.';
comment on column award.recipient_search_text is 'The recipient, for those who may read every one.';

create index award_unit_decided_on on award (reporting_unit_id, decided_on);
create index award_decided_on on award (decided_on, id);
create index award_model on award (model_id) where model_id is not null;

select build_wall('award');
select keep_changes('award', omitted => '{creation_key,search_text,recipient_search_text}', masked => '{recipient_name}');
