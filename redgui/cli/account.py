"""What became of a photo, as lines for people."""

from typing import Any

from redgui.plain import plain
from redgui.settings import NO_JPEG


def account(result: dict[str, Any]) -> str:
    """A line, and one for each note; `result` is that of `redgui.jobs.Done`."""
    noise = f"sigma {result['sigma']:g}" if result["sigma"] else "no noise removed"
    noise += f", colour {result['color']:g}" if result["color"] else ""
    compression = f"JPEG {result['jpeg']}, " if result["jpeg"] < NO_JPEG else ""
    first = (
        f"{plain(result['output'])}: {result['width']}x{result['height']}, {noise}, {compression}"
        f"scale {result['scale']:g}, {result['seconds']:.1f} s on {result['device']} ({result['dtype']})"
    )
    return "\n".join([first, *(f"  note: {plain(warning)}" for warning in result["warnings"])])
