"""Training: patches, mixture, schedule, and a run that learns and resumes to the same weights."""

import csv
import json
import os
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
import skimage.data
import torch
from PIL import Image

from redgui.errors import RedguiError
from redgui.network import weights
from redgui.network.rednet import RedNet
from redgui.network.spec import Level, RedNetSpec
from redgui.training.checkpoint import RunState, load_state
from redgui.training.config import Mixture, TrainConfig, load_config
from redgui.training.curve import read_curve
from redgui.training.export import export
from redgui.training.loop import RunStatus, patch_losses, train
from redgui.training.mixture import worth
from redgui.training.patches import PatchSet, load_grey
from redgui.training.schedule import learning_rate
from redgui.training.watch import watch
from tests.training.batches import draw_batch

CPU = torch.device("cpu")
SPEC = RedNetSpec(levels=(Level(16, 2), Level(16, 2)), unshuffle=2, conditions=("sigma", "scale"))
QUICK = TrainConfig(network=SPEC, steps=12, batch=6, patch=32, warmup=2, holdout=2, learning_rate=1e-3)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    for name in ("camera", "coffee", "chelsea"):
        Image.fromarray(getattr(skimage.data, name)()).save(folder / f"{name}.png")
    return folder


def generator() -> torch.Generator:
    return torch.Generator().manual_seed(3)


def test_patches_are_crops_of_the_pictures_in_all_eight_positions() -> None:
    picture = np.arange(12 * 20, dtype=np.uint8).reshape(12, 20)
    crops = PatchSet([picture], 12, CPU).draw(4000, generator())
    windows = [picture[:, left : left + 12] for left in range(9)]
    turned = {np.rot90(w[::f], k).tobytes() for w in windows for k in range(4) for f in (1, -1)}
    seen = {(crop[0] * 255).round().byte().numpy().tobytes() for crop in crops}
    assert seen == turned


def test_patches_come_from_every_picture_of_any_size() -> None:
    crops = PatchSet([np.full((30 + n, 40 - n), n * 10, np.uint8) for n in range(8)], 16, CPU).draw(300, generator())
    assert {round(float(crop.mean()) * 255) for crop in crops} == {n * 10 for n in range(8)}
    assert all(float(crop.min()) == float(crop.max()) for crop in crops)


def test_pictures_that_are_too_small_are_refused() -> None:
    with pytest.raises(RedguiError, match="64 pixels"):
        PatchSet([np.zeros((63, 100), np.uint8)], 64, CPU)


def test_each_batch_holds_every_task_in_its_share() -> None:
    patches = PatchSet([np.random.default_rng(0).integers(0, 255, (200, 200), np.uint8)], 48, CPU)
    for step in range(5):
        mixture = Mixture(denoise=0.25, enlarge=0.25, both=0.125, compress=0.25, everything=0.125)
        spec = replace(SPEC, conditions=("sigma", "scale", "jpeg"))
        batch = draw_batch(patches, spec, mixture, 16, 32, step, 1)
        noisy, enlarged, compressed = (batch.conditions > 0).T
        assert int((noisy & ~enlarged & ~compressed).sum()) == 4
        assert int((~noisy & enlarged & ~compressed).sum()) == 4
        assert int((noisy & enlarged & ~compressed).sum()) == 2
        assert int((~noisy & ~enlarged & compressed).sum()) == 4
        assert int((enlarged & compressed).sum()) == 2
        assert batch.degraded.shape == batch.clean.shape == (16, 1, 32, 32)


def test_a_share_of_less_than_one_patch_has_its_turn() -> None:
    patches = PatchSet([np.random.default_rng(0).integers(0, 255, (60, 60), np.uint8)], 48, CPU)
    mixture = Mixture(denoise=0.66, enlarge=0.3, both=0.04)
    batches = [draw_batch(patches, SPEC, mixture, 8, 32, step, 1) for step in range(200)]
    conditions = torch.cat([batch.conditions for batch in batches])
    shares = [((conditions > 0) == torch.tensor(task)).all(1).float().mean() for task in ((1, 0), (0, 1), (1, 1))]
    assert [float(share) for share in shares] == pytest.approx([0.66, 0.3, 0.04], abs=0.02)


