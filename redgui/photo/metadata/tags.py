"""What a photo's EXIF says of the shot, for people: camera, lens, exposure, date."""

from PIL import Image
from PIL.ExifTags import IFD, Base

from redgui.photo.metadata.exif import excerpt

_TAGS = frozenset(
    {Base.Make, Base.Model, Base.LensModel, Base.ExposureTime, Base.FNumber, Base.ISOSpeedRatings, Base.FocalLength}
    | {Base.DateTimeOriginal}
)


def camera_tags(exif: bytes | None) -> list[str]:
    """Short phrases such as "Canon EOS R6", "1/250 s", "f/2.8", "ISO 800", "85 mm"; empty where nothing is known.

    Args:
        exif: as in `Metadata.exif`. Damaged EXIF gives what can still be read, never an error.
    """
    if not exif:
        return []
    try:
        tags = Image.Exif()
        # Only what is asked for, because Pillow reads all there is, however enormous that may be.
        tags.load(b"Exif\x00\x00" + excerpt(exif, _TAGS))
        shot = tags.get_ifd(IFD.Exif)
    except Exception:  # noqa: BLE001 (Pillow raises whatever comes on damaged EXIF)
        return []
    phrases = [
        _camera(tags.get(Base.Make), tags.get(Base.Model)),
        _text(shot.get(Base.LensModel)),
        _exposure(shot.get(Base.ExposureTime)),
        _number("f/{:g}", shot.get(Base.FNumber), 1),
        _number("ISO {:g}", shot.get(Base.ISOSpeedRatings), 0),
        _number("{:g} mm", shot.get(Base.FocalLength), 0),
        _text(shot.get(Base.DateTimeOriginal)).replace(":", "-", 2),
    ]
    return [phrase for phrase in phrases if phrase]


def _text(value: object) -> str:
    return value.strip(" \x00") if isinstance(value, str) else ""


def _camera(make: object, model: object) -> str:
    """Make and model, without saying "Canon Canon EOS R6"."""
    maker, name = _text(make), _text(model)
    return name if name.lower().startswith(maker.lower().split(" ")[0]) else f"{maker} {name}".strip()


def _number(form: str, value: object, digits: int) -> str:
    """`value` may be a number, a fraction, or a tuple of several of which the first counts."""
    if isinstance(value, tuple):
        value = value[0] if value else None
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError):
        return ""
    return form.format(round(number, digits)) if 0 < number < 1e9 else ""


def _exposure(value: object) -> str:
    """1/250 s for short exposures, 2.5 s for long ones."""
    try:
        seconds = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError):
        return ""
    if not 0 < seconds < 1e6:
        return ""
    return f"1/{round(1 / seconds)} s" if seconds < 0.4 else f"{seconds:g} s"
