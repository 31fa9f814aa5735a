"""Markdown: tables and numbers."""

from collections.abc import Iterable


def decibel(value: float | None, missing: str = "not measured") -> str:
    """Two places, or what stands where there is no number."""
    return missing if value is None else f"{value:.2f}"


def markdown(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table."""
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
