"""The window in Chinese: every text is extracted and translated, the core's sentences too."""

import ast
import re
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from string import Formatter

import numpy as np
import pytest
from program import Program
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.network import devices
from redgui.network.devices import Compute
from redgui.photo import formats
from redgui.photo.photo import Metadata, Photo
from redgui.photo.read import read
from redgui.photo.write import write
from redgui.settings import RestoreSettings
from redgui.ui.language import Language, Translation
from redgui.ui.preferences import Preferences
from redgui.ui.sentences import TEMPLATES, translated
from redgui.ui.window.main_window import MainWindow
from redgui.ui.window.save_dialog import SaveDialog

ROOT = Path(__file__).resolve().parents[2]
UI = sorted((ROOT / "redgui" / "ui").rglob("*.py"))
CORE = [
    *sorted((ROOT / "redgui" / "photo").rglob("*.py")),
    *sorted((ROOT / "redgui" / "network").glob("*.py")),
    *sorted((ROOT / "redgui" / "files").glob("*.py")),
    *(ROOT / "redgui" / f"{name}.py" for name in ("pipeline", "settings", "naming", "assets", "errors")),
    *sorted((ROOT / "redgui" / "batch").glob("*.py")),
    # The window's threads know no Qt texts either.
    ROOT / "redgui" / "ui" / "work" / "tasks.py",
    ROOT / "redgui" / "ui" / "work" / "worker.py",
]
ALL = [str(template) for template in TEMPLATES]
TRANSLATES = {"translate", "QCoreApplication.translate", "QT_TRANSLATE_NOOP"}
# Texts of the core that nobody reads, or that join words of the command line.
INTERNAL = {"\0 or \0", "old exif", "out of memory", "not enough memory", "allocate memory", "could not create a"}
INTERNAL |= {"there is always another number", "redgui \0", "system volume information", "the disk is full"}
THREE_WORDS = re.compile(r"(?:[A-Za-z]{2,}[ ,;]+){2}[A-Za-z]{2,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")

Message = tuple[str, str, str]


@pytest.fixture
def messages() -> list[Message]:
    """Context, source and translation of every string."""
    tree = ET.parse(ROOT / "resources" / "translations" / "redgui_zh_CN.ts")
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    before = QLocale()
    translation = Translation(qapp)
    yield translation
    translation.use("en")
    QLocale.setDefault(before)


@pytest.fixture
def chinese(translation: Translation) -> None:
    translation.use("zh_CN")


# The files


def test_the_translation_is_up_to_date_and_complete() -> None:
    command = [sys.executable, str(ROOT / "tools" / "translations.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_translation_keeps_the_placeholders(messages: list[Message]) -> None:
    def parts(text: str) -> list[str]:
        return sorted(name for _, name, *_ in Formatter().parse(text) if name is not None)

    assert [source for _, source, target in messages if parts(source) != parts(target)] == []


def test_no_translation_is_left_in_english(messages: list[Message]) -> None:
    assert [target for _, _, target in messages if not target or THREE_WORDS.search(target)] == []


# The source of the window


def test_every_text_of_the_window_is_extracted(messages: list[Message]) -> None:
    """lupdate overlooks a tr() inside an f-string, outside a class, or of anything but a literal."""
    known = {(context, source) for context, source, _ in messages}
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
    return (item for item in found if not (path.name == "sentences.py" and item[1][1] == "no literal"))


def test_no_text_of_the_window_is_a_plain_literal() -> None:
    found = [f"{path.name}:{text}" for path in UI for text in _shown_literals(ast.parse(path.read_text("utf-8")))]
    # A language is named in itself, the program by its name.
    assert sorted(found) == ["menus.py:&English", "tab_row.py:redgui"]


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


@pytest.mark.parametrize("language", ["en", "zh_CN"])
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


# The sentences of the core


def skeleton(node: ast.AST) -> tuple[str | None, list[ast.expr]]:
    """A text with a zero for every part that changes, and those parts; None for what is no text.

    A text is a literal, an f-string, a literal that something is added to, or the word that joins a list.
    """
    match node:
        case ast.Constant(value=str(text)):
            return text, []
        case ast.JoinedStr(values=pieces):
            texts = [piece.value if isinstance(piece, ast.Constant) else "\0" for piece in pieces]
            return "".join(map(str, texts)), [piece for piece in pieces if isinstance(piece, ast.FormattedValue)]
        case ast.BinOp(left=ast.Constant(value=str(text)), op=ast.Add(), right=rest):
            return f"{text}\0", [rest]
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="join"), args=parts):
            return f"\0{text}\0", parts
        case _:
            return None, []


def texts(path: Path) -> Iterator[str]:
    """The skeletons of all texts of a file but docstrings and what the program tells itself by a ValueError."""

    def walk(node: ast.AST) -> Iterator[str]:
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        internal = isinstance(node, ast.Raise) and "ValueError(" in ast.unparse(node) and path.name != "samples.py"
        if docstring or internal:
            return
        text, parts = skeleton(node)
        if text is not None:
            yield text
        for child in ast.iter_child_nodes(node) if text is None else parts:
            yield from walk(child)

    return walk(ast.parse(path.read_text(encoding="utf-8")))


def is_prose(text: str) -> bool:
    """Whether a skeleton is for people: two words that follow each other, or a word and a part that changes."""
    return text not in INTERNAL and bool(
        re.search(r"[A-Za-z]{2,}[,;:]? (?:[A-Za-z]{2,}|\0)|\0[,;:]? [A-Za-z]{2,}", text)
    )


