"""Where weights and resources lie: in a checkout, in an installed wheel, or in a frozen bundle."""

import sys
from pathlib import Path

from redgui.errors import RedguiError
from redgui.messages import Sentence


def asset(*parts: str) -> Path:
    """The path of a file or folder that ships with redgui, such as asset("weights", "index.toml").

    Raises:
        RedguiError: it is not there, so the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    roots = [package / "data", package.parent]  # a wheel; a checkout
    if bundle := getattr(sys, "_MEIPASS", None):  # PyInstaller
        roots.insert(0, Path(bundle))
    for root in roots:
        if (path := root.joinpath(*parts)).exists():
            return path
    raise RedguiError(
        Sentence("{file} is missing from this installation of redgui; install it again.", file="/".join(parts))
    )
