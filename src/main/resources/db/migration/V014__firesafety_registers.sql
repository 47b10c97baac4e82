-- The registers of inter-family fire-safety groups and public firefighting points, whose living records are counted.
create table fire_safety_group (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint fire_safety_group_unit_fkey references reporting_unit (id),
    code text not null constraint fire_safety_group_code_key unique,
    number text not null constraint fire_safety_group_number_length check (length(number) between 1 and 20),
    residential_area text not null
        constraint fire_safety_group_residential_area_length check (length(residential_area) between 1 and 120),
    address_range text not null
        constraint fire_safety_group_address_range_length check (length(address_range) between 1 and 200),
    latitude numeric(8, 6) constraint fire_safety_group_latitude_range check (latitude between 6 and 24),
    longitude numeric(9, 6) constraint fire_safety_group_longitude_range check (longitude between 102 and 118),
    households integer not null constraint fire_safety_group_households_range check (households between 1 and 999),
    leader text constraint fire_safety_group_leader_length check (length(leader) between 1 and 100),
    leader_phone text constraint fire_safety_group_leader_phone_shape check (leader_phone ~ '^0[1-9][0-9]{7,9}$'),
    bells integer constraint fire_safety_group_bells_range check (bells between 0 and 9999),
    buttons integer constraint fire_safety_group_buttons_range check (buttons between 0 and 9999),
    extinguishers integer constraint fire_safety_group_extinguishers_range check (extinguishers between 0 and 9999),
    tools integer constraint fire_safety_group_tools_range check (tools between 0 and 9999),
    linked_alarm boolean not null,
    established_on date not null constraint fire_safety_group_established_on_range check (established_on >= date '2000-01-01'),
    last_drill_on date constraint fire_safety_group_last_drill_on_order check (last_drill_on >= established_on),
    ended_on date constraint fire_safety_group_ended_on_order check (ended_on >= established_on),
    end_reason text constraint fire_safety_group_end_reason_length check (length(end_reason) between 1 and 500),
    withdrawal_reason text
        constraint fire_safety_group_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    standing text not null generated always as (case when withdrawal_reason is not null then 'WITHDRAWN'
        when ended_on is not null then 'ENDED' else 'ACTIVE' end) stored,
    creation_key uuid,
    entered_by bigint not null constraint fire_safety_group_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint fire_safety_group_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null generated always as (search_text(
        code || ' ' || number || ' ' || residential_area || ' ' || address_range || ' ' || coalesce(leader, ''))) stored,
    constraint fire_safety_group_creation_key_key unique (entered_by, creation_key),
    constraint fire_safety_group_position_whole check ((latitude is null) = (longitude is null)),
    constraint fire_safety_group_end_whole check ((ended_on is null) = (end_reason is null)),
    constraint fire_safety_group_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table fire_safety_group is
    'Adjoining houses that warn and help each other in a fire (Tổ liên gia an toàn PCCC). Never deleted: ended, or withdrawn where entered by mistake.';
comment on column fire_safety_group.code is 'What people call it by: TLG-2023-0120, the year being that of its establishment when it was entered.';
comment on column fire_safety_group.number is 'The number or name by which its ward knows it.';
comment on column fire_safety_group.residential_area is 'The residential group (tổ dân phố) it lies in, as the ward writes it.';
comment on column fire_safety_group.address_range is 'Which houses: streets, lanes and house numbers, without names of residents.';
comment on column fire_safety_group.latitude is 'Degrees north, WGS 84, of where it gathers or of its middle; null where unknown. Bounded to Viet Nam, so that it never changes places with the longitude.';
comment on column fire_safety_group.longitude is 'Degrees east, WGS 84; null where unknown.';
comment on column fire_safety_group.households is 'Households in it; from 5 to 15 are usual, other numbers are warned of.';
comment on column fire_safety_group.leader is 'Full name of who leads it.';
comment on column fire_safety_group.leader_phone is 'Telephone of who leads it, digits only from 0. Restricted: its ward and the district''s officers.';
comment on column fire_safety_group.bells is 'Alarm bells; null where nobody has counted.';
comment on column fire_safety_group.buttons is 'Push-buttons of the alarm; null where nobody has counted.';
comment on column fire_safety_group.extinguishers is 'Portable extinguishers; null where nobody has counted.';
comment on column fire_safety_group.tools is 'Breaking tools; null where nobody has counted.';
comment on column fire_safety_group.linked_alarm is 'Whether one press rings the bells of all houses.';
comment on column fire_safety_group.established_on is 'First day on which it counts.';
comment on column fire_safety_group.ended_on is 'First day on which it counts no more; null while it lives.';
comment on column fire_safety_group.end_reason is 'Why it ended. No names of third persons, no state secrets.';
comment on column fire_safety_group.withdrawal_reason is 'Why it never should have been entered; then it counts nowhere.';
comment on column fire_safety_group.standing is 'Where it stands today, made of its end and withdrawal.';
comment on column fire_safety_group.creation_key is 'Made with the form, so that a form sent again finds its first record; null for records entered in bulk.';
comment on column fire_safety_group.search_text is 'Code, number, places and leader as they are searched: without diacritics, in small letters.';

create index fire_safety_group_unit_established_on on fire_safety_group (reporting_unit_id, established_on);
create index fire_safety_group_established_on on fire_safety_group (established_on, id);

select build_wall('fire_safety_group');
select keep_changes('fire_safety_group', omitted => '{creation_key,search_text}', masked => '{leader_phone}');

create table firefighting_equipment_kind (
    id bigint generated always as identity primary key,
    key text not null constraint firefighting_equipment_kind_key_key unique
        constraint firefighting_equipment_kind_key_shape check (key ~ '^[a-z][a-z0-9_]*$' and length(key) <= 60),
    label_vi text not null constraint firefighting_equipment_kind_label_vi_length check (length(label_vi) between 1 and 120),
    label_en text constraint firefighting_equipment_kind_label_en_length check (length(label_en) between 1 and 120),
    unit_vi text not null constraint firefighting_equipment_kind_unit_vi_length check (length(unit_vi) between 1 and 40),
    unit_en text constraint firefighting_equipment_kind_unit_en_length check (length(unit_en) between 1 and 40),
    display_order integer not null,
    retired_on date,
    version bigint not null default 0
);

comment on table firefighting_equipment_kind is 'What can stand at a public firefighting point, and in which unit it is counted.';
comment on column firefighting_equipment_kind.key is 'Permanent key, which indicators'' filters name.';
comment on column firefighting_equipment_kind.retired_on is 'First day on which it can no longer be entered; null while it is in use.';

select keep_changes('firefighting_equipment_kind');

create table firefighting_point (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint firefighting_point_unit_fkey references reporting_unit (id),
    code text not null constraint firefighting_point_code_key unique,
    address text not null constraint firefighting_point_address_length check (length(address) between 1 and 200),
    latitude numeric(8, 6) constraint firefighting_point_latitude_range check (latitude between 6 and 24),
    longitude numeric(9, 6) constraint firefighting_point_longitude_range check (longitude between 102 and 118),
    keeper text constraint firefighting_point_keeper_length check (length(keeper) between 1 and 100),
    keeper_phone text constraint firefighting_point_keeper_phone_shape check (keeper_phone ~ '^0[1-9][0-9]{7,9}$'),
    established_on date not null
        constraint firefighting_point_established_on_range check (established_on >= date '2000-01-01'),
    last_inspection_on date constraint firefighting_point_last_inspection_on_order check (last_inspection_on >= established_on),
    ended_on date constraint firefighting_point_ended_on_order check (ended_on >= established_on),
    end_reason text constraint firefighting_point_end_reason_length check (length(end_reason) between 1 and 500),
    withdrawal_reason text
        constraint firefighting_point_withdrawal_reason_length check (length(withdrawal_reason) between 1 and 500),
    standing text not null generated always as (case when withdrawal_reason is not null then 'WITHDRAWN'
        when ended_on is not null then 'ENDED' else 'ACTIVE' end) stored,
    creation_key uuid,
    entered_by bigint not null constraint firefighting_point_entered_by_fkey references account (id),
    entered_at timestamptz not null,
    amended_by bigint constraint firefighting_point_amended_by_fkey references account (id),
    amended_at timestamptz,
    version bigint not null default 0,
    search_text text not null
        generated always as (search_text(code || ' ' || address || ' ' || coalesce(keeper, ''))) stored,
    constraint firefighting_point_id_unit_key unique (id, reporting_unit_id),
    constraint firefighting_point_creation_key_key unique (entered_by, creation_key),
    constraint firefighting_point_position_whole check ((latitude is null) = (longitude is null)),
    constraint firefighting_point_end_whole check ((ended_on is null) = (end_reason is null)),
    constraint firefighting_point_amended_whole check ((amended_by is null) = (amended_at is null))
);

comment on table firefighting_point is
    'Equipment for the first minutes of a fire where fire engines do not reach (Điểm chữa cháy công cộng). Never deleted: ended, or withdrawn where entered by mistake.';
comment on column firefighting_point.code is 'What people call it by: DCC-2023-0279, the year being that of its establishment when it was entered.';
comment on column firefighting_point.address is 'Where it stands, as one finds it.';
comment on column firefighting_point.latitude is 'Degrees north, WGS 84; null where unknown. Bounded to Viet Nam, so that it never changes places with the longitude.';
comment on column firefighting_point.longitude is 'Degrees east, WGS 84; null where unknown.';
comment on column firefighting_point.keeper is 'Full name of who looks after it.';
comment on column firefighting_point.keeper_phone is 'Telephone of who looks after it, digits only from 0. Restricted: its ward and the district''s officers.';
comment on column firefighting_point.established_on is 'First day on which it counts.';
comment on column firefighting_point.ended_on is 'First day on which it counts no more; null while it is there.';
comment on column firefighting_point.end_reason is 'Why it ended. No names of third persons, no state secrets.';
comment on column firefighting_point.withdrawal_reason is 'Why it never should have been entered; then it counts nowhere.';
comment on column firefighting_point.standing is 'Where it stands today, made of its end and withdrawal.';
comment on column firefighting_point.creation_key is 'Made with the form, so that a form sent again finds its first record; null for records entered in bulk.';
comment on column firefighting_point.search_text is 'Code, address and keeper as they are searched: without diacritics, in small letters.';

create index firefighting_point_unit_established_on on firefighting_point (reporting_unit_id, established_on);
create index firefighting_point_established_on on firefighting_point (established_on, id);

select build_wall('firefighting_point');
select keep_changes('firefighting_point', omitted => '{creation_key,search_text}', masked => '{keeper_phone}');

create table firefighting_equipment (
    id bigint generated always as identity primary key,
    firefighting_point_id bigint not null,
    reporting_unit_id bigint not null,
    equipment_kind_id bigint not null
        constraint firefighting_equipment_kind_fkey references firefighting_equipment_kind (id),
    quantity integer not null constraint firefighting_equipment_quantity_range check (quantity between 1 and 9999),
    constraint firefighting_equipment_point_fkey foreign key (firefighting_point_id, reporting_unit_id)
        references firefighting_point (id, reporting_unit_id),
    constraint firefighting_equipment_point_kind_key unique (firefighting_point_id, equipment_kind_id)
);

comment on table firefighting_equipment is 'What stands at a point, one row for each kind.';
comment on column firefighting_equipment.quantity is 'In the unit of its kind.';

select build_wall('firefighting_equipment');
select keep_changes('firefighting_equipment', belongs_to => 'firefighting_point');
-- A kind that was taken away leaves its point; the change log keeps it.
grant delete on firefighting_equipment to ${application_role};
