"""What the systems are told about redgui is in their own form, and names the formats that redgui opens."""

import mimetypes
import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import make_deb
import pytest
import systems
from release_notes import CHANGELOG, releases

from redgui import __version__
from redgui.photo import formats

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
ABOUT = LINUX / "io.github.redgui.redgui.metainfo.xml"


def test_info_plist() -> None:
    plist = plistlib.loads(plistlib.dumps(systems.info_plist("1.2.3")))
    assert plist["CFBundleShortVersionString"] == "1.2.3"
    photos, folders = plist["CFBundleDocumentTypes"]
    assert len(photos["LSItemContentTypes"]) == len(set(photos["LSItemContentTypes"])) == 13
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


def test_the_release_notes_are_the_changelog() -> None:
    sections = [
        "# Changelog",
        "## [Unreleased]\n\n### Added\n\n- Not yet.",
        "## [1.1.0] - 2026-02-03\n\n### Added\n\n- A `--flag`\n  & more.\n- Two.\n\n### Fixed\n\n- <Three>.",
        "## [1.0.0] - 2026-01-02\n\n### Added\n\n- One.",
    ]
    changelog = "\n\n".join(sections) + "\n"
    root = ET.fromstring(releases(changelog))
    assert [(release.get("version"), release.get("date")) for release in root] == [
        ("1.1.0", "2026-02-03"),
        ("1.0.0", "2026-01-02"),
    ]
    assert [item.text for item in root[0].iter("li")] == ["A --flag & more.", "Two.", "<Three>."]
    assert [heading.text for heading in root[0].iter("p")] == ["Added", "Fixed"]


def test_the_changelog_knows_this_version() -> None:
    changelog = CHANGELOG.read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog
    assert __version__ in [release.get("version") for release in ET.fromstring(releases(changelog))]


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_metainfo(tmp_path: Path) -> None:
    filled, notes = tmp_path / ABOUT.name, releases(CHANGELOG.read_text("utf-8"))
    make_deb.fill(ABOUT, filled, {"RELEASES": notes, "VERSION": __version__})
    pictures = re.findall(r"/docs/(screenshots/[\w-]+\.png)</image>", filled.read_text("utf-8"))
    assert pictures
    assert [name for name in pictures if not (PACKAGING.parent / "docs" / name).is_file()] == []
    validated = subprocess.run(["appstreamcli", "validate", "--pedantic", "--no-net", filled], check=False)
    assert validated.returncode == 0
