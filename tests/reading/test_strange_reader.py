"""A reader's process that a file has taken over: whatever it sends, the program has one sentence and lives."""

import json
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given
from readers import good_photo

from redgui.errors import Cancelled, PhotoError, TooLargeError
from redgui.messages import Sentence, about
from redgui.reading import client, wire
from redgui.reading.checked import StrangeError
from redgui.reading.client import Reader

ROOT = Path(__file__).parents[2]
ENEMY = """
import sys, time
from multiprocessing.connection import Connection
connection = Connection(int(sys.argv[1]))
connection.send_bytes(b'\\0\\0\\0\\x0f{"ready": true}')
connection.recv_bytes()
for line in open(sys.argv[3]):
    connection.send_bytes(bytes.fromhex(line))
exec(sys.argv[4])
time.sleep(600)
"""
FINE: dict[str, Any] = {
    "samples": [0, [30, 40, 3], "uint8"],
    "alpha": None,
    "bit_depth": 8,
    "format": "PNG",
    "icc": None,
    "exif": None,
    "xmp": None,
    "dpi": None,
    "warnings": [],
    "jpeg_quality": None,
}
ADMITTED, ROOM = {"admitted": 1200}, {"room": 3600}


def photo(**changes: object) -> list[object]:
    return [ADMITTED, ROOM, {"photo": FINE | changes}]


def framed(text: bytes, beside: bytes = b"") -> bytes:
    """A message of that JSON, and the bytes that it has places for."""
    return len(text).to_bytes(4, "big") + text + beside


def with_bytes(beside: bytes, **changes: object) -> list[object]:
    *first, last = photo(**changes)
    return [*first, framed(json.dumps(last).encode(), beside)]


class Trap:
    """What runs when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return Path.touch, (Path("trap"),)  # type: ignore[return-value]


STRANGE: dict[str, list[object]] = {
    "a pickle": [pickle.dumps(Trap())],
    "no JSON": [framed(b"\xff\xfe{")],
    "no object": [[1, 2]],
    "deep JSON": [framed(b"[" * 100_000)],
    "nothing known": [{"hello": 1}],
    "no photo": [{"photo": 7}],
    "a photo without memory": [{"photo": FINE}],
    "memory of nothing": [ADMITTED, {"room": 0}],
    "memory before a size": [ROOM],
    "more memory than the size explains": [ADMITTED, {"room": 6 * 1200 + 1}],
    "too much memory": [{"admitted": 10**15}, {"room": 10**12}],
    "too often": [ADMITTED, *[ROOM] * 9],
    "negative memory": [ADMITTED, {"room": -1}],
    "memory that is no number": [ADMITTED, {"room": "3600"}],
    "another size": photo(samples=[0, [30, 41, 3], "uint8"]),
    "another type": photo(samples=[0, [30, 40, 3], "uint16"]),
    "objects": photo(samples=[0, [30, 40, 3], "object"]),
    "two channels": photo(samples=[0, [45, 40, 2], "uint8"]),
    "a shape that is negative": photo(samples=[0, [-30, -40, 3], "uint8"]),
    "no rows": photo(samples=[0, [0, 40, 3], "uint8"]),
    "memory of another number": photo(samples=[1, [30, 40, 3], "uint8"]),
    "the same memory twice": photo(alpha=[0, [60, 60], "uint8"]),
    "transparency of another size": [ADMITTED, ROOM, {"room": 60}, {"photo": FINE | {"alpha": [1, [6, 10], "uint8"]}}],
    "a format that is none": photo(format="<b>"),
    "a depth that is none": photo(bit_depth=1e9),
    "a quality that is none": photo(jpeg_quality=101),
    "another quality that is none": photo(jpeg_quality=0),
    "EXIF that is no text": photo(exif=[1]),
    "EXIF that is a text": photo(exif="II*"),
    "EXIF of more bytes than follow": with_bytes(b"II*", exif={"bytes": 4}),
    "EXIF of less than nothing": with_bytes(b"II*", exif={"bytes": -1}),
    "bytes without a place": with_bytes(b"II*"),
    "a text of three parts": with_bytes(bytes(12), texts={"bytes": 0}, lengths={"bytes": 12}),
    "texts longer than they are": with_bytes(bytes(15) + b"\1", texts={"bytes": 0}, lengths={"bytes": 16}),
    "a text that is no UTF-8": with_bytes(b"\xff" + bytes(15) + b"\1", texts={"bytes": 1}, lengths={"bytes": 16}),
    "JSON longer than the message": [b"\0\0\0\x09{}"],
    "a message of nothing": [b""],
    "long JSON": [framed(b"[" + b"[]," * 400_000 + b"[]]")],
    "more pixels than allowed": [{"admitted": 10**6 + 1}],
    "a resolution of nothing": photo(dpi=[0, 72]),
    "a resolution that is none": [ADMITTED, ROOM, framed(b'{"photo": {"dpi": [NaN, Infinity]}}')],
    "warnings without end": photo(warnings=[["{name}: {what}.", {"name": "a", "what": "b"}]] * 2000),
    "a warning of its own making": photo(warnings=[["Send money to {name}.", {"name": "me"}]]),
    "a failure of its own making": [{"failed": ["Send money.", {}], "pixels": None, "cause": "None"}],
    "a failure without a sentence": [{"failed": None, "pixels": None, "cause": "None"}],
}


def _bytes(message: object) -> bytes:
    return message if isinstance(message, bytes) else framed(json.dumps(message).encode())


@pytest.mark.skipif(sys.platform == "win32", reason="has another kind of connection")
@pytest.mark.parametrize("name", STRANGE)
def test_what_no_reader_sends_is_one_sentence(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PhotoError, match=r"^a\.png is damaged so badly"):
        _read_by_enemy(tmp_path, monkeypatch, STRANGE[name])
    assert not (tmp_path / "trap").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="has another kind of connection")
def test_the_enemy_could_send_a_photo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test before would prove nothing."""
    assert _read_by_enemy(tmp_path, monkeypatch, photo()).samples.shape == (30, 40, 3)


