-- The register of movement models with their sites, events, yearly ratings and activities; feeds the counted models.
create table movement_kind (
    id bigint generated always as identity primary key,
    key text not null constraint movement_kind_key_key unique
        constraint movement_kind_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint movement_kind_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint movement_kind_label_en_length check (length(label_en) between 1 and 120),
    fire_safety boolean not null,
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);
comment on table movement_kind is 'What kind of model it is; officers choose from the rows that are not retired.';
comment on column movement_kind.key is 'Permanent key, which indicators'' filters name.';
comment on column movement_kind.fire_safety is 'Whether models of this kind count as fire-safety models and never among the others.';
comment on column movement_kind.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';
select keep_changes('movement_kind');

create table movement_lead (
    id bigint generated always as identity primary key,
    key text not null constraint movement_lead_key_key unique
        constraint movement_lead_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint movement_lead_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint movement_lead_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);
comment on table movement_lead is 'The organisations that lead models.';
comment on column movement_lead.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';
select keep_changes('movement_lead');

create table movement_scheme (
    id bigint generated always as identity primary key,
    key text not null constraint movement_scheme_key_key unique
        constraint movement_scheme_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint movement_scheme_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint movement_scheme_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);
comment on table movement_scheme is 'Schemes whose sites an indicator counts, whoever owns the model: safe school gates, self-managed alleys.';
comment on column movement_scheme.key is 'Permanent key, which indicators'' filters name.';
comment on column movement_scheme.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';
select keep_changes('movement_scheme');

create table movement_scope (
    id bigint generated always as identity primary key,
    key text not null constraint movement_scope_key_key unique
        constraint movement_scope_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint movement_scope_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint movement_scope_label_en_length check (length(label_en) between 1 and 120),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);
comment on table movement_scope is 'How far a model was replicated or recognised: the whole country, the city.';
comment on column movement_scope.key is 'Permanent key, which indicators'' filters name.';
comment on column movement_scope.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';
select keep_changes('movement_scope');

create table movement_rating (
    id bigint generated always as identity primary key,
    key text not null constraint movement_rating_key_key unique
        constraint movement_rating_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint movement_rating_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint movement_rating_label_en_length check (length(label_en) between 1 and 120),
    effective boolean not null,
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);
comment on table movement_rating is 'How a model can be rated for a year.';
comment on column movement_rating.effective is 'Whether a model rated so is an effective one (Circular 124/2021/TT-BCA asks a ward for one).';
comment on column movement_rating.retired_on is 'First day on which it can no longer be chosen; null while it is in use.';
select keep_changes('movement_rating');

create table movement_model (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint movement_model_unit_fkey references reporting_unit (id),
    name text not null constraint movement_model_name_length check (length(name) between 1 and 300),
    kind_id bigint not null constraint movement_model_kind_fkey references movement_kind (id),
    lead_id bigint not null constraint movement_model_lead_fkey references movement_lead (id),
    scheme_id bigint constraint movement_model_scheme_fkey references movement_scheme (id),
    programme_from integer constraint movement_model_programme_from_range check (programme_from between 1990 and 2100),
    programme_to integer constraint movement_model_programme_to_range check (programme_to between 1990 and 2100),
    partners text constraint movement_model_partners_length check (length(partners) between 1 and 300),
    about text constraint movement_model_about_length check (length(about) between 1 and 1000),
    launched_on date not null constraint movement_model_launched_on_range check (launched_on >= date '2000-01-01'),
    state text not null constraint movement_model_state_known check (state in ('ACTIVE', 'DISSOLVED', 'WITHDRAWN')),
    dissolved_on date,
    dissolution_reason text constraint movement_model_dissolution_reason_length check (length(dissolution_reason) between 1 and 500),
    withdrawal_reason text constraint movement_model_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint movement_model_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint movement_model_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null
        generated always as (search_text(name || ' ' || coalesce(partners, '') || ' ' || coalesce(about, ''))) stored,
    constraint movement_model_id_unit_key unique (id, reporting_unit_id),
    constraint movement_model_creation_key_key unique (entered_by, creation_key),
    constraint movement_model_programme_order check (programme_to >= programme_from),
    constraint movement_model_dates_order check (dissolved_on >= launched_on),
    constraint movement_model_active_has_no_end check (state <> 'ACTIVE' or dissolved_on is null),
    constraint movement_model_dissolved_has_day check (state <> 'DISSOLVED' or dissolved_on is not null),
    constraint movement_model_dissolution_whole check ((dissolved_on is null) = (dissolution_reason is null)),
    constraint movement_model_withdrawn_has_reason check ((state = 'WITHDRAWN') = (withdrawal_reason is not null)),
    constraint movement_model_amended_whole check ((amended_by is null) = (amended_at is null))
);
comment on table movement_model is 'A model of the movement, at the unit that owns it: a ward, or the district office where it is of the whole district. Never deleted.';
comment on column movement_model.scheme_id is 'The scheme it belongs to, where an indicator counts that scheme''s sites.';
comment on column movement_model.programme_from is 'First calendar year of its programme; null where none is set.';
comment on column movement_model.programme_to is 'Last calendar year of its programme; null where none is set.';
comment on column movement_model.partners is 'Organisations it is run with. No persons.';
comment on column movement_model.about is 'What it does. No names, addresses or numbers of persons, no state secrets.';
comment on column movement_model.launched_on is 'First launch: first day on which it is active.';
comment on column movement_model.dissolved_on is 'First day on which neither it nor any of its sites is active any more; null while it is.';
comment on column movement_model.creation_key is 'Made with the form, so that a form sent twice finds its first record; null for records entered in bulk.';
comment on column movement_model.amended_at is 'Moment of the latest change after it was entered.';
comment on column movement_model.search_text is 'Name, partners and content as they are searched: without diacritics, in small letters.';

