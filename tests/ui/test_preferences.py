from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from redgui.naming import DEFAULT_TEMPLATE
from redgui.settings import RestoreSettings
from redgui.ui.preferences import MAX_RECENT, Preferences

VALUES = {
    "geometry": QByteArray(b"\0\1\2"),
    "scheme": "dark",
    "language": "zh_CN",
    "last_open_folder": "/photos, scans & more",
    "last_save_folder": "C:\\é 照片",
    "layout": "split",
    "settings": RestoreSettings(scale=2.5, strength=0.7, quality="best", device="cpu"),
    "template": "{date} {stem}",
    "quality": 80,
    "bits": 16,
    "strip_metadata": True,
    "suffix": ".png",
    "speeds": {"cpu fast": 1234.5},
}
DEFAULTS = {
    "geometry": QByteArray(),
    "scheme": "system",
    "language": "system",
    "last_open_folder": "",
    "last_save_folder": "",
    "layout": "",
    "settings": RestoreSettings(),
    "template": DEFAULT_TEMPLATE,
    "quality": 95,
    "bits": "auto",
    "strip_metadata": False,
    "suffix": "",
    "speeds": {},
}


def store(key: str, value: object) -> None:
    """Write as another program would."""
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "redgui", "redgui")
    settings.setValue(key, value)
    settings.sync()


def reopened() -> Preferences:
    """What the next start reads from the disk."""
    preferences = Preferences()
    preferences.store.sync()
    return preferences


def test_a_first_start_has_the_defaults() -> None:
    preferences = Preferences()
    assert {name: getattr(preferences, name) for name in DEFAULTS} == DEFAULTS
    assert preferences.recent == []


@pytest.mark.parametrize("name", VALUES)
def test_a_choice_is_remembered(name: str) -> None:
    preferences = Preferences()
    setattr(preferences, name, VALUES[name])
    preferences.store.sync()
    del preferences
    assert getattr(reopened(), name) == VALUES[name]


def test_what_is_one_photos_own_always_starts_at_auto() -> None:
    Preferences().settings = RestoreSettings(sigma=20.0, scale=3.0, jpeg=30)
    assert Preferences().settings == RestoreSettings(scale=3.0)


@pytest.mark.parametrize(("chosen", "later"), [(0.0, 0.0), (None, None), (12.5, None)])
def test_whether_colour_noise_is_removed_is_remembered_and_how_much_is_the_photos(
    chosen: float | None, later: float | None
) -> None:
    Preferences().settings = RestoreSettings(color=chosen)
    assert Preferences().settings == RestoreSettings(color=later) == RestoreSettings(color=chosen).for_another_photo()


@pytest.mark.parametrize("broken", ['"on"', "true", "-3", "[]"])
def test_a_broken_level_of_colour_noise_is_off(broken: str) -> None:
    store("settings", f'{{"scale": 2.0, "color": {broken}}}')
    assert Preferences().settings == RestoreSettings(scale=2.0)


BROKEN = [
    "", "{", "null", "true", "-1", "1e999", "NaN", '"purple"', "[1, 2]", '{"a": "b"}', "[" * 100_000,
    7, 3.5, True, ["a", "b"], QByteArray(b"\xff\xfe"), {"k": 1},
]  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN, ids=lambda value: repr(value)[:20])
@pytest.mark.parametrize("name", [name for name in DEFAULTS if name not in {"geometry", "strip_metadata"}])
def test_a_broken_value_reads_as_the_default(name: str, broken: object) -> None:
    store(name, broken)
    free_text = {"last_open_folder", "last_save_folder", "layout"}
    expected = "purple" if name in free_text and broken == '"purple"' else DEFAULTS[name]
    assert getattr(Preferences(), name) == expected


@pytest.mark.parametrize("broken", ["yes", "1", "null", 3, ["a"]])
def test_a_broken_switch_is_off_and_a_broken_geometry_empty(broken: object) -> None:
    store("strip_metadata", broken)
    store("geometry", broken)
    assert Preferences().strip_metadata is False
    assert Preferences().geometry == QByteArray()


def test_one_bad_setting_does_not_cost_the_others() -> None:
    store("settings", '{"scale": 9, "strength": 0.5, "quality": 3, "device": "cpu", "model": "/gone.safetensors"}')
    assert Preferences().settings == RestoreSettings(strength=0.5, device="cpu")


def test_a_model_file_is_remembered_while_it_is_there(tmp_path: Path) -> None:
    model = tmp_path / "mine.safetensors"
    model.touch()
    Preferences().settings = RestoreSettings(model=str(model))
    assert Preferences().settings.model == str(model)
    model.unlink()
    assert Preferences().settings.model == "default"


def photos(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"photo {number}, é.jpg" for number in range(count)]
    for path in paths:
        path.touch()
    return paths


def test_recent_photos_come_newest_first_and_once(tmp_path: Path) -> None:
    first, second = photos(tmp_path, 2)
    preferences = Preferences()
    for path in (first, second, first):
        preferences.add_recent(path)
    assert reopened().recent == [first, second]


def test_only_the_last_ten_are_kept(tmp_path: Path) -> None:
    paths = photos(tmp_path, MAX_RECENT + 3)
    for path in paths:
        Preferences().add_recent(path)
    assert Preferences().recent == paths[:2:-1]


def test_a_photo_that_is_gone_is_left_out_until_it_is_back(tmp_path: Path) -> None:
    first, second, third = photos(tmp_path, 3)
    for path in (first, second):
        Preferences().add_recent(path)
    first.unlink()
    assert Preferences().recent == [second]
    Preferences().add_recent(third)
    first.touch()
    assert Preferences().recent == [third, second, first]


def test_a_relative_path_is_found_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = photos(tmp_path, 1)
    monkeypatch.chdir(tmp_path)
    Preferences().add_recent(Path(path.name))
    monkeypatch.chdir("/")
    assert Preferences().recent == [path]


@pytest.mark.parametrize("broken", ["5", '["a", 5]', '["\\u0000", "/nowhere"]', '{"a": 1}', "x"])
def test_a_broken_list_of_recent_photos_is_empty(broken: str) -> None:
    store("_recent", broken)
    assert Preferences().recent == []


def test_forgetting(tmp_path: Path) -> None:
    preferences = Preferences()
    preferences.add_recent(*photos(tmp_path, 1))
    preferences.scheme = "dark"
    preferences.clear_recent()
    assert preferences.recent == []
    assert preferences.scheme == "dark"


def test_a_default_is_not_shared() -> None:
    Preferences().speeds["cpu"] = 1.0
    assert Preferences().speeds == {}
