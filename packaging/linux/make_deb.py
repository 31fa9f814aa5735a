"""Make a Debian package of the bundle: `python packaging/linux/make_deb.py dist/redgui dist`.

The program goes to /usr/lib/redgui, the rest to where a desktop looks for it. There are no scripts in the package: the
system's own triggers see to menus and icons, and removing it leaves nothing but the user's settings.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from release_notes import CHANGELOG, releases

from redgui import __version__
from redgui.photo import formats

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ICON_SIZES = 32, 48, 64, 128, 256

# The libraries that every desktop brings in the version its graphics needs, and that the bundle therefore leaves to it.
SYSTEM = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
}
C_LIBRARY = {
    f"lib{name}" for name in ("c.so.6", "dl.so.2", "m.so.6", "mvec.so.1", "pthread.so.0", "resolv.so.2", "rt.so.1")
}


def main(bundle: Path, out: Path) -> None:
    architecture = output("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory(dir=out) as folder:
        root = Path(folder) / "root"
        root.mkdir(mode=0o755)
        lay_out(bundle, root)
        size = sum(file.lstat().st_size for file in root.rglob("*"))
        values = {
            "VERSION": __version__,
            "ARCHITECTURE": architecture,
            "SIZE": str(size // 1024),
            "DEPENDS": ", ".join(depends(bundle)),
        }
        (root / "DEBIAN").mkdir()
        fill(HERE / "control", root / "DEBIAN" / "control", values)
        package = out / f"redgui_{__version__}_{architecture}.deb"
        subprocess.run(["dpkg-deb", "-Zxz", "--root-owner-group", "--build", root, package], check=True)
    print(f"{package}: {package.stat().st_size / 1e6:.0f} MB, {size / 1e6:.0f} MB installed")


def lay_out(bundle: Path, root: Path) -> None:
    """Put every file where it will be in the system."""
    share = root / "usr" / "share"
    shutil.copytree(bundle, root / "usr" / "lib" / "redgui", symlinks=True)
    programs = root / "usr" / "bin"
    programs.mkdir()
    for name in ("redgui", "redgui-cli"):
        (programs / name).symlink_to(f"../lib/redgui/{name}")
    (share / "applications").mkdir(parents=True)
    fill(HERE / "redgui.desktop", share / "applications" / "redgui.desktop", {"MIME_TYPES": mime_types()})
    about = HERE / "io.github.redgui.redgui.metainfo.xml"
    (share / "metainfo").mkdir()
    changelog = CHANGELOG.read_text(encoding="utf-8")
    if f"## [{__version__}] - " not in changelog:
        raise SystemExit(f"CHANGELOG.md has no section for {__version__}; give its entries a version and a date.")
    fill(about, share / "metainfo" / about.name, {"RELEASES": releases(changelog), "VERSION": __version__})
    copy(ROOT / "LICENSE", share / "doc" / "redgui", "copyright")
    hicolor = share / "icons" / "hicolor"
    copy(ROOT / "resources" / "icons" / "redgui.svg", hicolor / "scalable" / "apps")
    picture = Image.open(ROOT / "resources" / "icons" / "redgui.png")
    for size in ICON_SIZES:
        target = hicolor / f"{size}x{size}" / "apps"
        target.mkdir(parents=True)
        picture.resize((size, size), Image.Resampling.LANCZOS).save(target / "redgui.png")
    for path in root.rglob("*"):  # whatever the builder's umask and the wheels say
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def mime_types() -> str:
    """What files the program opens, as the menu entry says it."""
    return ";".join(kind for form in formats.FORMATS for kind in form.mime_types)


def depends(bundle: Path) -> list[str]:
    """The packages of the libraries that the bundle needs and does not carry; ends the build if one is unknown."""
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink()]
    needed = {name for file in files if is_elf(file) for name in libraries(file)}
    missing = needed - {file.name for file in bundle.rglob("*")} - C_LIBRARY
    missing = {name for name in missing if not name.startswith("ld-linux")}
    if unknown := missing - SYSTEM.keys():
        raise SystemExit(f"The bundle lacks {', '.join(sorted(unknown))}; see SYSTEM in {Path(__file__).name}.")
    # Libraries of this system are in the bundle, so an older C library than the one here will not do.
    return [f"libc6 (>= {platform.libc_ver()[1]})", *sorted(SYSTEM[name] for name in missing)]


def is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def libraries(file: Path) -> list[str]:
    lines = output("objdump", "-p", str(file)).splitlines()
    return [line.split()[1] for line in lines if line.strip().startswith("NEEDED")]


def fill(source: Path, target: Path, values: dict[str, str]) -> None:
    """Copy a text with @NAME@ replaced by its value."""
    text = source.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    target.write_text(text, encoding="utf-8")


def copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