def shipped() -> list[str]:
    """What weights/index.toml says of the models, numbers and documents aside."""
    table = tomllib.loads(asset("weights", "index.toml").read_text(encoding="utf-8"))
    return [model[key] for model in table.values() for key in ("summary", "data")]


def skeleton_of(template: str) -> str:
    pieces = Formatter().parse(template)
    return "".join(text + ("" if name is None else "\0") for text, name, *_ in pieces)


def test_every_text_of_the_core_has_a_template() -> None:
    known = {skeleton_of(template) for template in ALL}
    lost = {f"{path.name}: {text}" for path in CORE for text in texts(path) if is_prose(text) and text not in known}
    assert lost == set()


def test_every_template_is_a_text_of_the_core() -> None:
    said = {text for path in CORE for text in texts(path)}
    fits = [re.compile(re.escape(skeleton_of(template)).replace("\0", ".+")) for template in ALL]
    assert [
        template
        for template, pattern in zip(ALL, fits, strict=True)
        if skeleton_of(template) not in said and not any(map(pattern.fullmatch, shipped()))
    ] == []


def filled(template: str) -> str:
    """A sentence as the core would make it."""
    parts = {
        name: "it" if name.startswith("phrase") else "a.jpg" for _, name, *_ in Formatter().parse(template) if name
    }
    return template.format(**parts)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("template", ALL)
def test_every_template_is_translated(template: str) -> None:
    sentence = filled(template)
    assert translated(sentence) != sentence or template in {"EXIF", "XMP", "Apple GPU"}
    assert not THREE_WORDS.search(translated(sentence))
    assert translated(sentence).count("a.jpg") == sentence.count("a.jpg")


@pytest.mark.parametrize("template", ALL)
def test_english_sentences_stay_as_they_are(translation: Translation, template: str) -> None:
    translation.use("en")
    assert translated(filled(template)) == filled(template)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("words", [": ", " and ", "it: ", " says it is ", " x ", " is damaged: it says it is "])
@pytest.mark.parametrize("size", [255, 4096])
def test_a_name_full_of_our_own_words_is_no_riddle(words: str, size: int) -> None:
    """Regular expressions tried all ways to cut it, and the window stood still for longer than anybody waits."""
    name = (words * size)[:size]
    assert translated(f"{name} is odd.") == f"{name} is odd."
    known = translated(f"{name} is empty (0 bytes); use another copy of the photo.")
    assert name in known
    assert CHINESE.search(known)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("text", ["", "Nobody says this.", "a.jpg: nobody says this.", "IMG_1.jpg", "me and you"])
def test_an_unknown_sentence_stays_as_it_is(text: str) -> None:
    assert translated(text) == text


@pytest.mark.usefixtures("chinese")
def test_what_the_index_says_of_the_models_is_translated() -> None:
    assert [text for text in shipped() if not CHINESE.search(translated(text))] == []


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
    check(str(caught.value), name)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", ["none/a.jpg", "there.jpg", "there.jpg/a.jpg", "a", "a.xyz", "a" * 300 + ".jpg"])
def test_why_a_photo_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "there.jpg").write_bytes(b"")
    with pytest.raises(RedguiError) as caught:
        write(Photo(np.zeros((4, 4, 3), np.uint8)), tmp_path / name)
    check(str(caught.value), Path(name).name)


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
    from PIL import Image

    path = tmp_path / "a.tif"
    Image.new("CMYK", (8, 8)).save(path, save_all=True, append_images=[Image.new("CMYK", (8, 8))])
    warnings = read(path).warnings
    assert len(warnings) == 2
    for warning in warnings:
        check(warning, path.name)


@pytest.mark.usefixtures("chinese")
def test_devices_and_their_reasons() -> None:
    device = devices.describe("cpu")
    reason = Compute("cpu", "float32", "the only device; float32 because the hardware has no faster bfloat16").reason
    assert translated(device).startswith("CPU，")
    check(f"{device}: {reason}", "CPU")
    check("NVIDIA H200: asked for; bfloat16 costs 0.001 dB", "NVIDIA H200")


@pytest.mark.usefixtures("chinese")
def test_wrong_settings() -> None:
    with pytest.raises(RedguiError) as caught:
        RestoreSettings(scale=9)
    check(str(caught.value), "scale")


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
    for said in (device.combo.itemText(1), device.note.text(), model.note.text()):
        assert CHINESE.search(said), said


def test_the_panel_follows_the_language(chinese_program: Program) -> None:
    program, note = chinese_program, chinese_program.panel.device.note
    program.wait(lambda: CHINESE.search(note.text()), timeout=2000)
    program.window.menus.languages["en"].trigger()
    program.wait(lambda: not CHINESE.search(note.text()), timeout=2000)
    program.window.menus.languages["zh_CN"].trigger()
    program.wait(lambda: CHINESE.search(note.text()), timeout=2000)


def check(sentence: str, name: str) -> None:
    """A message in Chinese that still names its file."""
    said = translated(sentence)
    assert CHINESE.search(said), said
    assert name in said
    in_every_language = formats.readable().removesuffix(" and camera RAW")
    assert not THREE_WORDS.search(said.replace(name, "").replace(in_every_language, "")), said
