"""The sentence about a photo that failed in a way that no code of ours expected."""

from redgui.messages import Sentence
from redgui.shortage import is_shortage, shortage


def unforeseen(error: object, name: str, kind: str = "") -> Sentence:
    """The sentence about an error with a photo; `kind` is its class, where the error itself is not of it."""
    if isinstance(error, Exception) and is_shortage(error):
        return shortage(name)
    return Sentence(
        "{name}: redgui failed unexpectedly ({kind}: {reason}).",
        name=name,
        kind=kind or type(error).__name__,
        reason=error,
    )
