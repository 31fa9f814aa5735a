"""Whatever is done to a queue in whatever order, the totals add up, and what is said to be done is there."""

import tempfile
from pathlib import Path

from batch_makers import FAST, Mirror, make_bad, make_photo
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from redgui.batch.run import Batch
from redgui.batch.status import FINAL, OUTCOMES
from redgui.settings import RestoreSettings

LONG = RestoreSettings(sigma=15)  # through the network
some = st.lists(st.integers(1, 14), max_size=4)


class QueueMachine(RuleBasedStateMachine):
    """A real queue on a real folder; the threads run while the rules are applied."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.root, self.made = Path(self.folder.name), 0
        self.batch = Batch(self.root / "out", settings=FAST)
        self.mirror = Mirror(self.batch)

    @rule(good=st.booleans(), long=st.booleans(), same_name=st.booleans())
    def add(self, good: bool, long: bool, same_name: bool) -> None:
        self.made += 1
        name = "same.png" if same_name else f"{self.made}.png"
        path = self.root / str(self.made) / name
        self.batch.add([make_photo(path, self.made) if good else make_bad(path)], LONG if long else None)

    @rule()
    def start(self) -> None:
        self.batch.start()

    @rule()
    def pause(self) -> None:
        self.batch.pause()

    @rule()
    def resume(self) -> None:
        self.batch.resume()

    @rule(ids=some)
    def cancel(self, ids: list[int]) -> None:
        self.batch.cancel(ids)

    @rule()
    def cancel_all(self) -> None:
        self.batch.cancel_all()

    @rule(ids=some)
    def retry(self, ids: list[int]) -> None:
        self.batch.retry(ids)

    @rule()
    def retry_failed(self) -> None:
        self.batch.retry_failed()

    @rule(ids=some)
    def remove(self, ids: list[int]) -> None:
        self.batch.remove(ids)

    @rule(ids=some, before=st.one_of(st.none(), st.integers(1, 14)))
    def move(self, ids: list[int], before: int | None) -> None:
        self.batch.move(ids, before)

    @rule(long=st.booleans())
    def apply_to_all(self, long: bool) -> None:
        self.batch.apply_to_all(LONG if long else FAST)

    @invariant()
    def counts_are_those_of_the_items(self) -> None:
        with self.batch._table.changed:
            found = [status.outcome for status in self.batch.items()]
            assert self.batch.progress().counts == {outcome: found.count(outcome) for outcome in OUTCOMES}

    def teardown(self) -> None:
        try:
            self.batch.start()
            assert self.batch.wait(60), "the queue hangs"
            statuses = self.batch.items()
            assert all(status.state in FINAL for status in statuses)
            assert sum(self.batch.progress().counts.values()) == len(statuses)
            assert list(self.mirror.statuses.values()) == statuses
            outputs = [status.result.output for status in statuses if status.result]
            assert len(set(outputs)) == len(outputs) == sum(status.state == "done" for status in statuses)
            assert all(output.stat().st_size for output in outputs)
            assert not list((self.root / "out").rglob("*.part"))
        finally:
            self.batch.close()
            self.folder.cleanup()


QueueMachine.TestCase.settings = settings(
    max_examples=50, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestQueue = QueueMachine.TestCase