create index movement_model_unit_launched_on on movement_model (reporting_unit_id, launched_on);
create index movement_model_kind_idx on movement_model (kind_id);
create index movement_model_scheme_idx on movement_model (scheme_id) where scheme_id is not null;

-- A ward counts its site of a model that is another unit's, so whoever reads any records reads the models themselves;
-- which of them its pages show is the register's affair. What belongs to a model stands behind the wall.
select build_wall('movement_model');
drop policy wall_select on movement_model;
create policy wall_select on movement_model for select using (cardinality((select acting_read_units())) > 0);
select keep_changes('movement_model', omitted => '{creation_key,search_text}');

create table movement_site (
    id bigint generated always as identity primary key,
    movement_model_id bigint not null constraint movement_site_model_fkey references movement_model (id),
    reporting_unit_id bigint not null constraint movement_site_unit_fkey references reporting_unit (id),
    place_id bigint constraint movement_site_place_fkey references place (id),
    place_kind_id bigint constraint movement_site_place_kind_fkey references place_kind (id),
    place text constraint movement_site_place_length check (length(place) between 1 and 200),
    partner text constraint movement_site_partner_length check (length(partner) between 1 and 200),
    teams integer constraint movement_site_teams_range check (teams between 0 and 10000),
    members integer constraint movement_site_members_range check (members between 0 and 1000000),
    launched_on date not null constraint movement_site_launched_on_range check (launched_on >= date '2000-01-01'),
    state text not null constraint movement_site_state_known check (state in ('ACTIVE', 'ENDED', 'WITHDRAWN')),
    ended_on date,
    end_reason text constraint movement_site_end_reason_length check (length(end_reason) between 1 and 500),
    withdrawal_reason text constraint movement_site_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint movement_site_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint movement_site_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    constraint movement_site_creation_key_key unique (entered_by, creation_key),
    constraint movement_site_place_whole check (place_id is null or (place is not null and place_kind_id is null)),
    constraint movement_site_dates_order check (ended_on >= launched_on),
    constraint movement_site_active_has_no_end check (state <> 'ACTIVE' or ended_on is null),
    constraint movement_site_ended_has_day check (state <> 'ENDED' or ended_on is not null),
    constraint movement_site_end_whole check ((ended_on is null) = (end_reason is null)),
    constraint movement_site_withdrawn_has_reason check ((state = 'WITHDRAWN') = (withdrawal_reason is not null)),
    constraint movement_site_amended_whole check ((amended_by is null) = (amended_at is null))
);
comment on table movement_site is 'A place where a model runs: in one ward, or in the whole district where the unit is its office. The unit is the site''s own, which need not be the model''s.';
comment on column movement_site.place_id is 'The place of the directory, of the site''s unit or one whose records it keeps; it has the kind.';
comment on column movement_site.place_kind_id is 'The kind of a place that is not in the directory; null where nobody said it.';
comment on column movement_site.place is 'Where in the unit: a school, a hospital, a street; of a place of the directory its name of that day. No house numbers of persons.';
comment on column movement_site.partner is 'The organisation it is run with there. No persons.';
comment on column movement_site.teams is 'Teams (tổ) at the site; null where unknown.';
comment on column movement_site.members is 'Members (thành viên) of the site; null where unknown.';
comment on column movement_site.launched_on is 'First day on which it is active.';
comment on column movement_site.ended_on is 'First day on which it is no longer active; a dissolved model ends its sites too, without touching them.';
comment on column movement_site.end_reason is 'Why it ended. No persons, no state secrets.';
comment on column movement_site.creation_key is 'Made with the form, so that a form sent twice finds its first record.';
comment on column movement_site.amended_at is 'Moment of the latest change after it was entered.';

create index movement_site_model_idx on movement_site (movement_model_id);
create index movement_site_place_idx on movement_site (place_id) where place_id is not null;
create index movement_site_unit_launched_on on movement_site (reporting_unit_id, launched_on);

select build_wall('movement_site');
select keep_changes('movement_site', omitted => '{creation_key}', belongs_to => 'movement_model');

