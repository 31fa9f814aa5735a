"""The training loop: EMA, mixed precision, resumable, one process or many."""

import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor
from torch.optim.swa_utils import get_ema_multi_avg_fn

from redgui.errors import BegunError, RedguiError
from redgui.messages import Sentence
from redgui.network import weights
from redgui.network.devices import has_bfloat16
from redgui.network.rednet import RedNet
from redgui.training.checkpoint import RunState, load_state, save_state
from redgui.training.config import TrainConfig
from redgui.training.curve import append_row, draw_curve
from redgui.training.draw_ahead import Drawer
from redgui.training.mixture import Minibatch
from redgui.training.optimise import Moments, Optimiser
from redgui.training.patches import load_grey, picture_paths
from redgui.training.schedule import learning_rate, part_done
from redgui.training.step_graph import StepGraph
from redgui.training.warm_start import warm_start
from redgui.training.watch import watch, watch_layers

_REPORT_SECONDS = 2.0
_KEEP_SECONDS = 60.0  # what a stop loses at most
_MOST_LOOKING = 0.1  # of the time; minutes that suit a GPU would have a CPU do little else
_LOG_FLOOR = 0.1  # a patch restored ten times better than its levels let one hope pulls no harder than that


@dataclass(frozen=True)
class RunStatus:
    """What a run reports on its way.

    Attributes:
        step: steps done.
        loss: mean over the steps since the last look at the held-out pictures.
        seconds: time spent on the run, over all sessions, looks included.
        step_seconds: time for one step since the last look.
        psnr: PSNR in dB by task, if this is a look.
        silent: the layers that have died, if this is a look; see `redgui.training.silent`.
    """

    step: int
    loss: float
    seconds: float
    step_seconds: float
    psnr: dict[str, float] = field(default_factory=dict)
    silent: list[int] = field(default_factory=list)


class LossTally:
    """Loss and time since the last look; the loss stays on the device until it is asked for, so no step waits."""

    def __init__(self, device: torch.device) -> None:
        self._sum = torch.zeros((), device=device)
        self._steps = 0
        self._begin = time.monotonic()

    def add(self, loss: Tensor) -> None:
        self._sum += loss
        self._steps += 1

    def read(self) -> tuple[float, float]:
        """Mean loss, and seconds for a step; waits for the device."""
        loss = float(self._sum) / self._steps
        return loss, (time.monotonic() - self._begin) / self._steps


def train(
    config: TrainConfig,
    data: list[Path],
    out: Path,
    *,
    resume: bool = False,
    minutes: float | None = None,
    device: torch.device | None = None,
    report: Callable[[RunStatus], None] = lambda _: None,
) -> RunState:
    """Train until the schedule ends or the minutes are over; leave a checkpoint and a curve (CSV, PNG) in `out`.

    The checkpoint is renewed every minute, the curve at every look.

    Under torchrun each process takes its share of every batch; the gradients are those of one process.

    Raises:
        RedguiError: no usable pictures, or `out` holds another run and `resume` is not set.
    """
    rank, processes = _join_processes()
    device = device or training_device(rank)
    torch.backends.cudnn.benchmark = True  # every step has the same shapes
    pictures = [load_grey(path) for path in picture_paths(data)]
    held_out = pictures[:: config.holdout] if config.holdout else []
    kept = [picture for index, picture in enumerate(pictures) if not config.holdout or index % config.holdout]
    trainer = Trainer(config, kept, device, rank, processes)
    trainer.restore(_starting_point(out, resume, device))
    started = looked = kept_at = reported = time.monotonic()
    look_seconds = 0.0
    before, tally = trainer.state.seconds, LossTally(device)
    by_clock = minutes is not None or config.minutes > 0
    while trainer.part_done < 1:
        tally.add(trainer.step())
        now = time.monotonic()
        spent = _first_clock(now - started, processes) if by_clock else now - started
        trainer.state.seconds = before + spent
        over = trainer.part_done >= 1 or (minutes is not None and spent > minutes * 60)
        if over or _is_time_to_look(config, trainer.state.step, now - looked, look_seconds):
            if rank == 0:
                _look(trainer, tally, held_out, out, report)
            looked = kept_at = time.monotonic()
            look_seconds, tally = looked - now, LossTally(device)
        elif rank == 0 and now - reported > _REPORT_SECONDS:
            reported = now
            if now - kept_at > _KEEP_SECONDS:
                kept_at = now
                save_state(trainer.snapshot(), out)
            report(RunStatus(trainer.state.step, tally.read()[0], trainer.state.seconds, tally.read()[1]))
        if over:
            break
    _part_processes(processes)
    return trainer.snapshot()


