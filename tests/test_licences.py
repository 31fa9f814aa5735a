"""What redgui stands on, and the folder of licences that a bundle carries."""

import json
import re
import sys
from importlib import metadata
from pathlib import Path

import pytest

from redgui import licences as components
from redgui.licences import SBOM, Component, from_package, installed, listed
from tools import licences as tool


@pytest.fixture(scope="module")
def parts() -> list[Component]:
    needed = ["torch", "numpy", "pillow", "pi-heif", "PySide6-Essentials", "rawpy", "safetensors", "typer"]
    return [from_package(metadata.distribution(name)) for name in needed]


def test_every_dependency_has_a_licence_and_stands_once() -> None:
    found = {part.key: part for part in installed()}
    assert {"torch", "numpy", "pillow", "pyside6-essentials", "qt", "qtawesome", "tifffile", "rich", "python"} <= set(
        found
    )
    assert len(found) == len(installed())
    assert [part.name for part in found.values() if not part.licence or "\n" in part.licence] == []


def test_every_text_is_there_and_says_something(parts: list[Component]) -> None:
    assert [part.name for part in parts if len(part.text()) < 500] == []


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has torch's MPS")
def test_the_library_inside_wgpu_is_named_with_its_licences() -> None:
    """The wheel has only the licence of its Python code."""
    part = from_package(metadata.distribution("wgpu"))
    assert "BSD-2-Clause" in part.licence
    text = part.text()
    for said in ("Almar Klein", "wgpu-native", "naga", "Apache License", "codespan-reporting", "libloading"):
        assert said in text
    library = next(Path(str(part_file.locate())) for part_file in _files("wgpu") if "wgpu_native" in part_file.name)
    crates = re.findall(rb"index\.crates\.io-[0-9a-f]+/([a-z_-]+)-\d", library.read_bytes().replace(b"\\", b"/"))
    assert crates
    assert [name for name in set(crates) if name.decode() not in text] == []


def _files(package: str) -> list[metadata.PackagePath]:
    return [file for file in metadata.files(package) or () if file.suffix in (".so", ".dll")]


def test_what_only_our_makers_use_is_no_part_of_the_bundle() -> None:
    assert not components._is_wanted("pytest<10,>=8; extra == 'test'", ("raw",))
    assert components._is_wanted('rawpy<1,>=0.25; extra == "raw"', ("raw",))
    assert components._is_wanted("numpy>=1.26; python_version > '3'", ())


def test_a_bundle_tells_the_same_as_the_installed_packages(
    parts: list[Component], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool.write(parts, tmp_path / "licences")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    there = {part.key: part for part in components.components()}
    assert sorted(there) == sorted(part.key for part in parts)
    for part in parts:
        told = there[part.key]
        assert (told.name, told.version, told.home) == (part.name, part.version, part.home)
        assert told.licence
        assert told.text() == part.text()


def test_the_bill_of_materials_is_cyclonedx(parts: list[Component]) -> None:
    text = tool.bill(parts)
    assert tool.complaints(parts, text) == []
    bill = json.loads(text)
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["name"] == "redgui"
    purls = {part["name"]: part["purl"] for part in bill["components"]}
    assert purls["typer"] == f"pkg:pypi/typer@{metadata.version('typer')}"


def test_nothing_ships_without_a_licence_text(tmp_path: Path) -> None:
    bare = [Component("orphan", "1", "MIT", "")]
    assert any("orphan" in said for said in tool.complaints(bare, tool.bill(bare)))
    with pytest.raises(SystemExit, match="orphan"):
        tool.write(bare, tmp_path / "licences")
    assert not (tmp_path / "licences").exists()


def test_licences_of_every_kind_are_read(tmp_path: Path) -> None:
    kinds = {"a": {"expression": "MIT OR ISC"}, "b": {"license": {"id": "MIT"}}, "c": {"license": {"name": "Own"}}}
    bill = {"components": [{"name": name, "version": "1", "licenses": [kind]} for name, kind in kinds.items()]}
    (tmp_path / SBOM).write_text(json.dumps(bill), encoding="utf-8")
    assert [part.licence for part in listed(tmp_path)] == ["MIT OR ISC", "MIT", "Own"]
