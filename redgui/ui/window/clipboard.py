"""Pictures between the clipboard and redgui."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QColorSpace, QGuiApplication, QImage

if TYPE_CHECKING:
    from redgui.photo.photo import Photo


def pasted_photo() -> "Photo | None":
    """The picture on the clipboard as an 8-bit sRGB photo, or None if there is none."""
    import numpy as np

    from redgui.photo.photo import Photo

    image = QGuiApplication.clipboard().image()
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)
    # Copies, also of a single pixel, which lies in order as it is: Qt frees its picture when this function is left.
    colours, alpha = pixels[:, :, :3].copy(), pixels[:, :, 3].copy()
    return Photo(colours, None if bool((alpha == 255).all()) else alpha)


def copy_photo(photo: "Photo") -> None:
    """Put a photo on the clipboard, in sRGB with 8 bits as other programs expect."""
    from redgui.photo.pyramid import Pyramid

    pyramid = Pyramid.of(photo)
    samples = pyramid.levels[0]
    forms = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
    form = forms[pyramid.channels]
    # A copy: the clipboard outlives the photo.
    image = QImage(samples.data, pyramid.width, pyramid.height, samples.strides[0], form).copy()
    space = QColorSpace.fromIccProfile(photo.metadata.icc) if photo.metadata.icc and pyramid.channels > 1 else None
    if space is not None and space.isValid():
        image.setColorSpace(space)
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    QGuiApplication.clipboard().setImage(image)
