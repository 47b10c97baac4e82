-- What the administrator sets, each value dated: a document of 2023 keeps the words of 2023.
create table setting (
    id bigint generated always as identity primary key,
    key text not null constraint setting_key_known check (key ~ '^[a-z][a-z0-9_.]{1,60}$'),
    value text not null constraint setting_value_length check (length(value) <= 2000),
    valid_from date not null,
    set_at timestamptz not null,
    constraint setting_key_from_key unique (key, valid_from)
);

comment on table setting is 'One value of one setting from a day on; the value in force on a day is the latest that began by then.';
comment on column setting.key is 'Name of the setting in the application; one that a version of it does not know means nothing to it.';
comment on column setting.value is 'As the application writes it: a text, a word of a fixed list or a number.';
comment on column setting.set_at is 'The moment by the application''s clock.';
comment on column setting.valid_from is 'First day, local in Asia/Ho_Chi_Minh, on which the value holds.';

select keep_changes('setting');
