"""A picture whose sides are no multiple of the network's: what it is continued with beyond its edges."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from redgui.network import weights
from redgui.network.devices import Compute
from redgui.network.edges import mirrored
from redgui.network.rednet import condition_values
from redgui.network.stream import stream

CPU = Compute("cpu", "float32", "test")


@given(length=st.integers(1, 20), extra=st.integers(0, 50))
def test_continued_as_numpy_reflects(length: int, extra: int) -> None:
    rows = np.arange(length)
    expected = np.pad(rows, (0, extra), mode="reflect" if length > 1 else "edge")
    assert np.array_equal(mirrored(0, length + extra, length), expected)


def test_the_last_rows_and_columns_are_restored_as_well_as_if_the_picture_went_on(camera: NDArray[np.float32]) -> None:
    """With the edge repeated instead, the noise of the last row grew into streaks of four times the error."""
    noisy = camera + np.random.default_rng(0).normal(0, 50 / 255, camera.shape).astype(np.float32)
    network = weights.load("default")
    values = condition_values(network.spec, 50)
    part = np.ascontiguousarray(noisy[:201, :201])  # one row and one column more than a multiple of 8
    alone, beside = (
        stream(network, luma, values, CPU).luma - camera[: len(luma), : len(luma)] for luma in (part, noisy)
    )
    for strip in ((slice(193, 201), slice(0, 201)), (slice(0, 201), slice(193, 201))):
        assert np.square(alone[strip]).mean() < 2 * np.square(beside[strip]).mean()
