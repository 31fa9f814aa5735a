"""How the window writes labels, times and sizes."""

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import Qt as markup  # noqa: N813 (two functions about text, nothing of the other Qt)
from PySide6.QtWidgets import QLabel, QWidget

from redgui.ui.language import decimal

translate = QCoreApplication.translate


def plain_text(text: str) -> str:
    """A text without its mnemonic, as English (&Open…) and Chinese (打开(&O)…) write it, and without the dots."""
    return re.sub(r"\(&\w\)|&(.)", lambda found: found[1] or "", text).removesuffix("…")


def tip(text: str) -> str:
    """A text with names in it as a tooltip, which would take it for HTML, and fetch its pictures, if it looked so."""
    return markup.convertFromPlainText(text) if markup.mightBeRichText(text) else text


def breakable(text: str) -> str:
    """The text with invisible break points in very long words (file names), which a label cannot wrap otherwise."""
    return re.sub(r"\S{24}(?=\S)", lambda found: found[0] + "\u200b", text)


def named(label: QLabel, part: QWidget, text: str) -> None:
    """Give a field its label, for the eye and for screen readers."""
    label.setText(text)
    part.setAccessibleName(plain_text(text))


def duration(seconds: float) -> str:
    """A time as people say it: seconds, minutes, or hours and minutes."""
    if seconds < 90:
        return translate("Words", "{seconds} s").format(seconds=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return translate("Words", "{minutes} min").format(minutes=minutes)
    return translate("Words", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def size_text(count: float) -> str:
    """An amount of memory or disk: megabytes below one gigabyte."""
    if count < 1e9:
        return translate("Words", "{count} MB").format(count=decimal(count / 1e6, 0))
    return translate("Words", "{count} GB").format(count=decimal(count / 1e9, 1))


def file_size_text(count: float) -> str:
    """What a file takes, with as many digits as one would say."""
    if count < 1e6:
        return translate("Words", "{count} kB").format(count=decimal(count / 1e3, 0))
    return translate("Words", "{count} MB").format(count=decimal(count / 1e6, 1 if count < 1e8 else 0))
