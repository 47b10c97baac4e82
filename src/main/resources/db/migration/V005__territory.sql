-- Reporting units live in time: wards merge and split, their codes are used again, their history stays theirs.
create table reporting_unit (
    id bigint generated always as identity primary key,
    slug text not null constraint reporting_unit_slug_key unique
        constraint reporting_unit_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    kind text not null constraint reporting_unit_kind_known check (kind in ('WARD', 'OFFICE')),
    name text not null constraint reporting_unit_name_length check (length(name) between 1 and 120),
    official_code text constraint reporting_unit_code_length check (length(official_code) <= 20),
    named_after_person boolean not null default false,
    display_order integer not null,
    valid_from date not null,
    valid_to date,
    constraint reporting_unit_validity_order check (valid_to is null or valid_from <= valid_to),
    constraint reporting_unit_code_once exclude using gist
        (official_code with =, daterange(valid_from, valid_to, '[]') with &&) where (official_code is not null),
    constraint reporting_unit_one_office exclude using gist
        (daterange(valid_from, valid_to, '[]') with &&) where (kind = 'OFFICE'),
    constraint reporting_unit_id_kind_key unique (id, kind)
);

comment on table reporting_unit is 'A ward, or the district office, for as long as it exists.';
comment on column reporting_unit.slug is 'Permanent key of addresses and exports.';
comment on column reporting_unit.official_code is 'Code of the General Statistics Office: an attribute, never a key, for codes are given again to other wards.';
comment on column reporting_unit.named_after_person is 'Whether documents write the common noun with a capital (Decree 30/2020/NĐ-CP, annex II).';
comment on column reporting_unit.display_order is 'Place in lists among the units of its kind, from 1.';
comment on column reporting_unit.valid_from is 'First day of the unit, local in Asia/Ho_Chi_Minh.';
comment on column reporting_unit.valid_to is 'Last day of the unit; null while it exists.';

select keep_changes('reporting_unit');

create table unit_succession (
    id bigint generated always as identity primary key,
    predecessor_id bigint not null constraint unit_succession_predecessor_fkey references reporting_unit (id),
    successor_id bigint not null constraint unit_succession_successor_fkey references reporting_unit (id),
    effective_on date not null,
    kind text not null constraint unit_succession_kind_known check (kind in ('MERGE', 'SPLIT', 'RENAME')),
    constraint unit_succession_pair_key unique (predecessor_id, successor_id),
    constraint unit_succession_apart check (predecessor_id <> successor_id)
);

comment on table unit_succession is 'Which unit took over from which, from which day: the heir reads, keeps and counts the living records.';

comment on column unit_succession.effective_on is 'First day, local in Asia/Ho_Chi_Minh, on which the successor keeps the records.';

select keep_changes('unit_succession');
