"""What has to stand out is measured on rendered pixels."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from program import Program
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

Light = NDArray[np.float64]
_LEAST = 3.0  # WCAG 2.2: what shows the focus, and the edge of a field


def rendered(window: QWidget) -> Light:
    """The relative luminance of each pixel, by WCAG."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    values = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3] / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return linear @ (0.2126, 0.7152, 0.0722)


def contrast(one: Light, other: Light) -> Light:
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def around(part: QWidget, by: int) -> tuple[slice, slice]:
    """Where a widget and so many pixels around it lie in its window."""
    corner = part.mapTo(part.window(), QPoint(0, 0))
    top, left = max(0, corner.y() - by), max(0, corner.x() - by)
    return slice(top, corner.y() + part.height() + by), slice(left, corner.x() + part.width() + by)


@pytest.fixture(params=["light", "dark"])
def coloured(request: pytest.FixtureRequest, start: Callable[..., Program], photo: Path) -> Program:
    program = start()
    program.window.menus.schemeChosen.emit(request.param)
    program.open(photo)
    program.open_advanced()
    return program


def test_the_focus_is_seen(coloured: Program) -> None:
    """Wherever the Tab key goes, a line of pixels changes so much that it is seen."""
    window, seen = coloured.window, list[QWidget]()
    window.activateWindow()
    coloured.view.setFocus()
    unseen = []
    while True:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        assert part is not None
        if part in seen:
            break
        seen.append(part)
        place = around(part, 3)
        ringed = rendered(window)[place]
        QApplication.focusWidget().clearFocus()
        bare = rendered(window)[place]
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        changed = contrast(ringed, bare) >= _LEAST
        if changed.sum() < part.width():  # the ring has at least the widget's width of such pixels
            unseen.append(f"{type(part).__name__} {part.accessibleName()!r}: {changed.sum()} of {part.width()}")
    assert len(seen) > 15
    assert unseen == []


def test_the_ring_stands_out_from_a_chosen_button(coloured: Program) -> None:
    """From a button's fill to the window: fill, gap, ring, window; each parts from the next."""
    window, button = coloured.window, coloured.panel.jpeg.auto
    window.activateWindow()
    assert button.isChecked()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    rows, columns = around(button, 5)
    line = rendered(window)[rows, (columns.start + columns.stop) // 2 + button.width() // 3]
    window_light, fill = line[0], line[5 + 3]
    above = line[:5]
    ring = above[np.argmax(contrast(above, window_light))]
    place = int(np.flatnonzero(above == ring)[-1])
    gap = line[place + 1]
    assert contrast(ring, window_light) >= _LEAST
    assert contrast(ring, gap) >= _LEAST
    assert contrast(gap, fill) >= _LEAST


def test_fields_have_an_edge(coloured: Program) -> None:
    window = coloured.window
    shown = rendered(window)
    fields = [*window.findChildren(QAbstractSpinBox), *window.findChildren(QLineEdit)]
    fields = [part for part in fields if part.isVisible() and not isinstance(part.parent(), QAbstractSpinBox)]
    assert fields
    for field in fields:
        rows, columns = around(field, 0)
        outside, edge = shown[rows.start - 2, columns], shown[rows.start, columns]
        middle = slice(6, -6)  # between the round corners
        if field.isEnabled():
            assert contrast(edge, outside)[middle].min() >= _LEAST - 0.05
