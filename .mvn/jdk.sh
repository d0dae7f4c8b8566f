# Sourced by mvnw and tidings: sets JAVA_HOME to a JDK 25 (or newer), wherever it is installed.
# Looked at in this order: JAVA_HOME, the java on the PATH, and the usual places of Linux, macOS and SDKMAN.

tidings_jdk_version() {
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

tidings_find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$home" ] || continue
    version=$(tidings_jdk_version "$home") || continue
    if [ "${version:-0}" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Tidings needs a JDK 25: none found in JAVA_HOME, on the PATH or in the usual places. Install one, or set JAVA_HOME." >&2
  return 1
}

tidings_find_jdk || exit 1
