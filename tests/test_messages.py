"""Sentences know what they were made of, wherever they go."""

import ast
import copy
import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest

import redgui
from redgui import errors
from redgui.errors import Cancelled, PhotoError, RedguiError, TooLargeError
from redgui.messages import NOTHING, Sentence, about, listed
from redgui.reading.read import read

ROOT = Path(__file__).resolve().parents[1]
KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, RedguiError)]
NESTED = Sentence("{name}: {what}.", name="a.jpg", what=Sentence("it holds {count} pictures", count=3))


def same(one: str, other: str) -> bool:
    assert isinstance(one, Sentence)
    assert isinstance(other, Sentence)
    parts = [(sentence.template, sentence.parts) for sentence in (one, other)]
    return (
        one == other
        and parts[0] == parts[1]
        and all(map(isinstance, one.parts.values(), map(type, other.parts.values())))
    )


def test_a_sentence_is_its_text_and_knows_its_template_and_parts() -> None:
    assert NESTED == "a.jpg: it holds 3 pictures."
    assert NESTED.template == "{name}: {what}."
    assert isinstance(NESTED.parts["what"], Sentence)
    assert NESTED.parts["what"].parts == {"count": 3}
    assert not NOTHING


@pytest.mark.parametrize(
    "name", ["{name}", "{0}", "100 %s {.jpg", "}}{{", "two\nlines", "\udcff.png", "{what.__class__}"]
)
def test_whatever_stands_in_a_name_stays_as_it_is(name: str) -> None:
    phrase = Sentence("{name} is odd", name=name)
    assert Sentence("{name}: {what}.", name=name, what=phrase) == f"{name}: {name} is odd."
    assert Sentence.verbatim(name) == name


def test_parts_are_plain_values() -> None:
    """A path of another system or an exception would not get through a pickle."""
    made = Sentence(
        "{path} {error} {kind} {sigma:.1f}",
        path=Path("a"),
        error=OSError("x"),
        kind=np.dtype("f4"),
        sigma=np.float64(2.5),
    )
    assert made == "a x float32 2.5"
    assert {type(part) for part in made.parts.values()} <= {str, np.float64}


def test_several_things_are_listed() -> None:
    assert [listed(["A", "B", "C"][:count], "and") for count in (1, 2, 3)] == ["A", "A and B", "A, B and C"]
    assert listed(["A", "B", "C"], "or") == "A, B or C"
    assert about("a.jpg", [Sentence("it is odd")]) == ("a.jpg: it is odd.",)


@dataclass(frozen=True)
class Holder:
    said: tuple[Sentence, ...]


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_sentence_survives_pickle(protocol: int) -> None:
    assert same(pickle.loads(pickle.dumps(NESTED, protocol)), NESTED)


def test_a_sentence_survives_copies_and_becomes_text_in_json() -> None:
    assert same(copy.copy(NESTED), NESTED)
    assert same(copy.deepcopy(NESTED), NESTED)
    assert same(asdict(Holder((NESTED,)))["said"][0], NESTED)
    assert json.loads(json.dumps({"reason": NESTED})) == {"reason": "a.jpg: it holds 3 pictures."}


def fail(path: Path) -> None:
    read(path, max_pixels=10)


def test_an_error_of_another_process_keeps_its_sentence_and_numbers(tmp_path: Path) -> None:
    redgui.write(redgui.Photo(np.zeros((4, 5, 3), np.uint8)), tmp_path / "{a}.png")
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        error = pool.submit(fail, tmp_path / "{a}.png").exception()
    assert isinstance(error, TooLargeError)
    assert error.pixels == 20
    assert error.sentence.parts["name"] == "{a}.png"
    assert str(error) == error.sentence


def test_sentences_and_errors_go_over_dasks_wire() -> None:
    protocol = pytest.importorskip("distributed.protocol")
    error = PhotoError(NESTED)
    sent = protocol.deserialize(*protocol.serialize({"said": NESTED, "error": error}))
    assert same(sent["said"], NESTED)
    assert same(sent["error"].sentence, NESTED)


@pytest.mark.parametrize(
    "kind", [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, RedguiError)]
)
def test_every_error_can_be_copied_and_pickled(kind: type[RedguiError]) -> None:
    error = TooLargeError(NESTED, 7) if kind is TooLargeError else kind(NESTED)
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(other), other.args, vars(other)) == (kind, error.args, vars(error))
        assert same(other.sentence, NESTED)


def test_who_stops_is_told_the_same_everywhere() -> None:
    assert str(Cancelled()) == "Stopped; nothing was written."


# The source


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the program, with its place."""
    for path in sorted((ROOT / "redgui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", node


def templates() -> list[tuple[str, ast.expr]]:
    return [(place, call.args[0]) for place, call in calls() if ast.unparse(call.func) == "Sentence"]


def test_every_template_is_a_literal() -> None:
    assert [place for place, text in templates() if not isinstance(text, ast.Constant)] == []


def test_every_template_stands_in_one_place() -> None:
    """Otherwise a wording would have to be changed in several."""
    places: dict[str, list[str]] = {}
    for place, text in templates():
        assert isinstance(text, ast.Constant)
        places.setdefault(str(text.value), []).append(place)
    assert {text: where for text, where in places.items() if len(where) > 1} == {}


def test_every_expected_error_is_given_a_sentence() -> None:
    """mypy sees to it as well; here for a text that is joined together."""
    names = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, RedguiError)}
    plain = (ast.Constant, ast.JoinedStr, ast.BinOp)
    found = [
        place
        for place, call in calls()
        if ast.unparse(call.func) in names and call.args and isinstance(call.args[0], plain)
    ]
    assert found == []


def test_no_sentence_of_the_core_names_an_option() -> None:
    assert [place for place, text in templates() if "--" in ast.unparse(text)] == []
