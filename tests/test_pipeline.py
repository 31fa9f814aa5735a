"""The pipeline, with the weights that ship, and with a small network that knows JPEG."""

import threading
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from jfif import ycbcr
from numpy.typing import NDArray
from PIL import Image

from redgui.auto.prepared import prepare
from redgui.errors import Cancelled, ModelError, PhotoError
from redgui.jobs import restore_file
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.photo.photo import Metadata, Photo
from redgui.photo.read import read
from redgui.photo.resample import Region
from redgui.photo.write import write
from redgui.pipeline import compose, restore
from redgui.settings import NO_JPEG, RestoreSettings
from redgui.training.metrics import psnr

CLEAN = RestoreSettings(sigma=0)


@pytest.fixture(scope="module")
def clean() -> NDArray[np.uint8]:
    return skimage.data.chelsea()[60:240, 100:340]


@pytest.fixture(scope="module")
def noisy(clean: NDArray[np.uint8]) -> NDArray[np.uint8]:
    noise = np.random.default_rng(0).normal(0, 25, clean.shape[:2])[..., None]
    return np.clip(clean + noise, 0, 255).round().astype(np.uint8)


def luma_psnr(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    return psnr(*(ycbcr(samples)[..., 0].astype(np.float32) for samples in (one, other)))


def test_noise_goes(clean: NDArray[np.uint8], noisy: NDArray[np.uint8]) -> None:
    done = restore(Photo(noisy), RestoreSettings(sigma=25))
    assert luma_psnr(done.photo.samples, clean) > luma_psnr(noisy, clean) + 7
    assert done.sigma == 25


def test_auto_finds_the_noise_itself(clean: NDArray[np.uint8], noisy: NDArray[np.uint8]) -> None:
    done = restore(Photo(noisy), RestoreSettings())
    before, after = (ycbcr(samples)[..., 0] for samples in (clean, noisy))
    assert done.sigma == pytest.approx(float((after - before).std()), rel=0.1)
    assert luma_psnr(done.photo.samples, clean) > luma_psnr(noisy, clean) + 6.5


def test_auto_leaves_a_clean_photo_as_it_is(coffee: NDArray[np.uint8]) -> None:
    done = restore(Photo(coffee), RestoreSettings())
    assert done.sigma == 0
    assert np.array_equal(done.photo.samples, coffee)


def test_auto_removes_the_traces_of_the_quality_in_the_file(coffee: NDArray[np.uint8], jpeg_model: str) -> None:
    photo = Photo(coffee[:100, :120], jpeg_quality=30)
    auto, same, other = (
        restore(photo, RestoreSettings(sigma=0, jpeg=quality, model=jpeg_model)) for quality in (None, 30, 60)
    )
    assert (auto.jpeg, same.jpeg, other.jpeg) == (30, 30, 60)
    assert np.array_equal(auto.change, same.change)
    assert np.abs(auto.change - other.change).max() > 1 / 255
    assert auto.photo.jpeg_quality is None  # what was restored is no JPEG any more


@pytest.mark.parametrize("second", [None, 95])
def test_auto_removes_the_traces_of_an_earlier_save(second: int | None, tmp_path: Path) -> None:
    """A JPEG that became a PNG, and one that was cut and saved again at a high quality."""
    clean = Image.fromarray(skimage.data.astronaut()[:256, :256])
    clean.save(tmp_path / "once.jpg", quality=20)
    once = Image.open(tmp_path / "once.jpg").crop((3, 5, 256, 256))
    name = tmp_path / ("once.png" if second is None else "twice.jpg")
    once.save(name, quality=second or 100)
    photo, truth = read(name), np.asarray(clean)[5:, 3:]
    done = restore(photo, RestoreSettings(sigma=0))
    assert done.jpeg == pytest.approx(20, abs=5)
    assert luma_psnr(done.photo.samples, truth) > luma_psnr(photo.samples, truth) + 1


def test_auto_says_what_it_cannot_help(coffee: NDArray[np.uint8]) -> None:
    chance = np.random.default_rng(0).random(coffee.shape[:2])
    specks = coffee.copy()
    specks[chance < 0.005], specks[chance > 0.995] = 0, 255
    assert "salt-and-pepper" in "".join(map(str, restore(Photo(specks), RestoreSettings(jpeg=NO_JPEG)).warnings))
    assert restore(Photo(specks), RestoreSettings(sigma=0)).warnings == ()


@pytest.mark.parametrize(("quality", "jpeg"), [(None, None), (95, None), (30, NO_JPEG)])
def test_a_clean_photo_without_traces_of_jpeg_comes_back_as_it_is(
    coffee: NDArray[np.uint8], jpeg_model: str, quality: int | None, jpeg: int | None
) -> None:
    done = restore(Photo(coffee, jpeg_quality=quality), RestoreSettings(jpeg=jpeg, model=jpeg_model))
    assert (done.sigma, done.jpeg, done.seconds) == (0, NO_JPEG, 0)
    assert np.array_equal(done.photo.samples, coffee)


def test_a_model_that_knows_no_jpeg_leaves_it_and_says_so(coffee: NDArray[np.uint8], tmp_path: Path) -> None:
    model = str(tmp_path / "other.safetensors")
    weights.write(RedNet(RedNetSpec((Level(8, 2),), unshuffle=2, conditions=("sigma", "scale"))), Path(model), {})
    photo = Photo(coffee, jpeg_quality=30)
    asked, auto = (restore(photo, RestoreSettings(0, jpeg=jpeg, model=model)) for jpeg in (30, None))
    assert (asked.jpeg, auto.jpeg) == (NO_JPEG, NO_JPEG)
    assert np.array_equal(asked.photo.samples, coffee)
    assert "cannot remove JPEG traces" in "".join(asked.warnings)
    assert auto.warnings == ()


def test_detail_comes_back() -> None:
    """Enlarged by the network, a reduced photo is nearer to the original than enlarged by bicubic."""
    original = skimage.data.astronaut()[:256, :256]
    small = np.asarray(Image.fromarray(original).resize((128, 128), Image.Resampling.BICUBIC))
    ours = restore(Photo(small), RestoreSettings(sigma=0, scale=2)).photo.samples
    bicubic = restore(Photo(small), RestoreSettings(sigma=0, scale=2, strength=0)).photo.samples
    assert luma_psnr(ours, original) > luma_psnr(bicubic, original) + 0.7


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 3])
def test_strength_0_gives_the_pixels_that_were_read(dtype: type, channels: int) -> None:
    samples = np.random.default_rng(0).integers(0, np.iinfo(dtype).max, (50, 70, channels), dtype, endpoint=True)
    alpha = np.ascontiguousarray(samples[..., 0])
    done = restore(Photo(samples, alpha), RestoreSettings(sigma=30, strength=0))
    assert np.array_equal(done.photo.samples, samples)
    assert np.array_equal(done.photo.alpha, alpha)


