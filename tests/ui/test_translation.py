"""The window in other languages: every text is extracted and translated, the core's sentences too."""

import ast
import re
import socket
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import numpy as np
import pytest
from PIL import Image
from program import Program
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from redgui.batch.journal import JOURNAL_NAME, Journal
from redgui.errors import RedguiError
from redgui.network import devices, weights
from redgui.network.gpu import trust
from redgui.network.gpu.adapter import Adapter
from redgui.network.gpu.trust import Outcome, Verdict
from redgui.photo import formats
from redgui.photo.photo import Metadata, Photo
from redgui.photo.write import write
from redgui.reading.read import read
from redgui.settings import RestoreSettings
from redgui.ui.language import NAMES, Language, Translation, spoken
from redgui.ui.preferences import Preferences
from redgui.ui.queue.model import STATE
from redgui.ui.sentences import translated
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.save_dialog import SaveDialog

ROOT = Path(__file__).resolve().parents[2]
UI = sorted((ROOT / "redgui" / "ui").rglob("*.py"))
TRANSLATES = {"translate", "QCoreApplication.translate", "QT_TRANSLATE_NOOP"}
THREE_WORDS = re.compile(r"(?:[A-Za-z]{2,}[ ,;]+){2}[A-Za-z]{2,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")

Message = tuple[str, str, str]


LANGUAGES = [language for language in NAMES if language != "en"]


def messages(language: str) -> list[Message]:
    """Context, source and translation of every string."""
    tree = ET.parse(ROOT / "resources" / "translations" / f"redgui_{language}.ts")
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


# The files


