#!/bin/sh
# Two ways to one database: `almanac` lends a connection for one transaction, `almanac_direct` for as long as it is held
# (listening, upgrades of the tables). Both move together when POSTGRES_HOST changes.
set -eu
: "${POSTGRES_HOST:=postgres}" "${POSTGRES_PORT:=5432}"
umask 077
# With PostgreSQL's verifier PgBouncer has nothing to compute for a login; it takes a superuser to read it.
verifier=$(PGPASSWORD=$POSTGRES_PASSWORD psql -h "$POSTGRES_HOST" -p "$POSTGRES_PORT" -U almanac -d almanac -At \
  -c "select rolpassword from pg_authid where rolname = 'almanac'" 2>/dev/null) || verifier=
printf '"almanac" "%s"\n' "${verifier:-$POSTGRES_PASSWORD}" > /tmp/userlist.txt
cat > /tmp/pgbouncer.ini <<INI
[databases]
almanac = host=$POSTGRES_HOST port=$POSTGRES_PORT dbname=almanac pool_size=40
almanac_direct = host=$POSTGRES_HOST port=$POSTGRES_PORT dbname=almanac pool_mode=session pool_size=40
[pgbouncer]
listen_addr = ${LISTEN_ADDR:-0.0.0.0}
listen_port = ${LISTEN_PORT:-6432}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = /tmp/userlist.txt
pool_mode = transaction
max_client_conn = 2000
server_login_retry = 1
server_connect_timeout = 3
log_connections = 0
log_disconnections = 0
INI
exec pgbouncer /tmp/pgbouncer.ini
