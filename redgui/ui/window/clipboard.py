"""Pictures between the clipboard and redgui."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QColorSpace, QGuiApplication, QImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.photo.photo import Photo
    from redgui.ui.work.copying import Copied


def photo_of(image: QImage) -> "Photo":
    """A picture that another program handed over as an 8-bit photo with its colour profile."""
    from redgui.photo.photo import Metadata, Photo

    metadata = Metadata(icc=_profile(image.colorSpace()))
    colours, alpha = _planes(image)
    if not alpha.any():
        # Some programs leave the fourth byte of each pixel 0 and mean no transparency by it.
        return Photo(_planes(_without_alpha(image))[0], metadata=metadata)
    return Photo(colours, None if bool((alpha == 255).all()) else alpha, metadata=metadata)


def _planes(image: QImage) -> tuple["NDArray[np.uint8]", "NDArray[np.uint8]"]:
    """Colours (height, width, 3) and alpha (height, width) of a picture."""
    import numpy as np

    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)
    # Copies, also of a single pixel, which lies in order as it is: Qt frees its picture when this function is left.
    return pixels[:, :, :3].copy(), pixels[:, :, 3].copy()


def _without_alpha(image: QImage) -> QImage:
    """The same bytes as colours alone: a conversion would make black of colours that were multiplied by alpha."""
    opaque = {
        QImage.Format.Format_ARGB32: QImage.Format.Format_RGB32,
        QImage.Format.Format_ARGB32_Premultiplied: QImage.Format.Format_RGB32,
        QImage.Format.Format_RGBA8888: QImage.Format.Format_RGBX8888,
        QImage.Format.Format_RGBA8888_Premultiplied: QImage.Format.Format_RGBX8888,
        QImage.Format.Format_RGBA64: QImage.Format.Format_RGBX64,
        QImage.Format.Format_RGBA64_Premultiplied: QImage.Format.Format_RGBX64,
    }
    copy = image.copy()
    copy.reinterpretAsFormat(opaque.get(image.format(), image.format()))
    return copy


def _profile(space: QColorSpace) -> bytes | None:
    """The ICC profile of a colour space that is none of sRGB."""
    if not space.isValid() or space == QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        return None
    from redgui.photo.metadata import icc

    return icc.checked(bytes(space.iccProfile().data()), 3)[0]


def put_picture(copied: "Copied") -> None:
    """Put a picture on the clipboard.

    As a file too: where a program asks for one when it pastes, Qt would hold up the window to make it.
    """
    samples = copied.samples
    height, width, channels = samples.shape
    forms = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
    clipboard = QGuiApplication.clipboard()
    # A copy: the clipboard outlives the samples.
    clipboard.setImage(QImage(samples.data, width, height, samples.strides[0], forms[channels]).copy())
    # Data made here would outlive Python, and bring the program down at its end; so this is put into Qt's own.
    clipboard.mimeData().setData("image/png", copied.png)
