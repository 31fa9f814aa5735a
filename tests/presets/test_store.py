"""The user's own presets, and which one fits a camera."""

import subprocess
from io import BytesIO
from pathlib import Path

import pillow_heif
import pytest
import skimage.data
from PIL import Image

from redgui.errors import RedguiError
from redgui.photo.metadata.shot import Shot, shot_of
from redgui.photo.write import write
from redgui.presets import store
from redgui.presets.preset import Preset, Rule
from redgui.presets.toml import read_preset
from redgui.reading.read import read, shot
from redgui.settings import RestoreSettings

NIGHT = Preset(
    "Nacht & Nebel", RestoreSettings(sigma=20, color=None), "Für Konzerte", ".tif", Rule("X100*", (800, 6400))
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(store, "settings_folder", lambda: tmp_path / "settings")
    return tmp_path / "settings" / "presets"


def test_a_preset_is_kept_exported_and_deleted(tmp_path: Path, folder: Path) -> None:
    assert store.own() == ([], [])
    assert store.save(NIGHT) == folder / "nacht-nebel.toml"
    assert store.find("NACHT-NEBEL") == store.find("nacht & nebel") == NIGHT
    assert store.every()[0] == NIGHT
    store.export(NIGHT, tmp_path / "out.toml")
    store.remove(NIGHT)
    assert store.find("nacht-nebel") is None
    store.save(read_preset(tmp_path / "out.toml"))
    assert store.own() == ([NIGHT], [])


def test_another_of_the_name_replaces_it_but_not_one_that_ships(folder: Path) -> None:
    store.save(NIGHT)
    store.save(Preset("nacht nebel"))
    assert store.own()[0] == [Preset("nacht nebel")]
    for name in ("Old JPEG", "old--jpeg", "By camera"):
        with pytest.raises(RedguiError, match="is the name of a preset of redgui; choose another one"):
            store.save(Preset(name))
    assert len(list(folder.iterdir())) == 1


def test_a_damaged_file_costs_itself_alone(folder: Path) -> None:
    store.save(NIGHT)
    (folder / "bad.toml").write_text("name = 5")
    own, problems = store.own()
    assert own == [NIGHT]
    assert problems == ["bad.toml: name must be a text in quotes."]


@pytest.mark.parametrize("name", ["con", "...", "a/b\\c", "名前", "!", "x" * 60])
def test_every_name_is_a_file_in_the_folder(folder: Path, name: str) -> None:
    assert store.save(Preset(name)).parent == folder
    assert store.own() == ([Preset(name)], [])
    assert store.save(Preset(name)).stem != "con"  # which Windows has taken for itself


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file")
    with pytest.raises(RedguiError, match="cannot be written"):
        store.save(NIGHT)


# Which one fits


def test_the_rule_that_says_most_is_chosen() -> None:
    any_high = Preset("high", when=Rule(iso=(3200, 100_000)))
    higher = Preset("higher", when=Rule(iso=(6400, 20_000)))
    phone = Preset("phone", when=Rule("pixel *"))
    both = Preset("both", when=Rule("Pixel 8", (100, 400_000)))
    every = [Preset("none"), any_high, higher, phone, both]
    for taken, expected in (
        (Shot("Pixel 8", 3200), both),
        (Shot("PIXEL 7a", 3200), phone),
        (Shot("X100V", 3200), any_high),
        (Shot("X100V", 6400), higher),
        (Shot("", 100_000), any_high),
        (Shot("Pixel 8", None), phone),
        (Shot("X100V", 200), None),
        (Shot(), None),
    ):
        assert store.by_camera(every, taken) is expected
    assert store.by_camera([Preset("mine", when=Rule(iso=(3200, 100_000))), any_high], Shot("", 4000)).name == "mine"  # type: ignore[union-attr]


def block(iso: int = 6400) -> bytes:
    exif = Image.Exif()
    exif[0x0110] = "X100V"
    exif.get_ifd(0x8769)[0x8827] = iso
    return exif.tobytes()


def test_every_format_says_what_took_it(tmp_path: Path) -> None:
    picture = Image.fromarray(skimage.data.chelsea()[:64, :96])
    for suffix in ("jpg", "png", "webp", "tif", "avif"):
        picture.save(tmp_path / f"a.{suffix}", exif=block())
    pillow_heif.from_pillow(picture).save(tmp_path / "a.heic", exif=block())
    write(read(tmp_path / "a.png"), tmp_path / "a.jxl")
    for path in sorted(tmp_path.glob("a.*")):
        assert shot(path, 10**6) == Shot("X100V", 6400), path.name
    picture.save(tmp_path / "b.png")
    (tmp_path / "c.jpg").write_bytes(b"no photo")
    assert (
        shot(tmp_path / "b.png", 10**6) == shot(tmp_path / "c.jpg", 10**6) == shot(tmp_path / "d.jpg", 10**6) == Shot()
    )


def test_numbers_beyond_the_usual_tag_are_found(tmp_path: Path) -> None:
    """EXIF 2.3: the usual tag holds 65535, another one the number; as exiftool writes it."""
    path = tmp_path / "a.jpg"
    Image.fromarray(skimage.data.chelsea()[:64, :96]).save(path)
    tags = ["-Model=Z 9", "-ISO=65535", "-RecommendedExposureIndex=102400"]
    subprocess.run(["exiftool", "-q", "-overwrite_original", *tags, path], check=True)
    assert shot(path, 10**6) == Shot("Z 9", 102400)


def test_damaged_exif_says_nothing() -> None:
    whole = block().removeprefix(b"Exif\0\0")
    assert shot_of(whole) == Shot("X100V", 6400)
    for end in range(len(whole)):
        assert shot_of(whole[:end]) in {Shot(), Shot("X100V"), Shot("", 6400), Shot("X100V", 6400)}
    assert shot_of(BytesIO().getvalue()) == Shot()
