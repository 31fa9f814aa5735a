"""What a bundle carries about others' work: `python tools/licences.py`, in the environment the bundle is built from.

Writes build/licences: one text for each package that redgui leads to, and sbom.cdx.json, the bill of materials
(CycloneDX). build_app.spec takes the folder into the bundle as `licences`; redgui/licences.py reads it there.
"""

import shutil
import sys
from importlib import metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as BomComponent
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from redgui import __version__
from redgui.licences import SBOM, Component, from_package, installed

FOLDER = Path(__file__).resolve().parent.parent / "build" / "licences"
_NOT_FROM_PYPI = {"python", "qt", "font-awesome-free"}


def shipped() -> list[Component]:
    """What the bundle contains: redgui's needs, and the small program of PyInstaller's that starts it."""
    parts = [*installed(), from_package(metadata.distribution("pyinstaller"))]
    return sorted(parts, key=lambda part: part.name.lower())


def bill(parts: list[Component]) -> str:
    """The bill of materials as CycloneDX JSON: each part with its version, licence and home."""
    licences = LicenseFactory()
    bom = Bom()
    bom.metadata.component = BomComponent(
        name="redgui",
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[licences.make_from_string("MIT")],
        bom_ref="redgui",
    )
    for part in parts:
        purl = None if part.key in _NOT_FROM_PYPI else PackageURL("pypi", name=part.key, version=part.version)
        home = [ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.home))] if part.home else []
        bom.components.add(
            BomComponent(
                name=part.name,
                version=part.version,
                type=ComponentType.LIBRARY,
                licenses=[licences.make_from_string(part.licence)],
                purl=purl,
                external_references=home,
                bom_ref=part.key,
            )
        )
    bom.register_dependency(bom.metadata.component, bom.components)
    return JsonV1Dot6(bom).output_as_string(indent=2)


def complaints(parts: list[Component], text: str) -> list[str]:
    """Sentences about what must not ship like this."""
    bare = [part.name for part in parts if not part.texts]
    said = [f"{name} came without a licence text; add one in redgui/licences.py." for name in bare]
    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        said.append(f"The bill of materials is not valid CycloneDX: {error}")
    return said


def write(parts: list[Component], folder: Path) -> None:
    """Fill the folder anew; whatever must not ship like this ends the program."""
    text = bill(parts)
    if said := complaints(parts, text):
        sys.exit("\n".join(said))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / SBOM).write_text(text, encoding="utf-8")
    for part in parts:
        (folder / f"{part.key}.txt").write_text(part.text(), encoding="utf-8")


def main() -> None:
    try:
        metadata.distribution("redgui")
    except metadata.PackageNotFoundError:
        sys.exit("redgui is not installed here, so nobody knows what it needs; pip install it first.")
    parts = shipped()
    write(parts, FOLDER)
    print(f"{len(parts)} licences and {SBOM} in {FOLDER}")


if __name__ == "__main__":
    main()
