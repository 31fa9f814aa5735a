"""What redgui stands on: the packages, their licences, and the texts of those.

A bundle carries them in the folder `licences`, written by tools/licences.py: a bill of materials (sbom.cdx.json) and
one text for each package. Anywhere else they are read from the installed packages.
"""

import csv
import json
import os
import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from importlib import metadata
from pathlib import Path
from typing import Any, cast

from redgui.assets import asset
from redgui.errors import RedguiError

SBOM = "sbom.cdx.json"

_EXTRAS = ("raw",)  # of redgui's own extras, those that are for the user and not for its makers
# A file with a licence, as wheels name them: kept for that, or called so and no program.
_TEXT_PATH = re.compile(
    r"\.dist-info/licenses/|(^|/)(licen[sc]e|copying|notice|patents)(?![^/]*\.py)[^/]*$", re.IGNORECASE
)
# Their wheels have no text, or only a link to it.
_LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt")
_FURTHER_TEXTS = {
    "pyside6-essentials": ("Qt.txt", *_LGPL),
    "shiboken6": ("Qt.txt", *_LGPL),
    "pi-heif": _LGPL,
    "wgpu": ("wgpu-native.txt",),
}
# These wheels hold libraries besides what they name their licence for: libheif and libde265; wgpu-native.
_LICENCES = {
    "pi-heif": "BSD-3-Clause AND LGPL-3.0-or-later",
    "wgpu": "BSD-2-Clause AND (MIT OR Apache-2.0) AND BSD-3-Clause AND ISC AND Zlib",
}


@dataclass(frozen=True)
class Component:
    """One package, or something else that redgui stands on.

    Attributes:
        name, version, licence, home: as its makers give them; "" if they do not.
        texts: the files with its licence.
    """

    name: str
    version: str
    licence: str
    home: str
    texts: tuple[Path, ...] = ()

    @property
    def key(self) -> str:
        """The name as package indices compare it."""
        return _key(self.name)

    def text(self) -> str:
        """All its licence texts, one after the other; "" if there are none."""
        return "\n\n".join(path.read_text(encoding="utf-8", errors="replace").strip() for path in self.texts)


def components() -> list[Component]:
    """All that redgui stands on here, by name."""
    try:
        folder = asset("licences")
    except RedguiError:
        return installed()
    return listed(folder)


def listed(folder: Path) -> list[Component]:
    """The components that a bundle's bill of materials names."""
    bill = json.loads((folder / SBOM).read_text(encoding="utf-8"))
    return sorted((_listed(part, folder) for part in bill["components"]), key=lambda part: part.name.lower())


def _listed(part: dict[str, Any], folder: Path) -> Component:
    licence: dict[str, Any] = next(iter(part.get("licenses", ())), {})
    declared = licence.get("expression") or licence.get("license", {})
    if isinstance(declared, dict):
        declared = declared.get("id") or declared.get("name", "")
    home = next((link["url"] for link in part.get("externalReferences", ()) if link["type"] == "website"), "")
    text = folder / f"{_key(part['name'])}.txt"
    return Component(part["name"], part.get("version", ""), declared, home, (text,) if text.exists() else ())


def installed() -> list[Component]:
    """The installed packages that redgui leads to, and Python, Qt and the icons."""
    found = {part.key: part for part in map(from_package, _needed()) if part.name}
    others = [
        Component("Python", platform.python_version(), "PSF-2.0", "https://www.python.org", _python_text()),
        Component("Font Awesome Free", "6", "OFL-1.1", "https://fontawesome.com", _texts("Font-Awesome.txt")),
    ]
    if pyside := found.get("pyside6-essentials"):  # has the version of the Qt inside
        others.append(Component("Qt", pyside.version, "LGPL-3.0-only", "https://www.qt.io", pyside.texts))
    return sorted([*found.values(), *others], key=lambda part: part.name.lower())


def _needed() -> Iterator[metadata.Distribution]:
    """The installed packages that redgui leads to; all of them where redgui itself was never installed."""
    try:
        metadata.distribution("redgui")
    except metadata.PackageNotFoundError:
        yield from metadata.distributions()
        return
    waiting, seen = ["redgui"], set[str]()
    while waiting:
        name = waiting.pop()
        if _key(name) in seen:
            continue
        seen.add(_key(name))
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system
        if _key(name) != "redgui":
            yield found
        extras = _EXTRAS if _key(name) == "redgui" else ()
        wanted = [item for item in found.requires or () if _is_wanted(item, extras)]
        waiting += [match[0] for item in wanted if (match := re.match(r"[\w.-]+", item))]


def _is_wanted(requirement: str, extras: tuple[str, ...]) -> bool:
    match = re.search(r"extra == ['\"]([^'\"]+)", requirement)
    return match is None or match[1] in extras


def from_package(package: metadata.Distribution) -> Component:
    """What an installed package says of itself."""
    about = cast(Message, package.metadata)
    name = about.get("Name", "")
    licence = _LICENCES.get(_key(name)) or about.get("License-Expression") or about.get("License") or ""
    if not licence or "\n" in licence or len(licence) > 60:  # none, or a whole licence text
        kinds = [line.split(" :: ")[-1] for line in about.get_all("Classifier") or () if line.startswith("License ::")]
        licence = ", ".join(kinds) or licence.strip().split("\n")[0] or "?"
    files = (row[0] for row in csv.reader((package.read_text("RECORD") or "").splitlines()))
    own = [Path(str(package.locate_file(file))) for file in files if _TEXT_PATH.search(file)]
    texts = (*own, *_texts(*_FURTHER_TEXTS.get(_key(name), ())))
    return Component(name, about.get("Version", ""), licence, _home_page(about), texts)


def _texts(*names: str) -> tuple[Path, ...]:
    return tuple(asset("resources", "licences", name) for name in names)


def _python_text() -> tuple[Path, ...]:
    """Python's licence, where Python, Windows' installer and Debian put it."""
    debian = Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright")
    places = (Path(os.__file__).with_name("LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt"), debian)
    return tuple(place for place in places if place.is_file())[:1]


def _home_page(about: Message) -> str:
    urls = dict(line.split(", ", 1) for line in about.get_all("Project-URL") or () if ", " in line)
    by_label = {label.lower(): url for label, url in urls.items()}
    wanted = ("homepage", "home", "home page", "repository", "source", "source code")
    first = next((by_label[label] for label in wanted if label in by_label), "")
    return about.get("Home-page") or first or next(iter(urls.values()), "")


def _key(name: str) -> str:
    return re.sub(r"[-_. ]+", "-", name).lower()
