import json
from dataclasses import replace

import pytest

from redgui.network.spec import MULTISCALE, RED10, RED20, RED30, Level, RedNetSpec, red


def skips(spec: RedNetSpec) -> list[tuple[int, int]]:
    """(convolution, deconvolution) pairs, both counted from 1 as in the paper."""
    depth = spec.levels[0].depth
    return [(layer.add + 1, index + 1 - depth) for index, layer in enumerate(spec.layers) if layer.add is not None]


def test_red30_has_the_skips_of_the_authors_definition() -> None:
    assert skips(RED30) == [(14, 1), (12, 3), (10, 5), (8, 7), (6, 9), (4, 11), (2, 13)]


def test_red20_and_red10_as_published() -> None:
    assert skips(RED20) == [(9, 1), (7, 3), (5, 5), (3, 7), (1, 9)]
    assert skips(RED10) == []
    assert [len(spec.layers) for spec in (RED10, RED20, RED30)] == [10, 20, 30]


def test_block_size_is_the_distance_between_skips() -> None:
    assert skips(red(30, block=4)) == [(14, 1), (10, 5), (6, 9), (2, 13)]


def test_residual_skips_add_a_blocks_input_before_its_last_relu() -> None:
    added = [(index, layer.add) for index, layer in enumerate(red(10, "residual", 4).layers) if layer.add is not None]
    assert added == [(4, 0), (8, 4)]
    assert all(layer.add_first for layer in red(10, "residual", 4).layers if layer.add is not None)


def test_cost_is_that_of_the_design() -> None:
    assert RED30.macs_per_pixel() == pytest.approx(9 * (64 * 64 * 28 + 64 * 2))
    assert MULTISCALE.macs_per_pixel() < 260_000


@pytest.mark.parametrize("spec", [RED10, RED30, MULTISCALE, red(20, "residual", 4)])
def test_survives_json(spec: RedNetSpec) -> None:
    assert RedNetSpec.from_dict(json.loads(json.dumps(spec.to_dict()))) == spec


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"levels": []},
        {"levels": [{"width": 8}]},
        {"levels": [{"width": 8, "depth": 2}], "colour": 1},
        {"levels": [{"width": 8, "depth": 2}], "skips": "some"},
        {"levels": [{"width": 8, "depth": 2}], "conditions": ["x"]},
        {"levels": {"width": 8, "depth": 2}},
        {"levels": "ab"},
        {"levels": [[8, 2]]},
        {"levels": [{"width": 8, "depth": 2, "height": 1}]},
        [],
    ],
)
def test_refuses_descriptions_that_make_no_network(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        RedNetSpec.from_dict(data)


ONE = {"width": 8, "depth": 2}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"levels": [{"width": width, "depth": 2}]}, "width")
        for width in (0, -1, 10**9, 1025, 8.0, 1.5, True, "8", None, [8], float("nan"), float("inf"))
    ]
    + [({"levels": [{"width": 8, "depth": depth}]}, "depth") for depth in (0, 101, 10**5, 2.0, False, "2")]
    + [({"levels": [ONE] * 7}, "levels"), ({"levels": [ONE] * 3, "stride": 8, "unshuffle": 16}, "grid")]
    + [({"levels": [ONE] * 3, "stride": 8, "large_unshuffle": 16}, "grid")]
    + [({"unshuffle": value}, "unshuffle") for value in (0, 17, 10**5, 1.5, 2.0, "2", True)]
    + [({"large_unshuffle": value}, "large_unshuffle") for value in (-1, 17, 0.0, False, None)]
    + [({"large_scale": value}, "large_scale") for value in (0, -1, 10**400, float("nan"), float("inf"), "2", True)]
    + [({"stride": value}, "stride") for value in (1, 9, 10**4, 2.5, 2.0)]
    + [({"block": value}, "block") for value in (0, 201, 1.5, True)]
    + [({"global_residual": value}, "global_residual") for value in ([], 1, None, "true")]
    + [({"bias": value}, "bias") for value in ({}, 0, None)]
    + [({"skips": value}, "skips") for value in (["none"], None, 1, {})]
    + [
        ({"conditions": value}, "conditions")
        for value in ({"sigma": 1}, "sigma", [["sigma"]], None, 5, ["sigma"] * 2, ["sigma"] * 10**6, [None])
    ],
)
def test_a_description_is_of_whole_numbers_within_limits(change: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named) as refused:
        RedNetSpec.from_dict({"levels": [ONE]} | change)
    assert len(str(refused.value)) < 300


def test_large_scales_cost_a_quarter_and_reach_twice_as_far() -> None:
    spec = replace(MULTISCALE, large_unshuffle=4)
    assert spec.at(1) == spec.at(2) == MULTISCALE
    assert spec.at(2.01).macs_per_pixel() < 0.27 * MULTISCALE.macs_per_pixel()
    assert spec.at(4).radius == 2 * MULTISCALE.radius
    assert RED30.at(4) == RED30


def test_residual_skips_need_one_level() -> None:
    with pytest.raises(ValueError, match="one level"):
        RedNetSpec(levels=(Level(8, 2), Level(8, 2)), skips="residual")
