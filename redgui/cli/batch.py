"""`redgui batch`: whole folders."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from redgui.cli.options import (
    Color,
    Device,
    Format,
    History,
    Jpeg,
    Json,
    KeepTime,
    MaxPixels,
    Model,
    PresetName,
    Quality,
    Scale,
    Sigma,
    Strength,
)
from redgui.cli.wishes import wishes
from redgui.errors import RedguiError
from redgui.naming import DEFAULT_TEMPLATE
from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.terminal import print_json


def batch(
    context: typer.Context,
    sources: Annotated[
        list[Path], typer.Argument(metavar="SOURCE...", readable=False, help="Photos, and folders of photos.")
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", readable=False, help="Folder for the results, which mirrors the sources.")
    ],
    sigma: Sigma = "auto",
    scale: Scale = 1.0,
    jpeg: Jpeg = "auto",
    color: Color = "off",
    strength: Strength = 1.0,
    quality: Quality = "fast",
    model: Model = "default",
    device: Device = "auto",
    template: Annotated[
        str, typer.Option(help="Names of the results: {stem}, {sigma}, {scale}, {model}, {date}.")
    ] = DEFAULT_TEMPLATE,
    form: Format = "",
    preset: PresetName = "",
    srgb: Annotated[bool, typer.Option("--srgb", help="Bring the colours of the results to sRGB.")] = False,
    policy: Annotated[
        Literal["skip", "rename", "replace"], typer.Option(help="What to do where a file has the name already.")
    ] = "skip",
    resume: Annotated[bool, typer.Option("--resume", help="Only what earlier runs did not finish.")] = False,
    report: Annotated[
        Path | None, typer.Option(readable=False, help="Write what became of each photo, .csv or .json.")
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Dask scheduler whose workers restore the photos. Whoever reaches it runs programs there and here.",
        ),
    ] = None,
    cluster_insecure: Annotated[
        bool, typer.Option("--cluster-insecure", help="Even if its address is public and has no certificates.")
    ] = False,
    history: History = True,
    keep_time: KeepTime = False,
    max_pixels: MaxPixels = DEFAULT_MAX_PIXELS,
    json: Json = False,
) -> None:
    """Restore folders of photos, unattended; stop it as you like, --resume continues."""
    from redgui.batch.names import Output
    from redgui.cli.batch_run import batch_command

    asked, choose = wishes(
        context,
        preset=preset,
        form=form,
        max_pixels=max_pixels,
        sigma=sigma,
        jpeg=jpeg,
        color=color,
        scale=scale,
        strength=strength,
        quality=quality,
        model=model,
        device=device,
    )
    try:
        named = Output(template, policy, suffix=asked.suffix, history=history, keep_time=keep_time, srgb=srgb)
    except RedguiError as error:
        raise typer.BadParameter(str(error)) from error
    outcome = batch_command(
        sources,
        output,
        asked.settings,
        named,
        choose=choose,
        resume=resume,
        max_pixels=max_pixels,
        report=report,
        json=json,
        cluster=cluster,
        cluster_insecure=cluster_insecure,
    )
    if json:
        print_json(outcome)
    raise SystemExit(1 if outcome["failed"] or outcome["problem"] else 0)
