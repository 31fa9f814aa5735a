"""How the level is learnt: what is drawn, what it costs, and weights that the program can use."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import skimage.data
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors import safe_open
from safetensors.numpy import load_file

from redgui.assets import asset
from redgui.auto import best_level
from redgui.network.weights import entries
from redgui.settings import NO_JPEG
from research.level import collect, fit, store
from research.level import network as level_network
from research.level.costs import LADDER, costs, shipped
from research.level.draws import CROP, CROPS, KINDS, Draw, degraded, draw
from research.level.network import LevelNet


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three photographs; the first of them is held out."""
    folder = tmp_path_factory.mktemp("photos")
    for name in ("camera", "coins", "moon"):
        Image.fromarray(getattr(skimage.data, name)()[:300, :300]).save(folder / f"{name}.png")
    return folder


@pytest.fixture(scope="module")
def collected(photos: Path) -> tuple[list[Path], Path]:
    """Files of draws to learn from, and one that is held out."""
    files = [photos.parent / f"{name}.npz" for name in ("one", "other", "held")]
    for seed, file in enumerate(files):
        collect.main(photos, file, minutes=0, seed=seed, held_out=file.stem == "held")
    return files[:2], files[2]


def examples(pictures: list[NDArray[np.uint8]], lost: list[list[float]], **changed: object) -> store.Examples:
    """Pictures with what is lost at 0, 2 and 75."""
    given = {
        "pictures": np.stack(pictures),
        "qualities": np.full(len(pictures), NO_JPEG),
        "costs": np.array(lost, np.float32),
        "kinds": np.full(len(pictures), "white"),
        "levels": np.array([0.0, 2, 75]),
        "model": "1234",
        "photos": "2 photos of ours",
    }
    return store.Examples(**given | changed)


def test_what_is_learnt_is_what_the_program_runs(collected: tuple[list[Path], Path], tmp_path: Path) -> None:
    files, held = collected
    out = tmp_path / "level.safetensors"
    fit.main(files, held, minutes=0.01, out=out)
    learnt, used = load_file(out), load_file(asset("weights", best_level.FILE))
    assert {name: (value.shape, value.dtype) for name, value in learnt.items()} == {
        name: (value.shape, value.dtype) for name, value in used.items()
    }
    assert out.stat().st_size < 300_000
    tiles = best_level.spread_tiles(skimage.data.camera()[:128, :160].astype(np.float32) / 255)
    seen = best_level.features(tiles)
    weights = {name: value.astype(np.float64) for name, value in learnt.items()}
    network = level_network.read(out)
    for quality in (NO_JPEG, 40):
        with torch.inference_mode():
            odds = network(torch.from_numpy(seen.astype(np.float32))[None], torch.tensor([float(quality)]))[0]
        assert odds.numpy() == pytest.approx(best_level._odds(weights, seen, quality), abs=1e-3)


