"""A photo open in the window, and everything that has been done to it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.settings import NO_JPEG, RestoreSettings, auto_jpeg
from redgui.ui.compare.transform import FITTED, Place
from redgui.ui.work.opening import Opened, OpenPhoto
from redgui.ui.work.whole import RestorePhoto

if TYPE_CHECKING:
    from redgui.photo.pyramid import Pyramid
    from redgui.pipeline import Restored


@dataclass(eq=False)
class LastResult:
    """The last whole result of a photo.

    Attributes:
        restored: the photo restored, and what was done.
        pyramid: its copy for the screen.
        settings: what made it.
        saved_to, saved_settings: where a result of this photo, this one or one before, was last written, and what made
            that one.
        is_blank: strength 0 kept the network from running, so there is nothing to blend at another one.
    """

    restored: "Restored"
    pyramid: "Pyramid"
    settings: RestoreSettings
    saved_to: Path | None = None
    saved_settings: RestoreSettings | None = None
    is_blank: bool = False


@dataclass(eq=False)
class Document:
    """One open photo.

    Attributes:
        path: its file; None for a picture from the clipboard.
        name: what it is called on the screen.
        settings: what its controls say.
        opened: its pixels; None until they are read, and while it waits in a tab behind.
        opening, running: the task that reads it, that restores it.
        growing: the screen's copy of the result while it is being made.
        result: the last whole result.
        pair: the file of its result by the queue, to be shown beside it, and the settings that made it.
        place: where it was looked at when it left the front.
        max_pixels: a limit of its own; None for that of all photos.
    """

    path: Path | None
    name: str
    settings: RestoreSettings
    opened: Opened | None = None
    opening: OpenPhoto | None = None
    running: RestorePhoto | None = None
    growing: "Pyramid | None" = None
    result: LastResult | None = None
    pair: tuple[Path, RestoreSettings] | None = None
    place: Place = FITTED
    max_pixels: int | None = None

    @property
    def unsaved(self) -> bool:
        """Whether the result would be lost by closing; one that only the strength still has to be put into is saved.

        Where nothing was done there is nothing to lose.
        """
        result = self.result
        if result is None or result.restored.unchanged:
            return False
        soon = replace(result.settings, strength=self.settings.strength)
        return result.saved_settings not in (result.settings, soon)

    @property
    def saved_to(self) -> Path | None:
        """Where a result of this photo was last written."""
        return None if self.result is None else self.result.saved_to

    @property
    def current_result(self) -> LastResult | None:
        """The result, if it is what the controls ask for; strength aside, which is put in afterwards."""
        if self.result is None or (self.result.is_blank and self.settings.strength > 0):
            return None
        same = replace(self.result.settings, strength=self.settings.strength) == self.settings
        return self.result if same else None

    @property
    def result_is_current(self) -> bool:
        """Whether there is such a result."""
        return self.current_result is not None

    @property
    def kept_result(self) -> LastResult | None:
        """A result that the controls have left behind: it can be saved, or gone back to."""
        is_kept = self.result is not None and not self.result_is_current and not self.result.restored.unchanged
        return self.result if is_kept and self.running is None else None

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found in the photo that these settings would change."""
        if self.opened is None:
            return False
        from redgui.auto.noise import CLEAN_SIGMA

        found, asked = self.opened.prepared, self.settings
        sigma = (found.estimate if found.estimate >= CLEAN_SIGMA else 0.0) if asked.sigma is None else asked.sigma
        color = found.chroma_estimate if asked.color is None else asked.color
        jpeg = auto_jpeg(found.jpeg_quality) if asked.jpeg is None else asked.jpeg
        is_still = sigma == 0 and jpeg == NO_JPEG and (color == 0 or found.photo.is_grey) and asked.scale == 1
        return asked.strength == 0 or is_still

    @property
    def shows_pair(self) -> bool:
        """Whether the queue's result is what the controls ask for, and nothing newer is there."""
        current = self.pair is not None and self.pair[1] == self.settings and self.result is None
        return current and self.opened is not None and self.running is None

    @property
    def shows_result(self) -> bool:
        """Whether there is a result to be looked at, and no preview is needed."""
        return self.result_is_current or self.shows_pair

    @property
    def strength_is_current(self) -> bool:
        return self.result is not None and self.result.settings.strength == self.settings.strength

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in pixels of the photo."""
        if self.opened is None:
            return None
        photo = self.opened.prepared.photo
        return photo.width, photo.height

    @property
    def result_megapixels(self) -> float:
        """Size of a result with the present settings; 0 while the photo is being read."""
        width, height = self.size or (0, 0)
        return width * height * self.settings.scale**2 / 1e6
