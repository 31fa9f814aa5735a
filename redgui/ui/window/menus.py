"""The menu bar: the actions in groups, recent photos, colours and language."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from redgui.ui.language import NAMES
from redgui.ui.preferences import Preferences
from redgui.ui.widgets.text import tip
from redgui.ui.window.actions import Actions
from redgui.ui.work.choices import MAX_MEGAPIXELS

Name = TypeVar("Name", str, int)


class Menus(QObject):
    """The menus of the window.

    Signals:
        recentChosen(Path), schemeChosen(str), languageChosen(str).
        limitChosen(int): megapixels, 0 for no limit.
    """

    recentChosen = Signal(object)
    recentForgotten = Signal()
    schemeChosen = Signal(str)
    languageChosen = Signal(str)
    limitChosen = Signal(int)

    def __init__(self, window: QMainWindow, actions: Actions, preferences: Preferences) -> None:
        super().__init__(window)
        self._actions, self._preferences = actions, preferences
        bar = window.menuBar()
        self.file, self.photo, self.view, self.help = (bar.addMenu("") for _ in range(4))
        self.recent, self.colours, self.language, self.limit = (QMenu(window) for _ in range(4))
        self._fill()
        self.schemes = self._choices(
            self.colours, ("system", "light", "dark"), preferences.scheme, self.schemeChosen.emit
        )
        self.languages = self._choices(
            self.language, ("system", *NAMES), preferences.language, self.languageChosen.emit
        )
        self.limits = self._choices(self.limit, MAX_MEGAPIXELS, preferences.max_megapixels, self.limitChosen.emit)
        self._switch(self.history, "history")
        self._switch(self.keep_time, "keep_time")
        self.recent.aboutToShow.connect(self.fill_recent)
        self.retranslate()
        window.installEventFilter(self)

    def _fill(self) -> None:
        a = self._actions
        self.file.addAction(a.open)
        self.file.addMenu(self.recent)
        self.file.addActions([a.paste])
        self.file.addSeparator()
        self.file.addActions([a.save, a.save_as, a.copy])
        self.file.addSeparator()
        self.file.addActions([a.close, a.quit])
        self.photo.addActions([a.restore, a.cancel])
        self.photo.addSeparator()
        self.photo.addActions([a.add_folder, a.queue])
        self.photo.addSeparator()
        self.photo.addActions([a.next_photo, a.previous_photo])
        self.photo.addSeparator()
        self.photo.addMenu(self.limit)
        self.photo.addSeparator()
        self.history, self.keep_time = QAction(self), QAction(self)
        self.photo.addActions([self.history, self.keep_time])
        self.view.addActions(a.layouts.actions())
        self.view.addSeparator()
        self.view.addActions([a.fit, a.actual, a.double, a.zoom_in, a.zoom_out])
        self.view.addSeparator()
        self.view.addAction(a.details)
        self.view.addSeparator()
        self.view.addMenu(self.colours)
        self.view.addMenu(self.language)
        self.help.addActions([a.guide, a.shortcuts, a.about])

    def _choices(
        self, menu: QMenu, names: tuple[Name, ...], chosen: Name, choose: Callable[[Name], None]
    ) -> dict[Name, QAction]:
        """Exclusive entries by name."""
        group = QActionGroup(self)
        entries = {}
        for name in names:
            entry = menu.addAction("")
            entry.setCheckable(True)
            entry.setChecked(name == chosen)
            entry.setData(name)
            group.addAction(entry)
            entries[name] = entry
        group.triggered.connect(lambda entry: choose(entry.data()))
        return entries

    def _switch(self, entry: QAction, name: str) -> None:
        """An entry that switches a preference."""
        entry.setCheckable(True)
        entry.setChecked(getattr(self._preferences, name))
        entry.toggled.connect(lambda is_on: setattr(self._preferences, name, is_on))

    def fill_recent(self) -> None:
        """List the photos opened last."""
        self.recent.clear()
        for path in self._preferences.recent:
            entry = self.recent.addAction(path.name.replace("&", "&&"))
            entry.setToolTip(tip(str(path)))
            entry.setData(str(path))
            entry.triggered.connect(self._choose_recent)
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("None yet")).setEnabled(False)
            return
        self.recent.addSeparator()
        self.recent.addAction(self.tr("Forget these")).triggered.connect(self._forget)

    def _forget(self) -> None:
        self._preferences.clear_recent()
        self.recentForgotten.emit()

    def _choose_recent(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self.recentChosen.emit(Path(entry.data()))

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.file.setTitle(self.tr("&File"))
        self.photo.setTitle(self.tr("&Photo"))
        self.view.setTitle(self.tr("&View"))
        self.help.setTitle(self.tr("&Help"))
        self.recent.setTitle(self.tr("Open &recent"))
        self.colours.setTitle(self.tr("&Colours"))
        self.language.setTitle(self.tr("&Language / 语言"))
        self.schemes["system"].setText(self.tr("Like the &system"))
        self.schemes["light"].setText(self.tr("&Light"))
        self.schemes["dark"].setText(self.tr("&Dark"))
        self.languages["system"].setText(self.tr("Like the &system"))
        self.limit.setTitle(self.tr("&Largest photo"))
        for megapixels, entry in self.limits.items():
            text = self.tr("{count} megapixels").format(count=megapixels)
            entry.setText(text if megapixels else self.tr("&No limit"))
        self.history.setText(self.tr("Note redgui in a result's &history (XMP)"))
        self.keep_time.setText(self.tr("Give results the &file time of their photo"))
        for language, name in NAMES.items():
            self.languages[language].setText(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self.retranslate()
        return super().eventFilter(watched, event)
