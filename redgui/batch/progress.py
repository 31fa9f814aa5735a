"""How far the whole queue is, weighted by pixels, and how long the rest will take at the pace of the last minute."""

from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass

from redgui.batch.status import FINAL, Outcome, State, Status

_WINDOW_SECONDS = 60.0


@dataclass(frozen=True)
class Progress:
    """The queue at one moment.

    Attributes:
        name: of the photo in the network; empty if there is none.
        item: its share that is done, 0 to 1.
        total: share of all pixels of all results that is done, 0 to 1; what was stopped is not. It falls when photos
            are added.
        counts: how many items came to each outcome.
        megapixels_per_second: of results, lately; None before anything is known.
        seconds_left: at that pace; None before anything is known.
    """

    name: str
    item: float
    total: float
    counts: Mapping[Outcome, int]
    megapixels_per_second: float | None
    seconds_left: float | None


class Tally:
    """Sums over all items, kept up as each changes: thousands of items are not gone through for every report.

    A photo whose size is not known counts as the mean of those known.
    """

    def __init__(self) -> None:
        self.counts: Counter[State] = Counter()
        self.outcomes: Counter[Outcome] = Counter()
        self._known = self._unknown = 0  # items
        self._pixels = 0.0  # of the items with a known size
        self._done_pixels = self._done_unknown = 0.0  # shares of running items included
        self._stopped_pixels, self._stopped_unknown = 0.0, 0

    def replace(self, old: Status | None, new: Status | None) -> None:
        """An item came (no old), went (no new) or changed."""
        for status, sign in ((old, -1), (new, 1)):
            if status is not None:
                self._add(status, sign)

    def total_pixels(self) -> float:
        return self._pixels + self._unknown * self._mean()

    def done_pixels(self) -> float:
        return self._done_pixels + self._done_unknown * self._mean()

    def left_pixels(self) -> float:
        """What is still to be done: all but what is done and what was stopped."""
        stopped = self._stopped_pixels + self._stopped_unknown * self._mean()
        return max(0.0, self.total_pixels() - self.done_pixels() - stopped)

    def share(self) -> float:
        """What is done, 0 to 1; a queue without items is done."""
        total = self.total_pixels()
        return min(1.0, max(0.0, self.done_pixels() / total)) if total else 1.0

    def _mean(self) -> float:
        return self._pixels / self._known if self._known else 1.0

    def _add(self, status: Status, sign: int) -> None:
        self.counts[status.state] += sign
        self.outcomes[status.outcome] += sign
        stopped = status.state == "cancelled"
        share = 0.0 if stopped else 1.0 if status.state in FINAL else status.progress
        if status.pixels is None:
            self._unknown += sign
            self._done_unknown += sign * share
            self._stopped_unknown += sign * stopped
        else:
            self._known += sign
            self._pixels += sign * status.pixels
            self._done_pixels += sign * share * status.pixels
            self._stopped_pixels += sign * stopped * status.pixels


class Pace:
    """Pixels per second over the last minute of work; a clock that can be stopped, and marks on it."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._seconds = self._pixels = 0.0
        self._marks = deque([(0.0, 0.0)])

    def start(self, now: float) -> None:
        """Work goes on; `now` is any clock in seconds."""
        self._since = now

    def stop(self, now: float) -> None:
        """Work rests, and the time until it resumes does not count."""
        self.note(now, 0.0)
        self._since = None

    def note(self, now: float, pixels: float) -> None:
        """So many pixels more are finished."""
        if self._since is not None:
            self._seconds += now - self._since
            self._since = now
        self._pixels += pixels
        self._marks.append((self._seconds, self._pixels))
        while len(self._marks) > 2 and self._marks[1][0] <= self._seconds - _WINDOW_SECONDS:
            self._marks.popleft()

    def rate(self) -> float | None:
        """Pixels per second; None before anything was finished."""
        seconds, pixels = self._marks[0]
        spent, made = self._seconds - seconds, self._pixels - pixels
        return made / spent if spent > 0 and made > 0 else None
