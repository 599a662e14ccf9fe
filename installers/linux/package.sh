# shellcheck shell=bash disable=SC2154,SC2086
# The Linux part of installers/build.sh: a folder that runs anywhere, and a package of it.
arch=$(dpkg --print-architecture)
image=$out/image/$name
app=$image/lib/app
mkdir -p "$image/bin" "$image/lib" "$image/share"
cp -a "$out/runtime" "$image/lib/runtime"
cp -a "$out/input" "$app"
cp -a "$out/licenses" "$image/licenses"
cp $here/linux/$name.{desktop,svg,xml} "$image/share/"
rm -rf "$image/lib/runtime/legal"
find "$image" -name '*.so' -exec strip --strip-unneeded {} +

launcher "$image/bin/$name" lib/runtime lib/app
record "$app/commands.aot" "$image/bin/$name" commands "$root/assets/sample"
# A screen of our own: a session on it loads what a real one does, and nobody's desktop is disturbed.
exec 7< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 2>/dev/null)
screen=$!
read -r -u 7 number_of_screen
DISPLAY=:$number_of_screen record "$app/window.aot" "$image/bin/$name" window
kill "$screen"
launcher "$image/bin/$name" lib/runtime lib/app commands.aot
launcher "$image/bin/$name-window" lib/runtime lib/app window.aot
proven "$image/bin/$name"
proven "$image/bin/$name-window"
# Without a word, or with a folder or file, it is the window that opens: with the window's cache.
# shellcheck disable=SC2016 # the launcher expands it
sed -i '/^exec/i if [ $# = 0 ] || [ -e "$1" ]; then exec "$root/bin/'$name'-window" "$@"; fi' "$image/bin/$name"

tar -C "$out/image" --owner=0 --group=0 -czf "$out/$name-$number-linux-$arch.tar.gz" $name

# The folder under /opt, a command, a menu entry, the icon, the kinds of file. No script runs at installation: what a
# desktop has to refresh it does by its own triggers, and where there is none nothing is missed.
deb=$out/deb
share=$deb/usr/share
mkdir -p "$deb/DEBIAN" "$deb/opt" "$deb/usr/bin" "$share/applications" "$share/mime/packages" "$share/doc/$name" \
  "$share/icons/hicolor/scalable/apps"
cp -a "$image" "$deb/opt/$name"
rm -r "$deb/opt/$name/share"
ln -s ../../opt/$name/bin/$name "$deb/usr/bin/$name"
cp $here/linux/$name.desktop "$share/applications/"
cp $here/linux/$name.xml "$share/mime/packages/"
cp $here/linux/$name.svg "$share/icons/hicolor/scalable/apps/"
cp LICENSE "$share/doc/$name/copyright"
size=$(du -sk --exclude=DEBIAN "$deb" | cut -f1)
sed -e "s/@VERSION@/$number/; s/@ARCH@/$arch/; s/@SIZE@/$size/" $here/linux/control >"$deb/DEBIAN/control"
chmod -R u=rwX,go=rX "$deb"
fakeroot dpkg-deb --build -Zxz "$deb" "$out/${name}_${number}_$arch.deb" >/dev/null

echo "Installed, in megabytes:"
for part in "$image" "$image/lib/runtime" "$app/lib" "$app/$name.jar" "$app"/*.aot "$image/licenses"; do
  du -sm "$part" | sed "s:$out/image/::"
done