def _is_time_to_look(config: TrainConfig, step: int, seconds: float, look_seconds: float) -> bool:
    """Whether the last look, which took `look_seconds`, is long enough ago: `seconds`."""
    if config.watch_steps:
        return step % config.watch_steps == 0
    return seconds > max(config.watch_minutes * 60, look_seconds / _MOST_LOOKING)


def _look(
    trainer: "Trainer", tally: LossTally, held_out: list[np.ndarray], out: Path, report: Callable[[RunStatus], None]
) -> None:
    """Measure the running mean on the held-out pictures, keep the state, and continue the curve."""
    loss, step_seconds = tally.read()
    network = trainer.averaged()
    scores = watch(network, held_out, trainer.config.mixture, trainer.device, trainer.config.large)
    silent = watch_layers(network, held_out, trainer.device)
    state = trainer.snapshot()
    save_state(state, out)
    append_row(out / "curve.csv", state.step, state.seconds, loss, scores)
    draw_curve(out / "curve.csv")
    report(RunStatus(state.step, loss, state.seconds, step_seconds, scores, silent))


class Trainer:
    """One network in training and all that changes with a step."""

    def __init__(
        self, config: TrainConfig, pictures: list[np.ndarray], device: torch.device, rank: int = 0, processes: int = 1
    ) -> None:
        """Begin a run on `pictures`, (height, width) uint8 each.

        Raises:
            RedguiError: no picture is large enough, or the weights to start from are of another architecture.
        """
        self.config, self.device = config, device
        self.rank, self.processes = rank, processes
        self.drawer = Drawer(config, pictures, device)
        self._graph: StepGraph | None = None
        torch.manual_seed(config.seed)
        self.network = _channels_last(RedNet(config.network), device)
        shares: dict[str, float] = {}
        if config.start:
            new = warm_start(self.network, weights.load(config.start), config.renew)
            shares = self._slow_down(new)
        self.optimiser = Optimiser(self.network, config.optimiser, device, shares)
        if config.compile and device.type == "cuda":
            self.network.compile("default")
        self.ema = {name: value.detach().clone() for name, value in self.network.named_parameters()}
        self.state = RunState({}, {})
        self._warm_from = 0

    def _slow_down(self, new: set[int]) -> dict[str, float]:
        """Freeze the layers that are not new if `start_rate` is 0; else give their shares of the rate by parameter."""
        known = [(index, layer) for index, layer in enumerate(self.network.layers) if index not in new]
        if self.config.start_rate == 0:
            for _, layer in known:
                layer.requires_grad_(False)  # spares the pass back through what comes before the new layers
            return {}
        names = [f"layers.{index}.{name}" for index, _ in known for name in ("weight", "bias")]
        return dict.fromkeys(names, self.config.start_rate)

    def restore(self, state: RunState | None) -> None:
        """Go on from a checkpoint.

        Raises:
            RedguiError: it belongs to another network.
        """
        if state is None:
            return
        try:
            self.network.load_state_dict(state.weights)
        except RuntimeError as error:
            raise RedguiError(Sentence("The checkpoint is of another network; use another folder.")) from error
        for name, mean in self.ema.items():
            mean.copy_(state.ema.get(name, state.weights[name]))
        self.optimiser.restore(Moments(state.first, state.second), state.step)
        self._warm_from = 0 if state.second else state.step  # moments that are not known need another warm-up
        self.state = state

    @property
    def part_done(self) -> float:
        """How much of the schedule is behind this run; at 1 it is over."""
        return part_done(self.config, self.state.step, self.state.seconds)

    def step(self) -> Tensor:
        """One step; returns the weighted loss of this process' share of the batch, still on the device."""
        batches = self.drawer.batches(self.state.step)
        rate = learning_rate(self.config, self.state.step - self._warm_from, self.state.seconds)
        if self.config.compile and self.device.type == "cuda" and self.processes == 1:
            self._graph = self._graph or self._capture(batches)
            loss = self._graph(rate)
        else:
            loss = self._move(batches, rate)
        self._update_ema()
        self.state.step += 1
        return loss

    def _move(self, batches: list[Minibatch], rate: float | Tensor) -> Tensor:
        """Move the weights along the gradient of a batch's loss, and return that."""
        self.network.zero_grad(set_to_none=True)
        loss = self._loss(batches)
        loss.backward()  # type: ignore[no-untyped-call]
        self._average_gradients()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.config.clip)
        self.optimiser.step(rate)
        return loss.detach()

    def _capture(self, batches: list[Minibatch]) -> StepGraph:
        """The step as a CUDA graph: Python takes longer to launch a step's kernels than a GPU to run them.

        It takes some steps at a learning rate of zero to warm up, which leave the weights as they are.
        """
        return StepGraph(lambda rate: self._move(batches, rate), self.device)

    def _loss(self, batches: list[Minibatch]) -> Tensor:
        """Mean over the patches; the error is in squared grey levels, each patch weighed by its task's worth."""
        mine = slice(self.rank, None, self.processes)
        parts = [(batch.degraded[mine], batch.conditions[mine]) for batch in batches]
        with _mixed_precision(self.device) if self.config.bfloat16 else nullcontext():
            restored = self.network.forward_folds(parts)
        errors = [
            ((result.float() - batch.clean[mine]) * 255.0).square().mean((1, 2, 3)) * batch.worth[mine]
            for result, batch in zip(restored, batches, strict=True)
        ]
        return patch_losses(torch.cat(errors), self.config.loss).mean()

    def _average_gradients(self) -> None:
        if self.processes == 1:
            return
        for parameter in self.network.parameters():
            if parameter.grad is not None:
                dist.all_reduce(parameter.grad)
                parameter.grad /= self.processes

    def _update_ema(self) -> None:
        # A short memory at first, so that the mean is not held back by the random start.
        decay = min(self.config.ema, (1 + self.state.step) / (10 + self.state.step))
        average = get_ema_multi_avg_fn(decay)  # type: ignore[no-untyped-call]
        average(list(self.ema.values()), list(self.network.parameters()), self.state.step)

    def averaged(self) -> RedNet:
        """A network with the running mean of the weights."""
        network = _channels_last(RedNet(self.config.network), self.device)
        network.load_state_dict(self.ema)
        return network.eval()

    def snapshot(self) -> RunState:
        moments = self.optimiser.moments()
        self.state.weights = {name: p.detach() for name, p in self.network.named_parameters()}
        self.state.ema = self.ema
        self.state.first, self.state.second = moments.first, moments.second
        return self.state


