#!/usr/bin/env python3
"""How fast the built program starts, with its start-up caches against without them, one after the other in one run.

    installers/linux/startup.py [FOLDER OF THE PROGRAM] [ROUNDS]

A command is measured until it ends; the window until a picture of it is on a screen of Xvfb: until the screen's memory
holds more colours than a blank window has. Nothing of the program takes part in the measuring.
"""

import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
PAINTED = 40  # colours; a blank window has one, its frame a few
PATIENCE = 30


def command(program, options):
    start = time.perf_counter()
    subprocess.run([program, "formats"], env=options, check=True, capture_output=True)
    return time.perf_counter() - start


class Screen:
    """A screen whose memory is a file."""

    def __init__(self, folder):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder, "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            self.display = ":" + answer.readline().strip()
        with open(Path(folder, "Xvfb_screen0"), "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header, = struct.unpack_from(">I", self.memory, 0)
        colors, = struct.unpack_from(">I", self.memory, 76)
        self.pixels = header + 12 * colors

    def colors(self):
        # Every 13th pixel of every 7th row.
        view = memoryview(self.memory)[self.pixels:self.pixels + 4 * WIDTH * HEIGHT].cast("I")
        seen = set()
        for row in range(0, HEIGHT, 7):
            seen.update(view[row * WIDTH:(row + 1) * WIDTH:13])
        return len(seen)

    def close(self):
        self.server.terminate()
        self.server.wait()


def window(program, options, arguments):
    """From the call to the first picture, each time on a screen of its own."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(folder)
        start = time.perf_counter()
        running = subprocess.Popen(
            [program, *arguments], env={**options, "DISPLAY": screen.display},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while screen.colors() < PAINTED:
                if time.perf_counter() - start > PATIENCE or running.poll() is not None:
                    raise SystemExit("the window was not painted")
                time.sleep(0.005)
            return time.perf_counter() - start
        finally:
            running.terminate()
            running.wait()
            screen.close()


def main():
    here = Path(__file__).resolve().parents[2]
    root = Path(sys.argv[1] if len(sys.argv) > 1 else here / "target/installers/image/normscope").resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    home = tempfile.mkdtemp()
    plain = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    plain.pop("JDK_JAVA_OPTIONS", None)
    without = {**plain, "JDK_JAVA_OPTIONS": "-XX:AOTMode=off"}
    measured = {
        "normscope formats": lambda options: command(root / "bin/normscope", options),
        "window, empty": lambda options: window(root / "bin/normscope-window", options, []),
    }
    try:
        for name, measure in measured.items():
            times = {"with": [], "without": []}
            for turn in range(rounds + 1):
                for key, options in (("with", plain), ("without", without)):
                    seconds = measure(options)
                    if turn > 0:  # the first turn fills the disk's cache
                        times[key].append(seconds)
            kept, lost = statistics.median(times["with"]), statistics.median(times["without"])
            print(f"{name:20} {kept:.2f} s with the cache, {lost:.2f} s without: {kept / lost:.2f}", flush=True)
    finally:
        shutil.rmtree(home)


main()
