"""Pausing the executor: nothing moves, nothing is lost, and a stop is heard."""

import threading
import time

import numpy as np
import pytest
from numpy.typing import NDArray

from redgui.brake import Brake
from redgui.errors import Cancelled
from redgui.network.devices import Compute
from redgui.network.rednet import RedNet, condition_values
from redgui.network.spec import MULTISCALE
from redgui.network.stream import stream

CPU = Compute("cpu", "float32", "test")
LUMA = np.random.default_rng(0).random((200, 40), np.float32)


class Run(threading.Thread):
    """The executor in a thread of its own, in small bands; it pauses itself after its first rows if told so."""

    def __init__(self, network: RedNet, brake: Brake, pause_after_first: bool = False) -> None:
        super().__init__(daemon=True)
        self.network, self.brake, self.pause_after_first = network, brake, pause_after_first
        self.rows = 0
        self.paused = threading.Event()
        self.luma: NDArray[np.float32] | None = None
        self.error: Exception | None = None

    def take(self, _start: int, stop: int, _plane: NDArray[np.float32]) -> None:
        self.rows = stop
        if self.pause_after_first and not self.paused.is_set():
            self.brake.pause()
            self.paused.set()

    def run(self) -> None:
        values = condition_values(MULTISCALE, 25.0)
        try:
            self.luma = stream(self.network, LUMA, values, CPU, band_rows=16, cancel=self.brake, on_rows=self.take).luma
        except Cancelled as error:
            self.error = error


@pytest.fixture
def network() -> RedNet:
    return RedNet(MULTISCALE).eval()


def test_a_pause_holds_between_bands_and_changes_nothing(network: RedNet) -> None:
    free = Run(network, Brake())
    free.run()
    held = Run(network, Brake(), pause_after_first=True)
    held.start()
    assert held.paused.wait(60)
    rows = held.rows
    time.sleep(0.3)
    assert held.rows == rows < len(LUMA)
    held.brake.resume()
    held.join(60)
    assert free.luma is not None
    assert held.luma is not None
    assert np.array_equal(held.luma, free.luma)
    assert held.brake.paused_seconds > 0  # how long depends on when the thread got to it


def test_it_waits_without_burning_the_processor(network: RedNet) -> None:
    held = Run(network, Brake(paused=True))
    before = time.process_time()
    held.start()
    time.sleep(0.5)
    used = time.process_time() - before
    held.brake.set()
    held.join(60)
    assert held.rows == 0
    assert used < 0.25


def test_a_stop_is_heard_while_paused(network: RedNet) -> None:
    held = Run(network, Brake(), pause_after_first=True)
    held.start()
    assert held.paused.wait(60)
    held.brake.set()
    held.join(10)
    assert isinstance(held.error, Cancelled)
    assert held.rows < len(LUMA)


def test_whoever_is_to_stop_does_not_wait() -> None:
    brake = Brake()
    brake.set()
    brake.pause()
    brake.wait_while_paused()  # returns
    assert not brake.is_paused
