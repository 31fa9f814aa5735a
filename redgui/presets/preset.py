"""A preset, and the rule by which it is chosen."""

import re
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase

from redgui.errors import RedguiError
from redgui.messages import NOTHING, Sentence
from redgui.naming import portable
from redgui.photo import formats
from redgui.photo.metadata.shot import HIGHEST_ISO, Shot
from redgui.settings import RestoreSettings, check_choice

LONGEST_NAME = 60
LONGEST_TEXT = 200


@dataclass(frozen=True)
class Rule:
    """For which photos a preset is meant.

    Attributes:
        camera: its name as it stands in EXIF ("Model"), in any case; * stands for any letters. "" for any camera.
        iso: the lowest and the highest ISO number; None for any.

    Raises:
        RedguiError: it says neither, or what no camera has.
    """

    camera: str = ""
    iso: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if not self.camera and self.iso is None:
            raise RedguiError(Sentence("the rule under [when] needs a camera, an ISO range or both."))
        _check_text("camera", self.camera, LONGEST_TEXT)
        if self.iso is not None and not 0 < self.iso[0] <= self.iso[1] < HIGHEST_ISO:
            raise RedguiError(ISO_WANTED)

    def fits(self, shot: Shot) -> bool:
        """Whether a photo is meant; what it does not say about itself fits no rule."""
        named = not self.camera or (bool(shot.camera) and fnmatchcase(shot.camera.casefold(), self.camera.casefold()))
        return named and (self.iso is None or (shot.iso is not None and self.iso[0] <= shot.iso <= self.iso[1]))

    @property
    def width(self) -> tuple[bool, bool, int]:
        """Smaller for a rule that says more: one for a camera and ISO comes before one for either."""
        return not self.camera, self.iso is None, self.iso[1] - self.iso[0] if self.iso else 0


ISO_WANTED = Sentence("iso must be two whole numbers, the smaller one first.")


@dataclass(frozen=True)
class Preset:
    """Settings with a name. What this computer is, the device, is not among them, and no model of the user's own:
    another computer does not have it, and a file from somebody else could lead to any place.

    Attributes:
        name: what people call it.
        settings: how to restore; the device is "auto".
        about: a sentence about what it is for.
        suffix: format of results such as ".tif"; "" keeps that of the photo.
        when: for which photos it is chosen by itself; None for none.

    Raises:
        RedguiError: a value is out of its range.
    """

    name: str
    settings: RestoreSettings = field(default_factory=RestoreSettings)
    about: str = NOTHING
    suffix: str = ""
    when: Rule | None = None

    def __post_init__(self) -> None:
        _check_text("name", self.name, LONGEST_NAME)
        if not self.name.strip():
            raise RedguiError(Sentence("a preset needs a name."))
        _check_text("about", self.about, LONGEST_TEXT)
        if not re.fullmatch(r"[\w-]{1,60}", self.settings.model):
            raise RedguiError(Sentence("a preset names a model that ships with redgui, not a file."))
        if self.suffix:
            known = tuple(suffix.removeprefix(".") for suffix in formats.result_suffixes())
            check_choice("format", self.suffix.removeprefix(".")[:LONGEST_NAME], known)
        object.__setattr__(self, "settings", replace(self.settings, device="auto"))

    @property
    def key(self) -> str:
        """The name for the terminal and for files: small letters, and hyphens for what is no letter or digit."""
        return portable(re.sub(r"[\W_]+", "-", self.name.casefold()).strip("-"))


def _check_text(name: str, text: str, longest: int) -> None:
    """One line of letters: names go into lists, terminals and names of files."""
    if len(text) > longest or not text.isprintable():
        raise RedguiError(Sentence("{setting} must be one line of at most {most} letters.", setting=name, most=longest))
