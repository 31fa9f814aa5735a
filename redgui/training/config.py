"""A training run in one TOML file: the network, the mixture of degradations, the schedule."""

import tomllib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.network.spec import MULTISCALE, RedNetSpec

Alone = Literal["disk", "gaussian", "scratches"]
# What `Mixture.alone` may be, and what its level means.
ALONE: dict[Alone, str] = {
    "disk": "blurred by a disk of this radius in pixels, as a lens out of focus",
    "gaussian": "blurred by a Gaussian of this standard deviation in pixels",
    "scratches": "scratched by so many strokes in 10,000 pixels",
}


@dataclass(frozen=True)
class Mixture:
    """Shares of each kind of degraded picture inside every batch, and their ranges.

    Attributes:
        denoise: noise only.
        enlarge: bicubic down and up only.
        both: noise between the two.
        compress: JPEG of quality 5 to 99 only.
        everything: scaled down, noise, JPEG, scaled up, in that order; half of it without the noise.
        camera: the noise of a camera (`camera_noise`) on pictures as soft as its own (`magnify`), half of it with the
            camera's JPEG, a quarter enlarged.
        chroma: white noise on planes like those of colour: of low contrast, either way round, about middle grey.
        dark: share of the noisy pictures (`denoise` and `camera`) that are dark and clipped at black.
        flat: share of all pictures that have little contrast or none.
        partial: share of the noisy pictures (`denoise` and `camera`) of which the network is given a lower
            level than there is, and is to remove only that part.
        twice: share of the pictures of `compress` that were saved before, at another quality on a shifted grid; the
            network is given the quality of the stronger save.
        min_sigma, max_sigma: noise levels are uniform between these, in 8-bit grey levels.
        min_jpeg, max_jpeg: qualities of `compress` and `everything` lie between these, both included.
        min_scale, max_scale: scales lie between these; half of them are exactly 2, 3 or 4.
        enlarge_first: steps at the start with `enlarge` pictures only, so that the units that answer to
            sigma = 0 are alive before noise comes in (research/notebook.md).
        alone: every picture has this one degradation instead of all those shares: what the paper's authors released
            networks for beside noise and scale (`redgui.training.one_task`). None: the shares.
        alone_level: how strong that is, see `ALONE`.

    Raises:
        ValueError: there is no such degradation.
    """

    denoise: float = 0.5
    enlarge: float = 0.35
    both: float = 0.15
    compress: float = 0.0
    everything: float = 0.0
    camera: float = 0.0
    chroma: float = 0.0
    dark: float = 0.0
    flat: float = 0.0
    partial: float = 0.0
    twice: float = 0.0
    min_sigma: float = 0.0
    max_sigma: float = 75.0
    min_jpeg: int = 5
    max_jpeg: int = 99
    min_scale: float = 1.0
    max_scale: float = 4.0
    enlarge_first: int = 0
    alone: Alone | None = None
    alone_level: float = 0.0

    def __post_init__(self) -> None:
        if self.alone is not None and self.alone not in ALONE:
            raise ValueError(f"alone must be one of {', '.join(ALONE)}, not {self.alone!r}")


