"""The language of the window, changed while it runs."""

from typing import Literal

from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from redgui.assets import asset
from redgui.errors import RedguiError

Language = Literal["system", "en", "zh_CN"]


def decimal(number: float, digits: int) -> str:
    """A number with so many digits behind the point or comma of the language in use."""
    return QLocale().toString(number, "f", digits)


class Translation:
    """Installs and removes the translators of the program and of Qt's own dialogs."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def use(self, language: Language) -> None:
        """Speak a language and write numbers as it does; "system" is the system's, where redgui knows it."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        locale = QLocale.system() if language == "system" else QLocale(language)
        # "1.234" is read as one number in Berlin and as another in London: nothing separates thousands.
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        QLocale.setDefault(locale)
        for window in QApplication.topLevelWidgets():  # what is there already keeps the locale that it began with
            window.setLocale(locale)
        if locale.language() == QLocale.Language.Chinese and locale.script() != QLocale.Script.TraditionalHanScript:
            for name in ("qtbase_zh_CN", "redgui_zh_CN"):  # the last one is asked first
                self._install(name)
        # Qt sends it for new words alone, and not for new numbers.
        QApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))

    def _install(self, name: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(str(_file(name))):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def _file(name: str) -> object:
    """A .qm file of ours, or one that Qt brings."""
    from PySide6.QtCore import QLibraryInfo

    try:
        return asset("resources", "translations", f"{name}.qm")
    except RedguiError:
        return f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/{name}.qm"
