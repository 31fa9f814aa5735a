"""Options that several commands share, and the settings that they make."""

from pathlib import Path
from typing import Annotated, Any

import typer

from redgui import settings
from redgui.errors import RedguiError
from redgui.settings import NO_JPEG, RestoreSettings

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Model = Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")]
Device = Annotated[
    str, typer.Option(help="What runs the network: auto, cpu, cuda, mps, gpu, or gpu:NAME of `redgui devices`.")
]
MaxPixels = Annotated[int, typer.Option(min=1, help="Largest photo to open, in pixels.")]
Sigma = Annotated[str, typer.Option(help="Noise level in 8-bit grey levels: auto, or 0 to 75.")]
Scale = Annotated[float, typer.Option(help="Enlargement, 1 to 4.")]
Jpeg = Annotated[str, typer.Option(help="JPEG quality the photo was saved at: auto, off, or 5 to 100.")]
Color = Annotated[str, typer.Option(help="Level of colour noise: off, auto, or 0 to 75.")]
Strength = Annotated[float, typer.Option(help="Share of the restoration in the result, 0 to 1.")]
Quality = Annotated[settings.Quality, typer.Option(help="best: mean of 8 views, 8 times slower.")]
PresetName = Annotated[
    str,
    typer.Option(
        "--preset",
        metavar="NAME",
        help="Settings by name: of `redgui presets`, a .toml file, or by-camera. Options beside it win.",
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="SUFFIX",
        help="Of the results: jpg, png, tif, webp, avif, jxl or bmp; usually the photo's own.",
    ),
]
History = Annotated[
    bool, typer.Option("--history/--no-history", help="Say in the result's XMP that redgui changed the picture.")
]
KeepTime = Annotated[bool, typer.Option("--keep-time", help="Give results the time of their photo's last change.")]
# readable=False here and for other paths: typer would refuse the whole command for one file that may not be read.
Photos = Annotated[list[Path], typer.Argument(metavar="PHOTO...", readable=False, help="Photos to work on.")]


def settings_of(sigma: str, jpeg: str, color: str, **others: Any) -> RestoreSettings:
    """The settings that options ask for: levels and JPEG as text, the others as fields of `RestoreSettings`."""
    noise, compression, colours = _sigma(sigma), _jpeg(jpeg), _color(color)
    try:
        return RestoreSettings(sigma=noise, jpeg=compression, color=colours, **others)
    except RedguiError as error:
        raise typer.BadParameter(str(error)) from error


def _sigma(text: str) -> float | None:
    try:
        return None if text == "auto" else float(text)
    except ValueError as error:
        raise typer.BadParameter(f"sigma must be auto or a number, not {text!r}.") from error


def _color(text: str) -> float | None:
    if text in ("auto", "off"):
        return None if text == "auto" else 0.0
    try:
        return float(text)
    except ValueError as error:
        raise typer.BadParameter(f"color must be off, auto or a number, not {text!r}.") from error


def _jpeg(text: str) -> int | None:
    if text in ("auto", "off"):
        return None if text == "auto" else NO_JPEG
    try:
        return int(text)
    except ValueError as error:
        raise typer.BadParameter(f"jpeg must be auto, off or a whole number, not {text!r}.") from error
