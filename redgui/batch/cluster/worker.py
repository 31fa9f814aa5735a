"""What runs on a cluster's workers. Answers and errors are texts in the shape of `redgui.batch.cluster.answers`."""

import asyncio
import logging
import os
import re
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path

import torch
from distributed import Worker, get_worker

import redgui
from redgui.batch import steps
from redgui.batch.cluster import answers
from redgui.batch.cluster.orders import Delivered, Event, Look, Misfit, News, Order, Terms
from redgui.batch.status import Phase
from redgui.brake import Brake
from redgui.errors import Cancelled, FolderGone, RedguiError
from redgui.files.disk import is_folder
from redgui.files.held_folder import HeldFolder
from redgui.files.regular import open_regular
from redgui.files.version import Version
from redgui.heap import trim_heap
from redgui.messages import NOTHING, Sentence
from redgui.plain import plain

_REPORT_SECONDS = 2.0  # a thousand workers tell the scheduler 500 times a second
_MISFIT_SECONDS = 1.0  # before an order that this worker cannot take goes back

# Keys of tasks. Those taken are forgotten at some time: no one stops what was done long ago.
_taken: deque[str] = deque(maxlen=10_000)
_stopped: set[str] = set()


async def check(terms: Terms, dask_worker: Worker) -> str:
    """Why this worker cannot take part; empty if it can, and then its networks are loaded."""
    return answers.from_check(await asyncio.to_thread(_misfit, terms, dask_worker.address))


async def stop(tasks: Collection[str]) -> str:
    """Stop these tasks, and begin none of them any more; returns those that were begun here and so have an outcome."""
    _stopped.update(tasks)
    return answers.from_stopped([task for task in tasks if task in _taken])


def look(order: Order) -> str:
    """Read a photo for what its result's name depends on."""
    try:
        return answers.from_look(_look(order))
    except Exception as error:  # noqa: BLE001 (it goes to the command as a text, with its traceback)
        return answers.from_error(error, order.source.name)


def restore(order: Order, target: Path, overwrite: bool) -> str:
    """Read a photo, restore it, and write the result, which appears whole or not at all."""
    try:
        return answers.from_delivered(_restore(order, target, overwrite))
    except Exception as error:  # noqa: BLE001 (it goes to the command as a text, with its traceback)
        return answers.from_error(error, order.source.name)


def _look(order: Order) -> Look:
    with _at_work(order) as brake:
        started = time.perf_counter()
        photo = steps.read_photo(order.source, order.output, order.max_pixels, brake)
        expected = steps.expected(photo, order.settings)
        name = steps.wanted_name(order.source, photo, expected, order.output)
        size = photo.photo.width, photo.photo.height
        return Look(size, expected, name, time.perf_counter() - started)


def _restore(order: Order, target: Path, overwrite: bool) -> Delivered:
    with _at_work(order) as brake:
        started = time.perf_counter()
        _tell(order, "begun", "reading")
        version = Version.of(order.source)
        photo = steps.read_photo(order.source, order.output, order.max_pixels, brake)
        steps.check_room(photo, target, order.settings)
        _tell(order, "phase", "restoring")
        done = steps.restore_photo(photo, order.settings, brake, _rows_of(order))
        if brake.is_set():
            raise Cancelled
        _tell(order, "phase", "writing", 1.0)
        with _results(order.terms, target):
            lost = steps.write_photo(
                done.photo,
                order.source,
                target,
                order.output,
                overwrite=overwrite,
                unchanged=version if done.unchanged else None,
                reading=photo.photo.warnings,
            )
        warnings = (*lost, *done.warnings)
        trim_heap()
        return Delivered(target.stat().st_size, time.perf_counter() - started, done.seconds, warnings)


class _Stop(Brake):
    """Set once the task is stopped, or no client waits for it any more: it is gone, or gave it up."""

    def __init__(self, key: str, worker: Worker) -> None:
        super().__init__()
        self._key, self._tasks = key, worker.state.tasks

    def is_set(self) -> bool:
        task = self._tasks.get(self._key)
        return self._key in _stopped or task is None or task.state != "executing"


