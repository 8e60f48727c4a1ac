#!/usr/bin/env bash
# Starts PostgreSQL as the official image does: as the user postgres, or as the
# user that the container has; an empty data folder is initialized first.
set -Eeo pipefail

# from_file NAME [DEFAULT]: NAME, else what the file NAME_FILE holds.
from_file() {
  local name=$1 file=${1}_FILE
  if [ "${!name-}" ] && [ "${!file-}" ]; then
    echo "error: both $name and $file are set (but are exclusive)" >&2
    exit 1
  fi
  local value=${!name:-${2-}}
  if [ "${!file-}" ]; then value=$(< "${!file}"); fi
  export "$name=$value"
  unset "$file"
}

make_folders() {
  mkdir -p "$PGDATA" /var/run/postgresql
  chmod 700 "$PGDATA" 2> /dev/null || true
  chmod 3775 /var/run/postgresql 2> /dev/null || true
  if [ "$(id -u)" = 0 ]; then
    find "$PGDATA" /var/run/postgresql \! -user postgres -exec chown postgres '{}' +
  fi
}

# initdb wants a name for the user that it runs as.
name_the_user() {
  getent passwd "$(id -u)" > /dev/null && return
  local lib
  lib=$(echo /usr/lib/*/libnss_wrapper.so)
  NSS_WRAPPER_PASSWD=$(mktemp) NSS_WRAPPER_GROUP=$(mktemp) LD_PRELOAD=$lib
  export NSS_WRAPPER_PASSWD NSS_WRAPPER_GROUP LD_PRELOAD
  echo "postgres:x:$(id -u):$(id -g):PostgreSQL:$PGDATA:/bin/false" > "$NSS_WRAPPER_PASSWD"
  echo "postgres:x:$(id -g):" > "$NSS_WRAPPER_GROUP"
}

want_password() {
  if [ -z "$POSTGRES_PASSWORD" ] && [ "$POSTGRES_HOST_AUTH_METHOD" != trust ]; then
    cat >&2 << 'END'
Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

       You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
       connections without a password. This is *not* recommended.
END
    exit 1
  fi
}

make_cluster() {
  if [ "$POSTGRES_INITDB_WALDIR" ]; then set -- --waldir "$POSTGRES_INITDB_WALDIR"; fi
  (
    name_the_user
    eval 'initdb --username="$POSTGRES_USER" --pwfile=<(printf "%s\n" "$POSTGRES_PASSWORD")' \
      "$POSTGRES_INITDB_ARGS" '"$@"'
  )
  local method=${POSTGRES_HOST_AUTH_METHOD:-$(postgres -C password_encryption)}
  printf '\nhost all all all %s\n' "$method" >> "$PGDATA/pg_hba.conf"
}

sql() {
  PGHOST='' PGHOSTADDR='' psql -v ON_ERROR_STOP=1 --no-psqlrc --no-password \
    --username "$POSTGRES_USER" "$@"
}

# Keeps to a socket: nobody from outside gets in before all is done.
start_for_setup() {
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -w start \
    -o "$(printf '%q ' "${@:2}" -c listen_addresses= -p "${PGPORT:-5432}")"
}

run_scripts() {
  local file
  printf '\n'
  for file; do
    case $file in
      *.sh)
        if [ -x "$file" ]; then
          echo "$0: running $file"
          "$file"
        else
          echo "$0: sourcing $file"
          . "$file"
        fi ;;
      *.sql) echo "$0: running $file"; sql --dbname "$POSTGRES_DB" -f "$file"; echo ;;
      *.sql.gz) echo "$0: running $file"; gunzip -c "$file" | sql --dbname "$POSTGRES_DB"; echo ;;
      *.sql.xz) echo "$0: running $file"; xzcat "$file" | sql --dbname "$POSTGRES_DB"; echo ;;
      *.sql.zst) echo "$0: running $file"; zstd -dc "$file" | sql --dbname "$POSTGRES_DB"; echo ;;
      *) echo "$0: ignoring $file" ;;
    esac
    echo
  done
}

set_up() {
  want_password
  # Read before the server starts: what cannot be read stops everything.
  ls /docker-entrypoint-initdb.d/ > /dev/null
  make_cluster
  export PGPASSWORD=${PGPASSWORD-$POSTGRES_PASSWORD}
  start_for_setup "$@"
  if [ "$POSTGRES_DB" != postgres ] && [ -z "$(sql --dbname postgres --tuples-only --set db="$POSTGRES_DB" \
      <<< "SELECT 1 FROM pg_database WHERE datname = :'db';")" ]; then
    sql --dbname postgres --set db="$POSTGRES_DB" <<< 'CREATE DATABASE :"db";'
    echo
  fi
  shopt -s nullglob
  run_scripts /docker-entrypoint-initdb.d/*
  shopt -u nullglob
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGPASSWORD
  printf '\nPostgreSQL init process complete; ready for start up.\n\n'
}

only_asks() {
  local word
  for word; do
    case $word in
      -'?' | --help | --describe-config | -V | --version) return 0 ;;
    esac
  done
  return 1
}

main() {
  if [ "${1:0:1}" = - ]; then set -- postgres "$@"; fi
  if [ "$1" != postgres ] || only_asks "$@"; then exec "$@"; fi
  make_folders
  if [ "$(id -u)" = 0 ]; then exec gosu postgres "$0" "$@"; fi
  from_file POSTGRES_PASSWORD
  from_file POSTGRES_USER postgres
  from_file POSTGRES_DB "$POSTGRES_USER"
  from_file POSTGRES_INITDB_ARGS
  : "${POSTGRES_HOST_AUTH_METHOD:=}" "${POSTGRES_INITDB_WALDIR:=}"
  if [ -s "$PGDATA/PG_VERSION" ]; then
    printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
  else
    set_up "$@"
  fi
  exec "$@"
}

# Sourced by others, it only defines functions.
if [ "${BASH_SOURCE[0]}" = "$0" ]; then main "$@"; fi
