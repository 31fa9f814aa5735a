"""Where redgui keeps what it can find out again, in the place that the system has for that."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """The folder, which may not be there yet; everything in it may be deleted at any time."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "redgui"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "redgui"
    given = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(given) if given.startswith("/") else Path.home() / ".cache") / "redgui"