@contextmanager
def _at_work(order: Order) -> Iterator[Brake]:
    worker = get_worker()
    if reason := _misfit(order.terms, worker.address):
        # It came after the client had looked at all workers.
        logging.getLogger("distributed.worker").error(plain(reason))
        time.sleep(_MISFIT_SECONDS)
        raise Misfit(reason, worker.address)
    key = str(worker.get_current_task())
    if key in _stopped:
        raise Cancelled
    _taken.append(key)
    _pin(str(worker.name))
    yield _Stop(key, worker)


@contextmanager
def _results(terms: Terms, target: Path) -> Iterator[None]:
    """Around the writing of a result: into the storage that the client sees, or not at all."""
    folder, address = terms.mark.path.parent, get_worker().address
    try:
        with closing(HeldFolder(folder, make=False)) as held:
            if not _sees_mark(terms):
                raise FileNotFoundError(folder)
            # Over a network drive this computer may not see yet that the folder inside is there.
            held.make(target.parent.relative_to(folder))
            with held.writing(target):
                yield
    except (FileNotFoundError, FolderGone) as error:
        raise Misfit(_blind(address, folder), address) from error


def _blind(address: str, folder: Path) -> Sentence:
    return Sentence(
        "The worker {address} does not see the results in {folder}; give it the same storage at that path.",
        address=address,
        folder=folder,
    )


def _pin(name: str) -> None:
    """One core for each of the worker's threads, and one GPU for each worker.

    OMP_NUM_THREADS says how many cores instead of one; of a list, which OpenMP allows, the first number counts. Of
    several GPUs that CUDA_VISIBLE_DEVICES leaves in sight the number at the end of the worker's name takes one:
    `--name gpu --nworkers 4` makes gpu-0 to gpu-3.
    """
    cores = os.environ.get("OMP_NUM_THREADS", "").split(",")[0].strip()
    torch.set_num_threads(max(1, int(cores)) if cores.isdecimal() else 1)
    gpus = torch.cuda.device_count()
    if gpus > 1 and (number := re.search(r"-(\d+)$", name)):
        torch.cuda.set_device(int(number[1]) % gpus)


@lru_cache(maxsize=4)
def _misfit(terms: Terms, address: str) -> Sentence:
    if terms.version != redgui.__version__:
        return Sentence(
            "The worker {address} has redgui {there}, this computer {here}; install the same version on all of them.",
            address=address,
            there=redgui.__version__,
            here=terms.version,
        )
    for folder in terms.sources:
        if not is_folder(folder):
            return Sentence(
                "The worker {address} does not see the photos in {folder}; give it the same storage at that path.",
                address=address,
                folder=folder,
            )
    if not _sees_mark(terms):
        return _blind(address, terms.mark.path.parent)
    for model, sha256 in terms.models:
        try:
            if steps.weights_hash(model) != sha256:
                return Sentence(
                    "The worker {address} has other weights for the model {model}; give it the same file.",
                    address=address,
                    model=model,
                )
        except RedguiError as error:
            return Sentence(
                "The worker {address} cannot load the model {model}: {reason}",
                address=address,
                model=model,
                reason=error.sentence,
            )
    return NOTHING


def _sees_mark(terms: Terms) -> bool:
    try:
        with open_regular(terms.mark.path) as file:
            file.seek(terms.mark.offset)
            return file.read(len(terms.mark.line)) == terms.mark.line
    except OSError:
        return False


def _tell(order: Order, event: Event, phase: Phase, share: float = 0.0) -> None:
    worker = get_worker()
    news: News = {
        "ticket": order.ticket,
        "item": order.item,
        "worker": worker.address,
        "event": event,
        "phase": phase,
        "share": share,
    }
    worker.log_event(order.topic, news)


def _rows_of(order: Order) -> Callable[[int, int], None]:
    reported = time.perf_counter()

    def tell(rows: int, of: int) -> None:
        nonlocal reported
        now = time.perf_counter()
        if now - reported >= _REPORT_SECONDS:
            reported = now
            _tell(order, "share", "restoring", rows / of)

    return tell
