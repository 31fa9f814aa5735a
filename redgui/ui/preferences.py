"""What redgui remembers from one start to the next: typed access to QSettings."""

import contextlib
import copy
import json
import math
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from redgui.batch.names import Policy
from redgui.errors import RedguiError
from redgui.files.disk import exists, is_file
from redgui.naming import DEFAULT_TEMPLATE, check_template
from redgui.photo import formats
from redgui.settings import PINS, RestoreSettings
from redgui.ui.language import NAMES, Language
from redgui.ui.widgets.theme import Scheme
from redgui.ui.work.choices import MAX_MEGAPIXELS, max_pixels
from redgui.ui.work.save_choice import SaveChoice

MAX_RECENT = 10

Bits = Literal["auto", 8, 16]
T = TypeVar("T")


class _Stored(Generic[T]):
    """A property kept as JSON under its own name.

    Anything else that lies there (an older version's value, a foreign program's, a typing error) reads as the default.
    """

    def __init__(self, default: T, parse: Callable[[Any], T], pack: Callable[[T], Any] = lambda value: value) -> None:
        self._default, self._parse, self._pack = default, parse, pack

    def __set_name__(self, owner: type, name: str) -> None:
        self._key = name

    def __get__(self, preferences: "Preferences", owner: type) -> T:
        with contextlib.suppress(ValueError, TypeError, RecursionError, RedguiError):
            return self._parse(json.loads(cast(str, preferences.store.value(self._key))))
        return copy.copy(self._default)

    def __set__(self, preferences: "Preferences", value: T) -> None:
        preferences.store.setValue(self._key, json.dumps(self._pack(value)))


def _fit(good: bool, value: Any) -> Any:
    if not good:
        raise ValueError
    return value


def _one_of(*choices: Any) -> Callable[[Any], Any]:
    # The type is compared too: True equals 1, and 8.0 equals 8.
    return lambda value: _fit(any(type(value) is type(choice) and value == choice for choice in choices), value)


def _text(value: Any) -> str:
    return cast(str, _fit(isinstance(value, str), value))


def _template(value: Any) -> str:
    check_template(_text(value))
    return cast(str, value)


def _quality(value: Any) -> int:
    return cast(int, _fit(type(value) is int and 1 <= value <= 100, value))


def _megapixels(value: Any) -> int:
    return cast(int, _fit(type(value) is int and value >= 0, value))


def _suffix(value: Any) -> str:
    return cast(str, _fit(_text(value) == "" or formats.of_result(value) is not None, value))


def _paths(value: Any) -> list[Path]:
    return [Path(_text(item)) for item in _fit(isinstance(value, list), value)]


def _speeds(value: Any) -> dict[str, float]:
    known = _fit(isinstance(value, dict), value)
    return {name: speed for name, speed in known.items() if _is_number(speed) and 0 < speed < math.inf}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _settings(value: Any) -> RestoreSettings:
    """Each field by itself, so that one bad value does not cost the others; what is one photo's own starts at auto."""
    settings: dict[str, Any] = {}
    for name, default in asdict(RestoreSettings()).items():
        stored = _fit(isinstance(value, dict), value).get(name)
        fits = _is_number(stored) if isinstance(default, float) else isinstance(stored, str)
        with contextlib.suppress(ValueError, RedguiError, OSError):
            if fits and name not in ("sigma", "jpeg", "color"):
                RestoreSettings(**{name: stored})
                settings[name] = _model(stored) if name == "model" else stored
    # Whether colour noise is removed is a habit; how much is the photo's own.
    color = value.get("color", 0.0)
    removed = color is None or (_is_number(color) and color > 0)
    return RestoreSettings(**settings, color=None if removed else 0.0)


def _model(name: str) -> str:
    """A model's name, or the path of a file that is still there."""
    return cast(str, _fit(name != "" and (not name.endswith(".safetensors") or is_file(Path(name))), name))


