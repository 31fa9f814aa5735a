"""Camera RAW through LibRaw (rawpy), developed to 16-bit sRGB as the camera would."""

from io import BytesIO
from types import ModuleType

from redgui.errors import PhotoError
from redgui.messages import Sentence
from redgui.photo.metadata import raw_exif
from redgui.photo.metadata.upright import checked, without_orientation
from redgui.photo.photo import Photo
from redgui.photo.source import Source


def decode(source: Source) -> Photo:
    """A RAW file as 16-bit sRGB with the camera's white balance; upright already, and so says its EXIF.

    Raises:
        PhotoError: rawpy is not installed, or the picture is too large.
        Exception: whatever LibRaw raises on a broken or unknown file.
    """
    rawpy = _rawpy(source)
    with rawpy.imread(BytesIO(source.data())) as raw:  # of a path it would open whatever lies there by now
        source.check_size(raw.sizes.width, raw.sizes.height)
        samples = raw.postprocess(
            use_camera_wb=True, output_bps=16, output_color=rawpy.ColorSpace.sRGB, no_auto_bright=False
        )
    metadata, notes = raw_exif.metadata_of(source.file)
    metadata, more = checked(metadata)
    note = Sentence("it was developed from camera RAW to 16-bit sRGB with the camera's white balance")
    return Photo(samples, None, 16, "RAW", without_orientation(metadata), (note, *notes, *more))


def _rawpy(source: Source) -> ModuleType:
    try:
        import rawpy
    except ImportError as error:
        raise PhotoError(
            Sentence(
                '{name} is a camera RAW file, which needs an extra part: pip install "redgui[raw]".', name=source.name
            )
        ) from error
    module: ModuleType = rawpy
    return module
