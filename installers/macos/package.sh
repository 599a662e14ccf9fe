# shellcheck shell=bash disable=SC2154,SC2086
# The macOS part of installers/build.sh: a disk image with the program, its command inside.
contents=$out/image/NormScope.app/Contents
# A first number of 0 is refused there.
mac_number=${number/#0./1.}
app_image --icon $here/macos/normscope.icns --mac-package-identifier org.normscope --app-version "$mac_number" \
  --file-associations $here/macos/scenario.properties --file-associations $here/macos/stats.properties
cp -R "$out/licenses" "$contents/licenses"

# The terminal's way in; the README says how to link it.
launcher "$contents/app/$name" runtime/Contents/Home app
record "$contents/app/commands.aot" "$contents/app/$name" commands "$root/assets/sample"
launcher "$contents/app/$name" runtime/Contents/Home app commands.aot
record "$contents/app/window.aot" "$contents/MacOS/NormScope" window
with_cache "$contents/app/NormScope.cfg" window.aot

# What was added is signed with the rest; without an identity of Apple's, by itself.
codesign --force --deep --sign - "$out/image/NormScope.app"
proven "$contents/app/$name"
proven "$contents/MacOS/NormScope"
"${jdk}jpackage" --type dmg --name NormScope --app-version "$mac_number" --app-image "$out/image/NormScope.app" \
  --license-file LICENSE --dest "$out"
