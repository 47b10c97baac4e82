-- What every later migration stands on: who acts, the wall between units, and the change log.

-- Trusted extensions: the owner of the database may create them without being superuser.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The application's role owns nothing; what it may do with tables made later is said once, here. It deletes nothing but
-- where a table's own migration grants it, and changes no row where one revokes it.
alter default privileges in schema public grant select, insert, update on tables to ${application_role};
alter default privileges in schema public grant usage, select on sequences to ${application_role};

-- The stamp. The application writes these settings at the begin of each transaction, local to it; without them nobody acts.

create function acting_account() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('sophongtrao.actor', true), '')::bigint;
comment on function acting_account() is 'Id of the account that acts in this transaction; null where nobody is signed in';

create function acting_read_units() returns bigint[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('sophongtrao.read_units', true), ''), '{}')::bigint[];
comment on function acting_read_units() is 'Ids of the reporting units whose rows this transaction may read';

create function acting_write_units() returns bigint[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('sophongtrao.write_units', true), ''), '{}')::bigint[];
comment on function acting_write_units() is 'Ids of the reporting units whose rows this transaction may write';

create function acting_moment() returns timestamptz
    language sql stable parallel safe
    return coalesce(nullif(current_setting('sophongtrao.moment', true), '')::timestamptz, transaction_timestamp());
comment on function acting_moment() is
    'The moment at which this transaction acts, by the application''s clock; the database''s own where it acts unstamped';

-- Search. Immutable, so that it may stand in an index: the dictionary is named and cannot change under it.

create function search_text(value text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        lower(public.unaccent('public.unaccent'::regdictionary, translate(normalize(value, NFC), 'đĐ', 'dD'))),
        '[\s\u00a0\u2000-\u200b\u202f\u3000]+', ' ', 'g'));
comment on function search_text(text) is
    'Text as it is searched: without diacritics, đ as d, lower case, each run of white space one space';

-- The wall. The sub-select makes the list of units one init plan instead of a call for each row.

create function build_wall(walled regclass) returns void
    language plpgsql
    set search_path = pg_catalog, public
as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('create policy wall_select on %s for select '
        'using (reporting_unit_id = any ((select public.acting_read_units())::bigint[]))', walled);
    execute format('create policy wall_insert on %s for insert '
        'with check (reporting_unit_id = any ((select public.acting_write_units())::bigint[]))', walled);
    execute format('create policy wall_update on %s for update '
        'using (reporting_unit_id = any ((select public.acting_write_units())::bigint[])) '
        'with check (reporting_unit_id = any ((select public.acting_write_units())::bigint[]))', walled);
    execute format('create policy wall_delete on %s for delete '
        'using (reporting_unit_id = any ((select public.acting_write_units())::bigint[]))', walled);
end
$$;
comment on function build_wall(regclass) is
    'Row-level security on reporting_unit_id: rows of readable units are seen, rows of writable units written';
revoke execute on function build_wall(regclass) from public;

-- The change log.

create table change_log (
    id                bigint generated always as identity,
    table_name        text        not null,
    record_id         bigint      not null,
    subject_table     text        not null,
    subject_id        bigint      not null,
    reporting_unit_id bigint,
    operation         text        not null,
    changed           text[]      not null,
    old_row           jsonb,
    new_row           jsonb,
    actor             bigint,
    at                timestamptz not null,
    transaction_id    bigint      not null,
    constraint change_log_pkey primary key (id),
    constraint change_log_operation_check check (operation in ('INSERT', 'UPDATE', 'DELETE'))
);
comment on table change_log is 'Each change of a watched row, written by a trigger in the changing transaction; never updated';
comment on column change_log.table_name is 'The changed table';
comment on column change_log.record_id is 'The changed row''s id in that table';
comment on column change_log.subject_table is
    'The table of the record whose history it belongs to: the changed table itself, or the one its rows belong to';
comment on column change_log.subject_id is 'The id of that record';
comment on column change_log.reporting_unit_id is 'The unit of the changed row; null for tables outside the wall';
comment on column change_log.changed is
    'Columns whose values differ, those left out of the rows included; empty for INSERT and DELETE';
comment on column change_log.old_row is 'The row before, without omitted columns and with masked values; null for INSERT';
comment on column change_log.new_row is 'The row after, without omitted columns and with masked values; null for DELETE';
comment on column change_log.actor is 'Id of the account that acted; null where the application acted by itself';
comment on column change_log.at is 'The moment of the transaction by the application''s clock';
comment on column change_log.transaction_id is 'Binds together what one transaction changed';

