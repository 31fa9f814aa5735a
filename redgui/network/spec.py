"""What a RED-Net is made of: a frozen description that says everything needed to build it.

One description covers the networks as published (Mao, Shen, Yang, "Image Restoration Using Very Deep
Convolutional Encoder-Decoder Networks with Symmetric Skip Connections", NIPS 2016) and redgui's own
multi-scale family. `RedNetSpec.layers` unrolls it into a plain list that the module and the streaming
executor both follow, so the two cannot drift apart.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, get_args

from redgui.network.limits import (
    MOST_DEPTH,
    MOST_FOLD,
    MOST_GRID,
    MOST_LEVELS,
    MOST_SCALE,
    MOST_STRIDE,
    MOST_WIDTH,
    check_truth,
    check_whole,
)
from redgui.settings import LARGE_SCALE

Condition = Literal["sigma", "scale", "jpeg"]
Skips = Literal["symmetric", "none", "residual"]
Kind = Literal["conv", "deconv", "down", "up"]
CONDITIONS = get_args(Condition)


@dataclass(frozen=True)
class Level:
    """One resolution of the network: `depth` convolutions and as many mirrored deconvolutions of `width` maps.

    Raises:
        ValueError: one of them is no whole number, or beyond redgui.network.limits.
    """

    width: int
    depth: int

    def __post_init__(self) -> None:
        check_whole("width", self.width, 1, MOST_WIDTH)
        check_whole("depth", self.depth, 1, MOST_DEPTH)


@dataclass(frozen=True)
class Layer:
    """One step of the unrolled network.

    Attributes:
        kind: "conv" and "deconv" are 3x3, stride 1, pad 1; "down" and "up" are strided by `stride`, unpadded,
            with a kernel as large as the stride.
        inputs, outputs: number of maps.
        stride: 1, or the factor of "down" and "up".
        relu: whether a ReLU follows.
        add: index of the earlier layer whose output is added, or None.
        add_first: add before the ReLU (ResNet's order) instead of after it (RED-Net's).
    """

    kind: Kind
    inputs: int
    outputs: int
    stride: int = 1
    relu: bool = True
    add: int | None = None
    add_first: bool = False


@dataclass(frozen=True)
class RedNetSpec:
    """A RED-Net.

    Attributes:
        levels: resolutions from fine to coarse; one level is the network as published.
        unshuffle: the input plane is folded into unshuffle**2 planes of 1/unshuffle the size.
        large_unshuffle: the same for pictures that are enlarged more than `large_scale` times, which then pass through
            a first and a last layer of their own and the same layers in between, at a fraction of the price; 0 folds
            all pictures alike.
        large_scale: the largest scale that is folded by `unshuffle`.
        stride: factor between one level and the next.
        conditions: one constant input plane for each, in this order; empty for a blind network.
        skips: "symmetric" adds c_(L-k) to d_k (the paper), "none" drops them, "residual" adds each block's
            input to its output before the ReLU (the ResNet comparison of the paper's figure 3c).
        block: distance between skips, in layers; 2 in the paper.
        global_residual: whether the picture is added to what the layers give: the outermost skip, and the only one of
            RED10. Without it the layers give the picture itself; only the ablation goes without.
        bias: whether the layers have biases; without them a network scales with its input (Mohan et al., "Robust and
            interpretable blind image denoising via bias-free convolutional neural networks", ICLR 2020).

    Raises:
        ValueError: the description contradicts itself, or is beyond redgui.network.limits.
    """

    levels: tuple[Level, ...]
    unshuffle: int = 1
    stride: int = 2
    conditions: tuple[Condition, ...] = ()
    skips: Skips = "symmetric"
    block: int = 2
    global_residual: bool = True
    large_unshuffle: int = 0
    large_scale: float = LARGE_SCALE
    bias: bool = True

    def __post_init__(self) -> None:
        check_whole("the number of levels", len(self.levels), 1, MOST_LEVELS)
        check_whole("unshuffle", self.unshuffle, 1, MOST_FOLD)
        check_whole("large_unshuffle", self.large_unshuffle, 0, MOST_FOLD)
        check_whole("stride", self.stride, 2, MOST_STRIDE)
        check_whole("block", self.block, 1, 2 * MOST_DEPTH)
        check_truth("global_residual", self.global_residual)
        check_truth("bias", self.bias)
        if max(self.unshuffle, self.large_unshuffle) * self.stride ** (len(self.levels) - 1) > MOST_GRID:
            raise ValueError(f"unshuffle and stride must not make a grid of more than {MOST_GRID} pixels")
        if type(self.large_scale) not in (int, float) or not 0 < self.large_scale <= MOST_SCALE:
            raise ValueError(f"large_scale must be a number up to {MOST_SCALE:g}")
        if self.skips not in ("symmetric", "none", "residual"):
            raise ValueError("skips must be symmetric, none or residual")
        if self.skips == "residual" and len(self.levels) > 1:
            raise ValueError("residual skips are defined for one level only")
        known = all(condition in CONDITIONS for condition in self.conditions)
        if not known or len(set(self.conditions)) < len(self.conditions):
            raise ValueError(f"conditions must be some of {', '.join(CONDITIONS)}, each once")

    def at(self, scale: float) -> "RedNetSpec":
        """The description of the one network that pictures enlarged `scale` times pass through."""
        if not self.large_unshuffle:
            return self
        large = scale > self.large_scale
        return replace(self, unshuffle=self.large_unshuffle if large else self.unshuffle, large_unshuffle=0)

    @property
    def multiple(self) -> int:
        """Width and height of the input are padded to a multiple of this."""
        return int(self.unshuffle * self.stride ** (len(self.levels) - 1))

    @property
    def radius(self) -> int:
        """Receptive-field radius in pixels: no output depends on an input farther away (Chebyshev distance)."""
        reach, step = 0, self.unshuffle
        for level in self.levels:
            reach += 2 * level.depth * step
            step *= self.stride
        return reach + 2 * self.multiple

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The network unrolled, in the order the picture passes through it."""
        planes = self.unshuffle**2
        encoder = self._encoder(planes + len(self.conditions))
        layers = encoder + self._decoder(encoder, planes)
        return tuple(_with_residual_skips(layers, self.block) if self.skips == "residual" else layers)

    def _encoder(self, planes: int) -> list[Layer]:
        layers: list[Layer] = []
        for number, level in enumerate(self.levels):
            if number:
                layers.append(Layer("down", planes, level.width, self.stride))
                planes = level.width
            for _ in range(level.depth):
                layers.append(Layer("conv", planes, level.width))
                planes = level.width
        return layers

    def _decoder(self, encoder: list[Layer], planes_out: int) -> list[Layer]:
        """Mirror the encoder, from the coarsest level up."""
        symmetric = self.skips == "symmetric"
        layers: list[Layer] = []
        last_conv = len(encoder) - 1  # index of c_L of the level in hand
        for number in range(len(self.levels) - 1, -1, -1):
            width, depth = self.levels[number].width, self.levels[number].depth
            if number < len(self.levels) - 1:
                below = self.levels[number + 1].width
                layers.append(Layer("up", below, width, self.stride, add=last_conv if symmetric else None))
            for k in range(1, depth + 1):
                add = last_conv - k if symmetric and k < depth and (k - 1) % self.block == 0 else None
                layers.append(Layer("deconv", width, width, add=add))
            last_conv -= depth + 1
        final = layers[-1]
        layers[-1] = Layer("deconv", final.inputs, planes_out, relu=False)
        return layers

    def macs_per_pixel(self) -> float:
        """Multiply-accumulates for each pixel of the picture, biases not counted."""
        total, area = 0.0, float(self.unshuffle**2)
        for layer in self.layers:
            if layer.kind == "down":
                area *= layer.stride**2
            kernel = 9 if layer.stride == 1 else layer.stride**2
            # an "up" layer computes each of its output pixels from one input pixel: stride**2 kernels, 1 tap each
            taps = kernel if layer.kind != "up" else 1
            if layer.kind == "up":
                area /= layer.stride**2
            total += layer.inputs * layer.outputs * taps / area
        return total

    def to_dict(self) -> dict[str, Any]:
        """Plain types only, for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "RedNetSpec":
        """The inverse of `to_dict`.

        Raises:
            ValueError: a field is missing, unknown or of the wrong kind.
        """
        if not isinstance(data, dict):
            raise ValueError("it has no fields")
        try:
            lists = {name: _listed(name, data.get(name, [])) for name in ("levels", "conditions")}
            levels = tuple(Level(**level) for level in lists["levels"])
            return cls(**data | {"levels": levels, "conditions": tuple(lists["conditions"])})
        except TypeError as error:
            raise ValueError("something is missing or unknown in it") from error


def _listed(name: str, value: object) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"{name} must be a list")
    return list(value)


def _with_residual_skips(layers: list[Layer], block: int) -> list[Layer]:
    """ResNet's identity shortcuts: every `block` layers between the first and the last form a residual block."""
    result = list(layers)
    for end in range(block, len(layers) - 1, block):
        layer = layers[end]
        result[end] = Layer(layer.kind, layer.inputs, layer.outputs, add=end - block, add_first=True)
    return result


def red(depth: int, skips: Skips = "symmetric", block: int = 2) -> RedNetSpec:
    """RED-Net as published (NIPS 2016, section 2): `depth` layers, half of them deconvolutions, 64 maps, blind."""
    return RedNetSpec(levels=(Level(64, depth // 2),), skips=skips, block=block)


RED10 = red(10, skips="none")  # the paper gives RED10 no skip connections
RED20 = red(20)
RED30 = red(30)
# redgui's own: the same idea at two scales, at a quarter of RED30's cost (research/notebook.md).
MULTISCALE = RedNetSpec(levels=(Level(64, 8), Level(128, 6)), unshuffle=2, conditions=("sigma", "scale"))

ARCHITECTURES = {"red10": RED10, "red20": RED20, "red30": RED30, "multiscale": MULTISCALE}
