"""The one icon family: Font Awesome 6 Solid, through qtawesome."""

from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication


def icon(name: str, *, turned: int = 0) -> QIcon:
    """An icon in the palette's text colour, such as icon("folder-open"), turned clockwise by degrees.

    qtawesome takes a while to load its fonts, so call this after the first paint, or on a palette change.
    """
    import qtawesome

    palette = QApplication.palette()
    text, faint = QPalette.ColorRole.ButtonText, QPalette.ColorGroup.Disabled
    result: QIcon = qtawesome.icon(
        f"fa6s.{name}", color=palette.color(text), color_disabled=palette.color(faint, text), rotated=turned
    )
    return result