def test_half_of_the_jpegs_that_grow_have_no_noise() -> None:
    patches = PatchSet([np.random.default_rng(0).integers(0, 255, (60, 60), np.uint8)], 48, CPU)
    spec = replace(SPEC, conditions=("sigma", "scale", "jpeg"))
    mixture = Mixture(denoise=0, enlarge=0, both=0, everything=1)
    batches = [draw_batch(patches, spec, mixture, 16, 32, step, 1) for step in range(10)]
    noisy, enlarged, compressed = (torch.cat([batch.conditions for batch in batches]) > 0).T
    assert bool((enlarged & compressed).all())
    assert 0.35 < float(noisy.float().mean()) < 0.65


def test_large_scales_come_from_a_mixture_of_their_own() -> None:
    patches = PatchSet([np.random.default_rng(0).integers(0, 255, (200, 200), np.uint8)], 96, CPU)
    mixture = Mixture(denoise=0, enlarge=0.8, both=0.1, everything=0.1, min_scale=2, max_scale=4)
    spec = replace(SPEC, conditions=("scale",))
    scales = torch.cat([draw_batch(patches, spec, mixture, 32, 64, step, 1).conditions for step in range(5)]) * 4
    assert float(scales.min()) >= 1
    assert float(scales.max()) <= 3
    whole = {scale: float((scales - (scale - 1)).abs().lt(0.02).float().mean()) for scale in (3, 4)}
    assert all(0.12 < share < 0.4 for share in whole.values()), whole


def test_told_less_noise_than_there_is_the_network_is_to_leave_the_rest() -> None:
    patches = PatchSet([np.full((64, 64), 128, np.uint8)], 48, CPU)
    mixture = Mixture(denoise=1, enlarge=0, both=0, partial=1)
    batch = draw_batch(patches, replace(SPEC, conditions=("sigma",)), mixture, 400, 48, 0, 1)
    there, left, told = batch.degraded.std((1, 2, 3)), batch.clean.std((1, 2, 3)), batch.conditions[:, 0]
    noisy = there > 5 / 255
    torch.testing.assert_close((left + told)[noisy], there[noisy], rtol=0.06, atol=0)
    assert float((told / there)[noisy].max()) < 0.96
    assert float((told / there)[noisy].min()) < 0.1


def test_planes_like_those_of_colour_are_about_grey_and_of_low_contrast() -> None:
    picture = np.zeros((96, 96), np.uint8)
    picture[:, 48:] = 255
    batch = draw_batch(
        PatchSet([picture], 64, CPU), SPEC, Mixture(denoise=0, enlarge=0, both=0, chroma=1), 200, 64, 0, 1
    )
    assert 0.1 < float(batch.clean.min()) < 0.35
    assert 0.65 < float(batch.clean.max()) < 0.9
    assert float((batch.clean.mean((1, 2, 3)) - 0.5).abs().max()) < 0.36


def test_of_two_saves_the_stronger_one_is_told() -> None:
    patches = PatchSet([np.random.default_rng(0).integers(0, 255, (80, 80), np.uint8)], 48, CPU)
    spec = replace(SPEC, conditions=("jpeg",))
    qualities = {
        share: 100
        - 100
        * draw_batch(
            patches, spec, Mixture(denoise=0, enlarge=0, both=0, compress=1, twice=share), 400, 48, 0, 1
        ).conditions.mean()
        for share in (0.0, 1.0)
    }
    assert qualities[0.0] - qualities[1.0] > 10  # the mean of the lower of two draws, against the mean of one


def test_the_warm_up_enlarges_only() -> None:
    patches = PatchSet([np.zeros((100, 100), np.uint8)], 48, CPU)
    batch = draw_batch(patches, SPEC, Mixture(enlarge_first=10), 8, 32, 9, 1)
    assert not bool(batch.conditions[:, 0].any())
    assert bool((batch.conditions[:, 1] > 0).all())


