"""Presets as TOML: one file each, small enough to be read and written by hand.

    name = "Phone at night"
    sigma = "auto"          # or 0 to 75
    color = "auto"          # "off", or 0 to 75
    jpeg = "auto"           # "off", or 5 to 100
    scale = 1.0
    strength = 0.8
    quality = "fast"
    model = "default"
    format = "tif"          # of the result

    [when]                  # chosen by itself for such photos
    camera = "Pixel *"
    iso = [800, 12800]

What is left out is as usual. A file may come from anybody, so all that is not exactly so is refused.
"""

import json
import tomllib
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from redgui.errors import RedguiError
from redgui.files.regular import NotRegularError, open_regular
from redgui.messages import Sentence
from redgui.presets.preset import ISO_WANTED, Preset, Rule
from redgui.settings import NO_JPEG, RestoreSettings

LARGEST = 1 << 14
"""Bytes of a file."""
_OFF = {"color": 0.0, "jpeg": NO_JPEG}
_AUTO = ("sigma", *_OFF)
_SETTINGS = tuple(name for name in asdict(RestoreSettings()) if name != "device")


def read_preset(path: Path) -> Preset:
    """The preset in a file.

    Raises:
        RedguiError: it is missing, no preset, or says what makes no sense; the sentence begins with the file's name.
    """
    try:
        with open_regular(path) as file:
            data = file.read(LARGEST + 1)
        return from_toml(data)
    except NotRegularError as error:
        problem: object = Sentence("it is {kind}.", kind=error.kind)
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        problem = Sentence("it cannot be read ({reason}).", reason=getattr(error, "strerror", None) or error)
    except RedguiError as error:
        problem = error.sentence
    raise RedguiError(Sentence("{file}: {problem}", file=path.name, problem=problem))


def from_toml(data: bytes) -> Preset:
    """The preset in these bytes.

    Raises:
        RedguiError: there is none; the sentence has no file's name yet.
    """
    if len(data) > LARGEST:
        raise RedguiError(Sentence("it is larger than any preset."))
    try:
        table = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:  # both of TOML and of UTF-8
        reason = str(error).splitlines()[0][:100]
        if isinstance(error, UnicodeDecodeError | RecursionError):
            reason = "UTF-8" if isinstance(error, UnicodeDecodeError) else "[[["
        raise RedguiError(Sentence("it is no TOML as presets are ({reason}).", reason=reason)) from error
    when = _taken(table, "when", dict, None)
    preset = Preset(
        name=_taken(table, "name", str, ""),
        settings=RestoreSettings(**{name: _setting(name, table.pop(name)) for name in _SETTINGS if name in table}),
        about=_taken(table, "about", str, ""),
        suffix=_dotted(_taken(table, "format", str, "")),
        when=None if when is None else _rule(when),
    )
    _refuse_unknown(table)
    return preset


def to_toml(preset: Preset) -> str:
    """The preset as text, with all that is as usual, too: another version may have other defaults."""
    values: dict[str, Any] = {"name": preset.name}
    if preset.about:
        values["about"] = preset.about
    for name in _SETTINGS:
        value = getattr(preset.settings, name)
        is_off = name in _OFF and value == _OFF[name]
        values[name] = "auto" if value is None else "off" if is_off else value
    if preset.suffix:
        values["format"] = preset.suffix.removeprefix(".")
    rule: dict[str, Any] = {}
    if preset.when is not None:
        rule = {"camera": preset.when.camera, "iso": preset.when.iso and list(preset.when.iso)}
    lines = [_line(name, value) for name, value in values.items()]
    more = [_line(name, value) for name, value in rule.items() if value]
    return "\n".join(["# A preset of redgui", *lines, *(["", "[when]", *more] if more else [])]) + "\n"


def _line(name: str, value: object) -> str:
    """Texts of one line, numbers and lists of numbers are the same in TOML as in JSON."""
    return f"{name} = {json.dumps(value, ensure_ascii=False)}"


def _setting(name: str, value: object) -> Any:
    if name in _AUTO and value == "auto":
        return None
    if name in _OFF and value == "off":
        return _OFF[name]
    if name in ("quality", "model"):
        return _taken({name: value}, name, str, "")
    if isinstance(value, str):
        words = [word for word, names in (("auto", _AUTO), ("off", _OFF)) if name in names]
        raise RedguiError(
            Sentence(
                "{setting} is {value}, which is no number and no word for it ({words}).",
                setting=name,
                value=repr(value[:20]),
                words=", ".join(words) or "-",
            )
        )
    return value


def _rule(table: dict[str, Any]) -> Rule:
    iso = _taken(table, "iso", list, None)
    if iso is not None and (len(iso) != 2 or any(type(number) is not int for number in iso)):
        raise RedguiError(ISO_WANTED)
    rule = Rule(_taken(table, "camera", str, ""), iso and (iso[0], iso[1]))
    _refuse_unknown(table)
    return rule


def _taken(table: dict[str, Any], name: str, kind: type, usual: Any) -> Any:
    """A value out of a table, which must be of this kind."""
    value = table.pop(name, usual)
    if value is not usual and not isinstance(value, kind):
        kinds: dict[type, Callable[[], Sentence]] = {
            str: lambda: Sentence("a text in quotes"),
            list: lambda: Sentence("a list in brackets"),
            dict: lambda: Sentence("a table"),
        }
        raise RedguiError(Sentence("{setting} must be {kind}.", setting=name, kind=kinds[kind]()))
    return value


def _dotted(form: str) -> str:
    return f".{form.lower().removeprefix('.')}" if form else ""


def _refuse_unknown(table: dict[str, Any]) -> None:
    if table:
        name = next(iter(table))
        raise RedguiError(
            Sentence(
                "this redgui knows no {setting} in a preset; take it out, or use a newer redgui.",
                setting=repr(name[:40]),
            )
        )
