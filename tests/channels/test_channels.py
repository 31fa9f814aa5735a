"""What the stores get: filled with version and hashes, and as their published schemas want it.

The schemas are not ours to ship; what of them applies to our manifests stands here. The release checks the manifests of
winget with winget itself.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
VERSION = "1.2.3"
FILES = {
    "setup": f"redgui-{VERSION}-windows-x64-setup.exe",
    "zip": f"redgui-{VERSION}-windows-x64.zip",
    "deb": f"redgui_{VERSION}_amd64.deb",
}
DOWNLOADS = f"https://github.com/redgui/redgui/releases/download/v{VERSION}"


def fill(version: str, files: Path, out: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, PACKAGING / "channels" / "fill.py", version, files, out]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files, out = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("out")
    for name in FILES.values():
        (files / name).write_text(name)
    done = fill(VERSION, files, out)
    assert done.returncode == 0, done.stderr
    return out


def sha256(name: str) -> str:
    return hashlib.sha256(FILES[name].encode()).hexdigest()


def test_nothing_is_filled_in_without_every_file_and_a_version(tmp_path: Path) -> None:
    (tmp_path / FILES["setup"]).touch()
    for version in (VERSION, "1.2", "v1.2.3", "1.2.3; x"):
        assert fill(version, tmp_path, tmp_path / "out").returncode == 1
    assert not (tmp_path / "out").exists()


def test_no_gap_is_left(filled: Path) -> None:
    files = [path for path in filled.rglob("*") if path.is_file()]
    assert len(files) == 5
    assert [path.name for path in files if re.search(r"@[A-Z_0-9]+@", path.read_text("utf-8"))] == []


# winget, schemas 1.10.0

URL = {"type": "string", "pattern": "^https?://.+$", "maxLength": 2048}
TAG = {"type": "string", "minLength": 1, "maxLength": 40}
ANY = {"type": "string", "pattern": r'^[^\\/:\*\?"<>\|\x01-\x1f]+$', "maxLength": 128}
COMMON = {
    "PackageIdentifier": {"type": "string", "pattern": r"^[^\.\s]{1,32}(\.[^\.\s]{1,32}){1,7}$", "maxLength": 128},
    "PackageVersion": ANY,
    "ManifestVersion": {"const": "1.10.0"},
}


def text(least: int, most: int) -> dict[str, Any]:
    return {"type": "string", "minLength": least, "maxLength": most}


def schema(kind: str, required: list[str], **more: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": COMMON | {"ManifestType": {"const": kind}} | more,
        "required": [*COMMON, "ManifestType", *required],
        "additionalProperties": False,
    }


WINGET = {
    "redgui.redgui.yaml": schema("version", ["DefaultLocale"], DefaultLocale={"const": "en-US"}),
    "redgui.redgui.installer.yaml": schema(
        "installer",
        ["Installers"],
        Platform={"type": "array", "items": {"enum": ["Windows.Desktop", "Windows.Universal"]}, "uniqueItems": True},
        MinimumOSVersion={"type": "string", "pattern": r"^\d{1,5}(\.\d{1,5}){0,3}$"},
        InstallerType={"enum": ["msix", "msi", "appx", "exe", "zip", "inno", "nullsoft", "wix", "burn", "portable"]},
        Scope={"enum": ["user", "machine"]},
        InstallModes={"type": "array", "items": {"enum": ["interactive", "silent", "silentWithProgress"]}},
        UpgradeBehavior={"enum": ["install", "uninstallPrevious", "deny"]},
        ProductCode=text(1, 255),
        ReleaseDate={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        Installers={
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "Architecture": {"enum": ["x86", "x64", "arm", "arm64", "neutral"]},
                    "InstallerUrl": URL,
                    "InstallerSha256": {"type": "string", "pattern": "^[A-Fa-f0-9]{64}$"},
                },
                "required": ["Architecture", "InstallerUrl", "InstallerSha256"],
                "additionalProperties": False,
            },
        },
    ),
    "redgui.redgui.locale.en-US.yaml": schema(
        "defaultLocale",
        ["PackageLocale", "Publisher", "PackageName", "License", "ShortDescription"],
        PackageLocale={"const": "en-US"},
        Publisher=text(2, 256),
        PublisherUrl=URL,
        PublisherSupportUrl=URL,
        PackageName=text(2, 256),
        PackageUrl=URL,
        License=text(3, 512),
        LicenseUrl=URL,
        ShortDescription=text(3, 256),
        Description=text(3, 10000),
        Moniker=TAG,
        Tags={"type": "array", "items": TAG, "maxItems": 16, "uniqueItems": True},
        ReleaseNotesUrl=URL,
    ),
}


@pytest.mark.parametrize("name", WINGET)
def test_the_manifests_of_winget(filled: Path, name: str) -> None:
    manifest = yaml.safe_load((filled / "winget" / name).read_text("utf-8"))
    jsonschema.validate(manifest, WINGET[name])
    assert manifest["PackageIdentifier"] == "redgui.redgui"
    assert manifest["PackageVersion"] == VERSION
    for installer in manifest.get("Installers", []):
        assert installer["InstallerUrl"] == f"{DOWNLOADS}/{FILES['setup']}"
        assert installer["InstallerSha256"].lower() == sha256("setup")


def test_winget_finds_what_the_installer_installed(filled: Path) -> None:
    """Inno Setup registers its AppId with "_is1"; winget compares that to the product code."""
    script = (PACKAGING / "windows" / "redgui.iss").read_text("utf-8")
    number = re.search(r"AppId=\{(\{[0-9A-F-]+\})", script)
    manifest = yaml.safe_load((filled / "winget" / "redgui.redgui.installer.yaml").read_text("utf-8"))
    assert number is not None
    assert manifest["ProductCode"] == f"{number[1]}_is1"


# Scoop

SCOOP = {
    "type": "object",
    "properties": {
        "version": {"type": "string", "pattern": r"^[\w\.\-+_]+$"},
        "description": {"type": "string"},
        "homepage": URL,
        "license": {"type": "string"},
        "architecture": {
            "type": "object",
            "properties": {
                "64bit": {
                    "type": "object",
                    "properties": {
                        "url": URL | {"not": {"pattern": r"\$"}},
                        "hash": {"type": "string", "pattern": "^[a-fA-F0-9]{64}$"},
                    },
                    "additionalProperties": False,
                }
            },
            "additionalProperties": False,
        },
        "extract_dir": {"type": "string"},
        "bin": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}, "minItems": 1},
        "shortcuts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 4},
        },
        "checkver": {"type": "string"},
        "autoupdate": {
            "type": "object",
            "properties": {
                "architecture": {
                    "type": "object",
                    "properties": {
                        "64bit": {"type": "object", "properties": {"url": URL}, "additionalProperties": False}
                    },
                    "additionalProperties": False,
                },
                "hash": {
                    "type": "object",
                    "properties": {"url": {"type": "string", "pattern": r"^(\$url|\$baseurl).+$"}},
                    "additionalProperties": False,
                },
            },
            "additionalProperties": False,
        },
    },
    "required": ["version", "homepage", "license"],
    "additionalProperties": False,
}


def test_the_manifest_of_scoop(filled: Path) -> None:
    manifest = json.loads((filled / "scoop" / "redgui.json").read_text("utf-8"))
    jsonschema.validate(manifest, SCOOP)
    now = manifest["architecture"]["64bit"]
    assert now == {"url": f"{DOWNLOADS}/{FILES['zip']}", "hash": sha256("zip")}
    assert manifest["autoupdate"]["architecture"]["64bit"]["url"].replace("$version", VERSION) == now["url"]


# Flatpak


def test_the_manifest_of_flatpak_opens_no_network(filled: Path) -> None:
    manifest = yaml.safe_load((filled / "flatpak" / "io.github.redgui.redgui.yml").read_text("utf-8"))
    assert manifest["id"] == "io.github.redgui.redgui"
    assert not [way for way in manifest["finish-args"] if "network" in way]
    (source,) = manifest["modules"][0]["sources"]
    assert source["url"] == f"{DOWNLOADS}/{FILES['deb']}"
    assert source["sha256"].lower() == sha256("deb")
    assert source["sha256"] == source["sha256"].lower()


@pytest.mark.skipif(shutil.which("flatpak-builder") is None, reason="flatpak-builder is not installed")
def test_flatpak_builder_understands_its_manifest(filled: Path) -> None:
    path = filled / "flatpak" / "io.github.redgui.redgui.yml"
    command = ["flatpak-builder", "--show-manifest", path]
    shown = subprocess.run(command, cwd=filled, capture_output=True, text=True, check=False)
    assert shown.returncode == 0, shown.stderr
    assert "Unknown property" not in shown.stderr
    assert json.loads(shown.stdout)["command"] == "redgui"
