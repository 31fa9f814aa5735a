"""The height of bands follows how fast they are, and a busy neighbour does not shrink them for good."""

from collections.abc import Callable

import pytest

from redgui.network.band_height import BandHeight, default_band_rows, fixed
from redgui.network.devices import Compute
from redgui.network.spec import MULTISCALE

CPU = Compute("cpu", "float32", "test")


def run(bands: BandHeight, seconds: Callable[[int], float], count: int = 40) -> list[int]:
    """Heights of `count` bands on a computer on which a band of n rows takes seconds(n)."""
    heights = []
    for _ in range(count):
        heights.append(bands.rows)
        bands.note(bands.rows, seconds(bands.rows))
    return heights


def test_bands_grow_while_rows_get_faster() -> None:
    heights = run(BandHeight(8, 128, 4), lambda rows: 0.001 + rows * 0.0001)
    assert heights[0] == 8
    assert heights[-1] == 128
    assert heights == sorted(heights)


def test_bands_stay_where_taller_ones_are_no_faster() -> None:
    heights = run(BandHeight(8, 128, 4), lambda rows: 0.001 + rows * (0.0001 if rows <= 16 else 0.0003))
    assert max(heights) == 32
    assert heights[-1] == 16


def test_the_first_band_of_a_height_prepares_the_kernels_and_does_not_count() -> None:
    seen: set[int] = set()

    def seconds(rows: int) -> float:
        extra = 0.1 if rows not in seen else 0.0
        seen.add(rows)
        return extra + 0.001 + rows * 0.0001

    assert run(BandHeight(8, 64, 4), seconds)[-1] == 64


def test_a_band_that_takes_too_long_is_followed_by_smaller_ones() -> None:
    heights = run(BandHeight(64, 512, 4), lambda rows: rows * 0.01)
    assert heights[:3] == [64, 32, 16]
    assert heights[-1] * 0.01 <= 0.2


def test_when_the_neighbour_is_quiet_again_bands_are_as_tall_as_before() -> None:
    bands = BandHeight(8, 64, 4)
    quiet = run(bands, lambda rows: 0.001 + rows * 0.0001)[-1]
    busy = run(bands, lambda rows: rows * 0.02)[-1]
    assert busy < quiet == 64
    assert run(bands, lambda rows: 0.001 + rows * 0.0001)[-1] == quiet


def test_a_neighbour_at_the_start_does_not_keep_bands_small() -> None:
    bands = BandHeight(8, 64, 4)
    run(bands, lambda rows: rows * 0.05, count=10)
    assert bands.rows < 8
    assert run(bands, lambda rows: 0.001 + rows * 0.0001)[-1] == 64


def test_short_memory_is_remembered() -> None:
    bands = BandHeight(32, 64, 4)
    assert bands.halve()
    assert set(run(bands, lambda rows: rows * 0.0001)) == {16}
    assert [bands.halve(), bands.halve(), bands.halve()] == [True, True, False]
    assert bands.rows == 4


@pytest.mark.parametrize(("rows", "rounded"), [(1, 4), (8, 8), (9, 12)])
def test_a_fixed_height_is_rounded_up_to_the_networks_grid_and_stays(rows: int, rounded: int) -> None:
    assert set(run(fixed(rows, 4), lambda _: 1.0)) == {rounded}


def test_bands_fit_the_cache_and_the_networks_grid() -> None:
    for width in (1, 50, 600, 6000, 100_000):
        rows = default_band_rows(MULTISCALE, width, CPU)
        assert rows >= MULTISCALE.multiple
        assert rows % MULTISCALE.multiple == 0
    assert default_band_rows(MULTISCALE, 6000, CPU) < default_band_rows(MULTISCALE, 600, CPU)
