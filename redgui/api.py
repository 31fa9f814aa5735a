"""What `import redgui` offers: photos and arrays in, photos and arrays out."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

import numpy as np
from numpy.typing import NDArray

from redgui.errors import PhotoError, RedguiError
from redgui.messages import Sentence
from redgui.photo.photo import Photo
from redgui.settings import NO_JPEG, Device, Quality, RestoreSettings, SettingsChanges

if TYPE_CHECKING:
    from redgui.pipeline import Restored

Scalar = TypeVar("Scalar", bound=np.generic)

_PEAK = 65535  # floats pass through the pipeline as 16-bit samples


def restore(photo: Photo, settings: RestoreSettings | None = None, **changes: Unpack[SettingsChanges]) -> "Restored":
    """Restore a photo.

    Args:
        photo: from `redgui.read`, or made of samples; it is not changed.
        settings: what to do; None means `RestoreSettings()`.
        **changes: fields of `RestoreSettings` that are to differ from `settings`.

    Returns:
        The restored photo (`.photo`), and what was done (`.sigma`, `.color`, `.jpeg`, `.compute`, `.warnings`).

    Raises:
        PhotoError: that is no photo.
        RedguiError: a setting is out of range or unknown, the model is missing, or the device cannot do the work.

    Example:
        >>> photo = redgui.read("evening.jpg")
        >>> result = redgui.restore(photo, scale=2, strength=0.8)
        >>> redgui.write(result.photo, "evening_2x.png")
    """
    from redgui import pipeline

    given: object = photo
    if not isinstance(given, Photo):
        kind = type(given).__name__
        raise PhotoError(Sentence("That is no Photo but {kind}; use restore_array for arrays.", kind=kind))
    return pipeline.restore(photo, _settings(settings, dict(changes)))


def restore_array(
    array: NDArray[Scalar],
    sigma: float | None = None,
    scale: float = 1.0,
    jpeg: int | None = None,
    *,
    color: float | None = 0.0,
    strength: float = 1.0,
    quality: Quality = "fast",
    model: str = "default",
    device: Device = "auto",
) -> NDArray[Scalar]:
    """Restore a picture that is an array.

    Args:
        array: (h, w), (h, w, 1) grey, (h, w, 3) RGB or (h, w, 4) RGB and straight alpha; uint8, uint16, or floats in
            [0, 1], which are rounded to 16 bits. It is not changed.
        sigma: noise level in 8-bit grey levels, 0 to 75, whatever the dtype; None estimates it.
        scale: factor of enlargement, 1 to 4.
        jpeg: quality at which the picture was saved as JPEG, 5 to 100; None means that it has no traces of that.
        color: level of the colours' noise, 0 to 75; 0 leaves the colours as they are, None estimates it.
        strength, quality, model, device: see `RestoreSettings`.

    Returns:
        An array of the same dtype and number of dimensions and channels, `scale` times as high and wide.

    Raises:
        PhotoError: the array is no such picture.
        RedguiError: see `restore`.

    Example:
        >>> noisy = skimage.util.random_noise(skimage.data.astronaut())  # float64 in [0, 1]
        >>> clean = redgui.restore_array(noisy, sigma=25)
    """
    from redgui import pipeline

    photo = _photo_of(array)
    settings = RestoreSettings(
        sigma=sigma,
        scale=scale,
        jpeg=NO_JPEG if jpeg is None else jpeg,
        color=color,
        strength=strength,
        quality=quality,
        model=model,
        device=device,
    )
    done = pipeline.restore(photo, settings).photo
    planes = done.samples if done.alpha is None else np.dstack([done.samples, done.alpha])
    result = planes.reshape(*planes.shape[:2], *array.shape[2:])
    return (result if array.dtype.kind == "u" else np.divide(result, _PEAK)).astype(array.dtype, copy=False)


def _settings(settings: RestoreSettings | None, changes: dict[str, Any]) -> RestoreSettings:
    given: object = settings
    if not isinstance(given, RestoreSettings | None):
        kind = type(given).__name__
        raise RedguiError(Sentence("The settings must be RestoreSettings, not {kind}; or keywords.", kind=kind))
    known = [field.name for field in fields(RestoreSettings)]
    for name in changes:
        if name not in known:
            raise RedguiError(
                Sentence("There is no setting {name!r}; choose one of {known}.", name=name, known=", ".join(known))
            )
    return replace(settings or RestoreSettings(), **changes)


def _photo_of(array: NDArray[Any]) -> Photo:
    """An array as a photo of 8 or 16 bits; see `restore_array`."""
    if not isinstance(array, np.ndarray):
        raise PhotoError(
            Sentence(
                "A picture must be a NumPy array, not {kind}; use numpy.asarray.",
                kind=type(array).__name__,
            )
        )
    if isinstance(array, np.ma.MaskedArray):
        raise PhotoError(Sentence("A picture must have no mask; give its pixels values first, as by array.filled()."))
    array = np.asarray(array)  # subclasses index in ways of their own
    if array.dtype.newbyteorder("=") not in (np.uint8, np.uint16) and array.dtype.kind != "f":
        raise PhotoError(Sentence("A picture must be uint8, uint16 or floats in [0, 1], not {kind}.", kind=array.dtype))
    if array.ndim not in {2, 3} or array.shape[2:] not in {(), (1,), (3,), (4,)} or not array.size:
        raise PhotoError(
            Sentence("A picture must be (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), not {shape}.", shape=array.shape)
        )
    if array.dtype.kind == "f":
        if not bool(((array >= 0) & (array <= 1)).all()):  # false for NaN, too
            raise PhotoError(
                Sentence("A picture of floats must lie in [0, 1], without NaN; divide it by its white, or clip it.")
            )
        array = np.rint(array * np.float32(_PEAK)).astype(np.uint16)
    planes = array.reshape(*array.shape[:2], -1)
    if planes.shape[2] == 4:
        return Photo(planes[..., :3], planes[..., 3])
    return Photo(planes)
