"""Levels of noise as people see them: in words, and along a slider."""

from PySide6.QtCore import QCoreApplication, QLocale

from redgui.settings import MAX_SIGMA

STOPS = (
    *(number / 10 for number in range(100)),
    *(10 + number / 2 for number in range(20)),
    *(float(number) for number in range(20, round(MAX_SIGMA) + 1)),
)
"""Of a slider for sigma: more than half of its length is for 0 to 10, where most photos are."""

_MEDIUM, _STRONG = 5.0, 15.0  # where noise begins to be seen at a glance, and where it hides detail


def graded(level: float) -> str:
    """How strong noise is, in a word and in 8-bit grey levels above 0."""
    if level < _MEDIUM:
        text = QCoreApplication.translate("levels", "noise light ({level})")
    elif level < _STRONG:
        text = QCoreApplication.translate("levels", "noise medium ({level})")
    else:
        text = QCoreApplication.translate("levels", "noise strong ({level})")
    return text.format(level=QLocale().toString(level, "f", 1))


def words(level: float, locale: QLocale) -> str:
    """How strong the noise that was found is, in 8-bit grey levels above 0."""
    if level < _MEDIUM:
        text = QCoreApplication.translate("levels", "Light noise found: {level}")
    elif level < _STRONG:
        text = QCoreApplication.translate("levels", "Medium noise found: {level}")
    else:
        text = QCoreApplication.translate("levels", "Strong noise found: {level}")
    return text.format(level=locale.toString(level, "f", 1))