def test_the_translations_are_up_to_date_and_complete() -> None:
    command = [sys.executable, str(ROOT / "tools" / "translations.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_keeps_the_placeholders(language: str) -> None:
    def parts(text: str) -> list[tuple[str, str | None, str | None]]:
        return sorted((name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None)

    assert [source for _, source, target in messages(language) if parts(source) != parts(target)] == []


@pytest.mark.parametrize("language", ["ja", "zh_CN"])
def test_no_translation_is_left_in_english(language: str) -> None:
    assert [target for _, _, target in messages(language) if not target or THREE_WORDS.search(target)] == []


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_no_sentence_is_left_in_english(language: str) -> None:
    english = re.compile(r"\b(the|of|and|is|are|with|be)\b")
    assert [target for _, _, target in messages(language) if not target or english.search(target)] == []


# The source of the window


def test_every_text_of_the_window_is_extracted() -> None:
    """lupdate overlooks a tr() inside an f-string, outside a class, or of anything but a literal."""
    known = {(context, source) for context, source, _ in messages("zh_CN")}
    lost = [f"{path.name}:{line} {text}" for path in UI for line, text in _asked_for(path) if text not in known]
    assert lost == []


def _asked_for(path: Path) -> Iterator[tuple[int, tuple[str, str]]]:
    """Line, context and text of every tr() and translate() of a file."""

    def walk(node: ast.AST, context: str) -> Iterator[tuple[int, tuple[str, str]]]:
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.Call) and _name(node) == "tr":
            yield node.lineno, (context, _literal(node.args[0]))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in TRANSLATES:
            yield node.lineno, (_literal(node.args[0]), _literal(node.args[1]))
        for child in ast.iter_child_nodes(node):
            yield from walk(child, context)

    found = walk(ast.parse(path.read_text(encoding="utf-8")), "no class")
    # The one place that looks up what it was given.
    return (item for item in found if not (path.name == "sentences.py" and item[1] == ("Sentences", "no literal")))


def test_no_text_of_the_window_is_a_plain_literal() -> None:
    found = [f"{path.name}:{text}" for path in UI for text in _shown_literals(ast.parse(path.read_text("utf-8")))]
    assert sorted(found) == ["tab_row.py:redgui"], "the program by its name"


def _shown_literals(node: ast.AST) -> Iterator[str]:
    """Literals with words that are given to something that shows them."""
    shows = {"addAction", "addItem", "addMenu", "addTab", "addButton", "say", "rest", "show_error", "show_note"}
    shows |= {"setAccessibleName", "setAccessibleDescription", "setInformativeText", "setText", "setTitle"}
    shows |= {"setToolTip", "setWindowTitle", "showMessage", "set_texts", "QCheckBox", "QLabel", "QPushButton"}
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and _name(call) in shows:
            for argument in call.args:
                yield from _words_in(argument)


def _words_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and _name(node) in {"tr", "translate"}:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search("[A-Za-z]{2}", node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _words_in(child)


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literal(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else "no literal"


# The window


@pytest.mark.parametrize("language", NAMES)
def test_mnemonics_are_unique(qtbot: QtBot, translation: Translation, language: Language, tmp_path: Path) -> None:
    translation.use(language)
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    menus = window.findChildren(QMenu)
    assert len(menus) >= 7
    for menu in menus:
        _assert_unique(action.text() for action in menu.actions())
    _assert_unique([*_mnemonic_texts(window), *(action.text() for action in window.menuBar().actions())])
    values = {"sigma": 1.0, "scale": 2.0, "model": "default"}
    dialog = SaveDialog(tmp_path / "a.jpg", 8, ".jpg", values, Preferences(), window)
    _assert_unique(_mnemonic_texts(dialog))


def _mnemonic_texts(widget: QWidget) -> list[str]:
    """What Alt and a letter reach: labels with a buddy, and buttons."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.buddy() is not None]
    assert labels
    return labels + [button.text() for button in widget.findChildren(QPushButton)]


def _assert_unique(texts: Iterable[str]) -> None:
    marked = [(found[1].upper(), text) for text in texts if (found := re.search(r"&(\w)", text.replace("&&", "")))]
    letters = [letter for letter, _ in marked]
    assert len(letters) == len(set(letters)), sorted(marked)


@pytest.mark.usefixtures("chinese")
def test_no_text_of_the_window_shows_the_mark_of_a_mnemonic(qtbot: QtBot) -> None:
    """Chinese writes 打开(&O); without its mark that is 打开, not 打开(O)."""
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    said = [part.accessibleName() for part in window.findChildren(QWidget)]
    said += [part.toolTip() for part in [*window.findChildren(QWidget), *window.actions_.all]]
    assert [text for text in said if re.search(r"\(&?[A-Z]\)", text)] == []


@pytest.mark.usefixtures("chinese")
def test_qts_own_texts_are_chinese(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"


@pytest.mark.parametrize(
    ("system", "language"),
    [
        ("de_AT", "de"),
        ("fr_CA", "fr"),
        ("es_MX", "es"),
        ("ja_JP", "ja"),
        ("zh_CN", "zh_CN"),
        ("zh_TW", "en"),
        ("pl_PL", "en"),
    ],
)
def test_the_language_of_the_system_is_spoken_where_it_is_known(system: str, language: str) -> None:
    assert spoken(QLocale(system)) == language


# Real messages


def header(width: int, height: int) -> bytes:
    """A PNG file that says it is so large, and ends there."""
    content = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + content + struct.pack(">I", zlib.crc32(content))


FILES = {
    "empty.jpg": b"",
    "text.jpg": b"Hello, this is no photo.",
    "broken.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(40),
}
FILES |= {"bomb.png": header(60_000, 60_000), "flat.png": header(0, 5)}


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", [*FILES, "missing.jpg", "folder", "this is: a folder.jpg"])
def test_why_a_photo_cannot_be_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if "folder" in name:
        path.mkdir()
    elif name in FILES:
        path.write_bytes(FILES[name])
    with pytest.raises(RedguiError) as caught:
        read(path)
    check(caught.value.sentence, name)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", ["none/a.jpg", "there.jpg", "there.jpg/a.jpg", "a", "a.xyz", "a" * 300 + ".jpg"])
def test_why_a_photo_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "there.jpg").write_bytes(b"")
    with pytest.raises(RedguiError) as caught:
        write(Photo(np.zeros((4, 4, 3), np.uint8)), tmp_path / name)
    check(caught.value.sentence, Path(name).name)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", ["a.bmp", "a.jpg", "and: so on.jpg"])
def test_what_a_format_cannot_hold(tmp_path: Path, name: str) -> None:
    deep = Photo(
        np.zeros((4, 4, 3), np.uint16),
        np.zeros((4, 4), np.uint16),
        metadata=Metadata(exif=b"II*\0damaged", icc=b"damaged", xmp=b"<x/>" * 20_000),
    )
    warnings = write(deep, tmp_path / name)
    assert len(warnings) >= 3
    for warning in warnings:
        check(warning, name)


@pytest.mark.usefixtures("chinese")
def test_what_became_of_a_photo_on_the_way_in(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("CMYK", (8, 8)).save(path, save_all=True, append_images=[Image.new("CMYK", (8, 8))])
    warnings = read(path).warnings
    assert len(warnings) == 2
    for warning in warnings:
        check(warning, path.name)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("loss", [None, 0.001, 0.5])
def test_devices_and_their_reasons(monkeypatch: pytest.MonkeyPatch, loss: float | None) -> None:
    monkeypatch.setattr(devices, "fast_arithmetic", lambda _device: "float32" if loss is None else "bfloat16")
    monkeypatch.setattr(devices, "arithmetic_loss", lambda *_: loss)
    assert translated(devices.describe("cpu")).startswith("CPU，")
    for device in ("auto", "cpu"):
        check(devices.choose(device, weights.shared("default")).reason, "float32" if loss != 0.001 else "bfloat16")


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("outcome", get_args(Outcome))
def test_what_is_known_of_a_gpu(outcome: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    card = Adapter("Radeon", "DiscreteGPU", "Vulkan", "RADV", 1, 2, False)
    monkeypatch.setattr(trust, "found", lambda: ((card,), ""))
    monkeypatch.setattr(trust, "_verdicts", {card: Verdict(outcome, speed=3.0, cpu_speed=0.5, detail="no memory")})
    check(trust.verdict(card).sentence(card), "Radeon")
    if outcome not in ("good", "slower"):
        compute = devices.choose("gpu", weights.shared("default").at(1.0))
        check(compute.note, "Radeon")


@pytest.mark.usefixtures("chinese")
def test_why_a_queue_cannot_work(tmp_path: Path) -> None:
    """From the journal's lock to the system's own word for what is wrong, which stays as it is."""
    journal = Journal(tmp_path / "out")
    with pytest.raises(RedguiError) as caught:
        Journal(tmp_path / "out")
    journal.close()
    check(caught.value.sentence, str(tmp_path / "out"), socket.gethostname())
    (tmp_path / "out" / JOURNAL_NAME).unlink()
    (tmp_path / "out" / JOURNAL_NAME).mkdir()
    with pytest.raises(RedguiError) as caught:
        Journal(tmp_path / "out")
    check(caught.value.sentence, str(tmp_path / "out"))


@pytest.mark.usefixtures("chinese")
def test_wrong_settings() -> None:
    with pytest.raises(RedguiError) as caught:
        RestoreSettings(scale=9)
    check(caught.value.sentence, "scale")


@pytest.fixture
def chinese_program(start: Callable[..., Program]) -> Iterator[Program]:
    """redgui, started by someone who chose Chinese; back in English at the end."""
    Preferences().language = "zh_CN"
    program = start()
    yield program
    program.window.menus.languages["en"].trigger()


def test_the_window_shows_the_sentences_in_chinese(chinese_program: Program, tmp_path: Path) -> None:
    program, empty = chinese_program, tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    program.drop(empty)
    program.wait(lambda: program.message)
    assert program.message == "错误: empty.jpg 是空文件（0 字节）；请使用照片的其他副本。"
    device, model = program.panel.device, program.panel.model
    for said in (device.combo.itemText(device.combo.findData("cpu")), device.combo.toolTip(), model.note.text()):
        assert CHINESE.search(said), said


def test_the_queue_shows_the_sentences_in_chinese(chinese_program: Program, tmp_path: Path) -> None:
    """Why a photo failed, and what had to change on the way of another."""
    queue, folder = chinese_program.presenter.queue, tmp_path / "photos"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(b"")
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(folder / "b.gif", save_all=True, append_images=frames[1:])
    queue.add([folder])
    chinese_program.wait(lambda: queue.panel.model.rowCount() == 2)
    queue.start()
    rows = [queue.panel.model.index(row, STATE) for row in range(2)]
    chinese_program.wait(lambda: {queue.panel.model.status(row).state for row in range(2)} == {"failed", "done"})
    assert rows[0].data() == "失败: 它是空文件（0 字节）；请使用照片的其他副本。"
    output, *warnings = rows[1].data(Qt.ItemDataRole.ToolTipRole).splitlines()
    assert output.endswith("b_restored.png")
    assert len(warnings) == 1
    assert warnings[0].startswith("b.gif：")


def test_the_panel_follows_the_language(chinese_program: Program) -> None:
    program, combo = chinese_program, chinese_program.panel.device.combo
    program.wait(lambda: CHINESE.search(combo.toolTip()), timeout=2000)
    program.window.menus.languages["en"].trigger()
    program.wait(lambda: not CHINESE.search(combo.toolTip()), timeout=2000)
    program.window.menus.languages["zh_CN"].trigger()
    program.wait(lambda: CHINESE.search(combo.toolTip()), timeout=2000)


def check(sentence: str, *names: str) -> None:
    """A message in Chinese that still names its file, and whatever else is no text of ours."""
    said = translated(sentence)
    assert CHINESE.search(said), said
    for name in names:
        assert name in said
        said = said.replace(name, "")
    said = said.replace(formats.readable().removesuffix(" and camera RAW"), "")  # the same in every language
    assert not THREE_WORDS.search(said), said
