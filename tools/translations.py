"""Bring the translations up to date with the source: `python tools/translations.py`, then translate what it names.

The window's own texts are found by lupdate. The core knows no Qt: its texts are found here, in every `Sentence("...")`,
and handed to lupdate as a file that it understands. lupdate and lrelease come with PySide6; nothing else is needed.
"""

import argparse
import ast
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
PRESETS = ROOT / "resources" / "presets"
LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
# The terminal alone shows what these say (the walls in pyproject.toml keep them from the window), and speaks English.
_ENGLISH = ("redgui/bench.py", "redgui/cli/", "redgui/training/", "redgui/ui/checks/")
_OPTIONS = ["-source-language", "en", "-no-obsolete", "-locations", "none", "-silent"]


def make(folder: Path) -> None:
    """Merge the strings of the source into each .ts of `folder`, in the order of the files, and compile it to .qm."""
    sources = sorted((ROOT / "redgui" / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as place:
        core = Path(place, "sentences.py")
        texts = dict.fromkeys(text for text in [*templates().values(), *_about_models(), *_presets()] if text)
        lines = [f'QT_TRANSLATE_NOOP("Sentences", {json.dumps(text, ensure_ascii=False)})\n' for text in texts]
        core.write_text("".join(lines), encoding="utf-8")
        for language in LANGUAGES:
            ts = folder / f"redgui_{language}.ts"
            options = [*_OPTIONS, "-target-language", language]
            subprocess.run([_tool("lupdate"), *sources, core, *options, "-ts", ts], check=True)
            subprocess.run([_tool("lrelease"), "-silent", ts, "-qm", ts.with_suffix(".qm")], check=True)


def templates() -> dict[str, str | None]:
    """By file and line the template of every sentence that the window can show; None where it is no literal."""
    paths = sorted((ROOT / "redgui").rglob("*.py"))
    shown = [path for path in paths if not path.relative_to(ROOT).as_posix().startswith(_ENGLISH)]
    return {
        f"{path.relative_to(ROOT).as_posix()}:{place}": text for path in shown for place, text in _templates_in(path)
    }


def _templates_in(path: Path) -> Iterator[tuple[str, str | None]]:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    for node in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        match node:
            case ast.Call(func=ast.Name(id="Sentence"), args=[ast.Constant(value=str(text))]):
                yield f"{node.lineno}:{node.col_offset}", text
            case ast.Call(func=ast.Name(id="Sentence")):
                yield f"{node.lineno}:{node.col_offset}", None


def _about_models() -> list[str]:
    """What weights/index.toml says of the models, as `Sentence.verbatim` makes templates of it."""
    table = tomllib.loads((ROOT / "weights" / "index.toml").read_text(encoding="utf-8"))
    texts = [model[key] for model in table.values() for key in ("summary", "data")]
    return [text.replace("{", "{{").replace("}", "}}") for text in texts]


def _presets() -> list[str]:
    """Names of the presets that ship, and what they are for, as `Sentence.verbatim` makes templates of them."""
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted(PRESETS.glob("*.toml"))]
    return [table[key].replace("{", "{{").replace("}", "}}") for table in tables for key in ("name", "about")]


def _tool(name: str) -> str:
    """A program of Qt's; PySide6 keeps it beside its modules."""
    folder = Path(PySide6.__file__).parent
    found = shutil.which(name, path=str(folder))
    if found is None:
        sys.exit(f"PySide6 has no {name} in {folder}; install PySide6-Essentials again.")
    return found


def messages(ts: Path) -> list[tuple[str, str, str, str]]:
    """Context, source, translation and state of every string; the state is "unfinished" or empty."""
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
            translation.get("type", ""),
        )
        for context in ET.parse(ts).iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
    ]


def complaints(folder: Path) -> list[str]:
    """Sentences about what on the disk differs from what was just made, and about what is not translated."""
    said = [f"{place} does not say its sentence as a literal." for place, text in templates().items() if text is None]
    for language in LANGUAGES:
        made = folder / f"redgui_{language}.ts"
        ts, qm = FOLDER / made.name, FOLDER / made.with_suffix(".qm").name
        if not ts.exists() or messages(ts) != messages(made):
            said.append(f"{ts.relative_to(ROOT)} is not what the source gives; run python tools/translations.py.")
        elif not qm.exists() or qm.read_bytes() != made.with_suffix(".qm").read_bytes():
            said.append(f"{qm.relative_to(ROOT)} is not compiled from {ts.name}; run python tools/translations.py.")
        waiting = [source for _, source, _, state in messages(made) if state]
        said += [f"{ts.name} has no finished translation of {source!r}; write one." for source in waiting]
    return said


def main() -> int:
    """Update, or only look; the exit status is 1 if there is something left to do."""
    parser = argparse.ArgumentParser(description="Update and compile the translations.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if something is to be done")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for ts in FOLDER.glob("*.ts"):
            shutil.copyfile(ts, folder / ts.name)
        make(folder)
        if not check:
            for made in folder.iterdir():
                shutil.copyfile(made, FOLDER / made.name)
        said = complaints(folder)
    print("\n".join(said), file=sys.stderr, end="\n" if said else "")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
