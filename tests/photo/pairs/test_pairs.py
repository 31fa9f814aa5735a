"""Every format into every other, with all that a photo may be and carry, held against other programs.

`python tools/pairs.py` tries more of them by hand, or all.
"""

from pathlib import Path

from pairs.cases import covering
from pairs.trying import tried


def test_photos_come_whole_from_every_format_into_every_other(tmp_path: Path) -> None:
    wrong = {str(case): problems for case, problems in tried(covering(), tmp_path).items() if problems}
    assert not wrong
