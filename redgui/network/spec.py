"""What a RED-Net is made of: a frozen description that says everything needed to build it.

One description covers the networks as published (Mao, Shen, Yang, "Image Restoration Using Very Deep
Convolutional Encoder-Decoder Networks with Symmetric Skip Connections", NIPS 2016) and redgui's own
multi-scale family. `RedNetSpec.layers` unrolls it into a plain list that the module and the streaming
executor both follow, so the two cannot drift apart.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from redgui.settings import LARGE_SCALE

Condition = Literal["sigma", "scale", "jpeg"]
Skips = Literal["symmetric", "none", "residual"]
Kind = Literal["conv", "deconv", "down", "up"]


@dataclass(frozen=True)
class Level:
    """One resolution of the network: `depth` convolutions and as many mirrored deconvolutions of `width` maps."""

    width: int
    depth: int


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
        ValueError: the description contradicts itself.
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
        if not self.levels or any(level.depth < 1 or level.width < 1 for level in self.levels):
            raise ValueError("a RED-Net needs at least one level, each with a depth and a width of at least 1")
        if self.unshuffle < 1 or self.stride < 2 or self.block < 1:
            raise ValueError("unshuffle and block must be at least 1, stride at least 2")
        if self.skips not in ("symmetric", "none", "residual"):
            raise ValueError(f"skips must be symmetric, none or residual, not {self.skips!r}")
        if self.skips == "residual" and len(self.levels) > 1:
            raise ValueError("residual skips are defined for one level only")
        if self.large_unshuffle < 0:
            raise ValueError("large_unshuffle must be at least 0")
        if unknown := set(self.conditions) - {"sigma", "scale", "jpeg"}:
            raise ValueError(f"unknown conditions: {', '.join(sorted(unknown))}")

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
        try:
            levels = tuple(Level(int(level["width"]), int(level["depth"])) for level in data["levels"])
            rest = {key: value for key, value in data.items() if key != "levels"}
            return cls(levels=levels, **(rest | {"conditions": tuple(rest.get("conditions", ()))}))
        except (TypeError, KeyError) as error:
            raise ValueError(f"not a RED-Net description: {error}") from error


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
