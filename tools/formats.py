"""Bring the README's list of formats up to date with redgui/photo/formats.py: `python tools/formats.py`."""

import textwrap
from pathlib import Path

from redgui.photo import formats

README = Path(__file__).resolve().parent.parent / "README.md"
START, END = "<!-- formats: by tools/formats.py -->\n", "<!-- end -->\n"


def listed() -> str:
    """The sentence about the formats that redgui reads and writes, in the README's lines."""
    *others, last = [form.label for form in formats.writable()]
    written = f"{', '.join(others)} and {last}"
    sentence = f"Reads {formats.readable()}; writes {written}, named by the output's suffix."
    return textwrap.fill(sentence, 120, break_on_hyphens=False) + "\n"


def updated(text: str) -> str:
    """A README with that sentence between its two marks."""
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    return before + START + listed() + END + after


if __name__ == "__main__":
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
