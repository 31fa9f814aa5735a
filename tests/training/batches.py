"""One batch as a run draws it, for the tests of what batches hold."""

import torch

from redgui.network.spec import RedNetSpec
from redgui.training.config import Mixture
from redgui.training.mixture import Minibatch, draw, step_seed, task_shares
from redgui.training.patches import PatchSet


def draw_batch(
    patches: PatchSet, spec: RedNetSpec, mixture: Mixture, count: int, patch: int, step: int, seed: int
) -> Minibatch:
    """The batch of one step of a run on the CPU; the arguments are those of `redgui.training.mixture.draw`."""
    generator = torch.Generator().manual_seed(step_seed(seed, step))
    return draw(patches, spec, mixture, task_shares(mixture, step), count=count, patch=patch, generator=generator)