def test_strength_blends(noisy: NDArray[np.uint8]) -> None:
    full, half = (restore(Photo(noisy), RestoreSettings(sigma=25, strength=s)).photo.samples for s in (1.0, 0.5))
    inside = (full > 0) & (full < 255)
    blend = (noisy.astype(float) + full) / 2
    assert np.abs(half - blend)[inside].max() <= 1.0


@pytest.mark.parametrize("scale", [1.0, 1.7])
def test_chroma_is_untouched_but_for_rounding(noisy: NDArray[np.uint8], scale: float) -> None:
    done, plain = (
        restore(Photo(noisy), RestoreSettings(sigma=25, scale=scale, strength=s)).photo.samples for s in (1, 0)
    )
    unclipped = ((done > 0) & (done < 255) & (plain > 0) & (plain < 255)).all(-1)
    before, after = (ycbcr(samples) for samples in (plain, done))
    assert unclipped.mean() > 0.5
    assert np.abs(after - before)[unclipped][:, 1:].max() <= 1.01


@pytest.mark.parametrize("quality", ["fast", "best"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_crop_equals_the_same_part_of_the_whole(noisy: NDArray[np.uint8], scale: float, quality: str) -> None:
    settings = RestoreSettings(sigma=25, scale=scale, quality=quality)  # type: ignore[arg-type]
    noisy = noisy[:, :160] if quality == "best" else noisy
    whole = restore(Photo(noisy), settings).photo.samples
    height, width = whole.shape[:2]
    for region in (Region(81, 83, 130, 120), Region(0, 0, 9, 5), Region(width - 30, height - 11, width, height)):
        done = restore(Photo(noisy), settings, region=region)
        part, expected = done.photo.samples, whole[region.top : region.bottom, region.left : region.right]
        # A processor's library may add in another order for another size. Rounding inside the network, in bfloat16 more
        # than in float32, may make that tip a value on the border of two levels.
        assert np.abs(part.astype(int) - expected).max() <= 1
        assert (part != expected).mean() < (0.005 if done.compute.dtype == "float32" else 0.1)


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.5, 2.0, 3.7])
def test_a_crop_of_what_is_only_enlarged_equals_the_whole_bit_for_bit(noisy: NDArray[np.uint8], scale: float) -> None:
    samples = noisy.astype(np.uint16) * 257
    settings = RestoreSettings(scale=scale, strength=0)
    whole = restore(Photo(samples, samples[..., 0]), settings).photo
    random = np.random.default_rng(0)
    for _ in range(12):
        left, right = sorted(random.choice(whole.width + 1, 2, replace=False))
        top, bottom = sorted(random.choice(whole.height + 1, 2, replace=False))
        region = Region(int(left), int(top), int(right), int(bottom))
        part = restore(Photo(samples, samples[..., 0]), settings, region=region).photo
        assert whole.alpha is not None
        assert np.array_equal(part.samples, whole.samples[top:bottom, left:right])
        assert np.array_equal(part.alpha, whole.alpha[top:bottom, left:right])


