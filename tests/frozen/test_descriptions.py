"""What the systems are told about redgui is in their own form, and names the formats that redgui opens."""

import mimetypes
import plistlib
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import make_deb
import pytest
import systems

from redgui.photo import formats

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
ABOUT = LINUX / "io.github.redgui.redgui.metainfo.xml"


def test_info_plist() -> None:
    plist = plistlib.loads(plistlib.dumps(systems.info_plist("1.2.3")))
    assert plist["CFBundleShortVersionString"] == "1.2.3"
    photos, folders = plist["CFBundleDocumentTypes"]
    assert len(photos["LSItemContentTypes"]) == len(set(photos["LSItemContentTypes"])) == 12
    assert folders["LSItemContentTypes"] == ["public.folder"]


def make_menu_entry(folder: Path) -> Path:
    """The menu entry as the package has it."""
    entry = folder / "redgui.desktop"
    make_deb.fill(LINUX / "redgui.desktop", entry, {"MIME_TYPES": make_deb.mime_types()})
    return entry


def test_the_menu_entry_names_the_formats(tmp_path: Path) -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(make_menu_entry(tmp_path), encoding="utf-8")
    named = entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")
    known = mimetypes.MimeTypes(filenames=())  # not what this system adds
    types = {known.guess_type(f"photo{suffix}", strict=False)[0] for suffix in formats.suffixes()}
    assert {kind for kind in types if kind and "anymap" not in kind} <= set(named)


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_desktop_file(tmp_path: Path) -> None:
    assert subprocess.run(["desktop-file-validate", make_menu_entry(tmp_path)], check=False).returncode == 0


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_metainfo(tmp_path: Path) -> None:
    filled = tmp_path / ABOUT.name
    text = ABOUT.read_text(encoding="utf-8").replace("@VERSION@", "1.2.3").replace("@DATE@", "2026-01-31")
    filled.write_text(text, encoding="utf-8")
    validated = subprocess.run(["appstreamcli", "validate", "--pedantic", "--no-net", filled], check=False)
    assert validated.returncode == 0
