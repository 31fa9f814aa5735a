"""Restore every photo of a folder to twice its size: `python examples/restore_folder.py PHOTOS RESULTS`."""

import argparse
import sys
from pathlib import Path

import redgui


def main(photos: Path, results: Path) -> int:
    """Returns how many photos failed; each has a sentence on stderr."""
    results.mkdir(exist_ok=True)
    failed = 0
    for path in sorted(photos.iterdir()):
        try:
            photo = redgui.read(path)
            result = redgui.restore(photo, scale=2)
            warnings = redgui.write(result.photo, results / f"{path.stem}_2x.png")
        except redgui.RedguiError as error:  # one sentence: what is wrong, and what to do
            print(error, file=sys.stderr)
            failed += 1
            continue
        print(f"{path.name}: noise of sigma {result.sigma:.1f} removed, {result.photo.width} x {result.photo.height}")
        for warning in (*photo.warnings, *result.warnings, *warnings):
            print(f"  {warning}")
    return failed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Restore every photo of a folder to twice its size.")
    parser.add_argument("photos", type=Path, help="folder of photos")
    parser.add_argument("results", type=Path, help="folder for the results")
    arguments = parser.parse_args()
    sys.exit(1 if main(arguments.photos, arguments.results) else 0)
