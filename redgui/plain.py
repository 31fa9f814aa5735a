"""Text that is nothing but text: what could move a cursor, colour a terminal or turn letters around is spelt out.

Names of files come from anybody, and sentences hold names.
"""

import json
import re

# Control characters, ends of lines, and what changes the direction of writing.
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# The same where JSON has spelt out the first of them, and lays itself out with ends of lines.
_HIDDEN_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """One line that any terminal shows letter by letter: an escape becomes "\\x1b", an end of a line "\\n"."""
    return _HIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def plain_json(value: object, *, indent: int | None = None) -> str:
    """JSON in plain letters that says the same."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _HIDDEN_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
