"""The sentences of the core in the language of the window."""

import re
import tomllib

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from redgui.assets import asset
from redgui.messages import NOTHING, Sentence, about, listed
from redgui.ui.language import Translation
from redgui.ui.sentences import translated

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.usefixtures("chinese")
def test_the_parts_of_a_sentence_that_are_sentences_are_translated_too() -> None:
    said = Sentence(
        "{format} cannot hold {what}, so that was left out",
        format="BMP",
        what=listed([Sentence("ICC profile"), "EXIF"], "and"),
    )
    assert translated(about("and.bmp", [said])[0]) == "and.bmp：BMP 无法保存 ICC 配置文件、EXIF，因此已略去。"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", ["{name}", "100 %s {.jpg", "}{", "two\nlines", " is empty (0 bytes)", "a folder"])
def test_whatever_stands_in_a_name_stays_as_it_is(name: str) -> None:
    said = translated(Sentence("{name} is empty (0 bytes); use another copy of the photo.", name=name))
    assert said == f"{name} 是空文件（0 字节）；请使用照片的其他副本。"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("text", ["", NOTHING, "a folder", "a.jpg is empty (0 bytes); use another copy of the photo."])
def test_a_text_that_is_no_sentence_stays_as_it_is(text: str) -> None:
    assert translated(text) == text


def test_english_sentences_stay_as_they_are(translation: Translation) -> None:
    translation.use("en")
    said = Sentence("The results need about {size:,.1f} GB, and {free:,.1f} GB are free", size=1234.56, free=0)
    assert translated(said) == said == "The results need about 1,234.6 GB, and 0.0 GB are free"


class Wrong(QTranslator):
    """What a slip in a translation comes to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def isEmpty(self) -> bool:  # noqa: N802 (Qt names it so)
        return False

    def translate(self, context: str, *_: object) -> str:
        return self.text if context == "Sentences" else ""


@pytest.mark.parametrize("text", ["{other} 是空的", "{", "{}", "{name:d}", "{name.nothing}", "{name[x]}"])
def test_a_translation_that_does_not_fit_gives_the_english_sentence(qapp: QApplication, text: str) -> None:
    wrong = Wrong(text)
    qapp.installTranslator(wrong)
    try:
        assert translated(Sentence("{name} is empty.", name="a.jpg")) == "a.jpg is empty."
    finally:
        qapp.removeTranslator(wrong)


@pytest.mark.usefixtures("chinese")
def test_what_the_index_says_of_the_models_is_translated() -> None:
    table = tomllib.loads(asset("weights", "index.toml").read_text(encoding="utf-8"))
    said = [Sentence.verbatim(model[key]) for model in table.values() for key in ("summary", "data")]
    assert [text for text in said if not CHINESE.search(translated(text))] == []
