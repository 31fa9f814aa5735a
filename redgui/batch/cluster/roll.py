"""Which workers a cluster has, and what they have room for."""

import time
from collections.abc import Callable

from redgui.batch.cluster.client import Cluster
from redgui.batch.cluster.orders import Terms
from redgui.errors import RedguiError
from redgui.messages import Sentence

COUNT_SECONDS = 2.0
"""Workers come and go."""
# Photos on their way for each thread of the workers: one at work, one that waits so that no worker ever does. More
# would only fill the scheduler's memory.
_AHEAD = 2
_PATIENCE_SECONDS = 30.0  # for a worker that can take part, where none of those there can


class Roll:
    """The workers, counted from time to time.

    Attributes:
        room: photos that may be on their way.
    """

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self.room = 0
        self._terms: Terms | None = None
        self._fit: list[str] = []  # addresses of workers
        self._misfits: dict[str, Sentence] = {}  # address: why it cannot take part
        self._fit_seen = time.monotonic()
        self._counted = float("-inf")

    @property
    def terms(self) -> Terms:
        """What all workers must hold to; known once there is room."""
        assert self._terms is not None
        return self._terms

    @property
    def is_old(self) -> bool:
        """Whether it is time to count again."""
        return time.monotonic() - self._counted > COUNT_SECONDS

    def count(self, make_terms: Callable[[], Terms]) -> None:
        """Ask who is there; the first ones are asked for more, see `Cluster.check`.

        Raises:
            RedguiError: none of the workers can take part, for some time already.
        """
        threads = self._cluster.threads()
        self._misfits = {address: reason for address, reason in self._misfits.items() if address in threads}
        self._fit = [address for address in threads if address not in self._misfits]
        if self._fit or not threads:
            self._fit_seen = time.monotonic()
        elif time.monotonic() - self._fit_seen > _PATIENCE_SECONDS:
            raise RedguiError(next(iter(self._misfits.values())))
        self.room = _AHEAD * sum(threads[address] for address in self._fit)
        if self.room and self._terms is None:
            self._terms = make_terms()
            self._cluster.check(self._terms)
        self._counted = time.monotonic()

    def strike(self, address: str, reason: Sentence) -> None:
        """A worker cannot take part."""
        self._misfits[address] = reason
        self._counted = float("-inf")

    def chosen(self) -> list[str] | None:
        """The workers that a task should go to; None for any.

        Without misfits Dask may choose among all; a list for each task would be long on a large cluster.
        """
        if not self._misfits:
            return None
        return [address for address in self._fit if address not in self._misfits] or None
