"""What hangs over the window or lies on the clipboard: files, a picture, or the address of one somewhere else."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


@dataclass(frozen=True)
class Dropped:
    """Dropped or pasted data as far as it can be opened.

    Attributes:
        paths: local files and folders; where there are any, nothing else counts.
        image: a picture, as browsers and editors hand it over.
        elsewhere: there is only the address of something on another computer.
    """

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    elsewhere: bool = False


def is_welcome(data: QMimeData) -> bool:
    """Whether there is something to say or do about it; looks at nothing large."""
    return bool(data.hasUrls() and data.urls()) or data.hasImage()


def contents(data: QMimeData) -> Dropped:
    """What there is; pictures are copied, because the other program owns them only as long as it likes."""
    urls = data.urls()
    is_address = bool(re.fullmatch(r"(https?|ftp)://\S+", data.text().strip())) if data.hasText() else False
    if paths := tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()):
        return Dropped(paths)
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return Dropped(image=image.copy())
    return Dropped(elsewhere=bool(urls) or is_address)