def test_the_weights_name_their_origin(
    collected: tuple[list[Path], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, held = collected
    first, second = tmp_path / "first.safetensors", tmp_path / "second.safetensors"
    fit.main(files, held, minutes=0, out=first)
    fit.main(files[:1], held, minutes=0, out=second, begin=first)
    with safe_open(second, "np") as file:
        card = json.loads(file.metadata()["card"])
    assert card["model_sha256"] == entries()["default"].sha256
    assert (card["draws"], card["held_out_draws"], card["begun_from"]) == (1, 1, "first.safetensors")
    assert "2 photos of photos" in card["data"]
    assert f"held out {card['held_out_cost_db']:.3f} dB" in capsys.readouterr().out


def test_held_out_photos_are_never_learnt_from(photos: Path) -> None:
    learnt, held = collect.chosen(photos, held_out=False), collect.chosen(photos, held_out=True)
    assert [path.stem for path in held] == ["camera"]
    assert [path.stem for path in learnt] == ["coins", "moon"]


def test_a_seed_repeats_its_draws(photos: Path) -> None:
    paths = sorted(photos.glob("*.png"))
    for number in range(4):
        one, again = (draw(paths, np.random.default_rng((7, number))) for _ in range(2))
        other = draw(paths, np.random.default_rng((8, number)))
        assert (one.kind, one.quality, one.corners, one.unsure) == (
            again.kind,
            again.quality,
            again.corners,
            again.unsure,
        )
        assert np.array_equal(one.picture, again.picture)
        assert np.array_equal(one.truths, again.truths)
        assert not np.array_equal(one.picture, other.picture)


@pytest.mark.parametrize("kind", KINDS)
def test_the_truth_is_that_of_the_same_place(camera: NDArray[np.float32], kind: str) -> None:
    for seed in range(6):
        drawn = degraded(kind, camera, np.random.default_rng(seed))
        assert drawn.truths.shape == (CROPS, CROP, CROP)
        off = [drawn.crops, np.roll(drawn.crops, 2, 1), np.roll(drawn.crops, 2, 2)]
        right, *shifted = (float(np.square(crops - drawn.truths)[:, 2:, 2:].mean()) for crops in off)
        assert right < min(shifted)


def test_too_much_and_too_little_cost_something(camera: NDArray[np.float32]) -> None:
    rng = np.random.default_rng(0)
    truth = camera[80 : 80 + CROP, 60 : 60 + CROP]
    restore = shipped()

    def lost(noise: float) -> NDArray[np.float32]:
        picture = np.rint((camera + rng.normal(0, noise / 255, camera.shape)).clip(0, 1) * 255).astype(np.uint8)
        found = costs(Draw("white", picture, NO_JPEG, [(80, 60)], truth[None], 0.0), restore)
        assert found.min() == 0
        assert len(found) == len(LADDER)
        return found

    clean, noisy = lost(0), lost(25)
    assert clean.argmin() == 0
    assert 15 < LADDER[noisy.argmin()] < 40
    assert noisy[0] > 5


def test_it_learns() -> None:
    rng = np.random.default_rng(0)
    plain = [np.full((64, 64), grey, np.uint8) for grey in rng.integers(60, 200, 8)]
    noisy = [np.rint(rng.normal(128, 30, (64, 64))).clip(0, 255).astype(np.uint8) for _ in range(8)]
    given = examples(plain + noisy, [[0, 1, 20]] * 8 + [[20, 18, 0]] * 8)
    torch.manual_seed(0)
    network = LevelNet()
    before = fit.look(network, given).cost
    assert [step for step, _ in fit.learn(network, given, iter([3e-3] * 20))][-1] == 20
    after = fit.look(network, given).cost
    assert before > 3
    assert after < 1


def test_levels_between_those_of_the_ladder_cost_something_between() -> None:
    on_levels = fit.on_levels(np.array([[3, 1, 9]], np.float32), np.array([0.0, 2, 75]))[0]
    assert len(on_levels) == len(best_level.LEVELS)
    assert on_levels[[0, 1, -1]] == pytest.approx([3, 1, 9])
    assert (np.diff(on_levels[1:]) > 0).all()


def test_harm_is_worse_than_a_gain_that_was_missed() -> None:
    gone, harmed, needless = fit.penalty(np.array([[4] + [0] * 25, [0] + [4] * 25, [0] + [0.1] * 25]))
    assert gone[0] < harmed[1]
    assert needless[1] > 0.1 > needless[0]


def no_pictures(folder: Path) -> None:
    collect.main(folder, folder / "out.npz", minutes=0, seed=1)


def too_small(folder: Path) -> None:
    for name in ("a.png", "b.png"):
        Image.new("L", (200, 300)).save(folder / name)
    collect.main(folder, folder / "out.npz", minutes=0, seed=1)


def no_draws(folder: Path) -> None:
    (folder / "draws.npz").write_bytes(b"no draws")
    fit.main([folder / "draws.npz"], folder / "draws.npz", minutes=0, out=folder / "out")


def of_two_models(folder: Path) -> None:
    flat = [np.zeros((64, 64), np.uint8)]
    for model in ("1234", "5678"):
        store.write(folder / f"{model}.npz", examples(flat, [[0, 1, 2]], model=model))
    fit.main([folder / "1234.npz", folder / "5678.npz"], folder / "1234.npz", minutes=0, out=folder / "out")


def of_another_network(folder: Path) -> None:
    fit.main([], folder, minutes=0, out=folder / "out", begin=asset("weights", "default.safetensors"))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (no_pictures, "too few pictures"),
        (too_small, "less than 256 pixels"),
        (no_draws, "not a file that research.level.collect wrote"),
        (of_two_models, "different models"),
        (of_another_network, "not the weights of a level network"),
    ],
)
def test_what_is_wrong_is_one_sentence(
    wrong: Callable[[Path], None], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        wrong(tmp_path)
    assert ended.value.code == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert sentence in line
    assert not (tmp_path / "out").exists()
