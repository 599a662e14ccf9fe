#!/usr/bin/env bash
# Builds the installers of the platform it runs on, under target/installers:
#
#   Linux     a package (.deb) and a portable folder (.tar.gz)
#   macOS     a disk image (.dmg)
#   Windows   an installer (.msi); run it in the bash that comes with Git
#
#   installers/build.sh
#
# Needs a JDK 25 (JAVA_HOME, or its commands on the path) and Maven; on Linux dpkg-deb, fakeroot, strip and Xvfb, on
# Windows the WiX toolset. The program in them brings its own Java: only the modules it uses, and start-up caches that are
# recorded here by going through the commands once, and by a window that is shown and closed.
# shellcheck disable=SC2086 # no name here has a space
set -euo pipefail
cd "$(dirname "$0")/.."

name=normscope
here=installers
root=$PWD
case $(uname -s) in
  Linux) os=linux ;;
  Darwin) os=macos ;;
  MINGW* | MSYS* | CYGWIN*)
    os=windows
    # A form that both bash and Windows' own programs read.
    root=$(cygpath -m "$PWD")
    export MSYS2_ARG_CONV_EXCL='*'
    ;;
  *)
    echo "There is no installer for $(uname -s)." >&2
    exit 1
    ;;
esac
out=$root/target/installers
jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
found=$("${jdk}jlink" --version 2>/dev/null || echo none)
case ${found%%.*} in
  2[5-9] | [3-9][0-9]) ;;
  *)
    echo "This needs a JDK 25: set JAVA_HOME to its folder (jlink that was found: $found)." >&2
    exit 1
    ;;
esac
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
# shellcheck disable=SC2034 # read by the parts
number=${version%-SNAPSHOT}

[ -f target/app/$name.jar ] || mvn -B -ntp -q package -Dmaven.test.skip=true
rm -rf "$out" && mkdir -p "$out"
log=$out/build.log

# A Java of the modules it uses; class files of its own need no debugging.
"${jdk}jlink" --add-modules java.base,java.desktop,java.logging,java.prefs,java.xml,jdk.unsupported,jdk.zipfs \
  --output "$out/runtime" --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-9
# Nothing here signs, plays a sound or shows a splash screen.
rm -f "$out/runtime/bin"/keytool* "$out/runtime"/{lib,bin}/*{jsound,splashscreen}.{so,dylib,dll} "$out/runtime/lib/jexec"

# What it needs for this platform alone, and the licences of all that is bundled.
mkdir -p "$out/licenses"
cp -RL "$out/runtime/legal" "$out/licenses/java"
"${jdk}java" -cp 'target/app/lib/*' $here/java/Libraries.java target/app "$out/input" "$out/licenses"

# Nothing of it goes into the temporary folder: no counters for tools either.
options=(-XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED)

# record CACHE LAUNCHER WHAT [ARGUMENT ...]: a start-up cache, recorded by a session of this very program. A cache is
# loaded whole, so each way to start has its own. What the compiler learned in the session is left out: it takes a tenth
# of the cache, and a start is over before it has paid.
record() {
  local cache=$1 launcher=$2 what=$3 lean="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
  shift 3
  with_options "-XX:AOTMode=record -XX:AOTConfiguration=$out/recorded.conf $lean -Dnormscope.home=$out/home \
    -Dnormscope.rehearsal=$what" "$launcher" "$@" || stopped
  with_options "-XX:AOTMode=create -XX:AOTConfiguration=$out/recorded.conf -XX:AOTCache=$cache $lean" "$launcher" || true
  [ -s "$cache" ] || stopped
}
# proven LAUNCHER: stops unless it starts with its cache, whole.
proven() {
  with_options "-XX:AOTMode=on" "$1" formats || stopped
}
with_options() {
  JAVA_TOOL_OPTIONS=$1 "${@:2}" >>"$log" 2>&1
}
stopped() {
  cat "$log" >&2
  exit 1
}

# launcher FILE RUNTIME APP [CACHE]: a script that starts the program; both folders as seen from the one above its own.
# The launcher that jpackage makes asks the package manager at every start whether it was installed by it, on Linux:
# that takes longer than most commands run.
launcher() {
  local cache=
  [ -z "${4-}" ] || cache="-XX:AOTCache=\"\$root/$3/$4\""
  cat >"$1" <<END
#!/bin/sh
self=\$(readlink -f "\$0")
root=\${self%/*/*}
exec "\$root/$2/bin/java" $cache ${options[*]} \\
  -Djava.library.path="\$root/$3/lib" -Dskija.library.path="\$root/$3/lib" -Dnormscope.fonts="\$root/$3/lib" \\
  -jar "\$root/$3/$name.jar" "\$@"
END
  chmod 755 "$1"
}

# The window's launcher by jpackage, where no package manager is asked.
app_image() {
  local option
  local given=()
  for option in "${options[@]}" {-Djava.library.path,-Dskija.library.path,-Dnormscope.fonts}="\$APPDIR/lib"; do
    given+=(--java-options "$option")
  done
  "${jdk}jpackage" --type app-image --name NormScope --vendor NormScope \
    --description "Exact statistics of image datasets, and what normalization does to them" \
    --copyright "Apache License 2.0" --input "$out/input" --main-jar $name.jar --runtime-image "$out/runtime" \
    --dest "$out/image" "${given[@]}" "$@"
}
# with_cache CFG CACHE: has a launcher of jpackage use its cache.
with_cache() {
  awk -v line="java-options=-XX:AOTCache=\$APPDIR/$2" '{ print } /^\[JavaOptions\]/ { print line }' "$1" >"$1.new"
  mv "$1.new" "$1"
}

# shellcheck source=/dev/null
. $here/$os/package.sh
