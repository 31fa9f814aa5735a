"""One run over the queue on a cluster.

A photo is two small tasks: a look, which finds all that its result's name depends on, and the restoring. Between them
the name is settled and the journal written here, so that no two workers ever want the same file. What the workers and
Dask tell comes in by other threads and is put where one thread of ours finds it; that one alone sends orders, settles
names, and ends photos.
"""

import contextlib
import unicodedata
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from distributed import Future

from redgui import __version__
from redgui.batch import steps
from redgui.batch.cluster import worker
from redgui.batch.cluster.answers import to_news
from redgui.batch.cluster.client import Cluster
from redgui.batch.cluster.orders import Answer, Delivered, Failure, Look, Misfit, Order, Terms
from redgui.batch.cluster.roll import COUNT_SECONDS, Roll
from redgui.batch.runner import Assignment, Runner
from redgui.batch.work import Work
from redgui.errors import Cancelled, PhotoError, RedguiError
from redgui.files.disk import is_folder
from redgui.messages import Sentence
from redgui.reading.checked import StrangeError

_Line = tuple[Path, str]


class _Sent:
    """A photo whose order is out.

    Attributes:
        work: the photo.
        order: as it was sent.
        line: the line it stands in: folder and stem.
        look: what was seen; None before.
        task: that its worker does.
        future: of that task; Dask forgets a task whose future is not kept.
        lost: workers that were lost while they restored it.
        worker: that restores it.
        tried: an earlier run had begun it, and may have left a worker that was just about to finish it.
    """

    def __init__(self, work: Work, order: Order, line: _Line) -> None:
        self.work, self.order, self.line = work, order, line
        self.look: Look | None = None
        self.task: Callable[[], object] | None = None
        self.future: Future[object] | None = None
        self.lost: list[str] = []
        self.worker = ""
        self.tried = False


