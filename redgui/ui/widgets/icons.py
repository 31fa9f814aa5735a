"""The one icon family: Font Awesome 6 Solid, through qtawesome."""

from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication


def icon(name: str, *, on_accent: bool = False) -> QIcon:
    """An icon in the palette's text colour (or that of text on the accent colour).

    qtawesome takes a while to load its fonts, so call this after the first paint, or on a palette change.
    """
    import qtawesome

    palette = QApplication.palette()
    text, faint = QPalette.ColorRole.ButtonText, QPalette.ColorGroup.Disabled
    shown = QPalette.ColorRole.HighlightedText if on_accent else text
    result: QIcon = qtawesome.icon(
        f"fa6s.{name}", color=palette.color(shown), color_disabled=palette.color(faint, text)
    )
    return result
