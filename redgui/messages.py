"""Sentences for people that know what they were made of, so that they can be shown in another language."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Literal, Self, TypeAlias

Part: TypeAlias = str | int | float


class Sentence(str):
    """A text made of a template and its parts: the terminal prints it as it is, the window translates the template.

    It survives pickle, copy and a cluster. JSON, such as the journal's, keeps its text alone.

    Attributes:
        template: a literal in the source, where `tools/translations.py` finds it.
        parts: texts, numbers, or further sentences by the names that the template has for them. Anything else is stored
            as its text.

    Example:
        >>> Sentence("{name} is empty ({size} bytes).", name="a.jpg", size=0)
        'a.jpg is empty (0 bytes).'
    """

    template: str
    parts: dict[str, Part]

    def __new__(cls, template: str, /, **parts: object) -> Self:
        plain = {name: part if isinstance(part, Part) else str(part) for name, part in parts.items()}
        made = super().__new__(cls, template.format(**plain))
        made.template, made.parts = template, plain
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Part]]:
        """What pickle and copy make it of again."""
        return (self.template,), self.parts

    @classmethod
    def rebuilt(cls, template: str, parts: dict[str, Part]) -> Self:
        """A sentence that went somewhere as its template and parts, which stand in the source all the same."""
        return cls(template, **parts)

    @classmethod
    def verbatim(cls, text: str) -> Self:
        """A text without parts that does not stand in the source but in weights/index.toml."""
        return cls(text.replace("{", "{{").replace("}", "}}"))


NOTHING = Sentence("")
"""No sentence; it is false."""


def about(name: str, findings: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """What was found of a file, as sentences that begin with its name."""
    return tuple(Sentence("{name}: {what}.", name=name, what=finding) for finding in findings)


def listed(things: Sequence[str], word: Literal["and", "or"]) -> str:
    """Texts or sentences, at least one, as "A", "A and B" or "A, B and C"."""
    *before, last = things
    if not before:
        return last
    first = reduce(lambda all_of, one: Sentence("{first}, {second}", first=all_of, second=one), before)
    if word == "and":
        return Sentence("{first} and {second}", first=first, second=last)
    return Sentence("{first} or {second}", first=first, second=last)
