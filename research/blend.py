"""Between two sets of weights: `python -m research.blend BEFORE AFTER OUT`.

Training on with another mixture teaches what is new and costs a little of the old. On the straight line between the
weights before and after, most of the new is there while most of the old still is, as long as both lie in one valley:
M. Wortsman et al., "Robust fine-tuning of zero-shot models" (CVPR 2022).
"""

from pathlib import Path
from typing import Annotated

import torch
import typer

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.terminal import complain


@torch.no_grad()
def blend(before: RedNet, after: RedNet, share: float) -> RedNet:
    """The network whose every weight lies `share` (0 to 1) of the way from `before` to `after`.

    Raises:
        RedguiError: they are not of one shape.
    """
    if before.spec != after.spec:
        raise RedguiError(Sentence("The two networks differ in shape; there is nothing between them."))
    blended = RedNet(before.spec)
    old, new = before.state_dict(), after.state_dict()
    blended.load_state_dict({name: torch.lerp(old[name], new[name], share) for name in old})
    return blended.eval()


def main(
    before: Annotated[Path, typer.Argument(help="The weights before, a .safetensors file.")],
    after: Annotated[Path, typer.Argument(help="The weights after, whose origin is kept.")],
    out: Annotated[Path, typer.Argument(help="The .safetensors file to write.")],
    share: Annotated[float, typer.Option(min=0.0, max=1.0, help="How far to go from before to after.")] = 0.5,
) -> None:
    """Write weights between two others."""
    try:
        blended = blend(weights.read(before), weights.read(after), share)
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    out.parent.mkdir(parents=True, exist_ok=True)
    weights.write(blended, out, weights.read_metadata(after) | {"share_of_the_weights_before": round(1 - share, 4)})


if __name__ == "__main__":
    typer.run(main)
