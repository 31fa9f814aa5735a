"""redgui restores photographs on the user's own computer with RED-Net.

    photo = redgui.read("evening.jpg")
    redgui.write(redgui.restore(photo, scale=2).photo, "evening_2x.jpg")

What is named in `__all__` is loaded when it is first used: `import redgui` alone loads no library.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from redgui.startup import share_the_cores
from redgui.version import __version__ as __version__

if TYPE_CHECKING:
    from redgui.api import restore, restore_array
    from redgui.errors import (
        Cancelled,
        DeviceError,
        FolderGone,
        ModelError,
        NoDeviceError,
        PhotoError,
        RedguiError,
        TakenError,
        TooLargeError,
    )
    from redgui.photo.photo import Metadata, Photo
    from redgui.photo.write import write
    from redgui.pipeline import Restored
    from redgui.reading.read import read
    from redgui.settings import RestoreSettings

__all__ = [
    "Cancelled",
    "DeviceError",
    "FolderGone",
    "Metadata",
    "ModelError",
    "NoDeviceError",
    "Photo",
    "PhotoError",
    "RedguiError",
    "RestoreSettings",
    "Restored",
    "TakenError",
    "TooLargeError",
    "read",
    "restore",
    "restore_array",
    "write",
]

_HOMES = {
    "redgui.api": ("restore", "restore_array"),
    "redgui.errors": (
        "Cancelled",
        "DeviceError",
        "FolderGone",
        "ModelError",
        "NoDeviceError",
        "PhotoError",
        "RedguiError",
        "TakenError",
        "TooLargeError",
    ),
    "redgui.photo.photo": ("Metadata", "Photo"),
    "redgui.reading.read": ("read",),
    "redgui.photo.write": ("write",),
    "redgui.pipeline": ("Restored",),
    "redgui.settings": ("RestoreSettings",),
}

share_the_cores()


if not TYPE_CHECKING:  # which would take any name for one of these

    def __getattr__(name: str) -> object:
        for home, names in _HOMES.items():
            if name in names:
                found = getattr(import_module(home), name)
                globals()[name] = found
                return found
        raise AttributeError(f"module 'redgui' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
