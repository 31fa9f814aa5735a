"""Where redgui keeps what the user made and nothing can find out again, in the place that the system has for that."""

import os
import sys
from pathlib import Path


def settings_folder() -> Path:
    """The folder, which may not be there yet."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "redgui"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "redgui"
    given = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(given) if given.startswith("/") else Path.home() / ".config") / "redgui"
