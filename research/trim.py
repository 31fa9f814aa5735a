"""Take dead layers out of a network: `python -m research.trim WEIGHTS OUT PHOTOS` (see `silent`)."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import torch
import typer
from torch import Tensor

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.terminal import complain
from redgui.training.patches import load_grey, picture_paths
from redgui.training.silent import overhear, silent_layers
from redgui.training.watch import probe


@torch.no_grad()
def trim(network: RedNet, luma: Tensor, conditions: Tensor) -> RedNet:
    """A network without the silent inside of its coarsest level, that answers as the whole does.

    Under symmetric skips the maps of the level's first convolution go past all its other layers to its last
    deconvolution. Where the others are silent, that reads those maps and a constant, which here becomes part of its
    bias; only at the picture's border, beyond which there are zeros, is the answer not quite the same. The two layers
    are what is left of the level.

    Args:
        network: with symmetric skips over two layers and a coarsest level of even depth; not changed.
        luma, conditions: as for `silent_layers`.

    Raises:
        RedguiError: the network is another, or the inside of its coarsest level does answer to the picture.
    """
    spec = network.spec
    middle, depth = len(spec.layers) // 2, spec.levels[-1].depth
    first, last = middle - (depth - 1), middle + (depth - 1) - 1
    can_be_cut = spec.skips == "symmetric" and spec.block == 2 and depth % 2 == 0
    if not can_be_cut or last not in silent_layers(network, luma, conditions):
        raise RedguiError(Sentence("The inside of this network answers to the picture; there is nothing to take out."))
    constant = _constant(network, last, luma, conditions)
    trimmed = RedNet(replace(spec, levels=(*spec.levels[:-1], replace(spec.levels[-1], depth=1))))
    left = [layer for index, layer in enumerate(network.layers) if not first <= index <= last]
    for ours, theirs in zip(trimmed.layers, left, strict=True):
        ours.load_state_dict(theirs.state_dict())
    reader = trimmed.layers[first]
    assert isinstance(reader, torch.nn.ConvTranspose2d)
    assert reader.bias is not None
    reader.bias += torch.einsum("i,iojk->o", constant, reader.weight)
    return trimmed.eval()


def _constant(network: RedNet, layer: int, luma: Tensor, conditions: Tensor) -> Tensor:
    """What each map of a silent layer says away from the border."""
    answers: list[Tensor] = []

    def hear(index: int, own: Tensor) -> None:
        if index == layer:
            answers.append(own.median(0).values[:, own.shape[2] // 2, own.shape[3] // 2])

    overhear(network, luma, conditions, hear)
    return answers[0]


def main(
    file: Annotated[Path, typer.Argument(help="The weights, a .safetensors file.")],
    out: Annotated[Path, typer.Argument(help="The .safetensors file to write.")],
    photos: Annotated[list[Path], typer.Argument(help="Folders of pictures to find the dead layers with.")],
) -> None:
    """Write a network without its dead innermost layers."""
    try:
        network = weights.read(file)
        pictures = [load_grey(path) for path in picture_paths(photos)[:8]]
        trimmed = trim(network, *probe(network, pictures, torch.device("cpu")))
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    taken = len(network.layers) - len(trimmed.layers)
    weights.write(trimmed, out, weights.read_metadata(file) | {"dead_layers_taken_out": taken})
    before, after = (net.spec.macs_per_pixel() / 1e3 for net in (network, trimmed))
    print(f"{taken} of {len(network.layers)} layers taken out: {before:.0f} kMAC per pixel before, {after:.0f} now.")


if __name__ == "__main__":
    typer.run(main)
