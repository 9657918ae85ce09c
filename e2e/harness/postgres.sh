# To be sourced: starts a PostgreSQL of Debian's server package, in a folder that is removed at the end.
#   start_postgres PORT FOLDER
#   stop_postgres FOLDER

# Debian keeps PostgreSQL's programs off the path.
PATH=$(printf '%s:' /usr/lib/postgresql/*/bin)$PATH
command -v initdb > /dev/null || { echo "No initdb: install PostgreSQL's server (Debian: apt-get install postgresql)" >&2; exit 1; }

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
  [ "$(id -u)" != 0 ] || chown postgres "$2"
  (
    cd "$2"
    # Byte order, as the entities' names are compared in recordings.
    as_postgres initdb -D "$2/database" -A trust -U postgres --locale=C.UTF-8 > /dev/null
    as_postgres pg_ctl -D "$2/database" -o "-p $1 -k $2 -h 127.0.0.1" -l "$2/postgresql.log" -w start > /dev/null || { cat "$2/postgresql.log" >&2; exit 1; }
  )
}

stop_postgres() {
  (cd "$1" && as_postgres pg_ctl -D "$1/database" -m fast -w stop > /dev/null) || true
  rm -rf "$1"
}
