"""The files that make installers on other systems, as far as they can be checked here."""

import plistlib
import re
from pathlib import Path

from redgui.photo import formats

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"


def test_windows_offers_redgui_for_every_photo_it_reads() -> None:
    script = (PACKAGING / "windows" / "redgui.iss").read_text(encoding="utf-8")
    count, listed = re.search(r"#dim Suffix\[(\d+)\] \{(.*?)\}", script, re.DOTALL).groups()
    offered = re.findall(r'"(\.\w+)"', listed)
    assert set(offered) == formats.suffixes()
    assert len(offered) == int(count)


def test_an_upgrade_finds_the_installation_it_replaces() -> None:
    script = (PACKAGING / "windows" / "redgui.iss").read_text(encoding="utf-8")
    assert "AppId={{7E0B7A0C-5B0D-4C53-9C1E-2F6D1B8A43E9}\n" in script  # it must never change


def test_the_entitlements_open_no_door_to_the_network() -> None:
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert rights
    assert all(value is True for value in rights.values())
    assert not [name for name in rights if "network" in name or "device" in name]