def patch_losses(error: Tensor, loss: Literal["square", "log"]) -> Tensor:
    """The loss of each patch from its weighed mean squared error: that error, or its logarithm (see `TrainConfig`)."""
    return error if loss == "square" else (error + _LOG_FLOOR).log()


def _channels_last(network: RedNet, device: torch.device) -> RedNet:
    """On the device, in the memory layout that its convolutions are fastest in."""
    placed: RedNet = network.to(device).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return placed


def _mixed_precision(device: torch.device) -> AbstractContextManager[object]:
    """bfloat16 where the hardware multiplies it; elsewhere it would only be slower."""
    return torch.autocast(device.type, torch.bfloat16) if has_bfloat16(device) else nullcontext()


def _join_processes() -> tuple[int, int]:
    """(rank, processes): from torchrun's environment, or (0, 1)."""
    processes = int(os.environ.get("WORLD_SIZE", "1"))
    if processes > 1 and not dist.is_initialized():
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    return (dist.get_rank(), processes) if processes > 1 else (0, 1)


def _part_processes(processes: int) -> None:
    """Together, after the first one's last look: a process that goes while another talks to it is aborted."""
    if processes > 1:
        dist.barrier()
        dist.destroy_process_group()


def _first_clock(seconds: float, processes: int) -> float:
    """The first process' seconds, for all: clocks differ, and a process that stops alone leaves the others waiting."""
    if processes == 1:
        return seconds
    shared = torch.tensor([seconds], dtype=torch.float64)
    shared = shared.cuda() if torch.cuda.is_available() else shared
    dist.broadcast(shared, 0)
    return float(shared)


def training_device(rank: int = 0) -> torch.device:
    """CUDA (each process its own), then MPS, then the CPU."""
    if torch.cuda.is_available():
        return torch.device("cuda", rank % torch.cuda.device_count())
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def _starting_point(out: Path, resume: bool, device: torch.device) -> RunState | None:
    state = load_state(out, device)
    if state is not None and not resume:
        raise BegunError(Sentence("{out}: holds a run already; resume it, or choose another folder.", out=out))
    return state
