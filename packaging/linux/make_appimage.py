"""Make an AppImage of the bundle: `python packaging/linux/make_appimage.py dist/redgui dist RUNTIME`.

RUNTIME is the small program that every AppImage begins with, from https://github.com/AppImage/type2-runtime.
What follows it is the file system that it mounts, by mksquashfs.
"""

import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from make_deb import lay_out

from redgui import __version__

MAGIC = b"AI\x02"  # at byte 8: an AppImage of type 2
_START = """#!/bin/sh
# Needs nothing of the system but this shell.
exec "${APPDIR:-${0%/*}}/usr/lib/redgui/redgui" "$@"
"""


def make_folder(bundle: Path, folder: Path) -> None:
    """Lay out what the AppImage holds."""
    lay_out(bundle, folder)
    start = folder / "AppRun"
    start.write_text(_START, encoding="utf-8")
    start.chmod(0o755)
    (folder / "redgui.desktop").symlink_to("usr/share/applications/redgui.desktop")
    (folder / "redgui.png").symlink_to("usr/share/icons/hicolor/256x256/apps/redgui.png")
    (folder / ".DirIcon").symlink_to("redgui.png")


def main(bundle: Path, out: Path, runtime: Path) -> None:
    start = runtime.read_bytes()
    if start[:4] != b"\x7fELF" or start[8:11] != MAGIC:
        raise SystemExit(f"{runtime} is no runtime of an AppImage.")
    target = out / f"redgui-{__version__}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory(dir=out) as place:
        folder, packed = Path(place) / "AppDir", Path(place) / "squashfs"
        folder.mkdir(mode=0o755)
        make_folder(bundle, folder)
        options = ["-root-owned", "-noappend", "-comp", "zstd", "-quiet", "-no-progress"]
        subprocess.run(["mksquashfs", folder, packed, *options], check=True)
        with target.open("wb") as file:
            file.write(start + packed.read_bytes())
    target.chmod(0o755)
    print(f"{target}: {target.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
