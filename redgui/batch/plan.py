"""What is to be restored: files and folders become items, each with its place in the output folder."""

import os
import stat
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from redgui.messages import NOTHING, Sentence
from redgui.photo import formats

# What systems and servers leave in folders of photos; names that start with a dot are left out as well.
_SYSTEM = frozenset(
    ["thumbs.db", "desktop.ini", "__macosx", "@eadir", "$recycle.bin", "system volume information", "lost+found"]
)
_FolderKey = tuple[int, int]


@dataclass(frozen=True)
class Item:
    """One photo to restore.

    Attributes:
        source: where it lies, absolute.
        folder: where its result goes, relative to the output folder.
        identity: the same for every way to name the file.
        tree: the folder it was found in; None if the file itself was named.
        problem: why it cannot even be tried: a folder that cannot be read.
    """

    source: Path
    folder: Path
    identity: str
    tree: Path | None = None
    problem: Sentence = NOTHING


def plan(sources: Iterable[Path], output: Path, seen: set[str]) -> Iterator[Item]:
    """Find the photos in files and folders, in the order of their names, each once.

    A file that is named is an item whatever it is; in folders the suffix decides, and hidden and system files are left
    out. Links are followed, after everything else of their tree, and no folder is entered twice.

    Args:
        sources: files and folders.
        output: the folder of the results, which is not entered.
        seen: identities of items that are known already; those found are added.
    """
    for source in sources:
        path = source.absolute()
        for item in _tree(path, output) if _is_folder(path) else [_item(path, Path(), None)]:
            if item.problem:
                yield item
            elif item.identity not in seen:
                seen.add(item.identity)
                yield item


def _item(path: Path, folder: Path, tree: Path | None) -> Item:
    return Item(path, folder, os.path.realpath(path), tree)


def _tree(root: Path, output: Path) -> Iterator[Item]:
    results = _folder_key(output)
    if results is not None and results == _folder_key(root):
        reason = Sentence("{folder} is the output folder itself; choose another folder for the results.", folder=root)
        yield Item(root, Path(), str(root), root, reason)
        return
    visited = {results} - {None}
    folders, links = deque([root]), deque[Path]()
    while folders or links:
        folder = folders.popleft() if folders else links.popleft()
        key = _folder_key(folder)
        if key in visited:
            continue
        visited |= {key} - {None}
        place = folder.relative_to(root)
        try:
            entries = _entries(folder)
        except OSError as error:
            reason = Sentence(
                "The folder {folder} cannot be read ({reason}); change its permissions and add it again.",
                folder=folder,
                reason=error.strerror,
            )
            yield Item(folder, place, str(folder), root, reason)
            continue
        inner = [entry for entry in entries if _is_folder(entry)]
        folders.extendleft(folder / entry.name for entry in reversed(inner) if not entry.is_symlink())
        links.extend(folder / entry.name for entry in inner if entry.is_symlink())
        yield from _photos(folder, set(entries) - set(inner), place, root)


def _photos(folder: Path, files: Collection[os.DirEntry[str]], place: Path, root: Path) -> Iterator[Item]:
    real = os.path.realpath(folder)  # asked once: for each file it would cost a look at every folder above it
    known = formats.suffixes()
    for entry in sorted(files, key=_order):
        path = folder / entry.name
        if path.suffix.lower() in known:
            identity = os.path.realpath(path) if entry.is_symlink() else os.path.join(real, entry.name)  # noqa: PTH118
            yield Item(path, place, identity, root)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted((entry for entry in entries if not _is_hidden(entry)), key=_order)


def _order(entry: os.DirEntry[str]) -> tuple[str, str]:
    return entry.name.casefold(), entry.name


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name.lower() in _SYSTEM:
        return True
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    # Windows and macOS have a mark for it.
    hidden_there = stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM
    return bool(
        getattr(facts, "st_file_attributes", 0) & hidden_there or getattr(facts, "st_flags", 0) & stat.UF_HIDDEN
    )


def _is_folder(path: Path | os.DirEntry[str]) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a link in a circle, or one may not even ask
        return False


def _folder_key(folder: Path) -> _FolderKey | None:
    """What is the same for all ways to a folder; None if there is none."""
    try:
        facts = folder.stat()
    except OSError:
        return None
    return facts.st_dev, facts.st_ino
