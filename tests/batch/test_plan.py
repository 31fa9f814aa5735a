"""What becomes an item, and what its result is called."""

import os
import tempfile
import unicodedata
from pathlib import Path

import pytest
from batch_makers import make_photo
from hypothesis import given, settings
from hypothesis import strategies as st

from redgui.batch.names import Claims, Output, Policy, Skipped
from redgui.batch.plan import Item, plan
from redgui.errors import PhotoError, RedguiError


def planned(*sources: Path, output: Path | None = None) -> list[Item]:
    return list(plan(sources, output or Path("/nowhere/out"), set()))


def places(items: list[Item]) -> list[str]:
    return [(item.folder / item.source.name).as_posix() for item in items]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "tree"
    for name in ("b.jpg", "a.JPG", "sub/c.png", "sub/deep/d.tif", "é/e.webp"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")
    return root


def test_a_tree_is_mirrored_in_the_order_of_names(tree: Path) -> None:
    assert places(planned(tree)) == ["a.JPG", "b.jpg", "sub/c.png", "sub/deep/d.tif", "é/e.webp"]
    assert {item.tree for item in planned(tree)} == {tree}


def test_what_is_hidden_or_no_photo_is_left_out(tree: Path) -> None:
    for name in (".hidden.jpg", ".git/x.jpg", "__MACOSX/a.jpg", "@eaDir/b.jpg", "$RECYCLE.BIN/c.jpg", "Thumbs.db"):
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).write_bytes(b"x")
    for name in ("notes.txt", "desktop.ini", "movie.mp4", "no_suffix"):
        (tree / name).write_bytes(b"x")
    assert len(planned(tree)) == 5


def test_a_file_that_is_named_is_an_item_whatever_it_is(tree: Path) -> None:
    (tree / "notes.txt").write_bytes(b"x")
    items = planned(tree / "notes.txt", tree / "sub" / "c.png", tree / "gone.jpg")
    assert places(items) == ["notes.txt", "c.png", "gone.jpg"]
    assert {item.tree for item in items} == {None}


def test_hidden_folders_can_be_named(tmp_path: Path) -> None:
    make_photo(tmp_path / ".private" / "a.png")
    assert places(planned(tmp_path / ".private")) == ["a.png"]


def test_each_photo_is_an_item_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert len(planned(tree, tree, tree / "sub", Path("b.jpg"), tree / "sub" / ".." / "b.jpg")) == 5
    seen: set[str] = set()
    assert len(list(plan([tree / "sub"], tree / "out", seen))) == 2
    assert len(list(plan([tree], tree / "out", seen))) == 3


