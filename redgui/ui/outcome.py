"""What became of a photo, in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from redgui.settings import NO_JPEG
from redgui.ui.controls.levels import graded
from redgui.ui.language import decimal

if TYPE_CHECKING:
    from redgui.pipeline import Restored

translate = QCoreApplication.translate


def what_was_done(done: "Restored") -> str:
    """What was removed and how much larger the result is, such as "noise medium (5.4), twice as large"."""
    parts = []
    if done.sigma:
        parts.append(graded(done.sigma))
    if done.color:
        text = translate("Outcome", "colour noise {level}")
        parts.append(text.format(level=decimal(done.color, 1)))
    if done.jpeg < NO_JPEG:
        parts.append(translate("Outcome", "JPEG traces of quality {quality}").format(quality=done.jpeg))
    if done.scale > 1.0:
        parts.append(_times(done.scale))
    return translate("Outcome", ", ").join(parts)


def sentence(done: "Restored") -> str:
    """All of it: what was done, the size if it is another one, how long it took and on what."""
    if done.unchanged:
        return translate("Outcome", "Nothing to restore: the photo stays as it is.")
    parts = [what_was_done(done)]
    if done.scale > 1.0:
        size = translate("Outcome", "{width} × {height} pixels")
        parts.append(size.format(width=done.photo.width, height=done.photo.height))
    on_cpu = translate("Outcome", "{seconds} s on the processor")
    on_gpu = translate("Outcome", "{seconds} s on the GPU")
    where = on_cpu if done.compute.device == "cpu" else on_gpu
    parts.append(where.format(seconds=decimal(done.seconds, 1)))
    words = translate("Outcome", ", ").join(filter(None, parts))
    return translate("Outcome", "Restored: {words}").format(words=words)


def _times(scale: float) -> str:
    if scale == 2.0:
        return translate("Outcome", "twice as large")
    text = translate("Outcome", "{factor} times as large")
    return text.format(factor=QLocale().toString(scale, "g", 3))
