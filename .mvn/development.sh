# Sourced by mvnw. Development starts without the formatter and Error Prone, which every other build runs.

# True when quarkus:dev, the default goal, is the only goal. A word that may be a goal turns it off.
is_development() {
  for argument in "$@"; do
    case "$argument" in
      -v | --version | -h | --help) return 1 ;;
      -* | quarkus:dev) ;;
      *) return 1 ;;
    esac
  done
}