def test_the_output_folder_is_not_entered(tree: Path) -> None:
    make_photo(tree / "results" / "a_restored.jpg")
    assert len(planned(tree, output=tree / "results")) == 5
    (item,) = planned(tree, output=tree)
    assert "output folder" in item.problem


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_are_followed_once_and_loops_end(tree: Path, tmp_path: Path) -> None:
    (tree / "0_again").symlink_to(tree)
    (tree / "sub" / "up").symlink_to("..")
    (tree / "0_alias").symlink_to(tree / "sub")
    (tree / "0_self").symlink_to("0_self")
    (tree / "same.jpg").symlink_to("b.jpg")
    make_photo(tmp_path / "elsewhere" / "far.jpg")
    (tree / "0_far").symlink_to(tmp_path / "elsewhere")
    assert places(planned(tree)) == ["a.JPG", "b.jpg", "sub/c.png", "sub/deep/d.tif", "é/e.webp", "0_far/far.jpg"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_broken_link_to_a_photo_is_not_passed_over(tree: Path) -> None:
    (tree / "sub" / "lost.jpg").symlink_to("nowhere.jpg")
    assert "sub/lost.jpg" in places(planned(tree))


# Names of results.


def never(_path: Path) -> bool:
    return False


def always(_path: Path) -> bool:
    return True


def key(path: Path) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", str(path)).casefold())


stems = st.sampled_from(["a", "A", "a (2)", "b", "é", "e\u0301", "ß", "SS", "a_restored"])
suffixes = st.sampled_from([".jpg", ".JPG", ".png"])
names = st.lists(st.builds(str.__add__, stems, suffixes), min_size=1, max_size=14)


@settings(max_examples=60, deadline=None)
@given(wanted=names, there=names, policy=st.sampled_from(["rename", "replace", "skip"]))
def test_no_two_results_are_one_file_and_the_policy_holds(wanted: list[str], there: list[str], policy: Policy) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for existing in there:
            (folder / existing).write_bytes(b"there")
        originals = set(there[::2])
        claims, settled = Claims(), list[Path]()
        for original in originals:
            claims.protect(folder / original)
        for number, wish in enumerate(wanted):
            try:
                settled.append(claims.settle(number, folder / wish, policy, never))
            except Skipped:
                assert policy == "skip"
            except PhotoError:
                assert policy == "replace"
        assert len({key(path) for path in settled}) == len(settled)
        assert not {path.name for path in settled} & originals
        if policy != "replace":
            assert not {path.name for path in settled} & set(there)


@settings(max_examples=60, deadline=None)
@given(wanted=names, data=st.data())
def test_names_do_not_depend_on_where_a_run_was_interrupted(wanted: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, whole, parts = Path(name), Claims(), Claims()
        expected = [whole.settle(number, folder / wish, "skip", never) for number, wish in enumerate(wanted)]
        done = data.draw(st.sets(st.integers(0, len(wanted) - 1)))
        for number in done:
            expected[number].write_bytes(b"result")
            parts.hold(number, expected[number])
        for number in sorted(set(range(len(wanted))) - done):
            assert parts.settle(number, folder / wanted[number], "skip", never) == expected[number]


def test_an_item_gets_its_own_name_back(tmp_path: Path) -> None:
    claims, wish = Claims(), tmp_path / "a.jpg"
    assert claims.settle(1, wish, "skip", never) == claims.settle(1, wish, "skip", never) == wish
    assert claims.settle(2, wish, "skip", never) == tmp_path / "a (2).jpg"
    claims.release([1])
    assert claims.settle(3, wish, "skip", never) == wish


def test_an_older_result_of_the_same_photo_is_replaced_but_not_under_rename(tmp_path: Path) -> None:
    wish = tmp_path / "a.jpg"
    wish.write_bytes(b"older")
    assert Claims().settle(1, wish, "skip", always) == wish
    assert Claims().settle(1, wish, "rename", always) == tmp_path / "a (2).jpg"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("kind", ["itself", "symbolic", "hard"])
def test_an_original_is_never_replaced_whatever_it_is_called(tmp_path: Path, kind: str) -> None:
    original, alias = tmp_path / "a.jpg", tmp_path / "out" / "a.jpg"
    original.write_bytes(b"precious")
    alias.parent.mkdir()
    if kind == "itself":
        alias = original
    elif kind == "symbolic":
        alias.symlink_to(original)
    else:
        alias.hardlink_to(original)
    claims = Claims()
    claims.protect(original)
    for stale in (always, never):
        with pytest.raises(PhotoError, match="original"):
            claims.settle(1, alias, "replace", stale)
    with pytest.raises(PhotoError, match="original"):
        claims.settle(1, alias, "skip", always)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_two_ways_into_one_folder_are_one_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "alias").symlink_to("real")
    claims = Claims()
    paths = [claims.settle(n, tmp_path / at / "a.jpg", "skip", never) for n, at in enumerate(["real", "alias"])]
    assert [path.name for path in paths] == ["a.jpg", "a (2).jpg"]


def test_numbers_go_on_beyond_what_is_there(tmp_path: Path) -> None:
    claims = Claims()
    for number in range(2, 6):
        (tmp_path / f"a ({number}).jpg").write_bytes(b"x")
    (tmp_path / "a.jpg").write_bytes(b"x")
    names = [claims.settle(number, tmp_path / "a.jpg", "rename", never).name for number in range(3)]
    assert names == ["a (6).jpg", "a (7).jpg", "a (8).jpg"]


def test_a_template_or_policy_that_cannot_work_is_refused() -> None:
    for template in ("x", "{stem", "{stem}/x"):
        with pytest.raises(RedguiError):
            Output(template)
    with pytest.raises(RedguiError, match="policy"):
        Output(policy="overwrite")  # type: ignore[arg-type]
