"""What was trained and measured, kept in one small file beside the page: the runs themselves stay on their machine."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from redgui.files.atomic import whole_file
from research.paper.scores import Cell, Score


@dataclass
class PaperRecord:
    """The page's numbers. It grows from session to session, on machines that come and go.

    Attributes:
        networks: by recipe: where the network came from (a weights file's metadata) and its "curve".
        scores: by method: the "version" measured, and PSNR and SSIM by cell.
        ratios: of two times that were taken in turn, by what they are of.
    """

    networks: dict[str, dict[str, Any]] = field(default_factory=dict)
    scores: dict[str, dict[str, Any]] = field(default_factory=dict)
    ratios: dict[str, float] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> "PaperRecord":
        """What `path` holds; nothing if it is not there."""
        return cls(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else cls()

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(self), indent=1, sort_keys=True)
        with whole_file(path, overwrite=True) as file:
            file.write(text.encode() + b"\n")

    def recall(self, cell: Cell) -> Score | None:
        """What a cell's method scored, if that very version of it was measured. No version takes what there is."""
        known = self.scores.get(cell.method)
        if known is None or cell.version not in (None, known["version"]) or cell.label not in known["cells"]:
            return None
        return Score(*known["cells"][cell.label])

    def note(self, cell: Cell, score: Score) -> None:
        """Keep a score; those of another version of its method are forgotten."""
        known = self.scores.get(cell.method)
        if known is None or known["version"] != cell.version:
            known = self.scores[cell.method] = {"version": cell.version, "cells": {}}
        known["cells"][cell.label] = [score.psnr, score.ssim]
