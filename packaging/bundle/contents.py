"""What goes into the bundle: reads contents.toml, and says what was left out and what takes the space."""

import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from sysconfig import get_path
from typing import Any

from redgui.photo import formats

Entry = tuple[str, str, str]  # name in the bundle, file, type: as PyInstaller keeps them

_CONTENTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("contents.toml").read_text(encoding="utf-8"))
_MB = 1e6


def found_by_name() -> list[str]:
    """Modules that PyInstaller cannot see."""
    return [*(name for group in _CONTENTS["found_by_name"] for name in group["modules"]), *formats.modules()]


def left_out_modules() -> list[str]:
    return [name for group in _CONTENTS["left_out_modules"] for name in group["modules"]]


def keep(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that belong into the bundle; prints how many megabytes each group of the others would have taken."""
    left = {group["why"]: 0 for group in _CONTENTS["left_out_files"]}
    kept = []
    for entry in entries:
        if why := _why_left_out(_name(entry)):
            left[why] += _size(entry[1])
        else:
            kept.append(entry)
    for group in _CONTENTS["left_out_modules"]:
        left[group["why"]] = sum(_module_size(name) for name in group["modules"])
    print(f"Left out: {sum(left.values()) / _MB:.0f} MB")
    for why, size in sorted(left.items(), key=lambda item: -item[1]):
        print(f"  {size / _MB:6.1f}  {why}")
    return kept


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Linux: without the debugging tables of Python itself, where it was compiled with them; copies go to `folder`.

    Libraries out of wheels are left alone: some do not survive it.
    """
    done = []
    for entry in entries:
        if fnmatchcase(_name(entry), "libpython*") or fnmatchcase(_name(entry), "*/lib-dynload/*"):
            copy = folder / Path(entry[0]).name
            copy.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["strip", "--strip-unneeded", "-o", copy, entry[1]], check=True)
            done.append((entry[0], str(copy), entry[2]))
        else:
            done.append(entry)
    return done


def check(entries: Sequence[Entry]) -> None:
    """Ends the build if something is missing that the bundle cannot do without."""
    names = [_name(entry) for entry in entries]
    wanted = _CONTENTS["required"]["files"] + _CONTENTS["required"].get(sys.platform, [])
    if missing := [pattern for pattern in wanted if not any(fnmatchcase(name, pattern) for name in names)]:
        raise SystemExit(f"The bundle would lack {', '.join(missing)}; see packaging/bundle/contents.toml.")


def print_sizes(entries: Iterable[Entry]) -> None:
    """A table of what takes the space, largest first."""
    sizes: Counter[str] = Counter()
    for entry in entries:
        first, _, rest = _name(entry).partition("/")
        sizes[first.removesuffix(".libs") if rest else "the system's libraries, and single files"] += _size(entry[1])
    print(f"In the bundle: {sum(sizes.values()) / _MB:.0f} MB, and redgui's and the libraries' Python code")
    for name, size in sizes.most_common(16):
        print(f"  {size / _MB:6.1f}  {name}")


def _why_left_out(name: str) -> str:
    for group in _CONTENTS["left_out_files"]:
        spared = any(fnmatchcase(name, pattern) for pattern in group.get("except", ()))
        if not spared and any(fnmatchcase(name, pattern) for pattern in group["files"]):
            return str(group["why"])
    return ""


def _name(entry: Entry) -> str:
    return entry[0].replace(os.sep, "/")


def _size(file: str) -> int:
    return Path(file).stat().st_size if Path(file).is_file() else 0  # a link has none of its own


def _module_size(name: str) -> int:
    """Bytes of an installed package without importing it; 0 if it is not installed."""
    folder = Path(get_path("purelib"), *name.split("."))
    single = folder.with_suffix(".py")
    files = folder.rglob("*") if folder.is_dir() else [single] if single.is_file() else []
    return sum(file.stat().st_size for file in files if file.is_file() and file.suffix != ".pyc")
