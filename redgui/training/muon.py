"""Muon: every matrix is moved by one whose singular values are near one, so that weak directions are learnt too."""

import torch
from torch import Tensor

MOMENTUM = 0.95
_STEPS = 5
_QUINTIC = (3.4445, -4.7750, 2.0315)  # steepest at zero, at the price of singular values between 0.7 and 1.2
_EPS = 1e-7
_ADAMS_SIZE = 0.2  # the root mean square of Adam's updates, by experience


class Muon:
    """K. Jordan et al., "Muon: An optimizer for hidden layers in neural networks" (2024), without weight decay.

    What torch.optim.Muon does with `adjust_lr_fn="match_rms_adamw"`, with which the tests compare it; but torch goes
    from matrix to matrix, some 800 small kernels a step for thirty layers, during which a GPU has next to nothing to
    do. Here all matrices of one shape go through each product together.
    """

    def __init__(self, matrices: dict[str, Tensor], shares: dict[str, float] | None = None) -> None:
        """Take charge of `matrices`, float32 (rows, columns) by name; they are moved in place.

        Args:
            matrices: what is moved.
            shares: of the learning rate, for those that move at less than all of it.
        """
        self._groups: dict[torch.Size, dict[str, Tensor]] = {}
        for name, matrix in matrices.items():
            self._groups.setdefault(matrix.shape, {})[name] = matrix
        # One tensor for each shape, changed in place: a CUDA graph finds everything where it was.
        self._means = {
            shape: torch.zeros(len(group), *shape, device=next(iter(group.values())).device)
            for shape, group in self._groups.items()
        }
        self._sizes = {
            shape: _ADAMS_SIZE
            * max(shape) ** 0.5
            * self._means[shape].new_tensor([(shares or {}).get(name, 1.0) for name in group])[:, None, None]
            for shape, group in self._groups.items()
        }
        self._has_moved = False

    @property
    def momentum(self) -> dict[str, Tensor]:
        """Running mean of the gradients by matrix; empty before the first step."""
        if not self._has_moved:
            return {}
        return {
            name: mean
            for shape, group in self._groups.items()
            for name, mean in zip(group, self._means[shape], strict=True)
        }

    def restore(self, momentum: dict[str, Tensor]) -> None:
        """Go on from earlier `momentum`; a matrix that is not in it begins at zero."""
        for shape, group in self._groups.items():
            for name, mean in zip(group, self._means[shape], strict=True):
                if name in momentum:
                    mean.copy_(momentum[name])
                    self._has_moved = True

    @torch.no_grad()
    def step(self, gradients: dict[str, Tensor], rate: float | Tensor) -> None:
        """Move every matrix against its gradient, at a learning rate that suits Adam."""
        self._has_moved = True
        for shape, matrices in self._groups.items():
            gradient = torch.stack([gradients[name] for name in matrices])
            mean = self._means[shape].lerp_(gradient, 1 - MOMENTUM)
            update = orthogonal(gradient.lerp(mean, MOMENTUM)).float() * (self._sizes[shape] * -rate)
            torch._foreach_add_(list(matrices.values()), list(update))


def orthogonal(matrices: Tensor) -> Tensor:
    """The nearest matrices with orthonormal rows (or columns, if those are fewer), roughly, by Newton-Schulz steps.

    Args:
        matrices: (count, rows, columns).

    Returns:
        bfloat16, same shape; singular values between 0.7 and 1.2, but for those that were next to nothing.
    """
    if matrices.shape[1] > matrices.shape[2]:
        return orthogonal(matrices.transpose(1, 2)).transpose(1, 2)
    a, b, c = _QUINTIC
    x = matrices.bfloat16()
    x = x / x.norm(dim=(1, 2), keepdim=True).clamp(min=_EPS)
    for _ in range(_STEPS):
        gram = x @ x.transpose(1, 2)
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x
