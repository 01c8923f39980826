#!/bin/sh
# Installs what is missing, gives the same leads and models to other engines and to ours, and writes the table that compares them.
# Needs the .NET SDK and, to install Node, npm and PostgreSQL where they are missing, apt-get and the right to use it.
#   benchmarks/peers/run.sh [LEADS] [RESULT.md]
set -eu
leads=${1:-1000000}
result=$(realpath -m "${2:-benchmarks/results/$(date +%F)-peers.md}")
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
server() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1; }
missing=
command -v npm >/dev/null || missing="nodejs npm"
[ -n "$(server)" ] || missing="$missing postgresql"
if [ -n "$missing" ]; then
  as_root apt-get update
  as_root apt-get install -y --no-install-recommends $missing
fi
npm install --no-package-lock --no-audit --no-fund

# A PostgreSQL of its own, which is gone afterwards. It refuses to be run by root.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
place=$(mktemp -d)
chmod 755 "$place"
if [ "$(id -u)" = 0 ]; then chown postgres "$place"; fi
export PGHOST="$place" PGPORT=54329 PGUSER=postgres PGDATABASE=postgres
stop() { as_postgres "$(server)/pg_ctl" -D "$place/data" -m fast stop >/dev/null; rm -rf "$place"; }
trap stop EXIT
as_postgres "$(server)/initdb" -D "$place/data" -U postgres -A trust --no-sync -E UTF8 --locale=C >/dev/null
as_postgres "$(server)/pg_ctl" -D "$place/data" -w -l "$place/log" \
  -o "-p $PGPORT -c listen_addresses='' -c unix_socket_directories=$place -c shared_buffers=1GB -c max_wal_size=8GB" start >/dev/null

ours="dotnet run -c Release --project ../LeadScoring.Benchmarks --"
$ours export data "$leads"
$ours quick "$leads" | tee data/ours.jsonl
node run.mjs data "$result"
echo "wrote $result"
