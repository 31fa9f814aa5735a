"""Restore every photo of a folder to twice its size: `python examples/restore_folder.py PHOTOS RESULTS`."""

import sys
from pathlib import Path

import redgui


def main(photos: Path, results: Path) -> None:
    results.mkdir(exist_ok=True)
    for path in sorted(photos.iterdir()):
        try:
            photo = redgui.read(path)
            result = redgui.restore(photo, scale=2)
            warnings = redgui.write(result.photo, results / f"{path.stem}_2x.png")
        except redgui.RedguiError as error:  # one sentence: what is wrong, and what to do
            print(error, file=sys.stderr)
            continue
        print(f"{path.name}: noise of sigma {result.sigma:.1f} removed, {result.photo.width} x {result.photo.height}")
        for warning in (*photo.warnings, *result.warnings, *warnings):
            print(f"  {warning}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
