"""A photo open in the window, and everything that has been done to it."""

from dataclasses import dataclass, replace
from pathlib import Path

from redgui.settings import RestoreSettings
from redgui.ui.tasks import Finished, Opened, Task


@dataclass(eq=False)
class Document:
    """One open photo.

    Attributes:
        path: its file; None for a picture from the clipboard.
        name: what it is called on the screen.
        settings: what its controls say.
        opened: its pixels; None until they are read, and while it waits in a tab that nobody looks at.
        opening, running: the task that reads it, that restores it.
        growing: the screen's copy of the result while it is being made.
        result, result_settings: the last whole result and what made it.
        saved_to: where its result was last written.
        unsaved: whether the result would be lost by closing.
        model_conditions: what the chosen model takes; None until it is loaded.
    """

    path: Path | None
    name: str
    settings: RestoreSettings
    opened: Opened | None = None
    opening: Task | None = None
    running: Task | None = None
    growing: object = None
    result: Finished | None = None
    result_settings: RestoreSettings | None = None
    saved_to: Path | None = None
    unsaved: bool = False

    @property
    def result_is_current(self) -> bool:
        """Whether the result is what the controls ask for; strength aside, which is put in afterwards."""
        if self.result is None or self.result_settings is None:
            return False
        return replace(self.result_settings, strength=self.settings.strength) == self.settings

    @property
    def strength_is_current(self) -> bool:
        return self.result_settings is not None and self.result_settings.strength == self.settings.strength

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in pixels of the photo."""
        if self.opened is None:
            return None
        photo = self.opened.prepared.photo
        return photo.width, photo.height
