"""The preview goes on until all that is in view is restored, what is looked at first, within its memory."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from program import Program, Samples, noisy, store
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from redgui.photo.photo import Photo
from redgui.photo.resample import Region
from redgui.ui.compare.mosaic import CELL, LEVELS, Age, Mosaic, Part
from redgui.ui.previews import parts, strips


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """Twelve megapixels in which nothing is to be restored, so that the network need not run."""
    across, down = np.meshgrid(np.arange(4000), np.arange(3000))
    samples = np.stack([across // 16, down // 12, (across + down) // 28], axis=2).astype(np.uint8)
    return store(samples, tmp_path / "clean.png")


def test_all_of_a_large_photo_is_previewed_when_it_is_fitted(program: Program, clean: Path) -> None:
    program.open(clean)
    program.view.divider = 0.0
    assert program.view.labels()[-1].endswith(" of 192")
    program.wait(lambda: program.view.labels()[-1] == "After" and not program.presenter.previews.busy)
    assert program.view.missing_cells() == []


def test_what_is_made_at_half_size_first_looks_like_what_comes(program: Program, tmp_path: Path) -> None:
    def shown() -> Samples:
        image = program.view.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
        return pixels[60:, :, :3].copy()  # without the labels

    program.window.resize(700, 520)
    program.open(store(noisy((800, 1024)), tmp_path / "photo.png"))
    program.view.divider = 0.0
    program.wait(lambda: program.view.labels()[-1].startswith("After, made at half size"))
    early = shown()
    program.wait(lambda: program.view.labels()[-1] == "After" and not program.presenter.previews.busy)
    late = shown()
    program.view.hold_original(True)
    original = shown()
    noise, error = (np.abs(other.astype(int) - late).mean() for other in (original, early))
    assert error < noise / 2


def test_what_was_seen_from_afar_is_there_from_near(program: Program, clean: Path) -> None:
    program.open(clean)
    program.wait(lambda: program.view.labels()[-1] == "After" and not program.presenter.previews.busy)
    program.view.zoom_to(1.0)
    assert program.view.labels()[-1] == "After"


def test_each_part_that_comes_counts(program: Program, tmp_path: Path) -> None:
    program.open(store(noisy((700, 700)), tmp_path / "photo.png"))
    program.view.zoom_to(1.0)
    seen: list[str] = []
    program.presenter.previews.tileShown.connect(lambda _: seen.append(program.view.labels()[-1]))
    program.wait(lambda: program.view.labels()[-1] == "After")
    counts = [tuple(int(word) for word in text.split() if word.isdigit()) for text in seen[:-1]]
    assert counts == [(number, counts[0][1]) for number in range(1, len(counts) + 1)]
    assert len(counts) > 2


def test_what_the_divider_hides_comes_last(program: Program, tmp_path: Path) -> None:
    program.open(store(noisy((500, 1000)), tmp_path / "photo.png"))
    lefts: list[int] = []
    program.presenter.previews.tileShown.connect(lambda tile: lefts.append(tile.after.left))
    program.view.zoom_to(1.0)
    program.wait(lambda: not program.presenter.previews.busy and lefts)
    assert sorted(lefts) == [0, 0, 256, 256, 512, 512, 768, 768]
    assert set(lefts[-2:]) == {0}  # the divider stands in the middle, above the second column


def test_moving_the_divider_brings_what_it_shows_to_the_front(program: Program, tmp_path: Path) -> None:
    program.open(store(noisy((500, 1000)), tmp_path / "photo.png"))
    program.view.setFocus()
    program.press(Qt.Key.Key_3)
    program.wait(lambda: program.view.labels() == ["Before", "After"] and not program.presenter.previews.busy)
    assert program.view.missing_cells() == []


def test_a_failure_leaves_the_veil(start: Callable[..., Program], photo: Path, tmp_path: Path) -> None:
    program = start(photo)
    program.wait_opened()
    program.wait(lambda: program.view.labels()[-1] == "After")
    (tmp_path / "broken.safetensors").write_bytes(b"broken")
    program.session.change_settings(replace(program.front.settings, model=str(tmp_path / "broken.safetensors")))
    program.wait(lambda: program.message.startswith("Error"))
    assert program.view.labels()[-1] == "After: 0 of 1"


sizes = st.tuples(st.integers(1, 5000), st.integers(1, 4000))


@settings(deadline=None)
@given(sizes, st.data(), st.sampled_from([0.1, 0.5, 0.51, 1.0]))
def test_all_that_is_missing_is_ordered_what_is_seen_first(
    size: tuple[int, int], data: st.DataObject, zoom: float
) -> None:
    grid = [(x, y) for y in range(0, size[1], CELL) for x in range(0, size[0], CELL)]
    missing = data.draw(st.lists(st.sampled_from(grid), unique=True))
    left, top = data.draw(st.sampled_from(grid))
    seen = left, top, min(left + 700, size[0]), min(top + 400, size[1])
    ordered = parts(missing, seen, size, zoom)
    covered = {
        (x, y)
        for part in ordered
        for y in range(part.top, part.bottom, CELL)
        for x in range(part.left, part.right, CELL)
    }
    assert covered >= set(missing)
    assert all(0 <= part.left < part.right <= size[0] and 0 <= part.top < part.bottom <= size[1] for part in ordered)
    if ordered:
        first = ordered[0]
        assert first.width <= CELL  # it is there soon
        assert first.height <= CELL
        meets = [overlap(part, seen) for part in ordered[1:]]
        assert meets == sorted(meets, reverse=True)
    rows = strips(missing, seen, size)
    assert {part.top for part in rows} == {y for _, y in missing}
    assert all((part.left, part.right) == (0, size[0]) for part in rows)


def overlap(part: Region, seen: tuple[int, int, int, int]) -> bool:
    left, top, right, bottom = seen
    return max(part.left, left) < min(part.right, right) and max(part.top, top) < min(part.bottom, bottom)


# The memory of what is known


def test_a_part_has_the_levels_of_the_whole_pictures_pyramid() -> None:
    from redgui.photo.pyramid import Pyramid

    noise = np.random.default_rng(0).integers(0, 256, (1500, 2100, 4), np.uint8)
    photo = Photo(noise[..., :3].copy(), noise[..., 3].copy())
    whole = Pyramid.of(photo)
    region = Region(2048, 1280, 2100, 1500)
    rows, columns = slice(region.top, region.bottom), slice(region.left, region.right)
    part = Part.of(region.left, region.top, Photo(photo.samples[rows, columns], photo.alpha[rows, columns]))  # type: ignore[index]
    for level, samples in enumerate(whole.levels):
        assert np.array_equal(part.levels[level], samples[region.top >> level :, region.left >> level :])


def test_a_mosaic_keeps_to_its_memory_and_what_is_looked_at() -> None:
    mosaic, cell = Mosaic(), Photo(np.zeros((CELL, CELL, 3), np.uint8))
    for left in range(0, 40 * CELL, CELL):
        mosaic.put(Part.of(left, 0, cell))
    size = mosaic.bytes // 40
    limit = 12 * size
    mosaic.trim(limit, 2, (20.5 * CELL, CELL / 2))
    assert 8 * size < mosaic.bytes <= 9 * size  # a quarter is free again
    assert mosaic.age((20 * CELL, 0), 0) is Age.FRESH  # the middle is whole
    assert mosaic.age((0, 0), 0) is None  # what is far away is there from afar
    assert mosaic.age((0, 0), 2) is Age.FRESH
    mosaic.trim(size, 2, (20.5 * CELL, CELL / 2))
    assert mosaic.bytes <= size
    assert mosaic.age((0, 0), 2) is None
    assert mosaic.age((20 * CELL, 0), 2) is Age.FRESH


def test_what_a_part_replaces_gives_its_memory_back() -> None:
    mosaic, cell = Mosaic(), Photo(np.zeros((2 * CELL, 2 * CELL, 3), np.uint8))
    mosaic.put(Part.of(0, 0, cell))
    once = mosaic.bytes
    mosaic.put(Part.of(0, 0, cell))
    assert mosaic.bytes == once
    mosaic.clear()
    assert mosaic.bytes == 0
    assert not mosaic


@settings(deadline=None)
@given(st.integers(0, LEVELS - 1), st.integers(0, 700), st.integers(0, 500))
def test_parts_are_pasted_where_they_belong(level: int, left: int, top: int) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (700, 900, 3), np.uint8)
    whole, mosaic = Part.of(0, 0, Photo(noise)), Mosaic()
    for y in range(0, 700, CELL):
        for x in range(0, 900, CELL):
            mosaic.put(Part.of(x, y, Photo(noise[y : y + CELL, x : x + CELL])))
    left, top = left >> level, top >> level
    wanted = whole.levels[level][top : top + 150, left : left + 170]
    target = np.zeros_like(wanted)
    mosaic.paste(target, level, left, top)
    assert np.array_equal(target, wanted)
