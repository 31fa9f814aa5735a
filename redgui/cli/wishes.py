"""What a command's options and a preset ask for together: an option that is typed wins."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from redgui.cli.options import settings_of
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.photo import formats
from redgui.settings import RestoreSettings

if TYPE_CHECKING:
    from redgui.presets.preset import Preset

Choose = Callable[[Path], "Wishes"]
_SETTINGS = ("sigma", "jpeg", "color", "scale", "strength", "quality", "model", "device")


@dataclass(frozen=True)
class Wishes:
    """How a photo is to be restored, and in which format its result is written: a suffix such as ".tif", or ""."""

    settings: RestoreSettings
    suffix: str = ""


def wishes(
    context: typer.Context, *, preset: str, form: str, max_pixels: int, sigma: str, jpeg: str, color: str, **others: Any
) -> tuple[Wishes, Choose | None]:
    """What the command asks for, and, where each photo's camera decides, what asks for one photo.

    Args:
        context: which options were typed.
        preset: the name of a preset, or "".
        form: what `--format` says.
        max_pixels: largest photo to look into for its camera.
        sigma, jpeg, color, others: see `settings_of`.

    Raises:
        BadParameter: an option's value makes no sense.
        RedguiError: there is no such preset.
    """
    plain = Wishes(settings_of(sigma, jpeg, color, **others), _suffix_of(form))
    if not preset:
        return plain, None
    from redgui.presets import store

    explicit = {name: getattr(plain.settings, name) for name in _SETTINGS if _is_typed(context, name)}
    explicit["device"] = plain.settings.device

    def with_options(chosen: "Preset") -> Wishes:
        return Wishes(replace(chosen.settings, **explicit), plain.suffix or chosen.suffix)

    if preset.casefold() == store.BY_CAMERA:
        from redgui.reading.read import shot

        every = store.every()

        def choose(photo: Path) -> Wishes:
            chosen = store.by_camera(every, shot(photo, max_pixels))
            return with_options(chosen) if chosen else plain

        return plain, choose
    return with_options(preset_named(preset)), None


def _is_typed(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def preset_named(name: str) -> "Preset":
    """The preset of that name, or in that file.

    Raises:
        RedguiError: there is none.
    """
    from redgui.presets import store
    from redgui.presets.toml import read_preset

    if name.lower().endswith(store.SUFFIX):
        return read_preset(Path(name))
    preset = store.find(name)
    if preset is None:
        raise RedguiError(
            Sentence("There is no preset {name}; `redgui presets` lists those that there are.", name=name)
        )
    return preset


def _suffix_of(form: str) -> str:
    """The suffix of a format that `--format` names; BadParameter if redgui writes none of that name."""
    suffix = f".{form.lower().removeprefix('.')}" if form else ""
    if suffix and formats.of_result(suffix) is None:
        known = ", ".join(one.removeprefix(".") for one in formats.result_suffixes())
        raise typer.BadParameter(f"format must be one of {known}, not {form!r}.")
    return suffix
