"""RED-Net as a torch module: what is trained, and the plain whole-picture forward the executor is held against."""

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from redgui.network.edges import mirrored
from redgui.network.spec import Layer, RedNetSpec, Skips
from redgui.settings import NO_JPEG

# What the network sees of each condition: its value divided by this.
CONDITION_RANGE = {"sigma": 255.0, "scale": 4.0, "jpeg": float(NO_JPEG)}


class RedNet(nn.Module):
    """The network that a `RedNetSpec` describes.

    Attributes:
        spec: the description.
        layers: the modules, one for each of `spec.layers`.
        large_ends: the first and the last layer for large scales; empty where all pictures are folded alike.
    """

    def __init__(self, spec: RedNetSpec) -> None:
        super().__init__()
        self.spec = spec
        self.layers = nn.ModuleList(_module(layer, spec.bias) for layer in spec.layers)
        self.large_ends = nn.ModuleList()
        if spec.large_unshuffle:
            large = spec.at(float("inf")).layers
            self.large_ends.extend([_module(large[0], spec.bias), _module(large[-1], spec.bias)])
        self._views: dict[RedNetSpec, RedNet] = {}
        self._compiled: Callable[[list[Tensor]], list[Tensor]] | None = None
        self._initialise()

    def at(self, scale: float) -> "RedNet":
        """The one network that pictures enlarged `scale` times pass through; it shares its weights with this one."""
        spec = self.spec.at(scale)
        if spec == self.spec:
            return self
        if spec not in self._views:
            view = RedNet.__new__(RedNet)
            nn.Module.__init__(view)
            view.spec, view._views, view._compiled = spec, {}, None
            ends = self.large_ends if scale > self.spec.large_scale else (self.layers[0], self.layers[-1])
            view.layers = nn.ModuleList([ends[0], *self.layers[1:-1], ends[1]])
            view.large_ends = nn.ModuleList()
            self._views[spec] = view.train(self.training)
        return self._views[spec]

    def forward(self, luma: Tensor, conditions: Tensor) -> Tensor:
        """Restore whole pictures, folded by `spec.unshuffle`.

        Args:
            luma: (batch, 1, height, width), values in [0, 1], noise may exceed them.
            conditions: (batch, len(spec.conditions)) as `condition_values` gives them.

        Returns:
            The restored luma, same shape, not clipped.
        """
        return self.forward_folds([(luma, conditions)])[0]

    def forward_folds(self, parts: list[tuple[Tensor, Tensor]]) -> list[Tensor]:
        """Restore pictures of small scales and, in a second part, of large ones; the layers in between run once.

        Args:
            parts: luma and conditions as for `forward`, for each fold. Folded, all pictures must have the same size.

        Returns:
            The restored luma of each part, same shape, not clipped.
        """
        folds = (self.spec.unshuffle, self.spec.large_unshuffle)
        padded = [_padded(luma, fold * self._coarsest) for (luma, _), fold in zip(parts, folds, strict=False)]
        planes = [
            _with_conditions(F.pixel_unshuffle(luma, fold), conditions).contiguous(memory_format=torch.channels_last)
            for luma, (_, conditions), fold in zip(padded, parts, folds, strict=False)
        ]
        given = (self._compiled or self._run)(planes)
        restored = []
        for (luma, _), whole, maps, fold in zip(parts, padded, given, folds, strict=False):
            height, width = luma.shape[2:]
            change = F.pixel_shuffle(maps, fold)
            restored.append((whole + change if self.spec.global_residual else change)[..., :height, :width])
        return restored

    def compile(self, mode: str) -> None:
        """Let torch.compile fuse the small operations between the layers, for shapes that stay the same.

        The (un)shuffling stays outside: torch 2.11 cannot compile it for a GPU.
        """
        self._compiled = torch.compile(self._run, mode=mode)

    @property
    def _coarsest(self) -> int:
        """Width and height after folding are padded to a multiple of this."""
        return self.spec.multiple // self.spec.unshuffle

    def _run(self, parts: list[Tensor]) -> list[Tensor]:
        """Folded planes and conditions through all layers; one part for each fold, through its own ends."""
        plan = self.spec.layers
        wanted = {layer.add for layer in plan}
        kept: dict[int, Tensor] = {}
        firsts, lasts = [self.layers[0], *self.large_ends[:1]], [self.layers[-1], *self.large_ends[1:]]
        maps = torch.cat([first(planes) for first, planes in zip(firsts, parts, strict=False)])
        for index, (layer, module) in enumerate(zip(plan[:-1], self.layers[:-1], strict=True)):
            maps = module(maps) if index else maps
            if layer.add is not None and layer.add_first:
                maps = maps + kept[layer.add]
            if layer.relu:
                maps = F.relu(maps)
            if layer.add is not None and not layer.add_first:
                maps = maps + kept[layer.add]
            if index in wanted:
                kept[index] = maps
        split = torch.split(maps, [len(planes) for planes in parts])
        return [last(part) for last, part in zip(lasts, split, strict=False)]

    def _initialise(self) -> None:
        """He initialisation; kernels halved where their inputs are sums of two.

        The last is divided by ten where it says what is to be added to the picture: little.
        """
        plan = self.spec.layers
        for index, (layer, module) in enumerate(zip(plan, self.layers, strict=True)):
            taps = 9 if layer.stride == 1 else layer.stride**2
            fan_in = layer.inputs * (taps if layer.kind != "up" else 1)
            _draw(module, fan_in, 0.5 if _takes_sums(plan, index, self.spec.skips) else 1.0)
        last = 0.1 if self.spec.global_residual else 0.5**0.5  # no ReLU follows that halves it
        _weight(self.layers[-1]).data.mul_(last)
        if self.large_ends:
            first_layer = self.large_ends[0]
            assert isinstance(first_layer, nn.Conv2d)
            _draw(first_layer, 9 * first_layer.in_channels, 1.0)
            _draw(self.large_ends[1], 9 * plan[-1].inputs, 0.5 * last)


