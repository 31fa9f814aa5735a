"""Options that several commands share, and the settings that they make."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from redgui.errors import RedguiError
from redgui.settings import RestoreSettings

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Model = Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")]
Device = Annotated[Literal["auto", "cpu", "cuda", "mps"], typer.Option(help="What runs the network.")]
MaxPixels = Annotated[int, typer.Option(help="Largest photo to open, in pixels.")]
Sigma = Annotated[str, typer.Option(help="Noise level in 8-bit grey levels: auto, or 0 to 75.")]
Scale = Annotated[float, typer.Option(help="Enlargement, 1 to 4.")]
Strength = Annotated[float, typer.Option(help="Share of the restoration in the result, 0 to 1.")]
Quality = Annotated[Literal["fast", "best"], typer.Option(help="best: mean of 8 views, 8 times slower.")]
Photos = Annotated[list[Path], typer.Argument(metavar="PHOTO...", help="Photos to work on.")]


def settings_of(
    sigma: str,
    scale: float,
    strength: float,
    quality: Literal["fast", "best"],
    model: str,
    device: Literal["auto", "cpu", "cuda", "mps"],
) -> RestoreSettings:
    try:
        level = None if sigma == "auto" else float(sigma)
        return RestoreSettings(level, scale, strength, quality, model, device)
    except (RedguiError, ValueError) as error:
        message = str(error) if isinstance(error, RedguiError) else f"sigma must be auto or a number, not {sigma!r}."
        raise typer.BadParameter(message) from error
