"""What the window can do with the photo in front."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Forecast:
    """What a restoration will take; None is not known.

    Attributes:
        seconds: the time.
        needed_bytes, free_bytes: memory it needs, and memory that is free.
    """

    seconds: float | None = None
    needed_bytes: int | None = None
    free_bytes: int | None = None


@dataclass(frozen=True)
class WindowState:
    """Which actions are enabled, and what stands beside them.

    Attributes:
        can_restore, can_cancel, can_save, can_look, can_close, can_switch: whether there is anything to restore, to
            stop, to save or copy, to zoom and compare, to close, and another tab to go to.
        wants_save: whether the result would be lost, so that Save is what comes next.
        is_clean: whether there is nothing to restore, so that nothing comes next.
        export: writes the result into a folder, for a drag; None while there is none.
        sentence: what became of the photo; None while a restoration shows its progress.
        kept: what made the result that the controls have left behind; empty where there is none.
        is_kept_saved: whether that result lies in a file already.
        forecast: what a restoration will take.
    """

    can_restore: bool
    can_cancel: bool
    can_save: bool
    can_look: bool
    can_close: bool
    can_switch: bool
    wants_save: bool
    is_clean: bool
    export: Callable[[Path], Path | None] | None
    sentence: str | None
    kept: str
    is_kept_saved: bool
    forecast: Forecast
