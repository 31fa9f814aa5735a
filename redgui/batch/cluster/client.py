"""The way to a cluster."""

import contextlib
import gc
import logging
import traceback
from collections.abc import Collection
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any

from redgui import __version__
from redgui.batch.cluster.inert import no_objects
from redgui.batch.cluster.orders import Terms
from redgui.batch.cluster.trust import check_private
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.reading.checked import StrangeError

if TYPE_CHECKING:
    from distributed import Future

    from redgui.batch.cluster.orders import Answer

_CONNECT_SECONDS = 10
_ANSWER_SECONDS = 10  # for a text of some thousand letters that is there already


class Cluster:
    """A connection to a Dask scheduler, as a context manager.

    Nothing that comes from there becomes an object meanwhile, see `redgui.batch.cluster.inert`; that holds for every
    other client of Dask in this process as well.

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
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        self.address = address
        self._held = contextlib.ExitStack()
        self._held.enter_context(no_objects())
        try:
            self.client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            self._held.close()
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
        loop: Any = self.client.loop
        loop.asyncio_loop.set_exception_handler(lambda *_: None)
        for topic in ("print", "warn"):  # what workers would have on this terminal, as it is
            self.client.unsubscribe_topic(topic)

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: object) -> None:
        with self._held:
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
        from redgui.batch.cluster import answers, worker

        sent: dict[str, object] = self.client.run(worker.check, terms, on_error="return")
        for address, answer in sent.items():
            try:
                problem = answers.to_check(answer)
            except StrangeError as error:
                raise RedguiError(
                    Sentence(
                        "The worker {address} cannot run redgui ({reason}); install redgui {version} there.",
                        address=address,
                        reason=answer if isinstance(answer, Exception) else error,
                        version=__version__,
                    )
                ) from error
            if problem:
                raise RedguiError(problem)

    def stop(self, tasks: Collection[str]) -> set[str]:
        """Stop tasks by their keys; returns those that have been begun somewhere and so have an outcome."""
        from redgui.batch.cluster import answers, worker

        begun: set[str] = set()
        sent: dict[str, object] = self.client.run(worker.stop, tasks, on_error="ignore")
        for answer in sent.values():
            with contextlib.suppress(StrangeError):
                begun.update(answers.to_stopped(answer))
        return begun.intersection(tasks)

    def answer(self, future: "Future[object]", name: str) -> "Answer | None":
        """What came of a task about the photo `name`; None if its worker was lost before it could be asked.

        Raises:
            StrangeError: a worker answered what no worker of ours answers.
            OSError, CancelledError: the scheduler is gone.
        """
        from redgui.batch.cluster import answers

        if future.status == "error":
            return answers.from_dask(future.exception(), name)
        try:
            answer = future.result(timeout=_ANSWER_SECONDS)
        except TimeoutError:
            return None
        except (OSError, CancelledError):
            raise
        except Exception as error:
            self.assert_connected()
            raise StrangeError(f"{type(error).__name__}: {error}") from error
        return answers.to_answer(answer)
