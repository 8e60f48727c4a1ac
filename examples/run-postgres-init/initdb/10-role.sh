#!/bin/sh
# A role for the application, which owns its schema and nothing else.
set -eu
if [ -n "${APP_PASSWORD_FILE-}" ]; then APP_PASSWORD=$(cat "$APP_PASSWORD_FILE"); fi
: "${APP_PASSWORD:?set it, or APP_PASSWORD_FILE}"
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=password="$APP_PASSWORD" <<'SQL'
CREATE ROLE app LOGIN PASSWORD :'password';
CREATE SCHEMA shop AUTHORIZATION app;
ALTER ROLE app SET search_path = shop, public;
SQL
