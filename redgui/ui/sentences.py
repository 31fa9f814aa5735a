"""The sentences of the core in the language of the window: the core speaks English and knows no Qt."""

from PySide6.QtCore import QCoreApplication

from redgui.messages import Sentence


def without_name(text: str, name: str) -> str:
    """A sentence in the current language, with "it" for its subject where that is this name, which stands beside it."""
    if not isinstance(text, Sentence) or not text.template.startswith("{name} ") or text.parts.get("name") != name:
        return translated(text)
    it = QCoreApplication.translate("Words", "It")
    shown = translated(Sentence.rebuilt(text.template, {**text.parts, "name": it}))
    return shown if it.isascii() else shown.replace(f"{it} ", it)  # Chinese puts a space behind Latin names alone


def translated(text: str) -> str:
    """A sentence in the current language, and so those among its parts; any other text comes back as it is."""
    if not isinstance(text, Sentence):
        return text
    parts = {name: translated(part) if isinstance(part, str) else part for name, part in text.parts.items()}
    try:
        return QCoreApplication.translate("Sentences", text.template).format(**parts)
    except (LookupError, ValueError, AttributeError, TypeError):  # a translation with gaps that are not the sentence's
        return text
