"""What a queue does that finds the results of an earlier run."""

from pathlib import Path

import pytest
from batch_makers import LONG, NOISY, batch_of, files, finish, make_photo, make_photos, states

from redgui.batch.names import Output
from redgui.batch.status import Result
from redgui.errors import RedguiError
from redgui.reading.read import read
from redgui.settings import NO_JPEG, RestoreSettings


def test_resume_does_only_what_is_missing(tmp_path: Path) -> None:
    sources, out = make_photos(tmp_path / "in", 4), tmp_path / "out"
    finish(batch_of(out, *sources[:2]))
    first = {name: (out / name).stat().st_mtime_ns for name in files(out)}
    (out / "01_restored.png").unlink()
    batch = batch_of(out, *sources, resume=True)
    finish(batch)
    assert states(batch) == ["done"] * 4
    assert [status.earlier for status in batch.items()] == [True, False, False, False]
    assert (out / "00_restored.png").stat().st_mtime_ns == first["00_restored.png"]
    assert batch.items()[0].result is not None
    assert batch.items()[0].result.model == "default"


def test_resume_notices_a_changed_source_and_changed_settings(tmp_path: Path) -> None:
    sources, out = make_photos(tmp_path / "in", 2), tmp_path / "out"
    finish(batch_of(out, *sources))
    before = files(out)
    make_photo(sources[0], seed=99)
    again = finish(batch_of(out, *sources, resume=True))
    assert [again[s.name].earlier for s in sources] == [False, True]
    assert files(out).keys() == before.keys()
    assert files(out)["00_restored.png"] != before["00_restored.png"]
    larger = RestoreSettings(sigma=0, scale=2, strength=0)
    again = finish(batch_of(out, *sources, resume=True, settings=larger))
    assert {status.state for status in again.values()} == {"done"}
    assert read(out / "01_restored.png").width == 48


def test_what_is_done_already_keeps_its_name_from_the_others(tmp_path: Path) -> None:
    first, second = make_photo(tmp_path / "in" / "a.gif"), make_photo(tmp_path / "in" / "a.bmp", seed=1)
    out, output = tmp_path / "out", Output(policy="replace")
    finish(batch_of(out, first, output=output))
    before = files(out)
    done = finish(batch_of(out, second, first, output=output, resume=True))
    assert [done[name].earlier for name in ("a.bmp", "a.gif")] == [False, True]
    assert sorted(files(out)) == ["a_restored (2).png", "a_restored.png"]
    assert files(out)["a_restored.png"] == before["a_restored.png"]


def test_jpegs_are_told_by_their_files_and_another_level_is_another_result(tmp_path: Path, jpeg_model: str) -> None:
    sources = [make_photo(tmp_path / "a.jpg"), make_photo(tmp_path / "b.png")]
    auto, by_hand = (RestoreSettings(sigma=0, jpeg=jpeg, model=jpeg_model) for jpeg in (None, 40))
    done = finish(batch_of(tmp_path / "out", *sources, settings=auto))
    assert {name: status.to_dict()["jpeg"] for name, status in done.items()} == {"a.jpg": 75, "b.png": NO_JPEG}
    output = Output(policy="replace")
    again = finish(batch_of(tmp_path / "out", *sources, settings=auto, output=output, resume=True))
    assert [(status.earlier, status.to_dict()["jpeg"]) for status in again.values()] == [(True, 75), (True, NO_JPEG)]
    other = finish(batch_of(tmp_path / "out", *sources, settings=by_hand, output=output, resume=True))
    assert [(status.earlier, status.to_dict()["jpeg"]) for status in other.values()] == [(False, 40), (False, 40)]


def test_a_journal_from_before_there_was_a_jpeg_level_is_read() -> None:
    facts = {"sigma": 12.0, "scale": 1.0, "model": "default", "megapixels": 1.0, "warnings": []}
    assert Result.from_dict(Path("a.png"), facts).jpeg == NO_JPEG


def test_without_resume_nothing_is_replaced(tmp_path: Path) -> None:
    sources, out = make_photos(tmp_path / "in", 2), tmp_path / "out"
    finish(batch_of(out, *sources))
    again = finish(batch_of(out, *sources))
    assert {status.state for status in again.values()} == {"skipped"}


def test_another_model_file_of_the_same_name_is_noticed(tmp_path: Path) -> None:
    from redgui.network import weights
    from redgui.network.rednet import RedNet
    from redgui.network.spec import Level, RedNetSpec

    model, spec = tmp_path / "m.safetensors", RedNetSpec(levels=(Level(8, 2),), unshuffle=2, conditions=("sigma",))
    weights.write(RedNet(spec), model, {})
    source, settings = make_photo(tmp_path / "a.png"), RestoreSettings(sigma=0, model=str(model))
    finish(batch_of(tmp_path / "out", source, settings=settings))
    (status,) = finish(batch_of(tmp_path / "out", source, settings=settings, resume=True)).values()
    assert status.earlier
    weights.write(RedNet(spec), model, {})
    (status,) = finish(batch_of(tmp_path / "out", source, settings=settings, resume=True)).values()
    assert (status.state, status.earlier) == ("done", False)


def test_a_model_that_is_missing_fails_each_photo_with_a_sentence(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "out", *make_photos(tmp_path / "in", 2), settings=RestoreSettings(model="magic"))
    done = finish(batch)
    assert all("magic" in status.reason and not status.detail for status in done.values())


def test_an_output_folder_in_use_is_said_at_the_start(tmp_path: Path) -> None:
    first = batch_of(tmp_path / "out", make_photo(tmp_path / "a.png", size=LONG), settings=NOISY)
    first.start()
    second = batch_of(tmp_path / "out", make_photo(tmp_path / "b.png"))
    with pytest.raises(RedguiError, match="works in"):
        second.start()
    assert second.state == "idle"
    first.close()
    finish(second)