def test_grey_16_bits_and_alpha_are_enlarged_together() -> None:
    rng = np.random.default_rng(0)
    samples, alpha = rng.integers(0, 65535, (21, 33, 1), np.uint16), np.full((21, 33), 40000, np.uint16)
    metadata = Metadata(icc=b"profile", dpi=(300, 300))
    done = restore(Photo(samples, alpha, 16, "TIFF", metadata), RestoreSettings(sigma=10, scale=2.5)).photo
    assert done.samples.shape == (52, 82, 1)
    assert done.samples.dtype == np.uint16
    assert np.all(done.alpha == 40000)
    assert (done.bit_depth, done.format, done.metadata) == (16, "TIFF", metadata)


@pytest.mark.parametrize("size", [(1, 1), (1, 50), (50, 1), (3, 2)])
def test_any_size_is_restored(size: tuple[int, int]) -> None:
    samples = np.random.default_rng(0).integers(0, 255, (*size, 3), np.uint8)
    done = restore(Photo(samples), RestoreSettings(sigma=20, scale=1.5))
    assert done.photo.samples.shape == (round(size[0] * 1.5), round(size[1] * 1.5), 3)


def test_progress_reaches_the_end_and_cancel_stops(noisy: NDArray[np.uint8]) -> None:
    seen: list[tuple[int, int]] = []
    restore(Photo(noisy), RestoreSettings(sigma=25), on_progress=lambda done, rows: seen.append((done, rows)))
    assert seen[-1] == (180, 180)
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        restore(Photo(noisy), RestoreSettings(sigma=25), cancel=cancel)


def test_an_unknown_model_is_refused(noisy: NDArray[np.uint8]) -> None:
    with pytest.raises(ModelError, match="no model"):
        restore(Photo(noisy), RestoreSettings(model="nothing"))


def test_composing_does_not_need_the_network(noisy: NDArray[np.uint8]) -> None:
    """What the window does when only the strength moves."""
    height, width = noisy.shape[:2]
    change = np.full((height, width), 10 / 255, np.float32)
    made = compose(Photo(noisy), (width, height), change, 0.5).samples
    assert np.array_equal(made, np.clip(noisy.astype(int) + 5, 0, 255))


@pytest.mark.parametrize("scale", [1.0, 1.7])
def test_the_change_composed_at_another_strength_is_the_result_at_that_strength(
    noisy: NDArray[np.uint8], scale: float
) -> None:
    full, weak = (restore(Photo(noisy), RestoreSettings(sigma=25, scale=scale, strength=s)) for s in (1.0, 0.3))
    composed = compose(Photo(noisy), (weak.photo.width, weak.photo.height), full.change, 0.3)
    assert np.array_equal(composed.samples, weak.photo.samples)


@pytest.mark.parametrize("settings", [RestoreSettings(sigma=20), RestoreSettings(sigma=20, quality="best"), CLEAN])
def test_rows_are_final_when_they_are_told(noisy: NDArray[np.uint8], settings: RestoreSettings) -> None:
    told: list[tuple[int, int, NDArray[np.uint8]]] = []

    def take(top: int, bottom: int, samples: NDArray[np.uint8], _alpha: object) -> None:
        told.append((top, bottom, samples[top:bottom].copy()))

    done = restore(prepare(Photo(noisy)), settings, on_rows=take)  # type: ignore[arg-type]
    assert [top for top, _, _ in told] == [0, *(bottom for _, bottom, _ in told[:-1])]
    assert np.array_equal(np.concatenate([rows for _, _, rows in told]), done.photo.samples)


@pytest.mark.parametrize("name", ["wide.avif", "wide.webp", "wide.gif", "wide"])
def test_what_cannot_be_written_is_refused_before_the_work(tmp_path: Path, name: str) -> None:
    write(Photo(np.full((8, 16500, 3), 120, np.uint8)), tmp_path / "wide.png")

    def works(_rows: int, _of: int) -> None:
        pytest.fail("the network runs")

    with pytest.raises(PhotoError, match=rf"^{name} cannot be written"):
        restore_file(tmp_path / "wide.png", tmp_path / name, RestoreSettings(sigma=20, scale=2), on_progress=works)
    assert [path.name for path in tmp_path.iterdir()] == ["wide.png"]
