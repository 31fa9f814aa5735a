"""Cases from the file that another program makes to what other programs say of the result."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from pairs import judge, sources
from pairs.cases import Case
from redgui.photo.write import write
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings


def tried(cases: Iterable[Case], folder: Path) -> dict[Case, list[str]]:
    """For each case what is wrong with its result; files lie in `folder`, which is there."""
    cases, seen = list(cases), dict[Path, judge.Picture]()
    files = {case: _file(case, folder) for case in cases}
    sources.tag({path: case for case, path in files.items()}, folder)
    results, notes = dict[Case, Path](), dict[Case, list[str]]()
    for number, case in enumerate(cases):
        results[case] = folder / f"result{number}.{case.target}"
        notes[case] = _restored(files[case], results[case], case.scale)
    tags = dict(zip(cases, judge.tags(list(results.values())), strict=True))
    wrong = dict[Case, list[str]]()
    for case in cases:
        made = sources.make(case, folder)
        seen.setdefault(made, judge.decoded(made))
        wrong[case] = judge.complaints(case, seen[made], judge.decoded(results[case]), tags[case], notes[case])
    return wrong


def _file(case: Case, folder: Path) -> Path:
    """The file of a case, without its tags; one for all cases that differ in the result alone."""
    made = sources.make(case, folder)
    path = made.with_name(f"{case.exif:d}{case.xmp:d}{case.iptc:d}{case.orientation}_{made.name}")
    if not path.exists():
        shutil.copy(made, path)
    return path


def _restored(path: Path, target: Path, scale: int) -> list[str]:
    """What redgui makes of a file where nothing is to be removed; its notes."""
    photo = read(path)
    done = restore(photo, RestoreSettings(strength=0, scale=scale, sigma=0))
    return list(map(str, write(done.photo, target, quality=100, reading=(*photo.warnings, *done.warnings))))
