"""Begin with the weights of an earlier network that knew fewer conditions."""

import torch

from redgui.errors import RedguiError
from redgui.network.rednet import RedNet


@torch.no_grad()
def warm_start(network: RedNet, earlier: RedNet) -> None:
    """Copy an earlier network's weights; conditions that it did not have begin at zero, so it answers as before.

    Args:
        network: what is to be trained; changed in place.
        earlier: the same architecture with the same conditions or some of them.

    Raises:
        RedguiError: the architectures differ in more than their conditions.
    """
    weights = dict(earlier.state_dict())
    first = next(name for name in weights if name.endswith("weight"))
    planes = network.spec.unshuffle**2
    widened = torch.zeros_like(dict(network.named_parameters())[first])
    try:
        columns = [planes + network.spec.conditions.index(name) for name in earlier.spec.conditions]
        widened[:, [*range(planes), *columns]] = weights[first].to(widened.device)
        network.load_state_dict(weights | {first: widened})
    except (RuntimeError, ValueError, IndexError) as error:
        raise RedguiError("The network to start from has another architecture; choose another one.") from error