def test_the_same_step_draws_the_same_batch() -> None:
    patches = PatchSet([np.random.default_rng(0).integers(0, 255, (200, 200), np.uint8)], 48, CPU)
    one, two, other = (draw_batch(patches, SPEC, Mixture(), 4, 32, step, 1).degraded for step in (5, 5, 6))
    assert torch.equal(one, two)
    assert not torch.equal(one, other)


def test_worth_evens_out_the_tasks() -> None:
    """Weighed by worth, the errors that published networks leave count about the same (data sheet figures)."""
    cases = [
        (15, 1, 100, 31.6),
        (25, 1, 100, 29.2),
        (50, 1, 100, 26.3),
        (0, 2, 100, 32.0),
        (0, 4, 100, 27.4),
        (0, 1, 10, 29.4),
        (0, 1, 40, 33.8),
    ]
    for sigma, scale, jpeg, psnr in cases:
        left = 255**2 / 10 ** (psnr / 10)
        assert 0.7 < left * float(worth(torch.tensor(sigma), torch.tensor(float(scale)), torch.tensor(jpeg))) < 1.3


def test_the_schedule_rises_and_falls() -> None:
    rates = [learning_rate(QUICK, step, 0.0) for step in range(13)]
    assert rates[1] == QUICK.learning_rate == max(rates)
    assert rates[2:] == sorted(rates[2:], reverse=True)
    assert rates[12] == pytest.approx(QUICK.final_rate)


def test_a_schedule_with_a_decay_stays_at_the_top_until_then() -> None:
    config = replace(QUICK, decay=0.25, warmup=2, steps=100)
    rates = [learning_rate(config, step, 0.0) for step in range(101)]
    assert rates[2:76] == pytest.approx([QUICK.learning_rate] * 74)
    assert np.diff(rates[75:]) == pytest.approx(-(QUICK.learning_rate - QUICK.final_rate) / 25)
    assert rates[100] == pytest.approx(QUICK.final_rate)


def test_a_schedule_by_the_clock_ends_in_time(photos: Path, tmp_path: Path) -> None:
    config = replace(QUICK, minutes=0.01, warmup=1, steps=1)
    rates = [learning_rate(config, 5, seconds) for seconds in (0.0, 0.3, 0.6, 0.7)]
    assert rates == pytest.approx([1e-3, (1e-3 + QUICK.final_rate) / 2, QUICK.final_rate, QUICK.final_rate])
    done = train(config, [photos], tmp_path, device=CPU)
    assert done.seconds >= 0.6
    assert train(config, [photos], tmp_path, device=CPU, resume=True).step == done.step  # nothing is left to do


def test_in_the_log_loss_patches_pull_alike_however_hard_they_are() -> None:
    """PSNR is a logarithm: a tenth less error is worth the same on grass as on sky, but perfection is not chased."""
    error = torch.tensor([0.0, 0.5, 5.0, 50.0], requires_grad=True)
    patch_losses(error, "log").sum().backward()
    pull = error.grad * error.detach()
    assert pull.tolist()[1:] == pytest.approx([1, 1, 1], abs=0.2)
    assert float(error.grad.max()) == pytest.approx(10)
    assert patch_losses(error, "square") is error


@pytest.mark.parametrize("loss", ["square", "log"])
def test_a_run_learns_and_leaves_a_curve(photos: Path, tmp_path: Path, loss: Literal["square", "log"]) -> None:
    config = TrainConfig(
        network=SPEC,
        loss=loss,
        steps=60,
        batch=8,
        patch=32,
        warmup=10,
        holdout=2,
        learning_rate=3e-3,
        ema=0.9,
        mixture=Mixture(denoise=1, enlarge=0, both=0),
    )
    train(config, [photos], tmp_path, device=CPU)
    rows = list(csv.DictReader((tmp_path / "curve.csv").read_text(encoding="utf-8").splitlines()))
    assert float(rows[-1]["s50"]) > 14.7 + 3  # the noisy input stands at 14.7 dB


