"""Colours and distances: a photographer's room, neutral grey without tint, one accent, an 8-pixel grid."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

Scheme = Literal["system", "light", "dark"]

GRID = 8  # pixels; every margin and gap is a multiple of half of it
ACCENT = {"light": "#1a63c0", "dark": "#5b9df5"}
# Around the picture, in both schemes: the same neutral grey, so that the eye judges the photo alike.
SURROUND = QColor("#3a3a3a")

_ROLES = {
    QPalette.ColorRole.Window: {"light": "#ececec", "dark": "#2b2b2b"},
    QPalette.ColorRole.WindowText: {"light": "#1a1a1a", "dark": "#ececec"},
    QPalette.ColorRole.Base: {"light": "#ffffff", "dark": "#1f1f1f"},
    QPalette.ColorRole.AlternateBase: {"light": "#f5f5f5", "dark": "#262626"},
    QPalette.ColorRole.Text: {"light": "#1a1a1a", "dark": "#ececec"},
    QPalette.ColorRole.PlaceholderText: {"light": "#6a6a6a", "dark": "#9a9a9a"},
    QPalette.ColorRole.Button: {"light": "#e2e2e2", "dark": "#4c4c4c"},
    QPalette.ColorRole.ButtonText: {"light": "#1a1a1a", "dark": "#ececec"},
    QPalette.ColorRole.ToolTipBase: {"light": "#ffffff", "dark": "#3a3a3a"},
    QPalette.ColorRole.ToolTipText: {"light": "#1a1a1a", "dark": "#ececec"},
    QPalette.ColorRole.BrightText: {"light": "#b3261e", "dark": "#ff8a80"},
    QPalette.ColorRole.Link: ACCENT,
    QPalette.ColorRole.Mid: {"light": "#858585", "dark": "#7c7c7c"},  # the border of a field
    QPalette.ColorRole.Highlight: ACCENT,
    QPalette.ColorRole.HighlightedText: {"light": "#ffffff", "dark": "#101010"},
}
_FAINT = {"light": "#8a8a8a", "dark": "#9a9a9a"}


def is_dark(scheme: Scheme) -> bool:
    """Whether the dark colours are in use: forced, or the system's wish."""
    if scheme != "system":
        return scheme == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def make_primary(button: QPushButton, *, primary: bool = True) -> None:
    """Give the one button that comes next the accent colour, or take it; called again when the colours change."""
    palette = QApplication.palette()
    if not primary:
        button.setPalette(palette)
        return
    accent = palette.color(QPalette.ColorRole.Highlight)
    if accent.lightnessF() < 0.5:
        accent = accent.darker(125)  # Fusion lightens a button, and white text must stay readable on it
    active = QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive
    for group in active:
        palette.setColor(group, QPalette.ColorRole.Button, accent)
        palette.setColor(group, QPalette.ColorRole.ButtonText, palette.color(QPalette.ColorRole.HighlightedText))
    button.setPalette(palette)


def apply(app: QApplication, scheme: Scheme) -> None:
    """Give the whole program its colours; called again when the system changes from light to dark."""
    shade = "dark" if is_dark(scheme) else "light"
    palette = QPalette()
    for role, colours in _ROLES.items():
        palette.setColor(role, QColor(colours[shade]))
    # A disabled slider keeps its shape and loses its colour.
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(_FAINT[shade]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_FAINT[shade]))
    app.setPalette(palette)
