"""`python -m research.exchange FOLDER`: the network as ONNX and for darktable (docs/exchange.md)."""

from pathlib import Path
from typing import Annotated

import typer

from redgui.network import weights
from redgui.settings import MAX_SIGMA
from research.exchange.models import export


def main(
    folder: Annotated[Path, typer.Argument(help="Where the files go.")],
    model: Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")] = "default",
    sigma: Annotated[
        float, typer.Option(min=0, max=MAX_SIGMA, help="Level of noise that the model for darktable removes.")
    ] = 15.0,
) -> None:
    """Write the network in the forms that other programs take."""
    for path in export(weights.shared(model), folder, sigma):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    typer.run(main)