create index change_log_record_idx on change_log (table_name, record_id, id);
create index change_log_subject_idx on change_log (subject_table, subject_id, id);
create index change_log_at_idx on change_log (at);

-- Only the trigger writes, with its owner's rights.
revoke insert, update on change_log from ${application_role};
alter table change_log enable row level security;
create policy wall_select on change_log for select using (
    reporting_unit_id = any ((select acting_read_units())::bigint[])
    or (reporting_unit_id is null and (select acting_account()) is not null));

create function log_row(changed_row jsonb, omitted text[], masked text[]) returns jsonb
    language sql immutable parallel safe
    return (changed_row - omitted) || coalesce(
        (select jsonb_object_agg(name, '•••') from unnest(masked) as name where changed_row ->> name is not null),
        '{}'::jsonb);
comment on function log_row(jsonb, text[], text[]) is 'A row as the change log keeps it';
revoke execute on function log_row(jsonb, text[], text[]) from public;

create function log_change() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    omitted text[] := tg_argv[0]::text[];
    masked  text[] := tg_argv[1]::text[];
    subject text   := coalesce(nullif(tg_argv[2], ''), tg_table_name);
    before  jsonb;
    after   jsonb;
    differs text[] := '{}';
begin
    if tg_op <> 'INSERT' then
        before := to_jsonb(old);
    end if;
    if tg_op <> 'DELETE' then
        after := to_jsonb(new);
    end if;
    -- Of the several it may belong to, the one that the row names.
    if subject like '%,%' then
        select name into strict subject
          from unnest(string_to_array(subject, ',')) as name
         where coalesce(after, before) ->> (name || '_id') is not null;
    end if;
    if tg_op = 'UPDATE' then
        -- A counted-up version alone is no change of the row's content.
        select coalesce(array_agg(n.key order by n.key), '{}') into differs
          from jsonb_each(after) as n
         where n.key <> 'version' and n.value is distinct from before -> n.key;
        if differs = '{}' then
            return null;
        end if;
    end if;
    insert into public.change_log (table_name, record_id, subject_table, subject_id, reporting_unit_id, operation, changed,
                                   old_row, new_row, actor, at, transaction_id)
    values (tg_table_name, (coalesce(after, before) ->> 'id')::bigint,
            subject, (coalesce(after, before) ->> case when subject = tg_table_name then 'id' else subject || '_id' end)::bigint,
            (coalesce(after, before) ->> 'reporting_unit_id')::bigint, tg_op, differs,
            public.log_row(before, omitted, masked), public.log_row(after, omitted, masked),
            public.acting_account(), public.acting_moment(), pg_current_xact_id()::text::bigint);
    return null;
end
$$;
comment on function log_change() is 'Trigger that writes the change log; attached by keep_changes';
revoke execute on function log_change() from public;

create function keep_changes(watched regclass, omitted text[] default '{}', masked text[] default '{}',
                             belongs_to text default '') returns void
    language plpgsql
    set search_path = pg_catalog, public
as $$
declare
    missing text;
begin
    -- A misspelt column would leave a secret in the log.
    select string_agg(name, ', ') into missing
      from unnest(case when belongs_to = '' then array['id']
                       else string_to_array(replace(belongs_to, ',', '_id,') || '_id', ',') end || omitted || masked) as name
     where not exists (select from pg_attribute
                        where attrelid = watched and attname = name and attnum > 0 and not attisdropped);
    if missing is not null then
        raise exception 'change log of %: no column %', watched, missing;
    end if;
    execute format('create trigger keep_changes after insert or update or delete on %s '
        'for each row execute function public.log_change(%L, %L, %L)', watched, omitted, masked, belongs_to);
end
$$;
comment on function keep_changes(regclass, text[], text[], text) is
    'Logs each change of a table''s rows; omitted columns are left out, values of masked ones are replaced by dots. '
    'Rows that belong to a record of another table, named in their column belongs_to || ''_id'', stand in its history; '
    'of several tables, parted by commas, each row names a record of one';
revoke execute on function keep_changes(regclass, text[], text[], text) from public;

-- Codes.

create table record_code (
    series text not null constraint record_code_series_shape check (series ~ '^[A-Z]{1,6}$'),
    year integer not null constraint record_code_year_range check (year between 2000 and 2100),
    last_number integer not null constraint record_code_number_range check (last_number >= 1),
    constraint record_code_pkey primary key (series, year)
);
comment on table record_code is
    'The last number given to a record of a register in a calendar year. Its row is locked until the commit, so numbers neither repeat nor leave gaps';
comment on column record_code.series is 'The letters of the register: VV of VV-2023-0263';
