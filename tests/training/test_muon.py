"""Muon moves matrices as torch's own does, all of one shape at once."""

import torch

from redgui.training.muon import Muon, orthogonal


def test_many_matrices_move_as_under_torchs_muon() -> None:
    torch.manual_seed(0)
    shapes = {"a": (16, 36), "b": (16, 36), "tall": (40, 24), "c": (16, 36)}
    ours = {name: torch.randn(shape) for name, shape in shapes.items()}
    theirs = {name: torch.nn.Parameter(value.clone()) for name, value in ours.items()}
    begin = {name: value.clone() for name, value in ours.items()}
    muon = Muon(ours)
    reference = torch.optim.Muon(theirs.values(), lr=0.01, weight_decay=0.0, adjust_lr_fn="match_rms_adamw")
    for _ in range(4):
        gradients = {name: torch.randn(shape) for name, shape in shapes.items()}
        for name, parameter in theirs.items():
            parameter.grad = gradients[name].clone()
        muon.step(gradients, 0.01)
        reference.step()
    for name, value in ours.items():
        way = (theirs[name].detach() - begin[name]).norm()
        assert float((value - theirs[name].detach()).norm() / way) < 0.02, name  # both multiply in bfloat16


def test_an_orthogonal_matrix_has_even_singular_values_whatever_the_gradients_size() -> None:
    torch.manual_seed(0)
    for size in (1e-4, 1.0, 1e4):
        values = torch.linalg.svdvals(orthogonal(torch.randn(3, 32, 64) * size).float())
        assert float(values.min()) > 0.5
        assert float(values.max()) < 1.3


def test_no_gradient_moves_nothing_and_stays_finite() -> None:
    matrix = torch.randn(8, 8)
    before = matrix.clone()
    Muon({"still": matrix}).step({"still": torch.zeros(8, 8)}, 0.1)
    torch.testing.assert_close(matrix, before)
