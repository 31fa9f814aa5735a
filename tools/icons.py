"""Every size and format of the program's icon from resources/icons/redgui.svg: `python tools/icons.py`.

Writes redgui.png (256 pixels, for the window and Linux), redgui.ico (Windows) and redgui.icns (macOS) beside the SVG.
"""

import io
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
WINDOWS = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]


def render(svg: Path, side: int) -> Image.Image:
    """The icon as RGBA, drawn at that size and not scaled."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def main() -> None:
    application = QGuiApplication([])
    svg = ICONS / "redgui.svg"
    render(svg, 256).save(ICONS / "redgui.png", optimize=True)
    sizes = [render(svg, side) for side, _ in WINDOWS]
    sizes[-1].save(ICONS / "redgui.ico", sizes=WINDOWS, append_images=sizes[:-1])
    large = [render(svg, side) for side in (16, 32, 64, 128, 256, 512, 1024)]
    large[-1].save(ICONS / "redgui.icns", append_images=large[:-1])
    application.quit()


if __name__ == "__main__":
    main()
