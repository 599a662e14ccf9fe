#!/usr/bin/env bash
# Builds the Linux installers: a .deb and a portable .tar.gz, under target/installers.
#
#   installers/linux.sh
#
# Needs a JDK 25 (JAVA_HOME, or its commands on the path), Maven, and zip, unzip, dpkg-deb, fakeroot of the system.
# The program in them brings its own Java: only the modules it uses, and a start-up cache that is recorded here by
# going through the commands and the window once, without a display.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD/installers
out=$PWD/target/installers
name=normscope
jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
number=${version%-SNAPSHOT}
arch=$(dpkg --print-architecture)

[ -f target/app/$name.jar ] || mvn -B -ntp -q package -DskipTests

rm -rf "$out" && mkdir -p "$out/input/lib" "$out/image"

# 1. What the program needs, and only for this platform. Native libraries lie beside the jars, so that nothing is
#    unpacked at the start into places a package manager does not know.
cp target/app/$name.jar "$out/input/"
cp target/app/lib/*.jar "$out/input/lib/"
for jar in "$out"/input/lib/javafx-*-linux*.jar "$out"/input/lib/skija-linux-*.jar; do
  if unzip -Z1 "$jar" '*.so' >/dev/null 2>&1; then
    unzip -q -j -o "$jar" '*.so' -d "$out/input/lib"
    zip -q -d "$jar" '*.so'
  fi
done
strip --strip-unneeded "$out"/input/lib/*.so 2>/dev/null || true

# 2. A Java of the modules it uses.
modules=java.base,java.desktop,java.logging,java.prefs,java.xml,jdk.unsupported,jdk.zipfs
"${jdk}jlink" --add-modules $modules --output "$out/runtime" \
  --strip-debug --no-header-files --no-man-pages --compress zip-6

# 3. The application's folder. $APPDIR is written by jpackage's launcher.
cat >"$out/window.properties" <<'END'
description=The menu's way in: as the command, with a start-up cache of its own.
END
"${jdk}jpackage" --type app-image --name $name --app-version "$number" --vendor NormScope \
  --input "$out/input" --main-jar $name.jar --runtime-image "$out/runtime" --dest "$out/image" \
  --add-launcher $name-window="$out/window.properties" \
  --java-options '-XX:+UseSerialGC' \
  --java-options '--enable-native-access=ALL-UNNAMED' \
  --java-options '-Djava.library.path=$APPDIR/lib' \
  --java-options '-Dskija.library.path=$APPDIR/lib'
image=$out/image/$name
app=$image/lib/app

# 4. Start-up caches, each recorded by a session of this very program: one for the commands, one for the window. The
#    window is painted without a display here.
#
#    cache LAUNCHER NAME OPTIONS [ARGUMENT ...]
cache() {
  local launcher=$1 file=$2 options=$3
  shift 3
  env -u DISPLAY -u WAYLAND_DISPLAY JAVA_TOOL_OPTIONS="-XX:AOTMode=record -XX:AOTConfiguration=$out/$file.conf \
    -Dnormscope.home=$out/home $options" "$image/bin/$launcher" "$@" >>"$out/rehearsal.log" 2>&1
  JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$out/$file.conf -XX:AOTCache=$app/$file.aot" \
    "$image/bin/$launcher" >>"$out/rehearsal.log" 2>&1
  [ -s "$app/$file.aot" ] || { cat "$out/rehearsal.log"; exit 1; }
  sed -i "/^\[JavaOptions\]/a java-options=-XX:AOTCache=\$APPDIR/$file.aot" "$app/$launcher.cfg"
}
cache $name commands "-Dnormscope.rehearsal=$PWD/assets/sample"
cache $name-window window "-Dnormscope.screenshots=$out/pictures -Dglass.platform=Headless -Dprism.order=sw \
  -Djava.awt.headless=true" "$PWD/assets/sample"

# 5. Licences of all that is bundled.
mkdir -p "$image/licenses"
cp LICENSE "$image/licenses/NormScope.txt"
cp -r "$out/runtime/legal" "$image/licenses/java"
for jar in "$out"/input/lib/*.jar; do
  for entry in $(unzip -Z1 "$jar" | grep -iE '(^|/)(LICENSE|NOTICE|COPYING)[^/]*$' || true); do
    mkdir -p "$image/licenses/$(basename "$jar" .jar)"
    unzip -p "$jar" "$entry" >"$image/licenses/$(basename "$jar" .jar)/$(basename "$entry")"
  done
done

tar -C "$out/image" -czf "$out/$name-$number-linux-$arch.tar.gz" $name

# 6. The package: the folder under /opt, a command, a menu entry, the icon. No script runs at installation: what a
#    desktop has to refresh it does by its own triggers, and where there is none nothing is missed.
deb=$out/deb
mkdir -p "$deb/DEBIAN" "$deb/opt" "$deb/usr/bin" "$deb/usr/share/applications" "$deb/usr/share/doc/$name" \
  "$deb/usr/share/icons/hicolor/scalable/apps"
cp -a "$image" "$deb/opt/$name"
ln -s ../../opt/$name/bin/$name "$deb/usr/bin/$name"
cp "$here/linux/$name.desktop" "$deb/usr/share/applications/"
cp "$here/linux/$name.svg" "$deb/usr/share/icons/hicolor/scalable/apps/"
cp LICENSE "$deb/usr/share/doc/$name/copyright"
size=$(du -sk --exclude=DEBIAN "$deb" | cut -f1)
sed -e "s/@VERSION@/$number/; s/@ARCH@/$arch/; s/@SIZE@/$size/" "$here/linux/control" >"$deb/DEBIAN/control"
chmod -R u=rwX,go=rX "$deb"
fakeroot dpkg-deb --build -Zxz "$deb" "$out/${name}_${number}_$arch.deb" >/dev/null

du -sh "$image" | sed 's/\t.*/ installed/'
du -sh "$image/lib/runtime" "$app/lib" "$app"/*.aot | sed "s:$image/::"
ls -l "$out"/*.deb "$out"/*.tar.gz | awk '{print $5, $9}'