def test_a_resumed_run_ends_where_an_unbroken_one_does(photos: Path, tmp_path: Path) -> None:
    whole = train(QUICK, [photos], tmp_path / "whole", device=CPU)
    train(QUICK, [photos], tmp_path / "broken", device=CPU, minutes=1e-9)  # one step, then time is over
    assert load_state(tmp_path / "broken", CPU).step == 1
    resumed = train(QUICK, [photos], tmp_path / "broken", device=CPU, resume=True)
    assert resumed.step == whole.step == 12
    for name in whole.ema:
        torch.testing.assert_close(resumed.ema[name], whole.ema[name], atol=1e-6, rtol=1e-5)
        torch.testing.assert_close(resumed.second[name], whole.second[name], atol=1e-6, rtol=1e-4)


def test_a_run_that_is_stopped_between_two_looks_goes_on_from_there(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("redgui.training.loop._KEEP_SECONDS", 0.0)
    monkeypatch.setattr("redgui.training.loop._REPORT_SECONDS", 0.0)

    def stop(status: RunStatus) -> None:
        if status.step == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(QUICK, [photos], tmp_path / "broken", device=CPU, report=stop)
    assert load_state(tmp_path / "broken", CPU).step == 5
    resumed = train(QUICK, [photos], tmp_path / "broken", device=CPU, resume=True)
    whole = train(QUICK, [photos], tmp_path / "whole", device=CPU)
    for name in whole.ema:
        torch.testing.assert_close(resumed.ema[name], whole.ema[name], atol=1e-6, rtol=1e-5)


def test_a_run_learns_in_bfloat16(photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way of a GPU, on the CPU: the same mixed precision, only slower."""
    monkeypatch.setattr("redgui.training.loop.has_bfloat16", lambda _device: True)
    config = replace(QUICK, steps=40, learning_rate=3e-3, ema=0.9, mixture=Mixture(denoise=1, enlarge=0, both=0))
    state = train(config, [photos], tmp_path, device=CPU)
    rows = list(csv.DictReader((tmp_path / "curve.csv").read_text(encoding="utf-8").splitlines()))
    assert float(rows[-1]["s50"]) > 14.7 + 2  # the noisy input stands at 14.7 dB
    assert {value.dtype for value in state.ema.values()} == {torch.float32}


def test_a_run_is_watched_on_what_it_is_trained_for(photos: Path, tmp_path: Path) -> None:
    config = replace(QUICK, steps=4, watch_steps=2, mixture=Mixture(denoise=0, enlarge=1, both=0))
    train(config, [photos], tmp_path, device=CPU)
    curve = read_curve(tmp_path / "curve.csv")
    assert curve["step"] == [2, 4]
    assert list(curve)[3:] == ["x2", "x3", "x4", "clean"]
    assert (tmp_path / "curve.png").exists()


def test_the_stored_file_is_as_good_as_the_trained_network(photos: Path, tmp_path: Path) -> None:
    """float16 costs less than 0.005 dB."""
    state = train(replace(QUICK, steps=40, ema=0.9, learning_rate=3e-3), [photos], tmp_path, device=CPU)
    export(QUICK, state, ["photos"], tmp_path / "model.safetensors")
    trained, stored = RedNet(SPEC), weights.read(tmp_path / "model.safetensors")
    trained.load_state_dict(state.ema)
    pictures = [load_grey(photos / "camera.png")]
    exact, rounded = (watch(network, pictures, Mixture(), CPU) for network in (trained, stored))
    assert {name: rounded[name] for name in exact} == pytest.approx(exact, abs=0.005)
    assert (tmp_path / "model.safetensors").stat().st_size < 2.2 * sum(p.numel() for p in trained.parameters()) + 5000


def test_a_run_is_not_overwritten_by_accident(photos: Path, tmp_path: Path) -> None:
    train(QUICK, [photos], tmp_path, device=CPU, minutes=1e-9)
    with pytest.raises(RedguiError, match="holds a run already"):
        train(QUICK, [photos], tmp_path, device=CPU)


def test_a_damaged_checkpoint_is_a_sentence(photos: Path, tmp_path: Path) -> None:
    train(QUICK, [photos], tmp_path, device=CPU, minutes=1e-9)
    (tmp_path / "checkpoint" / "ema.safetensors").write_bytes(b"torn")
    with pytest.raises(RedguiError, match="damaged"):
        train(QUICK, [photos], tmp_path, device=CPU, resume=True)


TWO_PROCESSES = """
import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
import torch
from tests.training.test_training import QUICK
from redgui.training.loop import train
torch.set_num_threads(1)
own = time.monotonic
if os.environ["RANK"] == "1":
    time.monotonic = lambda: 2 * own()  # clocks differ, though seldom as much
photos, out, changes = sys.argv[1:]
config = replace(QUICK, bfloat16=False, **json.loads(changes))
done = train(config, [Path(photos)], Path(out), device=torch.device("cpu"))
Path(f"{out}.{os.environ['RANK']}").write_text(str(done.step))
"""


def two_processes(photos: Path, out: Path, **changes: float) -> tuple[RunState, list[int]]:
    """A run of two processes with gloo: what it leaves, and how many steps each of them did.

    They get what torchrun would give them. Its own process is left out: one of its threads may ask for Python while
    that ends, and the whole is aborted though all is done.
    """
    script = out.with_suffix(".py")
    script.write_text(TWO_PROCESSES, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(free.getsockname()[1]), "WORLD_SIZE": "2"}
    command = [sys.executable, str(script), str(photos), str(out), json.dumps(changes)]
    common = os.environ | place | {"PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"}
    runs = [
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=common | {"RANK": str(rank)})
        for rank in range(2)
    ]
    try:
        errors = [run.communicate(timeout=90)[1] for run in runs]
    finally:
        for run in runs:
            run.kill()
    assert [run.returncode for run in runs] == [0, 0], errors
    state = load_state(out, CPU)
    assert state is not None
    return state, [int(out.with_suffix(f".{rank}").read_text()) for rank in range(2)]


def test_two_processes_have_the_gradients_of_one(photos: Path, tmp_path: Path) -> None:
    """After one step Adam's first moment is a tenth of the gradient."""
    alone = train(replace(QUICK, bfloat16=False, steps=1), [photos], tmp_path / "alone", device=CPU)
    together, steps = two_processes(photos, tmp_path / "two", steps=1)
    assert steps == [1, 1]
    for name, gradient in alone.first.items():
        largest = float(gradient.abs().max())
        assert largest > 0
        torch.testing.assert_close(together.first[name], gradient, atol=1e-5 * largest, rtol=0)


def test_two_processes_stop_together_by_one_clock(photos: Path, tmp_path: Path) -> None:
    state, steps = two_processes(photos, tmp_path / "two", minutes=0.01)
    assert steps == [state.step, state.step]
    assert state.seconds >= 0.6


def test_a_training_file_says_what_it_means(tmp_path: Path) -> None:
    file = tmp_path / "run.toml"
    file.write_text(
        'steps = 100\nbatch = 4\n[mixture]\ncompress = 0.25\n[network]\nunshuffle = 2\nconditions = ["sigma"]\n'
        "levels = [{ width = 8, depth = 2 }]\n",
        encoding="utf-8",
    )
    config = load_config(file)
    assert (config.steps, config.batch, config.mixture.compress) == (100, 4, 0.25)
    assert config.network == RedNetSpec(levels=(Level(8, 2),), unshuffle=2, conditions=("sigma",))


@pytest.mark.parametrize(
    "text", ["steps =", "stops = 3", "loss = 'cubic'", "[mixture]\nnoise = 1", "[network]\nlevels = 3"]
)
def test_a_wrong_training_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "run.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RedguiError, match=r"run\.toml: not a training file"):
        load_config(tmp_path / "run.toml")
