"""ICC profiles: are they sound, and the ways from other colour spaces to sRGB."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageCms

from redgui.messages import Sentence

Convert = Callable[[Image.Image], Image.Image]

_SPACES = {"RGB ": 3, "GRAY": 1}


def checked(profile: bytes | None, channels: int) -> tuple[bytes | None, tuple[Sentence, ...]]:
    """The profile if it can be used for samples of 1 or 3 channels, else None; and a sentence if it was dropped."""
    if not profile:
        return None, ()
    space = _space(profile)
    if space is None:
        return None, (Sentence("its colour profile is damaged and was left out: the colours are taken as sRGB"),)
    if _SPACES.get(space) != channels:
        note = Sentence(
            "its colour profile is for {space}, not for this picture, and was left out", space=space.strip()
        )
        return None, (note,)
    return profile, ()


def to_srgb(profile: bytes | None, mode: str) -> tuple[Convert, Sentence]:
    """A conversion of Pillow images in `mode` ("CMYK", "LAB", "L") to 8-bit sRGB, and how it is done.

    Through the profile where there is one that works; Lab needs none; else Pillow's plain formula.
    """
    target = ImageCms.createProfile("sRGB")
    try:
        source = ImageCms.createProfile("LAB") if mode == "LAB" else _open(profile or b"")
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        transform = ImageCms.buildTransform(source, target, mode, "RGB", intent, flags)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return lambda image: image.convert("RGB"), Sentence("without a usable colour profile, so colours may differ")

    def convert(image: Image.Image) -> Image.Image:
        # applyTransform returns None only for inPlace=True.
        return ImageCms.applyTransform(image, transform) or image

    return convert, Sentence("by their definition") if mode == "LAB" else Sentence("through its colour profile")


def _space(profile: bytes) -> str | None:
    try:
        return str(_open(profile).profile.xcolor_space).ljust(4)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _open(profile: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(BytesIO(profile))
