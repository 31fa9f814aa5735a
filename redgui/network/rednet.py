"""RED-Net as a torch module: what is trained, and the plain whole-picture forward the executor is held against."""

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from redgui.network.spec import Layer, RedNetSpec, Skips

# What the network sees of each condition: its value divided by this.
CONDITION_RANGE = {"sigma": 255.0, "scale": 4.0, "jpeg": 100.0}


class RedNet(nn.Module):
    """The network that a `RedNetSpec` describes.

    Attributes:
        spec: the description.
        layers: the modules, one for each of `spec.layers`.
    """

    def __init__(self, spec: RedNetSpec) -> None:
        super().__init__()
        self.spec = spec
        self.layers = nn.ModuleList(_module(layer) for layer in spec.layers)
        self._fused: Callable[[Tensor], Tensor] | None = None
        self._initialise()

    def forward(self, luma: Tensor, conditions: Tensor) -> Tensor:
        """Restore whole pictures.

        Args:
            luma: (batch, 1, height, width), values in [0, 1], noise may exceed them.
            conditions: (batch, len(spec.conditions)) as `condition_values` gives them.

        Returns:
            The restored luma, same shape, not clipped.
        """
        layers = self._fused or self._residual
        height, width = luma.shape[-2:]
        multiple = self.spec.multiple
        padded = F.pad(luma, (0, -width % multiple, 0, -height % multiple), mode="replicate")
        planes = F.pixel_unshuffle(padded, self.spec.unshuffle)
        constant = conditions[:, :, None, None].expand(-1, -1, *planes.shape[-2:])
        given = F.pixel_shuffle(layers(torch.cat([planes, constant], dim=1)), self.spec.unshuffle)
        return (padded + given if self.spec.global_residual else given)[..., :height, :width]

    def fuse(self, mode: str) -> None:
        """Let torch.compile fuse the small operations between the layers, for shapes that stay the same.

        The (un)shuffling stays outside: torch 2.11 cannot compile it for a GPU.
        """
        self._fused = torch.compile(self._residual, mode=mode)

    def _residual(self, maps: Tensor) -> Tensor:
        plan = self.spec.layers
        wanted = {layer.add for layer in plan}
        kept: dict[int, Tensor] = {}
        for index, (layer, module) in enumerate(zip(plan, self.layers, strict=True)):
            maps = module(maps)
            if layer.add is not None and layer.add_first:
                maps = maps + kept[layer.add]
            if layer.relu:
                maps = F.relu(maps)
            if layer.add is not None and not layer.add_first:
                maps = maps + kept[layer.add]
            if index in wanted:
                kept[index] = maps
        return maps

    def _initialise(self) -> None:
        """He initialisation; kernels halved where their inputs are sums of two.

        The last is divided by ten where it says what is to be added to the picture: little.
        """
        plan = self.spec.layers
        for index, (layer, module) in enumerate(zip(plan, self.layers, strict=True)):
            assert isinstance(module, nn.Conv2d | nn.ConvTranspose2d)
            taps = 9 if layer.stride == 1 else layer.stride**2
            fan_in = layer.inputs * (taps if layer.kind != "up" else 1)
            nn.init.normal_(module.weight, std=(2.0 / fan_in) ** 0.5)
            assert module.bias is not None
            nn.init.zeros_(module.bias)
            if _takes_sums(plan, index, self.spec.skips):
                module.weight.data.mul_(0.5)
        final = self.layers[-1]
        assert isinstance(final, nn.ConvTranspose2d)
        final.weight.data.mul_(0.1 if self.spec.global_residual else 0.5**0.5)  # no ReLU follows that halves it


def _takes_sums(plan: tuple[Layer, ...], index: int, skips: Skips) -> bool:
    """Whether a layer starts with its kernels halved: the whole decoder under symmetric skips, else what follows a sum.

    Without skips halving would compound from layer to layer, and a deep network would start with nothing to say.
    """
    if skips == "symmetric":
        return plan[index].kind in ("deconv", "up")
    return index > 0 and plan[index - 1].add is not None


def condition_values(spec: RedNetSpec, sigma: float = 0.0, scale: float = 1.0, jpeg: float = 100.0) -> list[float]:
    """The numbers that fill the condition planes: sigma in 8-bit grey levels, scale in [1, 4], JPEG quality."""
    given = {"sigma": sigma, "scale": scale - 1.0, "jpeg": 100.0 - jpeg}
    return [given[name] / CONDITION_RANGE[name] for name in spec.conditions]


def _module(layer: Layer) -> nn.Module:
    if layer.kind == "conv":
        return nn.Conv2d(layer.inputs, layer.outputs, 3, padding=1)
    if layer.kind == "deconv":
        return nn.ConvTranspose2d(layer.inputs, layer.outputs, 3, padding=1)
    if layer.kind == "down":
        return nn.Conv2d(layer.inputs, layer.outputs, layer.stride, stride=layer.stride)
    return nn.ConvTranspose2d(layer.inputs, layer.outputs, layer.stride, stride=layer.stride)
