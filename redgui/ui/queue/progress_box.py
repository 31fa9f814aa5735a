"""Below the table: how far the queue is, what it will cost, the buttons that start and stop it, and the way out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from redgui.batch.events import BatchState
from redgui.batch.progress import Progress
from redgui.batch.status import Outcome
from redgui.ui.language import decimal
from redgui.ui.sentences import translated
from redgui.ui.widgets.elided_label import ElidedLabel
from redgui.ui.widgets.text import duration, size_text
from redgui.ui.widgets.theme import GRID, make_primary

if TYPE_CHECKING:
    from redgui.batch.costs import Costs


class ProgressBox(QWidget):
    """Two lines, a bar, five buttons.

    Signals:
        startWanted(), pauseWanted(), cancelWanted(), retryWanted(), reportWanted(), folderWanted(): the buttons.
    """

    startWanted = Signal()
    pauseWanted = Signal()
    cancelWanted = Signal()
    retryWanted = Signal()
    reportWanted = Signal()
    folderWanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: BatchState = "idle"
        self._progress: Progress | None = None
        self._costs: Costs | None = None
        self._adding, self._problem = False, ""
        self._counts, self._words = ElidedLabel(self), ElidedLabel(self)
        self._sign = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self.start, self.cancel, self.retry, self.report, self.folder = (QPushButton(self) for _ in range(5))
        self._primary, self._has_icons = self.start, False
        self._arrange()
        self.start.clicked.connect(self._on_start)
        self.cancel.clicked.connect(self.cancelWanted)
        self.retry.clicked.connect(self.retryWanted)
        self.report.clicked.connect(self.reportWanted)
        self.folder.clicked.connect(self.folderWanted)
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        words, buttons = QHBoxLayout(), QHBoxLayout()
        words.setSpacing(GRID)
        self._sign.setFixedWidth(2 * GRID)
        words.addWidget(self._sign)
        words.addWidget(self._words, 1)
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        for button in (self.report, self.retry, self.cancel, self.folder, self.start):
            button.setMinimumHeight(4 * GRID)
            buttons.addWidget(button)
        self.start.setMinimumWidth(12 * GRID)
        column.addWidget(self._bar)
        column.addWidget(self._counts)
        column.addLayout(words)
        column.addLayout(buttons)

    @property
    def is_adding(self) -> bool:
        """Whether photos are being looked for."""
        return self._adding

    @property
    def waiting(self) -> int:
        """How many photos wait."""
        return self._progress.counts.get("queued", 0) if self._progress is not None else 0

    def show_progress(self, progress: Progress | None) -> None:
        self._progress = progress
        self._show()

    def show_state(self, state: BatchState, adding: bool, problem: str) -> None:
        """What the queue is at, whether photos are being looked for, and why it cannot start, if so."""
        self._state, self._adding, self._problem = state, adding, problem
        self._show()

    def show_costs(self, costs: "Costs | None") -> None:
        """The forecast for what is not restored yet; None where it is not known."""
        self._costs = costs
        self._show()

    def draw_icons(self) -> None:
        """After the first paint, and again when the colours change."""
        self._has_icons = True
        self._show_primary()
        self._show()

    def _show_primary(self) -> None:
        for button in (self.start, self.folder):
            make_primary(button, primary=button is self._primary)

    def _lead_to(self, button: QPushButton) -> None:
        """Give the accent to what comes next."""
        if button is not self._primary:
            self._primary = button
            if self._has_icons:
                self._show_primary()

    def _on_start(self) -> None:
        (self.pauseWanted if self._state == "running" else self.startWanted).emit()

    def _show(self) -> None:
        counts = dict(self._progress.counts) if self._progress is not None else {}
        total, waiting, stopped = sum(counts.values()), self.waiting, counts.get("cancelled", 0)
        share = self._progress.total if self._progress is not None and total else 0.0
        self._bar.setValue(round(share * 1000))
        self._bar.setFormat(f"{decimal(share * 100, 1)} %")
        self._bar.setToolTip(self._speed())
        self._counts.say(self._counted(counts, total))
        self._words.say(self._sentence(waiting, stopped))
        self._show_sign()
        texts = {"idle": self.tr("Star&t"), "running": self.tr("Pause"), "paused": self.tr("Resume")}
        self.start.setText(texts[self._state])
        self.start.setEnabled(self._state != "idle" or (waiting + stopped > 0 and not self._problem))
        self.cancel.setEnabled(self._state != "idle")  # before the start there is nothing to stop
        there = counts.get("done", 0) + counts.get("clean", 0) > 0
        self.folder.setEnabled(there)
        self._lead_to(self.folder if there and self._state == "idle" and not waiting + stopped else self.start)
        self.retry.setEnabled(counts.get("failed", 0) > 0)
        self.report.setEnabled(total > 0)

    def _speed(self) -> str:
        speed = self._progress.megapixels_per_second if self._progress is not None else None
        if speed is None or self._state != "running":
            return ""
        return self.tr("{speed} megapixels a second").format(speed=decimal(speed, 2))

    def _show_sign(self) -> None:
        problem = self._state == "idle" and (self._problem or (self._costs is not None and self._costs.warning))
        self._sign.setVisible(bool(problem))
        if problem:
            from redgui.ui.widgets.icons import icon

            self._sign.setPixmap(icon("triangle-exclamation").pixmap(2 * GRID, 2 * GRID))

    def _counted(self, counts: dict[Outcome, int], total: int) -> str:
        """Every photo once: done, failed, skipped, stopped and left make the total."""
        parts = [self.tr("{count} photos").format(count=total)]
        texts: dict[Outcome, str] = {
            "done": self.tr("{count} done"),
            "clean": self.tr("{count} with nothing to restore"),
            "failed": self.tr("{count} failed"),
            "skipped": self.tr("{count} skipped"),
            "cancelled": self.tr("{count} stopped"),
        }
        parts += [text.format(count=counts[outcome]) for outcome, text in texts.items() if counts.get(outcome)]
        if left := counts.get("queued", 0) + counts.get("running", 0):
            parts.append(self.tr("{count} left").format(count=left))
        return " · ".join(parts) if total else ""

    def _sentence(self, waiting: int, stopped: int) -> str:
        if self._state == "idle":
            forecast = self.tr("Looking for photos…") if self._adding else self._forecast(waiting, stopped)
            return self._problem or forecast
        progress = self._progress
        if self._state == "paused":
            return self.tr("Paused.")
        if progress is None or progress.megapixels_per_second is None or progress.seconds_left is None:
            return self.tr("Starting…")
        parts = [self.tr("{time} left").format(time=duration(progress.seconds_left))]
        if progress.name:
            percent = f"{progress.item * 100:.0f} %"
            parts.append(self.tr("{name} {percent}").format(name=progress.name, percent=percent))
        return " · ".join(parts)

    def _forecast(self, waiting: int, stopped: int) -> str:
        if stopped and not waiting:
            return self.tr("Start goes on with what was stopped.")
        if not waiting or self._costs is None:
            return ""
        if self._costs.warning:
            return translated(self._costs.warning)
        costs = self._costs
        parts = [] if costs.seconds is None else [self.tr("about {time}").format(time=duration(costs.seconds))]
        parts.append(self.tr("up to {memory} of memory").format(memory=size_text(costs.memory_bytes)))
        disk, free = size_text(costs.disk_bytes), size_text(costs.free_bytes)
        parts.append(self.tr("{disk} on the disk, where {free} are free").format(disk=disk, free=free))
        return self.tr("Forecast: {parts}").format(parts=" · ".join(parts))

    def words(self) -> str:
        """What the line above the buttons says, and the counts."""
        return f"{self._words.whole()} | {self._counts.whole()}"

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self._bar.setAccessibleName(self.tr("Progress of the queue"))
        self.cancel.setText(self.tr("Stop a&ll"))
        self.retry.setText(self.tr("&Retry failed"))
        self.report.setText(self.tr("Rep&ort…"))
        self.folder.setText(self.tr("Open folder"))
        self.folder.setToolTip(self.tr("Show the folder with the results."))
        self._show()