def _weight(module: nn.Module) -> Tensor:
    assert isinstance(module, nn.Conv2d | nn.ConvTranspose2d)
    return module.weight


def _draw(module: nn.Module, fan_in: int, factor: float) -> None:
    nn.init.normal_(_weight(module), std=(2.0 / fan_in) ** 0.5)
    _weight(module).data.mul_(factor)
    if isinstance(module.bias, Tensor):
        nn.init.zeros_(module.bias)


def _padded(luma: Tensor, multiple: int) -> Tensor:
    """Continued to the right and below until both sides are multiples of `multiple`; see `redgui.network.edges`."""
    for axis in (2, 3):
        length = luma.shape[axis]
        if length % multiple:
            index = torch.from_numpy(mirrored(0, -(-length // multiple) * multiple, length)).to(luma.device)
            luma = luma.index_select(axis, index)
    return luma


def _with_conditions(planes: Tensor, conditions: Tensor) -> Tensor:
    constant = conditions[:, :, None, None].expand(-1, -1, *planes.shape[-2:])
    return torch.cat([planes, constant], dim=1)


class _Conv(nn.Conv2d):
    """A convolution. cuDNN is fast where the numbers of maps are multiples of 8: on CUDA zeros fill them up."""

    def forward(self, maps: Tensor) -> Tensor:
        missing = -self.in_channels % 8
        if not (missing and maps.is_cuda):
            return super().forward(maps)
        weight = F.pad(self.weight, (0, 0, 0, 0, 0, missing))
        return F.conv2d(F.pad(maps, (0, 0, 0, 0, 0, missing)), weight, self.bias, self.stride, self.padding)


def _pair(padding: str | tuple[int, ...]) -> tuple[int, ...]:
    assert not isinstance(padding, str)
    return padding


class _Deconv(nn.ConvTranspose2d):
    """A deconvolution, on CUDA with a number of outputs that cuDNN is fast with."""

    def forward(self, maps: Tensor, output_size: list[int] | None = None) -> Tensor:
        missing = -self.out_channels % 8
        if not (missing and maps.is_cuda):
            return super().forward(maps, output_size)
        weight = F.pad(self.weight, (0, 0, 0, 0, 0, missing))
        bias = None if self.bias is None else F.pad(self.bias, (0, missing))
        filled = F.conv_transpose2d(maps, weight, bias, stride=self.stride, padding=_pair(self.padding))
        return filled[:, : self.out_channels]


def _takes_sums(plan: tuple[Layer, ...], index: int, skips: Skips) -> bool:
    """Whether a layer starts with its kernels halved: the whole decoder under symmetric skips, else what follows a sum.

    Without skips halving would compound from layer to layer, and a deep network would start with nothing to say.
    """
    if skips == "symmetric":
        return plan[index].kind in ("deconv", "up")
    return index > 0 and plan[index - 1].add is not None


def condition_values(spec: RedNetSpec, sigma: float = 0.0, scale: float = 1.0, jpeg: float = NO_JPEG) -> list[float]:
    """The numbers that fill the condition planes: sigma in 8-bit grey levels, scale in [1, 4], JPEG quality."""
    given = {"sigma": sigma, "scale": scale - 1.0, "jpeg": NO_JPEG - jpeg}
    return [given[name] / CONDITION_RANGE[name] for name in spec.conditions]


def condition_rows(spec: RedNetSpec, sigma: Tensor, scale: Tensor, jpeg: Tensor) -> Tensor:
    """`condition_values` of many pictures: (batch,) each, to (batch, len(spec.conditions))."""
    given = {"sigma": sigma, "scale": scale - 1.0, "jpeg": NO_JPEG - jpeg}
    rows = [given[name] / CONDITION_RANGE[name] for name in spec.conditions]
    return torch.stack(rows, 1) if rows else sigma.new_zeros(len(sigma), 0)


def shapes(spec: RedNetSpec) -> dict[str, tuple[int, ...]]:
    """The sides of all tensors in the network's `state_dict`, by name, without building it."""
    layers = {f"layers.{index}": layer for index, layer in enumerate(spec.layers)}
    if spec.large_unshuffle:
        large = spec.at(float("inf")).layers
        layers |= {"large_ends.0": large[0], "large_ends.1": large[-1]}
    sides: dict[str, tuple[int, ...]] = {}
    for name, layer in layers.items():
        kernel = 3 if layer.stride == 1 else layer.stride
        maps = layer.inputs, layer.outputs
        sides[f"{name}.weight"] = (*(maps if layer.kind in ("deconv", "up") else maps[::-1]), kernel, kernel)
        if spec.bias:
            sides[f"{name}.bias"] = (layer.outputs,)
    return sides


def _module(layer: Layer, bias: bool) -> nn.Module:
    kind = _Conv if layer.kind in ("conv", "down") else _Deconv
    if layer.stride == 1:
        return kind(layer.inputs, layer.outputs, 3, padding=1, bias=bias)
    return kind(layer.inputs, layer.outputs, layer.stride, stride=layer.stride, bias=bias)
