"""Too little memory, whoever notices it: Python, numpy, or torch in its own ways."""

from redgui.messages import Sentence

# oneDNN says "could not create a primitive" when it gets no memory for one.
_WORDS = ("out of memory", "not enough memory", "allocate memory", "could not create a")


def is_shortage(error: BaseException) -> bool:
    """Whether an error means that memory was short; torch's is a RuntimeError that only its words tell from others."""
    if isinstance(error, MemoryError):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and any(words in text for words in _WORDS)


def shortage(name: str) -> Sentence:
    """The sentence about a photo that could not be restored for that."""
    return Sentence("{name} needs more memory than is free; close other programs or choose a smaller scale.", name=name)
