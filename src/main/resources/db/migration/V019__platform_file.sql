-- Photographs and signed scans on records, with their bytes in a table that nothing but their own page reads.

-- A file is of its record's unit: the key that says so.
alter table award add constraint award_id_unit_key unique (id, reporting_unit_id);
alter table recognition add constraint recognition_id_unit_key unique (id, reporting_unit_id);
alter table movement_event add constraint movement_event_id_model_key unique (id, movement_model_id, reporting_unit_id);

create table record_file (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint record_file_unit_fkey references reporting_unit (id),
    award_id bigint,
    incident_id bigint,
    movement_event_id bigint,
    movement_model_id bigint,
    recognition_id bigint,
    number integer not null constraint record_file_number_range check (number >= 1),
    name text not null constraint record_file_name_length check (length(name) between 1 and 120),
    kind text not null constraint record_file_kind_known check (kind in ('JPEG', 'PNG', 'PDF')),
    size integer not null constraint record_file_size_range check (size between 1 and 52428800),
    width integer,
    height integer,
    digest text not null constraint record_file_digest_shape check (digest ~ '^[0-9a-f]{64}$'),
    withdrawal_reason text constraint record_file_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    creation_key uuid not null,
    entered_by bigint not null constraint record_file_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint record_file_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    constraint record_file_id_unit_key unique (id, reporting_unit_id),
    constraint record_file_of_one_record check (num_nonnulls(award_id, incident_id, movement_event_id, recognition_id) = 1),
    constraint record_file_event_has_model check ((movement_event_id is null) = (movement_model_id is null)),
    constraint record_file_award_fkey foreign key (award_id, reporting_unit_id) references award (id, reporting_unit_id),
    constraint record_file_incident_fkey foreign key (incident_id, reporting_unit_id) references incident (id, reporting_unit_id),
    constraint record_file_event_fkey foreign key (movement_event_id, movement_model_id, reporting_unit_id)
        references movement_event (id, movement_model_id, reporting_unit_id),
    constraint record_file_recognition_fkey foreign key (recognition_id, reporting_unit_id)
        references recognition (id, reporting_unit_id),
    constraint record_file_number_key unique nulls not distinct (award_id, incident_id, movement_event_id, recognition_id, number),
    constraint record_file_photograph_has_size check ((kind = 'PDF') = (width is null and height is null)),
    constraint record_file_pixels_range check (width between 1 and 20000 and height between 1 and 20000),
    constraint record_file_amended_whole check ((withdrawal_reason is null) = (amended_by is null) and (amended_by is null) = (amended_at is null))
);

comment on table record_file is
    'A photograph or a signed scan on a record. Never changed and never deleted: one that should not be there is withdrawn.';
comment on column record_file.movement_event_id is 'The event of a model that it shows.';
comment on column record_file.movement_model_id is 'The model of that event, in whose history it stands.';
comment on column record_file.number is 'Its place among the files of the record, those withdrawn included.';
comment on column record_file.name is
    'What it is called when it is taken home. On records about people it is made from the record''s code: names of files name persons.';
comment on column record_file.kind is 'What its content was found to be, whatever its name said.';
comment on column record_file.size is 'Bytes.';
comment on column record_file.width is 'Pixels across; null where it is no photograph.';
comment on column record_file.height is 'Pixels down; null where it is no photograph.';
comment on column record_file.digest is 'SHA-256 of its bytes as they are kept, by which the same file is recognised.';
comment on column record_file.withdrawal_reason is 'Why it should not be there; then nobody opens it any more. No names of persons, no state secrets.';
comment on column record_file.creation_key is 'Made with the form, so that a form sent again finds its first files.';
comment on column record_file.amended_at is 'Moment at which it was withdrawn.';

create unique index record_file_content_once
    on record_file (award_id, incident_id, movement_event_id, recognition_id, digest) nulls not distinct
    where withdrawal_reason is null;
create index record_file_model_idx on record_file (movement_model_id) where movement_model_id is not null;
create index record_file_unit_idx on record_file (reporting_unit_id);

select build_wall('record_file');
select keep_changes('record_file', omitted => '{creation_key}', belongs_to => 'award,incident,movement_model,recognition');

create table record_file_content (
    file_id bigint not null constraint record_file_content_pkey primary key,
    reporting_unit_id bigint not null constraint record_file_content_unit_fkey references reporting_unit (id),
    content bytea not null constraint record_file_content_length check (octet_length(content) between 1 and 52428800),
    constraint record_file_content_file_fkey foreign key (file_id, reporting_unit_id)
        references record_file (id, reporting_unit_id)
);

comment on table record_file_content is 'The bytes of a file, apart from what is said of it, so that no list and no log ever carries them.';
comment on column record_file_content.content is 'The picture without what the camera wrote beside it, or the scan as it was sent.';

-- Pictures and scans are compressed already.
alter table record_file_content alter column content set storage external;

select build_wall('record_file_content');
-- What was put there once stays as it was.
revoke update on record_file_content from ${application_role};
