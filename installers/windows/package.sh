# shellcheck shell=bash disable=SC2154,SC2086
# The Windows part of installers/build.sh: an installer with the program, and a folder with its command.
image=$out/image/NormScope
app_image --icon $here/windows/normscope.ico --app-version "$number"
cp -R "$out/licenses" "$image/licenses"

# The terminal's way in. The menu's is the program itself, which opens no terminal.
# command_file [CACHE]
command_file() {
  local cache=
  [ -z "${1-}" ] || cache="-XX:AOTCache=\"%~dp0..\\\\app\\\\$1\""
  mkdir -p "$image/bin"
  sed -e "s|@CACHE@|$cache|; s|@OPTIONS@|${options[*]}|; s/\r*\$/\r/" $here/windows/$name.cmd >"$image/bin/$name.cmd"
}
command_file
record "$image/app/commands.aot" "$image/bin/$name.cmd" commands "$root/assets/sample"
command_file commands.aot
record "$image/app/window.aot" "$image/NormScope.exe" window
with_cache "$image/app/NormScope.cfg" window.aot
proven "$image/bin/$name.cmd"
proven "$image/NormScope.exe"

# The same number for every version, so that a later one takes the place of an earlier.
"${jdk}jpackage" --type msi --name NormScope --app-version "$number" --app-image "$image" \
  --file-associations $here/windows/scenario.properties --license-file LICENSE \
  --win-upgrade-uuid 5b0d3a39-4a52-4f53-9c0e-0d7a6f5f8f34 --win-menu --win-menu-group NormScope --win-dir-chooser \
  --dest "$out"
