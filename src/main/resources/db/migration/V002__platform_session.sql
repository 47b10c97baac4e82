-- Sessions live in the database, so that several instances behind a proxy are one application. Shape of Spring Session 4.1.

create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
comment on table spring_session is 'One row for each browser session; written by Spring Session alone';
comment on column spring_session.creation_time is 'Milliseconds since 1970-01-01 UTC';
comment on column spring_session.last_access_time is 'Milliseconds since 1970-01-01 UTC';
comment on column spring_session.max_inactive_interval is 'Seconds';
comment on column spring_session.expiry_time is 'Milliseconds since 1970-01-01 UTC';
comment on column spring_session.principal_name is 'Sign-in name of the person; null before sign-in';

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
comment on table spring_session_attributes is 'What a session carries, serialized; written by Spring Session alone';

grant delete on spring_session, spring_session_attributes to ${application_role};
