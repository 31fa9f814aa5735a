"""Texts that a file carries beside its picture, as `Metadata.texts` has them."""

from redgui.messages import Sentence
from redgui.photo.photo import Metadata

COMMENT = "Comment"
TIME = "tIME"
SIGNED = Sentence("its Content Credentials (C2PA) hold for the original alone and will not be kept")


def text_of(data: bytes) -> str:
    """A text that says of itself nothing; what is no UTF-8 is kept as it is."""
    return data.decode("utf-8", "surrogateescape")


def bytes_of(text: str) -> bytes:
    """The same bytes again."""
    return text.encode("utf-8", "surrogateescape")


def comments(metadata: Metadata) -> list[str]:
    return [item.text for item in metadata.texts if item.keyword == COMMENT]


def others(metadata: Metadata) -> list[str]:
    """The keywords of all texts that are no comments, each once."""
    return list(dict.fromkeys(item.keyword for item in metadata.texts if item.keyword not in {COMMENT, TIME}))


def named(keywords: list[str]) -> Sentence:
    """Texts by some of their keywords, for a sentence."""
    few = ", ".join(keyword[:30] for keyword in keywords[:4])
    return Sentence("texts ({names})", names=few if len(keywords) <= 4 else f"{few}, …")