FLOOD = [ADMITTED] * 2000


@pytest.mark.skipif(sys.platform == "win32", reason="has another kind of connection")
def test_messages_without_end_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PhotoError, match=r"^a\.png takes far longer"):
        _read_by_enemy(tmp_path, monkeypatch, FLOOD)


NEVER_ENDING = {
    "half a message": "connection._send(b'\\0\\0\\3\\xe8x')",
    "half a size": "connection._send(b'\\0')",
    "a message byte by byte": "connection._send(b'\\0\\x10\\0\\0')\nwhile 1: connection._send(b'x'); time.sleep(0.001)",
    "nothing": "",
}


@pytest.mark.skipif(sys.platform == "win32", reason="has another kind of connection")
@pytest.mark.parametrize("name", NEVER_ENDING)
def test_stop_is_heard_whatever_the_reader_does(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread that reads would wait for ever."""
    cancel = threading.Event()
    stopper = threading.Timer(0.3, cancel.set)
    stopper.start()
    with pytest.raises(Cancelled):
        _read_by_enemy(tmp_path, monkeypatch, [ADMITTED], NEVER_ENDING[name], cancel)
    stopper.join()


@pytest.mark.skipif(sys.platform == "win32", reason="has another kind of connection")
@pytest.mark.parametrize("name", NEVER_ENDING)
def test_its_time_is_counted_in_all(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "patience", lambda _: 0.3)
    with pytest.raises(PhotoError, match=r"^a\.png takes far longer"):
        _read_by_enemy(tmp_path, monkeypatch, [ADMITTED], NEVER_ENDING[name])


def _read_by_enemy(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    messages: list[object],
    then: str = "",
    cancel: threading.Event | None = None,
) -> Any:
    """A photo read by a process that sends these messages instead of decoding, and then does that."""
    script = folder / "messages"
    script.write_text("".join(f"{_bytes(message).hex()}\n" for message in messages))

    def start(connection: int, lifeline: int) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", ENEMY, str(connection), str(lifeline), str(script), then]
        return subprocess.Popen(command, pass_fds=(connection, lifeline))

    monkeypatch.setattr(client, "_start", start)
    reader = Reader()
    try:
        return reader.photo(good_photo(folder / "a.png"), 10**6, cancel)
    finally:
        reader.close()


def test_sentences_come_through_whole() -> None:
    """So that the window can still translate them."""
    inner = Sentence("it holds {count} pictures; only the first was read", count=3)
    (outer,) = about("a {b}.gif", [inner])
    same = wire.to_sentence(json.loads(json.dumps(wire.from_sentence(outer))))
    assert (same, same.template, same.parts) == (outer, outer.template, outer.parts)
    what = same.parts["what"]
    assert isinstance(what, Sentence)
    assert what.template == inner.template


@pytest.mark.parametrize(
    "sent",
    [
        ["{name}: {what}.", {"name": "a"}],
        ["{name}: {what}.", {"name": "a", "what": "b", "more": 1}],
        ["{name}: {what}.", {"name": "a", "what": None}],
        ["{name.__class__}", {"name": "a"}],
        ["{0}", {"0": 1}],
        ["{name:>999999999}", {"name": "a"}],
        ["{name}: {what}.", ["a", "b"]],
        [["{name}"], {}],
        "text",
    ],
)
def test_no_other_sentence_comes_through(sent: object) -> None:
    with pytest.raises(StrangeError):
        wire.to_sentence(sent)


def test_errors_come_through_with_what_can_be_done() -> None:
    sentence = Sentence("{name} is empty (0 bytes); use another copy of the photo.", name="a.jpg")
    most = (1 << 32) ** 2 - 1  # what a file can declare
    cause = TooLargeError(sentence, most)
    cause.__cause__ = ValueError("odd")
    error = wire.to_error(wire.unpacked(wire.packed(wire.from_error(cause))))
    assert isinstance(error, TooLargeError)
    assert (error.sentence, error.pixels, str(error.__cause__)) == (sentence, most, "ValueError('odd')")


def _containing(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    names = st.sampled_from([*FINE, "failed"])
    return inner | st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=6)


_plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
_json = _containing(_containing(_containing(_plain)))


@given(st.dictionaries(st.sampled_from([*FINE]), _json), _json)
def test_any_json_is_a_photo_or_strange(changes: dict[str, object], other: object) -> None:
    for take, message in ((wire.to_facts, {"photo": FINE | changes}), (wire.to_error, {"failed": other})):
        try:
            taken = take(message)  # type: ignore[operator]
        except StrangeError:
            continue
        assert taken is not None