create table movement_event (
    id bigint generated always as identity primary key,
    movement_model_id bigint not null,
    reporting_unit_id bigint not null,
    kind text not null constraint movement_event_kind_known check (
        kind in ('CONSOLIDATED', 'RENEWED', 'REPLICATED', 'INTERIM_REVIEW', 'FINAL_REVIEW', 'RECOGNISED')),
    happened_on date not null constraint movement_event_happened_on_range check (happened_on >= date '2000-01-01'),
    scope_id bigint constraint movement_event_scope_fkey references movement_scope (id),
    by_whom text constraint movement_event_by_whom_length check (length(by_whom) between 1 and 200),
    decision_number text constraint movement_event_decision_number_length check (length(decision_number) between 1 and 60),
    decided_on date,
    note text constraint movement_event_note_length check (length(note) between 1 and 500),
    withdrawal_reason text constraint movement_event_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint movement_event_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint movement_event_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    constraint movement_event_model_fkey foreign key (movement_model_id, reporting_unit_id)
        references movement_model (id, reporting_unit_id),
    constraint movement_event_creation_key_key unique (entered_by, creation_key),
    constraint movement_event_replicated_has_scope check (kind <> 'REPLICATED' or scope_id is not null),
    constraint movement_event_recognised_has_body check (kind <> 'RECOGNISED' or by_whom is not null),
    constraint movement_event_amended_whole check ((amended_by is null) = (amended_at is null))
);
comment on table movement_event is 'What happened to a model between its launch and its end, which stand in its own row.';
comment on column movement_event.scope_id is 'How far it was replicated or recognised.';
comment on column movement_event.by_whom is 'The body that ordered, recognised or reviewed. No persons.';
comment on column movement_event.note is 'More about it. No names, addresses or numbers of persons, no state secrets.';
comment on column movement_event.withdrawal_reason is 'Why it was taken back as a mistake; null while it stands.';
comment on column movement_event.creation_key is 'Made with the form, so that a form sent twice finds its first record.';
comment on column movement_event.amended_at is 'Moment at which it was taken back.';

create index movement_event_model_idx on movement_event (movement_model_id);
create index movement_event_unit_idx on movement_event (reporting_unit_id, happened_on);

select build_wall('movement_event');
select keep_changes('movement_event', omitted => '{creation_key}', belongs_to => 'movement_model');

create table movement_year_rating (
    id bigint generated always as identity primary key,
    movement_model_id bigint not null,
    reporting_unit_id bigint not null,
    year integer not null constraint movement_year_rating_year_range check (year between 2000 and 2100),
    rating_id bigint not null constraint movement_year_rating_rating_fkey references movement_rating (id),
    entered_by bigint not null constraint movement_year_rating_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint movement_year_rating_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    constraint movement_year_rating_model_fkey foreign key (movement_model_id, reporting_unit_id)
        references movement_model (id, reporting_unit_id),
    constraint movement_year_rating_once unique (movement_model_id, year),
    constraint movement_year_rating_amended_whole check ((amended_by is null) = (amended_at is null))
);
comment on table movement_year_rating is 'How a model was rated for a reporting year; rated again, the row changes and the change log keeps what it was.';
comment on column movement_year_rating.year is 'Reporting year.';
comment on column movement_year_rating.amended_at is 'Moment of the latest change after it was entered.';

create index movement_year_rating_unit_idx on movement_year_rating (reporting_unit_id, year);

select build_wall('movement_year_rating');
select keep_changes('movement_year_rating', belongs_to => 'movement_model');

create table movement_activity (
    id bigint generated always as identity primary key,
    movement_model_id bigint not null constraint movement_activity_model_fkey references movement_model (id),
    reporting_unit_id bigint not null constraint movement_activity_unit_fkey references reporting_unit (id),
    happened_on date not null constraint movement_activity_happened_on_range check (happened_on >= date '2000-01-01'),
    what text not null constraint movement_activity_what_length check (length(what) between 1 and 500),
    participants integer constraint movement_activity_participants_range check (participants between 0 and 1000000),
    withdrawal_reason text constraint movement_activity_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid,
    entered_by bigint not null constraint movement_activity_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint movement_activity_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    constraint movement_activity_creation_key_key unique (entered_by, creation_key),
    constraint movement_activity_amended_whole check ((amended_by is null) = (amended_at is null))
);
comment on table movement_activity is 'What a model did on a day, at the unit that did it, which need not be the model''s.';
comment on column movement_activity.what is 'What was done. No names, addresses or numbers of persons, no state secrets.';
comment on column movement_activity.participants is 'People who took part; null where unknown.';
comment on column movement_activity.withdrawal_reason is 'Why it was taken back as a mistake; null while it stands.';
comment on column movement_activity.creation_key is 'Made with the form, so that a form sent twice finds its first record.';
comment on column movement_activity.amended_at is 'Moment at which it was taken back.';

create index movement_activity_model_idx on movement_activity (movement_model_id, happened_on);
create index movement_activity_unit_idx on movement_activity (reporting_unit_id, happened_on);

select build_wall('movement_activity');
select keep_changes('movement_activity', omitted => '{creation_key}', belongs_to => 'movement_model');

-- The register of incidents is older than that of models; nothing else ties the two.
alter table incident add column model_id bigint constraint incident_model_fkey references movement_model (id);

comment on column incident.model_id is 'The model of the movement that helped; null for none.';

create index incident_model on incident (model_id) where model_id is not null;
