"""One progress for work in two parts."""

from collections.abc import Callable

OnProgress = Callable[[int, int], None]

_STEPS = 1000


def shares(on_progress: OnProgress, first: float) -> tuple[OnProgress, OnProgress]:
    """What each part reports to, in thousandths of the whole, of which the first part is that share."""

    def part(begin: float, end: float) -> OnProgress:
        return lambda done, rows: on_progress(round(_STEPS * (begin + (end - begin) * done / rows)), _STEPS)

    return part(0.0, first), part(first, 1.0)
