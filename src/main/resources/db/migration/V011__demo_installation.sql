-- Whether a database holds the demo is a fact of the database, not of how the application was started.
create table installation (
    only_one boolean not null default true,
    demo boolean not null,
    demo_shape integer,
    demo_complete boolean not null default false,
    installed_at timestamptz not null,
    constraint installation_pkey primary key (only_one),
    constraint installation_single check (only_one),
    constraint installation_demo_has_shape check (demo = (demo_shape is not null))
);

comment on table installation is 'What this database is for: one row, made at the first start.';
comment on column installation.demo_shape is 'Which telling of the demo it holds; an older one is told anew, a real database never.';
comment on column installation.demo_complete is 'False while the demo is being told: one that was interrupted is told anew.';
