"""`redgui` in the test's own process."""

import sys

from redgui.cli import main


def redgui_here(*arguments: object) -> int:
    """`redgui ARGUMENTS`; returns its exit status."""
    arguments_before, sys.argv = sys.argv, ["redgui", *map(str, arguments)]
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    finally:
        sys.argv = arguments_before
    return 0
