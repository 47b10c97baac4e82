#!/bin/bash
# Makes the two roles and the database: the owner, as whom the schema is migrated, and the application, which owns nothing.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$SOPHONGTRAO_OWNER_PASSWORD" -v application_password="$SOPHONGTRAO_APPLICATION_PASSWORD" <<'SQL'
create role sophongtrao_owner login password :'owner_password' nosuperuser nobypassrls;
create role sophongtrao_app login password :'application_password' nosuperuser nobypassrls;
create database sophongtrao owner sophongtrao_owner template template0 encoding 'UTF8';
revoke all on database sophongtrao from public;
grant connect on database sophongtrao to sophongtrao_app;
SQL
