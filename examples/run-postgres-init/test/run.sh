# Starts the server as a container would, asks it as the application, stops it.
set -eu
export PGDATA=/tmp/data POSTGRES_PASSWORD=test POSTGRES_DB=shop
export APP_PASSWORD_FILE=/tmp/app PGPASSWORD=test
echo test > "$APP_PASSWORD_FILE"
docker-entrypoint.sh postgres -c config_file=/etc/postgresql/postgresql.conf \
  > /tmp/log 2>&1 &
until pg_isready --quiet --host=127.0.0.1; do
  kill -0 $! 2> /dev/null || { cat /tmp/log; exit 1; }
  sleep 0.2
done
psql --no-psqlrc --set=ON_ERROR_STOP=1 --host=127.0.0.1 --username=app \
  --dbname=shop --tuples-only --no-align --file=/test/test.sql
kill -INT $! && wait $!
