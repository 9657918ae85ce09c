# Sourced by mvnw: sets JAVA_HOME to a JDK of the version below, or stops and says what to install.
# Looked at, in this order: JAVA_HOME, the java on the PATH, the usual folders of Linux, macOS and SDKMAN.
wanted_jdk=25

jdk_version() {
  # The release file of a JDK names its version without starting a JVM.
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

use_jdk() {
  [ "$(jdk_version "$1")" = "$wanted_jdk" ] || return 1
  JAVA_HOME="$1"
  export JAVA_HOME
}

find_jdk() {
  [ -n "${JAVA_HOME-}" ] && use_jdk "$JAVA_HOME" && return 0
  if javac_path="$(command -v javac 2>/dev/null)"; then
    javac_path="$(readlink -f "$javac_path" 2>/dev/null || printf %s "$javac_path")"
    use_jdk "$(dirname "$(dirname "$javac_path")")" && return 0
  fi
  for root in /usr/lib/jvm /usr/java /opt /opt/java /opt/homebrew/opt /usr/local/opt \
    /Library/Java/JavaVirtualMachines "${HOME-}/Library/Java/JavaVirtualMachines" \
    "${HOME-}/.sdkman/candidates/java" "${HOME-}/.jdks"; do
    [ -d "$root" ] || continue
    for candidate in $(find "$root" -mindepth 1 -maxdepth 1 2>/dev/null | sort -r); do
      use_jdk "$candidate" && return 0
      use_jdk "$candidate/Contents/Home" && return 0
    done
  done
  return 1
}

if ! find_jdk; then
  echo "Mokuroku needs a JDK $wanted_jdk, and none was found in JAVA_HOME, on the PATH or in the usual folders." >&2
  echo "Install one (for example Eclipse Temurin $wanted_jdk: https://adoptium.net) or set JAVA_HOME to it." >&2
  exit 1
fi
