"""The pages of the guide: one Markdown file for each in resources/guide, in every language that has a guide."""

from pathlib import Path

from redgui.assets import asset

PAGES = (
    "first-photo",
    "noise",
    "colour-noise",
    "jpeg-traces",
    "enlarging",
    "comparing",
    "saving",
    "queue",
    "presets",
    "limits",
)
LANGUAGES = ("en", "zh_CN")


def page(language: str, name: str) -> Path:
    """The file of one of PAGES; in English where there is none in the language.

    Raises:
        RedguiError: it is missing from this installation.
    """
    return asset("resources", "guide", language if language in LANGUAGES else "en", f"{name}.md")


def title(path: Path) -> str:
    """A page's heading."""
    with path.open(encoding="utf-8") as file:
        return file.readline().removeprefix("# ").strip()
