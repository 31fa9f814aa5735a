"""What the systems are told about redgui is in their own form, and names the formats that redgui opens."""

import mimetypes
import plistlib
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
import systems

from redgui.photo.find import SUFFIXES

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
ABOUT = LINUX / "io.github.redgui.redgui.metainfo.xml"


def test_info_plist() -> None:
    plist = plistlib.loads(plistlib.dumps(systems.info_plist("1.2.3")))
    assert plist["CFBundleShortVersionString"] == "1.2.3"
    photos, folders = plist["CFBundleDocumentTypes"]
    assert len(photos["LSItemContentTypes"]) == len(set(photos["LSItemContentTypes"])) == 12
    assert folders["LSItemContentTypes"] == ["public.folder"]


def test_the_menu_entry_names_the_formats() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(LINUX / "redgui.desktop", encoding="utf-8")
    named = entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")
    known = mimetypes.MimeTypes(filenames=())  # not what this system adds
    types = {known.guess_type(f"photo{suffix}", strict=False)[0] for suffix in SUFFIXES}
    assert {kind for kind in types if kind and "anymap" not in kind} <= set(named)


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_desktop_file() -> None:
    assert subprocess.run(["desktop-file-validate", LINUX / "redgui.desktop"], check=False).returncode == 0


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_metainfo(tmp_path: Path) -> None:
    filled = tmp_path / ABOUT.name
    text = ABOUT.read_text(encoding="utf-8").replace("@VERSION@", "1.2.3").replace("@DATE@", "2026-01-31")
    filled.write_text(text, encoding="utf-8")
    validated = subprocess.run(["appstreamcli", "validate", "--pedantic", "--no-net", filled], check=False)
    assert validated.returncode == 0