@dataclass(frozen=True)
class TrainConfig:
    """Everything a run depends on beside its pictures.

    Attributes:
        network: what is trained.
        mixture: what it is trained on.
        steps: length of the cosine schedule; the run ends there.
        minutes: length of the schedule on the clock instead, over all sessions of the run, for a machine that is there
            for so long and whose speed is not known; 0 goes by `steps`.
        batch: patches a step, over all processes.
        patch: side of a training patch in pixels; patches are cut from degraded pictures up to 1.5 times as large.
        large: what patches of large scales are trained on, for a network that folds them differently; they are as large
            as the others once both are folded. None: none.
        large_batch: patches of large scales a step, beside the others.
        optimiser: "adam", or "muon" for all kernels but the first and the last (`redgui.training.optimise`).
        learning_rate, final_rate: the optimiser's, at the top and at the end of the schedule.
        decay: the part of the schedule, at its end, in which the learning rate falls in a straight line; before that it
            stays at the top. 0 is a cosine over the whole schedule instead.
        warmup: steps of linear rise to `learning_rate`.
        clip: the gradient's norm is limited to this.
        loss: of each patch, "square": its mean squared error over what its levels let one hope; "log": the logarithm
            of that, which is its PSNR but for constants. A mean of PSNR is what sets are judged by, and in it a smooth
            picture weighs as much as a textured one, where squared errors are ruled by texture that nothing restores.
        ema: decay of the running mean of the weights, which is what is kept.
        seed: of initialisation, crops and degradations; each step draws from (seed, step) alone.
        holdout: every n-th picture is kept out of training to watch the PSNR on.
        start: name or file of the weights to begin with (`warm_start`); empty begins at random.
        renew: the first and the last of the layers (indices into `network.layers`) that begin from random weights in
            spite of `start`; for those that `silent` found dead. Empty: none.
        start_rate: share of the learning rate that the layers filled by `start` move at; new ones move at all of it.
            0 leaves them as they are, which takes a third less time.
        watch_minutes: least minutes between two looks at the held-out pictures, which may take a tenth of the time.
        watch_steps: steps between two looks, instead of minutes; 0 goes by `watch_minutes`.
        bfloat16: multiply in bfloat16 where the hardware does so; its rounding depends on how a batch is shared out.
        compile: on a CUDA GPU, fuse the network with torch.compile, which needs Triton and a C++ compiler. On a CPU it
            gained nothing, and this is ignored.

    Raises:
        ValueError: the optimiser or the loss is none of these, only a part of what large scales need is given, or
            `renew` names layers that are not there.
    """

    network: RedNetSpec = MULTISCALE
    mixture: Mixture = field(default_factory=Mixture)
    steps: int = 20_000
    minutes: float = 0.0
    batch: int = 16
    patch: int = 64
    large: Mixture | None = None
    large_batch: int = 0
    optimiser: Literal["adam", "muon"] = "adam"
    learning_rate: float = 1e-3
    final_rate: float = 1e-6
    decay: float = 0.0
    warmup: int = 300
    clip: float = 100.0
    loss: Literal["square", "log"] = "square"
    ema: float = 0.999
    seed: int = 1
    holdout: int = 100
    start: str = ""
    renew: tuple[int, ...] = ()
    start_rate: float = 1.0
    watch_minutes: float = 5.0
    watch_steps: int = 0
    bfloat16: bool = True
    compile: bool = False

    def __post_init__(self) -> None:
        if self.optimiser not in ("adam", "muon"):
            raise ValueError(f"optimiser must be adam or muon, not {self.optimiser!r}")
        if self.loss not in ("square", "log"):
            raise ValueError(f"loss must be square or log, not {self.loss!r}")
        if (self.large is None) != (self.large_batch == 0) or (self.large and not self.network.large_unshuffle):
            raise ValueError("large, large_batch and the network's large_unshuffle belong together")
        if self.renew and not _is_range(self.renew, len(self.network.layers)):
            raise ValueError(f"renew must be the first and the last of the layers to renew, not {list(self.renew)!r}")

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def _is_range(ends: tuple[int, ...], count: int) -> bool:
    return len(ends) == 2 and 0 <= ends[0] <= ends[1] < count


def load_config(path: Path) -> TrainConfig:
    """Read a run's TOML file: top-level keys of `TrainConfig`, tables [network] and [mixture].

    Raises:
        RedguiError: the file cannot be read, or says something that does not exist.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        network = RedNetSpec.from_dict(data.pop("network")) if "network" in data else MULTISCALE
        mixture = Mixture(**data.pop("mixture", {}))
        large = Mixture(**data.pop("large")) if "large" in data else None
        renew = tuple(data.pop("renew", ()))
        return TrainConfig(network=network, mixture=mixture, large=large, renew=renew, **data)
    except OSError as error:
        raise RedguiError(
            Sentence(
                "{path}: cannot be read ({reason}); give a training file that exists.", path=path, reason=error.strerror
            )
        ) from error
    except (ValueError, TypeError) as error:
        raise RedguiError(
            Sentence("{path}: not a training file ({reason}); see docs/recipes for examples.", path=path, reason=error)
        ) from error