class ClusterRunner(Runner):
    """Restores on a cluster's workers."""

    def __init__(self, given: Assignment, cluster: Cluster) -> None:
        super().__init__(given)
        self._cluster = cluster
        self._topic = f"redgui-{uuid.uuid4().hex}"
        self._sent: dict[int, _Sent] = {}  # by item
        # Photos that may want the same name are named in the order of the queue, others as they come.
        self._lines: dict[_Line, deque[_Sent]] = {}
        self._answers: deque[tuple[_Sent, Future[object]]] = deque()
        self._to_stop: set[int] = set()
        self._roll = Roll(cluster)

    def _targets(self) -> list[Callable[[], None]]:
        return [self._send_all]

    def cancel(self, number: int) -> None:
        with self._table.changed:
            if number in self._running:
                self._running[number].brake.set()
                self._to_stop.add(number)
                self._table.changed.notify_all()

    # The thread. It never asks the cluster anything while it holds the table: the answer would need the table, too.

    def _send_all(self) -> None:
        try:
            self._cluster.client.subscribe_topic(self._topic, self._hear)
            while step := self._next_step():
                step()
        except RedguiError as error:
            self._break_off(error.sentence)
        except Exception as error:  # noqa: BLE001 (whatever Dask and the network raise, the run cannot go on)
            self._break_off(
                Sentence(
                    "The cluster at {address} was lost ({kind}: {reason}); start the scheduler again and restore the"
                    " rest.",
                    address=self._cluster.address,
                    kind=type(error).__name__,
                    reason=error,
                )
            )
        with contextlib.suppress(Exception):
            self._cluster.client.unsubscribe_topic(self._topic)

    def _next_step(self) -> Callable[[], None] | None:
        """What is to be done next, once there is something; None at the end of everything."""
        while True:
            if self.problem:
                return None
            self._cluster.assert_connected()
            self._meet_new_items()
            with self._table.changed:
                if self._table.newest > self._met:
                    continue
                if not self._running and not self._table.tally.counts["queued"]:
                    self._finish()
                    return None
                if self._to_stop:
                    numbers, self._to_stop = self._to_stop, set()
                    return partial(self._stop, numbers)
                if self._answers:
                    return partial(self._take, *self._answers.popleft())
                if self._roll.is_old:
                    return partial(self._roll.count, self._make_terms)
                room = not self._paused and len(self._running) < self._roll.room
                if room and (queued := self._table.first("queued")):
                    return partial(self._look, self._begin(queued))
                self._table.changed.wait(COUNT_SECONDS)

    def _make_terms(self) -> Terms:
        statuses = [status for status in self._table.all() if status.state == "queued"]
        folders = dict.fromkeys(status.item.tree or status.item.source.parent for status in statuses)
        models = sorted({status.settings.model for status in statuses})
        return Terms(
            version=__version__,
            mark=self._journal.mark,
            sources=tuple(folder for folder in list(folders)[:10] if is_folder(folder)),
            models=tuple((model, steps.weights_hash(model)) for model in models),
        )

    # A photo goes out.

    def _look(self, work: Work) -> None:
        with self._outcome(work):
            self._identify(work)
            settings, source = work.status.settings, work.source
            ticket = uuid.uuid4().hex
            order = Order(
                ticket=ticket,
                item=work.id,
                topic=self._topic,
                terms=self._roll.terms,
                source=source,
                settings=settings,
                output=self._output,
                max_pixels=self.max_pixels,
            )
            stem = unicodedata.normalize("NFC", source.stem).casefold()
            sent = self._sent[work.id] = _Sent(work, order, (work.status.item.folder, stem))
            self._lines.setdefault(sent.line, deque()).append(sent)
            # First: a look takes a moment, and what it lets through keeps a worker busy.
            self._submit(sent, partial(worker.look, order), priority=1)

    def _restore(self, sent: _Sent) -> None:
        work, look = sent.work, sent.look
        assert look is not None
        if work.brake.is_set():
            raise Cancelled
        record = self._journal.find(work.key) if work.key else None
        sent.tried = record is not None and record.state == "begun"
        self._settle(work, look.expected, look.name)
        assert work.result is not None
        self._submit(sent, partial(worker.restore, sent.order, work.result.output, work.overwrite))

    def _submit(self, sent: _Sent, task: Callable[[], object], *, priority: int = 0) -> None:
        chosen = self._roll.chosen()
        sent.task = task
        sent.future = self._cluster.client.submit(
            task,
            key=f"redgui-{uuid.uuid4().hex}",
            priority=priority,
            workers=chosen,
            allow_other_workers=bool(chosen),  # those that come later, once these are gone
            pure=False,
        )
        sent.future.add_done_callback(partial(self._answer, sent))

    # And comes back.

    def _answer(self, sent: _Sent, future: Future[object]) -> None:
        """Called by Dask in a thread of its own."""
        with self._table.changed:
            self._answers.append((sent, future))
            self._table.changed.notify_all()

    def _take(self, sent: _Sent, future: Future[object]) -> None:
        if self._sent.get(sent.work.id) is not sent:
            return  # ended meanwhile
        answer = self._answer_of(sent, future)
        with self._outcome(sent.work):
            match answer:
                case None:  # the worker that had it is lost; Dask has another one do it again
                    future.add_done_callback(partial(self._answer, sent))
                    return
                case Failure(error=Misfit() as misfit):
                    self._roll.strike(misfit.address, misfit.sentence)
                    assert sent.task is not None
                    self._submit(sent, sent.task, priority=1)
                    return
                case Failure():
                    self._fail(sent, answer)
                case Look():
                    sent.look = answer
                    sent.work.seconds = answer.seconds
                    self._table.change([sent.work.id], size=answer.size)
                case Delivered():
                    self._done(sent, answer)
        self._call_up(sent.line)

    def _answer_of(self, sent: _Sent, future: Future[object]) -> Answer | None:
        """What a worker answered, and an answer to what it was asked for; None if it cannot be had any more."""
        name = sent.work.source.name
        try:
            answer = self._cluster.answer(future, name)
            if isinstance(answer, Delivered if sent.look is None else Look):
                raise StrangeError("the answer to another question")
        except StrangeError:
            return Failure(
                RedguiError(
                    Sentence(
                        "{name}: the answer of a worker is not one of redgui's; look into the logs of the workers, and"
                        " at who runs them.",
                        name=name,
                    )
                )
            )
        return answer

    def _fail(self, sent: _Sent, failure: Failure) -> None:
        """Raise what a worker raised, unless the result is there all the same."""
        if isinstance(failure.error, PhotoError) and self._is_there_already(sent):
            self._done(sent, Delivered(0, 0.0, 0.0, ()))
        elif failure.detail:
            self._end(sent.work, "failed", failure.error.sentence, failure.detail)
        else:
            raise failure.error

    def _is_there_already(self, sent: _Sent) -> bool:
        """Whether a worker that was lost, or one of an earlier run, finished the result before all the same."""
        work = sent.work
        record = self._journal.find(work.key) if work.key and (sent.lost or sent.tried) else None
        return record is not None and self._journal.finished(record)

    def _done(self, sent: _Sent, done: Delivered) -> None:
        work = sent.work
        assert work.result is not None
        self._advance(work.id, 1.0)
        work.size = done.size or None
        seconds = work.seconds + done.seconds
        again = (
            Sentence("The worker {address} was lost while it restored the photo, which was begun again.", address=lost)
            for lost in sent.lost
        )
        warnings = (*done.warnings, *again)
        work.result = replace(work.result, seconds=seconds, network_seconds=done.network_seconds, warnings=warnings)
        self._end(work, "done")

    def _call_up(self, name: _Line) -> None:
        """Name and send on those at the head of a line that have been looked at."""
        line = self._lines.get(name, deque())
        while line and line[0].look is not None:
            sent = line.popleft()
            with self._outcome(sent.work):
                self._restore(sent)

    def _let_go(self, work: Work) -> None:
        sent = self._sent.pop(work.id, None)
        if sent is not None:
            line = self._lines.get(sent.line, deque())
            if sent in line:
                line.remove(sent)
            if not line:
                self._lines.pop(sent.line, None)
            if sent.lost and work.key:
                self._journal.clear_away(work.key)
        if self.current == work.id:
            self.current = None

    # News on the way, in Dask's own thread.

    def _hear(self, event: tuple[float, object]) -> None:
        try:
            news = to_news(event[1])
        except StrangeError:
            return
        with self._table.changed:
            sent = self._sent.get(news["item"])
            if sent is None or sent.order.ticket != news["ticket"]:
                return
            number = self.current = sent.work.id
            if news["event"] == "begun":
                if sent.worker:
                    sent.lost.append(sent.worker)
                sent.worker = news["worker"]
                self._table.change([number], attempts=1 + len(sent.lost))
            if self._table.get(number).phase != news["phase"]:
                self._table.change([number], phase=news["phase"])
            self._advance(number, news["share"])

    # The end before the end.

    def _stop(self, numbers: set[int]) -> None:
        """Stop photos: those that no worker has begun end at once, the others when the worker says so."""
        found = [self._sent[number] for number in numbers if number in self._sent]
        tasks = {str(sent.future.key): sent for sent in found if sent.future is not None}
        begun = self._cluster.stop(list(tasks))
        for key, sent in tasks.items():
            if key not in begun:
                self._cancel_without_word(sent.work)
                self._cluster.client.cancel([sent.future])
                self._call_up(sent.line)

    def _break_off(self, problem: Sentence) -> None:
        self.problem = problem
        with self._table.changed:
            futures = [sent.future for sent in self._sent.values() if sent.future is not None]
            for work in list(self._running.values()):
                self._cancel_without_word(work)
            self._finish()
        if self.lost:  # the cluster is still there, and need not go on
            self._cluster.client.cancel(futures)

    def _cancel_without_word(self, work: Work) -> None:
        """End a photo of which it is not known whether its result is there; the journal will find out at a restart."""
        work.key = None
        self._end(work, "cancelled")
