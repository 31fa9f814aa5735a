"""What is tried: every way a photo may be, in a selection in which each two of them meet, or all of them."""

import itertools
import random
from collections.abc import Iterator
from typing import Any, NamedTuple

FACTORS: dict[str, tuple[Any, ...]] = {
    "source": ("jpg", "png", "tif", "webp", "avif", "jxl", "bmp", "gif", "ppm", "jp2", "heic"),
    "target": ("jpg", "png", "tif", "webp", "avif", "jxl", "bmp"),
    "bits": (8, 16),
    "grey": (False, True),
    "alpha": (False, True),
    "profile": (False, True),
    "exif": (False, True),
    "xmp": (False, True),
    "iptc": (False, True),
    "orientation": (1, 2, 3, 4, 5, 6, 7, 8),
    "scale": (1, 2),
}
_BARE: dict[str, tuple[Any, ...]] = dict.fromkeys(("profile", "exif", "xmp", "iptc"), (False,))
_ONLY: dict[str, dict[str, tuple[Any, ...]]] = {
    "jpg": {"bits": (8,), "alpha": (False,)},
    "webp": {"bits": (8,), "grey": (False,), "iptc": (False,)},
    "avif": {"iptc": (False,)},
    "jxl": {**_BARE, "profile": (False, True), "alpha": (False,), "orientation": (1,)},
    "bmp": {**_BARE, "profile": (False, True), "grey": (False,), "bits": (8,), "alpha": (False,), "orientation": (1,)},
    "gif": {**_BARE, "bits": (8,), "alpha": (False,), "orientation": (1,)},
    "ppm": {**_BARE, "alpha": (False,), "orientation": (1,)},
    "jp2": {"profile": (False,)},
    "heic": {"grey": (False,), "iptc": (False,), "orientation": (1, 3, 6, 8)},
}
"""What the format, or the program that makes it here, can hold: cjxl 0.7 gives deep pictures a shallow alpha,
heif-convert mirrors 8 bits alone."""
_TRIES = 30


class Case(NamedTuple):
    """One photo and what becomes of it; the fields are those of `FACTORS`, `bits` those of the source."""

    source: str
    target: str
    bits: int
    grey: bool
    alpha: bool
    profile: bool
    exif: bool
    xmp: bool
    iptc: bool
    orientation: int
    scale: int

    def __str__(self) -> str:
        kind = f"{'grey' if self.grey else 'rgb'}{'a' if self.alpha else ''}{self.bits}"
        carried = [name for name in ("profile", "exif", "xmp", "iptc") if getattr(self, name)]
        return "-".join([self.source, self.target, kind, *carried, f"o{self.orientation}", f"x{self.scale}"])


def every() -> Iterator[Case]:
    """All there are."""
    for source in FACTORS["source"]:
        for chosen in itertools.product(*_choices(source).values()):
            yield Case(*chosen)


def covering() -> list[Case]:
    """A selection in which each two values of two factors meet once at least."""
    chance, found = random.Random(0), list[Case]()
    left = set().union(*(_pairs_of(_choices(source)) for source in FACTORS["source"]))
    while left:
        first = min(left, key=lambda pair: sorted(map(repr, pair)))
        best = max((_candidate(first, chance) for _ in range(_TRIES)), key=lambda case: len(_pairs(case) & left))
        found.append(best)
        left -= _pairs(best)
    return found


def _choices(source: str) -> dict[str, tuple[Any, ...]]:
    return {**FACTORS, **_ONLY.get(source, {}), "source": (source,)}


Pair = frozenset[tuple[str, Any]]


def _pairs(case: Case) -> set[Pair]:
    return {frozenset(pair) for pair in itertools.combinations(case._asdict().items(), 2)}


def _pairs_of(choices: dict[str, tuple[Any, ...]]) -> set[Pair]:
    both = itertools.combinations(choices.items(), 2)
    return {frozenset([(one, a), (other, b)]) for (one, first), (other, second) in both for a in first for b in second}


def _candidate(pair: Pair, chance: random.Random) -> Case:
    """A case at random that has this pair."""
    wanted = dict(pair)
    able = [
        source for source in FACTORS["source"] if all(value in _choices(source)[name] for name, value in wanted.items())
    ]
    choices = _choices(chance.choice(able))
    return Case(**{name: wanted.get(name, chance.choice(values)) for name, values in choices.items()})
