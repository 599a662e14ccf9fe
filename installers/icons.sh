#!/usr/bin/env bash
# Paints the icons of macOS, of Windows and of the window itself from that of Linux, when it has changed. Needs rsvg-convert, Python and Pillow.
set -euo pipefail
cd "$(dirname "$0")"
large=$(mktemp --suffix .png)
trap 'rm -f "$large"' EXIT
rsvg-convert --width 1024 --height 1024 linux/normscope.svg --output "$large"
"${PYTHON:-python3}" - "$large" <<'END'
import sys
from PIL import Image

icon = Image.open(sys.argv[1])
icon.save("macos/normscope.icns")
icon.save("windows/normscope.ico", sizes=[(n, n) for n in (16, 24, 32, 48, 64, 128, 256)])
for size in (16, 32, 64, 128):
    icon.resize((size, size), Image.Resampling.LANCZOS).save(f"../assets/icons/{size}.png", optimize=True)
END
