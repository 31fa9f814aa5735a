"""Every action of the window: its text, key and icon in one place, for menus, buttons and the list of keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QMainWindow

from redgui.ui.compare.transform import Layout
from redgui.ui.widgets.icons import icon
from redgui.ui.widgets.text import plain_text

Key = QKeySequence.StandardKey

# name: (keys, icon)
_KEYS: dict[str, tuple[list[QKeySequence | QKeySequence.StandardKey | str], str]] = {
    "open": ([Key.Open], "folder-open"),
    "paste": ([Key.Paste], "paste"),
    "save": ([Key.Save], "floppy-disk"),
    "save_as": (["Ctrl+Shift+S"], "file-export"),
    "copy": ([Key.Copy], "copy"),
    "close": ([Key.Close], "xmark"),
    "quit": (["Ctrl+Q"], "right-from-bracket"),
    "restore": (["Ctrl+R", "Ctrl+Return"], "wand-magic-sparkles"),
    "cancel": (["Esc"], "ban"),
    "add_folder": (["Ctrl+Shift+O"], "folder-plus"),
    "queue": (["Ctrl+J"], "list-check"),
    "fit": (["Ctrl+0"], "expand"),
    "actual": (["Ctrl+1"], "magnifying-glass"),
    "double": (["Ctrl+2"], "magnifying-glass"),
    "zoom_in": ([Key.ZoomIn, "Ctrl+="], "magnifying-glass-plus"),
    "zoom_out": ([Key.ZoomOut], "magnifying-glass-minus"),
    "next_photo": (["Ctrl+PgDown"], "chevron-right"),
    "previous_photo": (["Ctrl+PgUp"], "chevron-left"),
    "divider": (["F6"], "arrows-left-right"),
    "horizontal": (["F7"], "arrows-up-down"),
    "beside": (["F8"], "table-columns"),
    "difference": (["F9"], "circle-half-stroke"),
    "details": (["F10"], "magnifying-glass-chart"),
    "guide": ([Key.HelpContents], "circle-question"),
    "shortcuts": (["Ctrl+F1"], "keyboard"),
    "about": ([], "circle-info"),
}

LAYOUTS = {
    "divider": Layout.DIVIDER_VERTICAL,
    "horizontal": Layout.DIVIDER_HORIZONTAL,
    "beside": Layout.SIDE_BY_SIDE,
    "difference": Layout.DIFFERENCE,
}


class Actions(QObject):
    """The actions by name, as attributes: `actions.open`, `actions.restore`, …

    Attributes:
        all: every action, in the order of the menus.
        layouts: the exclusive group of the four arrangements of the compare view.
    """

    open: QAction
    paste: QAction
    save: QAction
    save_as: QAction
    copy: QAction
    close: QAction
    quit: QAction
    restore: QAction
    cancel: QAction
    add_folder: QAction
    queue: QAction
    fit: QAction
    actual: QAction
    double: QAction
    zoom_in: QAction
    zoom_out: QAction
    next_photo: QAction
    previous_photo: QAction
    divider: QAction
    horizontal: QAction
    beside: QAction
    difference: QAction
    details: QAction
    guide: QAction
    shortcuts: QAction
    about: QAction

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.all: list[QAction] = []
        blank = QPixmap(16, 16)
        blank.fill(Qt.GlobalColor.transparent)
        for name, (keys, _) in _KEYS.items():
            action = QAction(window)
            action.setObjectName(name)
            action.setIcon(QIcon(blank))  # room for the icon that is drawn later; a button without one shows its text
            action.setShortcuts([sequence for key in keys for sequence in _sequences(key)])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            setattr(self, name, action)
            window.addAction(action)
            self.all.append(action)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.layouts = QActionGroup(self)
        for name in LAYOUTS:
            action = getattr(self, name)
            action.setCheckable(True)
            self.layouts.addAction(action)
        self.divider.setChecked(True)
        self.details.setCheckable(True)
        self.retranslate()

    def draw_icons(self) -> None:
        """Load the icons: after the first paint, and again when the colours change."""
        for action in self.all:
            action.setIcon(icon(_KEYS[action.objectName()][1]))

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.open.setText(self.tr("&Open…"))
        self.paste.setText(self.tr("&Paste picture"))
        self.save.setText(self.tr("&Save"))
        self.save_as.setText(self.tr("Save &as…"))
        self.copy.setText(self.tr("&Copy result"))
        self.close.setText(self.tr("C&lose photo"))
        self.quit.setText(self.tr("&Quit"))
        self.restore.setText(self.tr("&Restore"))
        self.cancel.setText(self.tr("S&top"))
        self.add_folder.setText(self.tr("&Add a folder to the queue…"))
        self.queue.setText(self.tr("Show or hide the &queue"))
        self.fit.setText(self.tr("&Fit"))
        self.actual.setText(self.tr("&100 %"))
        self.actual.setIconText("1:1")
        self.double.setText(self.tr("&200 %"))
        self.zoom_in.setText(self.tr("Zoom &in"))
        self.zoom_out.setText(self.tr("Zoom &out"))
        self.next_photo.setText(self.tr("&Next photo"))
        self.previous_photo.setText(self.tr("&Previous photo"))
        self.divider.setText(self.tr("&Divider"))
        self.horizontal.setText(self.tr("&Horizontal divider"))
        self.beside.setText(self.tr("&Side by side"))
        self.difference.setText(self.tr("Diff&erence ×8"))
        self.details.setText(self.tr("Details under the &picture"))
        self.guide.setText(self.tr("&Guide"))
        self.shortcuts.setText(self.tr("&Keyboard"))
        self.about.setText(self.tr("&About redgui"))
        for action in self.all:
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            name = plain_text(action.text())
            action.setToolTip(f"{name} ({key})" if key else name)


def _sequences(key: QKeySequence | QKeySequence.StandardKey | str) -> list[QKeySequence]:
    """All that the system means by a standard key, or the one key that was named."""
    return QKeySequence.keyBindings(key) if isinstance(key, QKeySequence.StandardKey) else [QKeySequence(key)]
