"""The program: colours, language, the window, its threads; and torch only when the window is on the screen."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from redgui import __version__
from redgui.assets import asset
from redgui.ending import Ended, on_end
from redgui.ui.guide.context_help import ContextHelp
from redgui.ui.language import Translation
from redgui.ui.preferences import Preferences
from redgui.ui.presenter import Presenter
from redgui.ui.report import install_hooks
from redgui.ui.wake import awake_for_signals
from redgui.ui.widgets import theme
from redgui.ui.widgets.focus_ring import FocusRing
from redgui.ui.window.main_window import MainWindow
from redgui.ui.work.engine import Engine
from redgui.ui.work.session import Session


class App(QObject):
    """The running program.

    Attributes:
        window, presenter, session, preferences: its parts, for tests and measurements.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self.preferences = Preferences()
        app.setStyle("Fusion")
        theme.apply(app, self.preferences.scheme)
        self._translation = Translation(app)
        self._translation.use(self.preferences.language)
        self.window = MainWindow(self.preferences)
        self.session = Session(Engine(), self.preferences.settings, self.preferences.max_pixels, self)
        self.presenter = Presenter(self.window, self.session, self.preferences)
        # Queued: everything else that waits for the first paint gets it before torch and the fonts are loaded.
        self.window.painted.connect(self._after_paint, Qt.ConnectionType.QueuedConnection)
        self.window.recoloured.connect(self._draw_icons)
        self.window.menus.schemeChosen.connect(self._choose_scheme)
        self.window.menus.languageChosen.connect(self._choose_language)
        self._help = ContextHelp(self.window)
        self.window.actions_.guide.triggered.connect(self._help.show)
        self.window.actions_.shortcuts.triggered.connect(self._show_shortcuts)
        self.window.actions_.about.triggered.connect(self._show_about)
        self._painted = False
        self._ring = FocusRing(app)
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        app.installEventFilter(self)

    def start(self, paths: Sequence[Path]) -> None:
        """Show the window, and open photos when it is there."""
        self._paths = list(paths)
        self.window.show()

    def _after_paint(self) -> None:
        self._painted = True
        self._draw_icons()
        if self._paths:
            self.presenter.openers.open(self._paths)
        self.presenter.load_engine()

    def _draw_icons(self) -> None:
        if not self._painted:
            return  # qtawesome's fonts would hold up the first paint
        self.window.actions_.draw_icons()
        self.window.draw_icons()

    def _choose_scheme(self, scheme: theme.Scheme) -> None:
        self.preferences.scheme = scheme
        theme.apply(self._app, scheme)

    def _on_system_scheme(self) -> None:
        if self.preferences.scheme == "system":
            theme.apply(self._app, "system")

    def _choose_language(self, language: str) -> None:
        self.preferences.language = language  # type: ignore[assignment]
        self._translation.use(self.preferences.language)

    def _show_shortcuts(self) -> None:
        from redgui.ui.about.shortcuts import ShortcutsDialog

        keys = [
            (self.tr("Move the divider"), "← → ↑ ↓"),
            (self.tr("Move the divider faster"), self.tr("Shift + arrow")),
            (self.tr("Before, middle, after"), "1  2  3"),
            (self.tr("Original, while held"), self.tr("Space")),
            (self.tr("Loupe, while held"), self.tr("L, or the right mouse button")),
            (self.tr("Move the picture"), self.tr("Ctrl + arrow, or drag")),
            (self.tr("Zoom at the cursor"), self.tr("Mouse wheel")),
            (self.tr("Fit or 100 %"), self.tr("Double-click")),
            (self.tr("Slider back to its default"), self.tr("Double-click")),
        ]
        ShortcutsDialog(self.window.actions_.all, keys, self.window).open()

    def _show_about(self) -> None:
        from redgui.ui.about.about import AboutDialog

        AboutDialog(self.window).open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._ring.follow(watched, event)
        # macOS sends files to open as an event, also while the program runs.
        if isinstance(event, QFileOpenEvent):
            self.presenter.openers.open([Path(event.file())])
            return True
        if self._help.takes(event):
            return True
        return super().eventFilter(watched, event)

    def end(self, number: int, _: FrameType | None = None) -> None:
        """The system or a terminal asks the program to end: no question, nothing half written."""
        self.presenter.end()
        self._app.exit(Ended(number).status)

    def close(self) -> None:
        """Leave nothing connected to the application, which outlives this object in tests."""
        self._translation.use("en")
        self._app.removeEventFilter(self)
        self._ring.deleteLater()
        self._app.styleHints().colorSchemeChanged.disconnect(self._on_system_scheme)


def make_application() -> QApplication:
    """The one QApplication, with redgui's name and version."""
    QGuiApplication.setDesktopFileName("redgui")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("redgui")
    app.setApplicationDisplayName("redgui")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("redgui")
    app.setWindowIcon(QIcon(str(asset("resources", "icons", "redgui.png"))))
    return app


def run(paths: Sequence[Path]) -> int:
    """Open the window with photos and folders; returns the exit status when it is closed."""
    app = make_application()
    program = App(app)
    undo = install_hooks(lambda: program.window)
    program.start(paths)
    with on_end(program.end), awake_for_signals():
        status = app.exec()
    undo()
    program.close()
    return status
