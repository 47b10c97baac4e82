-- The catalogue is rows in dated versions: what a label or a source said in 2023 stays what it said.
create table indicator_section (
    id bigint generated always as identity primary key,
    key text not null constraint indicator_section_key_key unique
        constraint indicator_section_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    display_order integer not null,
    label_vi text not null constraint indicator_section_label_vi_length check (length(label_vi) between 1 and 200),
    label_en text constraint indicator_section_label_en_length check (length(label_en) between 1 and 200)
);

comment on table indicator_section is 'A part of the monthly form; its heading.';

select keep_changes('indicator_section');

create table indicator (
    id bigint generated always as identity primary key,
    key text not null constraint indicator_key_key unique
        constraint indicator_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60)
);

comment on table indicator is 'What is asked each month, by its permanent key; what is said of it stands in its versions.';

select keep_changes('indicator');

create table indicator_version (
    id bigint generated always as identity primary key,
    indicator_id bigint not null constraint indicator_version_indicator_fkey references indicator (id),
    valid_from date not null,
    valid_to date,
    section_id bigint not null constraint indicator_version_section_fkey references indicator_section (id),
    display_order integer not null,
    label_vi text not null constraint indicator_version_label_vi_length check (length(label_vi) between 1 and 300),
    label_en text constraint indicator_version_label_en_length check (length(label_en) between 1 and 300),
    unit_vi text not null constraint indicator_version_unit_vi_length check (length(unit_vi) between 1 and 40),
    unit_en text constraint indicator_version_unit_en_length check (length(unit_en) between 1 and 40),
    decimals integer not null constraint indicator_version_decimals_range check (decimals between 0 and 3),
    aggregation text not null constraint indicator_version_aggregation_known
        check (aggregation in ('FLOW', 'STOCK', 'ANNUAL')),
    is_ratio boolean not null,
    reported_by text not null constraint indicator_version_reported_by_known
        check (reported_by in ('WARD', 'OFFICE', 'BOTH')),
    required boolean not null,
    minimum numeric(16, 3) not null default 0,
    maximum numeric(16, 3),
    part_of_id bigint constraint indicator_version_part_of_fkey references indicator (id),
    figure_source text constraint indicator_version_source_shape check (figure_source ~ '^[a-z_]+\.[a-z_]+$'),
    figure_filter jsonb not null default '{}',
    constraint indicator_version_validity_order check (valid_to is null or valid_from <= valid_to),
    constraint indicator_version_range_order check (maximum is null or minimum <= maximum),
    constraint indicator_version_part_of_other check (part_of_id <> indicator_id),
    constraint indicator_version_one_at_a_time exclude using gist
        (indicator_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

comment on table indicator_version is 'What is said of an indicator for the periods whose last day lies in its validity.';
comment on column indicator_version.aggregation is 'Over time: FLOW sums months, STOCK takes the state at the end, ANNUAL is one value in the year''s last month.';
comment on column indicator_version.is_ratio is 'Whether a figure has a numerator and a denominator.';
comment on column indicator_version.part_of_id is 'The indicator this one is a part of: a figure may not be larger than its whole.';
comment on column indicator_version.figure_source is 'Name of the figure source that counts it; null where it is typed.';
comment on column indicator_version.figure_filter is 'Values of the source''s declared filters, name to list of keys.';
comment on column indicator_version.minimum is 'Smallest value allowed, in the indicator''s unit; maximum null means no bound.';

select keep_changes('indicator_version');

-- Arrays alone are ten rows to a plan that is kept for any arrays, and for ten units it reads registers whole; for few
-- rows it looks up each unit's days by index, which is as good for many.
create function figure_stretch(
    unit_ids bigint[], owner_unit_ids bigint[], period_ids bigint[], reporting_years integer[], from_dates date[],
    to_dates date[])
    returns table (
        unit_id bigint, owner_unit_id bigint, period_id bigint, reporting_year integer, from_date date, to_date date)
    language plpgsql immutable parallel safe rows 1
    as $$
begin
    return query select * from unnest(unit_ids, owner_unit_ids, period_ids, reporting_years, from_dates, to_dates);
end
$$;

comment on function figure_stretch is 'The stretches that figure sources are asked about, a row each.';
