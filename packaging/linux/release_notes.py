"""The release notes of the software centres, made of CHANGELOG.md: `python packaging/linux/release_notes.py`."""

import re
from pathlib import Path
from xml.sax.saxutils import escape

CHANGELOG = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
_SECTION = re.compile(r"^## \[(?P<version>\d[^\]]*)\] - (?P<date>\d{4}-\d\d-\d\d)$", re.MULTILINE)


def releases(changelog: str) -> str:
    """The element <releases> of AppStream, newest first; what is not released yet is left out.

    Args:
        changelog: a text in the form of Keep a Changelog.
    """
    heads = list(_SECTION.finditer(changelog))
    ends = [head.start() for head in heads[1:]] + [len(changelog)]
    lines = ["<releases>"]
    for head, end in zip(heads, ends, strict=True):
        lines.append(f'    <release version="{head["version"]}" date="{head["date"]}">')
        lines += ["      <description>", *_description(changelog[head.end() : end]), "      </description>"]
        lines.append("    </release>")
    return "\n".join([*lines, "  </releases>"])


def _description(section: str) -> list[str]:
    lines: list[str] = []
    for heading, body in re.findall(r"^### (.+)\n((?:(?!^#).*\n?)*)", section, re.MULTILINE):
        points = [" ".join(point.split()) for point in re.split(r"^- ", body, flags=re.MULTILINE) if point.strip()]
        items = [f"          <li>{escape(point.replace('`', ''))}</li>" for point in points]
        lines += [f"        <p>{escape(heading)}</p>", "        <ul>", *items, "        </ul>"]
    return lines


if __name__ == "__main__":
    print(releases(CHANGELOG.read_text(encoding="utf-8")))
