"""Links in the folder of the results: what they lead to is neither written nor removed."""

import sys
from pathlib import Path

import pytest
from batch_makers import batch_of, finish, make_photo
from PIL import Image

from redgui.batch.names import Output, Policy

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights")


@pytest.fixture
def precious(tmp_path: Path) -> Path:
    return make_photo(tmp_path / "keep" / "precious.png", 7)


@pytest.mark.parametrize("kind", ["link", "second name", "link to nowhere"])
@pytest.mark.parametrize("policy", ["replace", "rename", "skip"])
def test_a_link_where_a_result_goes(tmp_path: Path, precious: Path, policy: Policy, kind: str) -> None:
    photo, out, before = make_photo(tmp_path / "a.png"), tmp_path / "out", precious.read_bytes()
    out.mkdir()
    there = out / "a_restored.png"
    if kind == "second name":
        there.hardlink_to(precious)
    else:
        there.symlink_to(precious if kind == "link" else precious.with_name("missing.png"))
    batch = batch_of(out, photo, output=Output(policy=policy))
    (status,) = finish(batch).values()
    assert status.state == ("skipped" if policy == "skip" else "done")
    assert [path.name for path in precious.parent.iterdir()] == [precious.name]
    assert precious.read_bytes() == before
    if policy == "replace":
        assert not there.is_symlink()
        assert there.stat().st_ino != precious.stat().st_ino
    else:
        assert there.is_symlink() or there.samefile(precious)
    if status.result:
        assert status.result.output.name == ("a_restored.png" if policy == "replace" else "a_restored (2).png")
        with Image.open(status.result.output) as image:
            assert image.size == (24, 16)


@pytest.mark.parametrize("policy", ["replace", "rename", "skip"])
def test_a_folder_that_is_a_link_out_of_the_results(tmp_path: Path, precious: Path, policy: Policy) -> None:
    make_photo(tmp_path / "in" / "sub" / "a.png")
    make_photo(tmp_path / "in" / "deep" / "er" / "b.png")
    make_photo(tmp_path / "in" / "c.png")
    out = tmp_path / "out"
    (out / "deep").mkdir(parents=True)
    (out / "sub").symlink_to(precious.parent)
    (out / "deep" / "er").symlink_to(precious.parent)
    done = finish(batch_of(out, tmp_path / "in", output=Output(policy=policy)))
    assert {name: status.state for name, status in done.items()} == {
        "a.png": "failed",
        "b.png": "failed",
        "c.png": "done",
    }
    for name, place in (("a.png", "sub"), ("b.png", "deep/er")):
        assert done[name].reason == (
            f"The folder {out / place} is a link that leads out of the folder for the results; remove it, or choose"
            " another folder."
        )
        assert done[name].detail == ""
    assert [path.name for path in precious.parent.iterdir()] == [precious.name]


def test_a_folder_that_is_a_link_within_the_results_is_known_to_the_next_run(tmp_path: Path) -> None:
    make_photo(tmp_path / "in" / "sub" / "a.png")
    out = tmp_path / "out"
    (out / "other").mkdir(parents=True)
    (out / "sub").symlink_to("other")
    (status,) = finish(batch_of(out, tmp_path / "in")).values()
    assert status.result
    assert status.result.output == out / "other" / "a_restored.png"
    (again,) = finish(batch_of(out, tmp_path / "in", resume=True)).values()
    assert again.earlier


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    make_photo(tmp_path / "in" / "sub" / "a.png")
    (tmp_path / "real").mkdir()
    out = tmp_path / "out"
    out.symlink_to("real")
    (status,) = finish(batch_of(out, tmp_path / "in")).values()
    assert status.state == "done"
    (again,) = finish(batch_of(out, tmp_path / "in", resume=True)).values()
    assert again.earlier
    assert (tmp_path / "real" / "sub" / "a_restored.png").exists()
