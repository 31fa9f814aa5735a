"""The language of the window, changed while it runs."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.ui.preferences import Language


class Translation:
    """Installs and removes the translators of the program and of Qt's own dialogs."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def use(self, language: Language) -> None:
        """Speak a language; "system" is the system's, where redgui knows it."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        locale = QLocale.system() if language == "system" else QLocale(language)
        QLocale.setDefault(locale)
        if locale.language() != QLocale.Language.Chinese or locale.script() == QLocale.Script.TraditionalHanScript:
            return
        for name in ("qtbase_zh_CN", "redgui_zh_CN"):  # the last one is asked first
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
