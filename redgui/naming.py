"""Names of results, made from a template such as "{stem}_restored"."""

import itertools
import os
import re
from collections.abc import Collection
from datetime import date as Date  # noqa: N812 (the token is called date)
from pathlib import Path, PureWindowsPath

from redgui.errors import RedguiError
from redgui.messages import Sentence

TOKENS = ("stem", "sigma", "scale", "model", "date")
DEFAULT_TEMPLATE = "{stem}_restored"
MAX_BYTES = 200
"""Longest name in UTF-8, without its suffix: file systems take 255, and " (2)" must still fit."""
MAX_TEMPLATE = 250
"""Longest template, in characters."""

_LONGEST = 255

_TOKEN = re.compile(r"\{([^{}]*)\}")
# What Windows forbids, on every system: results travel. Surrogates are bytes of a name that is not UTF-8.
_FORBIDDEN = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f\ud800-\udfff]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)


def check_template(template: str) -> None:
    """Whether a template can name the results of several photos.

    Raises:
        RedguiError: it is too long, or has unbalanced braces, an unknown token, a path separator, or no {stem}: without
            it all photos of a folder would want the same name.
    """
    if len(template) > MAX_TEMPLATE:
        raise RedguiError(
            Sentence("The name template has more than {most} characters; choose a shorter one.", most=MAX_TEMPLATE)
        )
    if set(_TOKEN.sub("", template)) & set("{}"):
        raise RedguiError(
            Sentence(
                "The name template {template!r} has a brace without its partner; write tokens as {{stem}}.",
                template=template,
            )
        )
    if unknown := [token for token in _TOKEN.findall(template) if token not in TOKENS]:
        known = ", ".join(f"{{{token}}}" for token in TOKENS)
        raise RedguiError(
            Sentence("The name template has the unknown token {{{token}}}; use {known}.", token=unknown[0], known=known)
        )
    if set(template) & set("/\\"):
        raise RedguiError(
            Sentence("The name template has a slash; leave it out, and choose the folder apart from the name.")
        )
    if "{stem}" not in template:
        raise RedguiError(Sentence("The name template would give every photo the same name; add {{stem}}."))


def result_name(
    template: str, stem: str, *, sigma: float | None, scale: float, model: str, date: Date, suffix: str
) -> str:
    """The file name of a result, allowed on Windows, macOS and Linux.

    Args:
        template: text with tokens, see `check_template`.
        stem: name of the photo without its suffix.
        sigma: noise level in 8-bit grey levels; None stands as "auto".
        scale: factor of enlargement.
        model: name of a model, or the path of its file, of which the stem is taken.
        date: of the result.
        suffix: such as ".jpg", added as it is.

    Raises:
        RedguiError: the template is not usable.
    """
    check_template(template)
    values = {
        "stem": stem,
        "sigma": "auto" if sigma is None else _short(sigma, 1),
        "scale": _short(scale, 2),
        # The Windows flavour knows both separators.
        "model": PureWindowsPath(model).name.removesuffix(".safetensors"),
        "date": date.isoformat(),
    }
    return portable(_TOKEN.sub(lambda found: values[found[1]], template)) + suffix


def fitting(stem: str, end: str) -> str:
    """`stem` and `end` as one name, the stem cut to whole characters where file systems would not take all of it."""
    room = _LONGEST - len(os.fsencode(end))
    whole = os.fsencode(stem)
    return (stem if len(whole) <= room else whole[:room].decode(errors="ignore")) + end


def portable(name: str) -> str:
    """A name without suffix that every system allows: forbidden characters become "_", and it is short enough."""
    name = _cut(_FORBIDDEN.sub("_", name)) or "_"
    return _cut("_" + name) if _RESERVED.match(name) else name


def free_name(path: Path, taken: Collection[Path] = ()) -> Path:
    """`path` itself, or if that is there or `taken` "name (2).jpg", "name (3).jpg" and so on."""
    names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in itertools.count(2))
    # A link to nowhere takes a name too.
    candidates = itertools.chain([path], names)
    return next(path for path in candidates if path not in taken and not os.path.lexists(path))


def _short(number: float, digits: int) -> str:
    return f"{round(number, digits):g}"


def _cut(name: str) -> str:
    """At most MAX_BYTES, whole characters, no dots or spaces at the end (Windows drops them silently)."""
    return name.encode()[:MAX_BYTES].decode(errors="ignore").rstrip(". ")
