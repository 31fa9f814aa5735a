"""The guide's pages say in both languages the same, in the window's own words, and refer to what is there."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

from redgui.assets import asset
from redgui.ui.guide.pages import LANGUAGES, PAGES, page, title
from redgui.ui.window.actions import _KEYS

KEYS_OF_THE_PICTURE = {"Space", "1", "2", "3", "L"}  # of the compare view, which has no actions for them


def folder(language: str) -> Path:
    return asset("resources", "guide", language)


def text(language: str, name: str) -> str:
    return page(language, name).read_text("utf-8")


def labels(text: str) -> list[str]:
    """What stands in bold: words that are on the screen."""
    return re.findall(r"\*\*(.+?)\*\*", text)


def plain(label: str) -> str:
    """A label without its mnemonic: "&Open…", "打开(&O)…"."""
    return re.sub(r"\(&\w\)", "", label).replace("&", "")


def strings() -> dict[str, set[str]]:
    """Every text of the program without mnemonics, with its translations to Chinese."""
    known: dict[str, set[str]] = {}
    for message in ET.parse(asset("resources", "translations", "redgui_zh_CN.ts")).iter("message"):
        source, translation = message.findtext("source", ""), message.findtext("translation", "")
        known.setdefault(plain(source), set()).add(plain(translation))
    return known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_folder_holds_these_pages_and_their_pictures_alone(language: str) -> None:
    there = {path.relative_to(folder(language)).as_posix() for path in folder(language).rglob("*") if path.is_file()}
    assert there == {f"{name}.md" for name in PAGES} | {f"pictures/{name}.png" for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_parts(name: str) -> None:
    def parts(language: str) -> list[str]:
        """The marks that lines begin with, pictures and tables; not the words."""
        return [
            line.split(maxsplit=1)[0] if line[0] in "#-!" else line[0] if line[0].isdigit() else "words"
            for line in text(language, name).replace("![", "! [").splitlines()
            if line
        ]

    assert parts("en") == parts("zh_CN")
    assert len(title(page("en", name))) < 30
    assert len(text("en", name).split()) < 300


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_links_and_pictures_are_there(language: str, name: str) -> None:
    found = re.findall(r"\]\(([^)]+)\)", text(language, name))
    assert f"pictures/{name}.png" in found
    assert [link for link in found if not (folder(language) / link).is_file()] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_picture_fits_the_page_and_is_read_without_a_plug_in(language: str, name: str) -> None:
    """The bundle leaves out Qt's plug-ins for pictures; PNG needs none."""
    with Image.open(folder(language) / "pictures" / f"{name}.png") as picture:
        assert picture.format == "PNG"
        assert 200 <= picture.width <= 540


def test_the_guide_is_small() -> None:
    assert sum(path.stat().st_size for path in asset("resources", "guide").rglob("*.*")) < 1_500_000


@pytest.mark.parametrize("name", PAGES)
def test_every_label_is_one_of_the_window(name: str) -> None:
    """In Chinese as it is translated: a label that is renamed must be renamed here."""
    known, english, chinese = strings(), labels(text("en", name)), labels(text("zh_CN", name))
    assert [label for label in english if label not in known] == []
    missing = [label for label in set(english) if not known[label] & set(chinese)]
    assert missing == []
    meant = {word for label in english for word in known[label]}
    assert [label for label in chinese if label not in meant] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_key_is_one_of_the_window(name: str) -> None:
    def keys(language: str) -> set[str]:
        return {word for word in re.findall(r"`([^`]+)`", text(language, name)) if " " not in word}

    of_actions = {key if isinstance(key, str) else "F1" for given, _ in _KEYS.values() for key in given}
    assert keys("en") == keys("zh_CN")
    assert keys("en") <= of_actions | KEYS_OF_THE_PICTURE
