"""The language of the window, changed while it runs."""

from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from redgui.assets import asset
from redgui.errors import RedguiError

Language = Literal["system", "en", "de", "es", "fr", "ja", "zh_CN"]
NAMES: dict[Language, str] = {
    "en": "&English",
    "de": "&Deutsch",
    "es": "Es&pañol",
    "fr": "&Français",
    "ja": "日本語(&J)",
    "zh_CN": "简体中文(&Z)",
}
"""Each language named in itself, so that the way back from one that one cannot read is found."""

# Chinese and Japanese share signs that they draw differently: without a family of their own the system guesses.
_FAMILIES: dict[Language, list[str]] = {
    "zh_CN": [
        "Microsoft YaHei UI",
        "PingFang SC",
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "WenQuanYi Micro Hei",
    ],
    "ja": ["Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "IPAGothic"],
}


# Labels of Qt's own dialogs that its French lacks: ours are asked first.
QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")
QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")


def decimal(number: float, digits: int) -> str:
    """A number with so many digits behind the point or comma of the language in use."""
    return QLocale().toString(number, "f", digits)


def spoken(locale: QLocale) -> Language:
    """The language that redgui speaks to someone with this locale."""
    for name in NAMES:
        if QLocale(name).language() == locale.language():
            traditional = locale.script() == QLocale.Script.TraditionalHanScript  # another Chinese than ours
            return "en" if traditional else name
    return "en"


class Translation:
    """Installs and removes the translators of the program and of Qt's own dialogs."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._font = app.font()
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
        chosen = spoken(locale)
        if chosen != "en":
            for name in (f"qtbase_{chosen}", f"redgui_{chosen}"):  # the last one is asked first
                self._install(name)
        self._set_family(chosen)
        # Qt sends it for new words alone, and not for new numbers.
        QApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))

    def _set_family(self, language: Language) -> None:
        """Let signs that the usual family lacks come from one of the language's own."""
        font = QFont(self._font)
        font.setFamilies([self._font.family(), *_FAMILIES.get(language, [])])
        if font.families() != self._app.font().families():
            self._app.setFont(font)

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
