"""What there is to choose from: plain data that the engine hands to the panel once it is loaded."""

import sys
from dataclasses import dataclass

MAX_MEGAPIXELS = (150, 300, 600, 0)
"""The limits for a photo that is opened; 0 is none, the first is where everybody begins."""
NO_LIMIT = sys.maxsize


def max_pixels(megapixels: int) -> int:
    """One of these limits in pixels."""
    return megapixels * 1_000_000 or NO_LIMIT


@dataclass(frozen=True)
class DeviceChoice:
    """A device as the panel shows it.

    Attributes:
        name: what `RestoreSettings.device` is to be: "cuda", "mps", "gpu:..." or "cpu".
        title: what the list shows.
        reason: one line that says which arithmetic it uses, and why.
    """

    name: str
    title: str
    reason: str


@dataclass(frozen=True)
class ModelChoice:
    """A model as the panel shows it.

    Attributes:
        name: what `RestoreSettings.model` is to be: a shipped name, or a file's path.
        title: what the list shows.
        summary: one line about it.
        conditions: what the network takes beside the picture, such as ("sigma", "scale"); empty for a blind one.
        devices: what this computer has, and how each runs this model; empty until torch is loaded.
        auto: what the automatic choice among them comes to; empty until torch is loaded.
        auto_name: the name of the device that it takes.
    """

    name: str
    title: str
    summary: str
    conditions: tuple[str, ...]
    devices: tuple[DeviceChoice, ...] = ()
    auto: str = ""
    auto_name: str = ""