class Preferences:
    """The remembered choices; reading never fails, writing is kept at once.

    Attributes:
        scheme: colours, "system", "light" or "dark".
        language: "system" or one of redgui.ui.language.NAMES.
        last_open_folder, last_save_folder: where the file dialogs start; "" if never used.
        layout: name of the arrangement of the compare view; "" if never chosen.
        settings: how photos are restored; sigma and jpeg are never remembered and read as auto, and so is
            the level of colour noise, but not whether it is removed.
        template: of the names of results, see `redgui.naming`.
        policy: what the queue does where a result's name is taken, see `redgui.batch.names.Output`.
        quality: 1-100 for JPEG, WebP, AVIF and JPEG XL.
        bits: per channel of PNG and TIFF; "auto" keeps the photo's own.
        strip_metadata: leave EXIF, XMP, IPTC and texts out.
        history: say in XMP that redgui changed a picture.
        keep_time: give results the time of their photo's last change.
        suffix: format of results such as ".png"; "" keeps that of the photo.
        preset: key of the preset that was used last; "" if none was.
        queue_suffix, queue_quality, queue_bits: the same for the queue's results.
        queue_srgb: bring the colours of the queue's results to sRGB.
        max_megapixels: refuse larger photos; 0 for none of them.
        advanced: whether the panel shows what few need.
        details: whether details are shown under the picture.
        pinned: the names of the settings that stay for the next photo.
        speeds: measured speed by what was measured, for the forecast.
    """

    scheme = _Stored[Scheme]("system", _one_of("system", "light", "dark"))
    language = _Stored[Language]("system", _one_of("system", *NAMES))
    last_open_folder = _Stored("", _text)
    last_save_folder = _Stored("", _text)
    layout = _Stored("", _text)
    settings = _Stored(RestoreSettings(), _settings, asdict)
    template = _Stored(DEFAULT_TEMPLATE, _template)
    policy = _Stored[Policy]("skip", _one_of("skip", "rename", "replace"))
    quality = _Stored(95, _quality)
    bits = _Stored[Bits]("auto", _one_of("auto", 8, 16))
    strip_metadata = _Stored(False, _one_of(False, True))
    history = _Stored(True, _one_of(False, True))
    keep_time = _Stored(False, _one_of(False, True))
    suffix = _Stored("", _suffix)
    preset = _Stored("", _text)
    queue_suffix = _Stored("", _suffix)
    queue_quality = _Stored(95, _quality)
    queue_bits = _Stored[Bits]("auto", _one_of("auto", 8, 16))
    queue_srgb = _Stored(False, _one_of(False, True))
    max_megapixels = _Stored(MAX_MEGAPIXELS[0], _megapixels)
    advanced = _Stored(False, _one_of(False, True))
    details = _Stored(True, _one_of(False, True))
    pinned = _Stored[list[str]](
        [], lambda names: [_one_of(*PINS)(name) for name in _fit(isinstance(names, list), names)]
    )
    speeds = _Stored[dict[str, float]]({}, _speeds)
    _recent = _Stored[list[Path]]([], _paths, lambda paths: [str(path) for path in paths])

    def __init__(self) -> None:
        self.store = QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, "redgui", "redgui")
        self.store.setFallbacksEnabled(False)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, for restoreGeometry; empty if unknown."""
        value = self.store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self.store.setValue("geometry", value)

    @property
    def max_pixels(self) -> int:
        """`max_megapixels` as the core wants it."""
        return max_pixels(self.max_megapixels)

    @property
    def recent(self) -> list[Path]:
        """Photos opened last, newest first, at most MAX_RECENT; those that are gone are left out."""
        return [path for path in self._recent if exists(path)][:MAX_RECENT]

    def add_recent(self, path: Path) -> None:
        """Put a photo first; a drive that is not plugged in today does not lose its photos by that."""
        path = path.absolute()
        self._recent = [path, *(other for other in self._recent if other != path)][:MAX_RECENT]

    def clear_recent(self) -> None:
        self._recent = []

    def remember(self, choice: SaveChoice, photo_bits: int, suffix: str) -> None:
        """Keep how a photo was saved, as preferences that fit other photos too.

        Args:
            choice: the answer of "Save as".
            photo_bits: the photo's own depth; chosen, it stands as "auto".
            suffix: the photo's own format; chosen, it stands as "".
        """
        self.last_save_folder = str(choice.path.parent)
        self.quality, self.strip_metadata, self.template = choice.quality, choice.strip_metadata, choice.template
        if choice.bits is not None:
            self.bits = "auto" if choice.bits == photo_bits else (16 if choice.bits == 16 else 8)
        own = formats.of_result(suffix) is formats.of_result(choice.path.suffix)
        self.suffix = "" if own else choice.path.suffix.lower()
