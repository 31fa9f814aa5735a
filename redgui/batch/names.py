"""Where results go: never over an original, and never two of them into one file."""

import itertools
import os
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from redgui.errors import PhotoError, RedguiError
from redgui.files.file_set import FileSet
from redgui.messages import Sentence
from redgui.naming import DEFAULT_TEMPLATE, check_template
from redgui.photo import formats

Policy = Literal["skip", "rename", "replace"]


@dataclass(frozen=True)
class Output:
    """How results are named and written.

    Attributes:
        template: of the names, see `redgui.naming.check_template`.
        policy: what to do where a file has the name already: leave it and skip the photo, give the result a free name,
            or replace the file. A result of the same photo that the journal knows is replaced under "skip" too.
        suffix: of the results, such as ".png", which is their format; "" for the photo's own where that can be written.
        quality: 1 to 100 for JPEG, WebP, AVIF and JPEG XL.
        bits: 8 or 16 per channel; None keeps the photo's own.
        strip_metadata: leave EXIF, XMP, IPTC and texts out.
        history: say in XMP that redgui changed the picture.
        keep_time: give results the time of their photo's last change.

        srgb: bring colours to sRGB, which every program shows alike; HDR pictures stay as they are.

    Raises:
        RedguiError: the template or the policy is unknown, or no such format is written.
    """

    template: str = DEFAULT_TEMPLATE
    policy: Policy = "skip"
    suffix: str = ""
    quality: int = 95
    bits: int | None = None
    strip_metadata: bool = False
    history: bool = True
    keep_time: bool = False
    srgb: bool = False

    def __post_init__(self) -> None:
        check_template(self.template)
        if self.policy not in {"skip", "rename", "replace"}:
            raise RedguiError(
                Sentence("The policy must be skip, rename or replace, not {policy!r}.", policy=self.policy)
            )
        if self.suffix and formats.of_result(self.suffix) is None:
            raise RedguiError(
                Sentence(
                    "Results cannot be written as {suffix}; choose one of {suffixes}.",
                    suffix=self.suffix,
                    suffixes=", ".join(formats.result_suffixes()),
                )
            )


class Skipped(RedguiError):  # noqa: N818 (it is what the user wanted)
    """A photo is left out because of the policy."""


class Claims:
    """Which result belongs to which item.

    A name once settled stays its item's, even if that fails: whether another photo gets it must not depend on when the
    failure was noticed.
    """

    def __init__(self) -> None:
        self._owners: dict[str, int] = {}
        self._originals = FileSet()

    def protect(self, source: Path) -> None:
        """Never let this file be replaced."""
        self._originals.add(source)

    def hold(self, owner: int, path: Path) -> None:
        """This result is there already."""
        self._owners[_key(path)] = owner

    def release(self, owners: Collection[int]) -> None:
        """Forget what these items claimed."""
        self._owners = {key: owner for key, owner in self._owners.items() if owner not in owners}

    def settle(self, owner: int, wanted: Path, policy: Policy, is_stale: Callable[[Path], bool]) -> Path:
        """The file that the item's result becomes: `wanted`, or "name (2).jpg" and so on.

        Args:
            owner: the item.
            wanted: its name by the template.
            policy: see `Output`.
            is_stale: whether an existing file is an older result of the same photo, and nothing else.

        Raises:
            Skipped: by the policy.
            PhotoError: the name is that of an original.
        """
        for path in _numbered(wanted):
            if self._owners.get(key := _key(path), owner) != owner:
                continue
            if os.path.lexists(path):
                if policy == "rename":
                    continue
                if policy == "skip" and not is_stale(path):
                    raise Skipped(Sentence("{path} exists already.", path=path))
                if path in self._originals:
                    raise PhotoError(
                        Sentence(
                            "{path} is an original; choose another folder or name template for the results.", path=path
                        )
                    )
            self._owners[key] = owner
            return path
        raise AssertionError("there is always another number")


def _numbered(path: Path) -> Iterator[Path]:
    yield path
    for number in itertools.count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _key(path: Path) -> str:
    """The same for all names that some file system takes for the same."""
    name = str(Path(os.path.realpath(path.parent), path.name))
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
