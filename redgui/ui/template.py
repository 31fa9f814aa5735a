"""A sentence with gaps, found again in a finished sentence."""

from collections.abc import Iterator
from string import Formatter
from typing import NamedTuple


class Template(NamedTuple):
    """Of a format string such as "{name} is empty.".

    Attributes:
        whole: as it stands.
        texts: what stands before, between and after its gaps, one more than there are gaps.
        names: of the gaps.
    """

    whole: str
    texts: list[str]
    names: list[str]

    @classmethod
    def of(cls, whole: str) -> "Template":
        texts, names = [""], list[str]()
        for text, name, *_ in Formatter().parse(whole):
            texts[-1] += text
            if name is not None:  # else a brace that stands for itself
                names.append(name)
                texts.append("")
        return cls(whole, texts, names)

    def parts(self, sentence: str) -> Iterator[dict[str, str]]:
        """What fills the gaps, if `sentence` can be this template: the first gaps as full as can be, then as empty.

        A file's name may hold the very words that follow it. No regular expression: it would try every way there is to
        cut the sentence, and a name can offer very many.
        """
        for places in (_last(sentence, self.texts), _first(sentence, self.texts)):
            if places is not None:
                starts = [place + len(text) for place, text in zip(places, self.texts, strict=True)]
                gaps = zip(self.names, starts[:-1], places[1:], strict=True)
                yield {name: sentence[start:end] for name, start, end in gaps}


def _first(sentence: str, texts: list[str]) -> list[int] | None:
    """Where the texts stand: the first at the start, the last at the end, the others as early as can be."""
    places, at = list[int](), 0
    for text in texts[:-1]:
        place = sentence.find(text, at)
        if place < 0 or (not places and place):
            return None
        places.append(place)
        at = place + len(text)
    end = len(sentence) - len(texts[-1])
    fits = sentence.endswith(texts[-1]) and (end >= at if places else end == 0)
    return [*places, end] if fits else None


def _last(sentence: str, texts: list[str]) -> list[int] | None:
    """The same, but the others as late as can be."""
    places = _first(sentence[::-1], [text[::-1] for text in reversed(texts)])
    if places is None:
        return None
    return [len(sentence) - place - len(text) for place, text in zip(reversed(places), texts, strict=True)]
