-- What was imported into the registers from workbooks, and, until it is entered, what was previewed.
create table record_import (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint record_import_unit_fkey references reporting_unit (id),
    register text not null constraint record_import_register_shape check (register ~ '^[a-z][a-z0-9-]*$' and length(register) <= 60),
    key uuid not null constraint record_import_key_key unique,
    file_name text not null constraint record_import_file_name_length check (length(file_name) <= 120),
    digest text not null constraint record_import_digest_shape check (digest ~ '^[0-9a-f]{64}$'),
    sheet_name text not null,
    passed_over text[] not null,
    row_count integer not null constraint record_import_row_count_range check (row_count > 0),
    content jsonb,
    uploaded_by bigint not null constraint record_import_uploaded_by_fkey references account (id),
    uploaded_at timestamptz not null,
    taken_at timestamptz,
    codes text[],
    constraint record_import_taken_whole check ((taken_at is null) = (codes is null)),
    constraint record_import_taken_holds_no_rows check (taken_at is null or content is null)
);

comment on table record_import is 'A sheet of records that was uploaded without a mistake; entered as a whole, or not at all.';
comment on column record_import.register is 'The register''s name in the navigation.';
comment on column record_import.key is 'By which its preview and the list of its records are found.';
comment on column record_import.digest is 'SHA-256 of the file, by which the same file is recognised.';
comment on column record_import.passed_over is 'Heads of columns that the register does not know; what stood below them is not kept.';
comment on column record_import.content is 'The rows between preview and entry, as their form would have sent them; null once they are entered or have waited too long. Nothing that a rule refused is ever in it.';
comment on column record_import.uploaded_by is 'Who uploaded it, and nobody else enters it.';
comment on column record_import.taken_at is 'When it was entered; null where it was not.';
comment on column record_import.codes is 'Codes of the records that were entered; rows that were known already have none.';

create index record_import_unit_digest_idx on record_import (reporting_unit_id, register, digest) where taken_at is not null;
create index record_import_waiting_idx on record_import (reporting_unit_id, uploaded_at) where content is not null;

select build_wall('record_import');
select keep_changes('record_import', omitted => '{content,codes}');
