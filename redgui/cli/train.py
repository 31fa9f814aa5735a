"""`redgui train`."""

from pathlib import Path
from typing import Annotated

import typer

from redgui.terminal import progress


def train(
    config: Annotated[Path, typer.Option(help="A training file (TOML).")],
    data: Annotated[list[Path], typer.Option(help="Folder of pictures; may be given several times.")],
    out: Annotated[Path, typer.Option(help="Folder for checkpoints, curve and weights.")],
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the checkpoint in --out.")] = False,
    minutes: Annotated[float | None, typer.Option(help="Stop after this long; --resume continues.")] = None,
) -> None:
    """Train a network on folders of pictures."""
    from redgui.cli.train_run import train_command

    with progress(enabled=True) as shown:
        train_command(config, data, out, resume=resume, minutes=minutes, shown=shown)
