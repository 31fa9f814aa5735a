"""The way to a cluster."""

import gc
import logging
import traceback
from collections.abc import Collection
from typing import Any

from redgui import __version__
from redgui.batch.cluster.orders import Terms
from redgui.batch.cluster.trust import check_private
from redgui.errors import RedguiError
from redgui.messages import Sentence

_CONNECT_SECONDS = 10


class Cluster:
    """A connection to a Dask scheduler, as a context manager.

    Attributes:
        address: of the scheduler, as it was given.
        client: Dask's own.
    """

    def __init__(self, address: str, *, insecure: bool = False) -> None:
        """Connect; with `insecure` also to where anybody may be, see `redgui.batch.cluster.trust`.

        Raises:
            RedguiError: Dask is not installed, there is no scheduler at that address, or it is open to everybody.
        """
        if not insecure:
            check_private(address)
        try:
            from distributed import Client
        except ImportError as error:
            raise RedguiError(Sentence('A cluster needs an extra part: pip install "redgui[cluster]".')) from error

        # What goes wrong is shown as one sentence, not in Dask's log.
        for name in [name for name in logging.root.manager.loggerDict if name.split(".")[0] == "distributed"]:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self.address = address
        try:
            self.client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            # Dask's half-made client closes itself as it is cleared up. Wherever that happened later, a new client that
            # starts in the same moment would wait for itself.
            traceback.clear_frames(error.__traceback__)
            gc.collect()
            raise RedguiError(
                Sentence(
                    "There is no Dask scheduler at {address}; start one with `dask scheduler`, or correct the address.",
                    address=address,
                )
            ) from error

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def assert_connected(self) -> None:
        """Raises ConnectionError once the scheduler is gone."""
        if self.client.status != "running":
            raise ConnectionError(f"the connection is {self.client.status}")

    def threads(self) -> dict[str, int]:
        """How many photos each worker, by its address, restores at the same time."""
        return dict(self.client.nthreads())

    def check(self, terms: Terms) -> None:
        """See that the workers there are can take part; loads their networks.

        Raises:
            RedguiError: one of them cannot.
        """
        from redgui.batch.cluster import worker

        answers: dict[str, Any] = self.client.run(worker.check, terms, on_error="return")
        for address, answer in answers.items():
            if isinstance(answer, Exception):
                raise RedguiError(
                    Sentence(
                        "The worker {address} cannot run redgui ({reason}); install redgui {version} there.",
                        address=address,
                        reason=answer,
                        version=__version__,
                    )
                ) from answer
            if answer:
                raise RedguiError(answer)

    def stop(self, tasks: Collection[str]) -> set[str]:
        """Stop tasks by their keys; returns those that have been begun somewhere and so have an outcome."""
        from redgui.batch.cluster import worker

        answers: dict[str, list[str]] = self.client.run(worker.stop, tasks, on_error="ignore")
        return {task for begun in answers.values() for task in begun}
