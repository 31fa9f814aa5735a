"""Where presets lie: those that ship, in resources; the user's own, a file each in the folder of settings."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.files.atomic import whole_file
from redgui.files.settings_folder import settings_folder
from redgui.messages import Sentence
from redgui.photo.metadata.shot import Shot
from redgui.presets.preset import Preset
from redgui.presets.toml import read_preset, to_toml

SUFFIX = ".toml"
BY_CAMERA = "by-camera"
"""In the place of a preset's name: each photo gets the one whose rule fits it."""


@cache
def shipped() -> tuple[Preset, ...]:
    """The presets that redgui has; their names can be translated."""
    found = [read_preset(path) for path in sorted(asset("resources", "presets").glob(f"*{SUFFIX}"))]
    return tuple(
        replace(preset, name=Sentence.verbatim(preset.name), about=Sentence.verbatim(preset.about)) for preset in found
    )


def own() -> tuple[list[Preset], list[Sentence]]:
    """The user's presets by name, and a sentence about each file that is none any more."""
    found, problems = list[Preset](), list[Sentence]()
    for path in _files():
        try:
            found.append(read_preset(path))
        except RedguiError as error:
            problems.append(error.sentence)
    return sorted(found, key=lambda preset: preset.name.casefold()), problems


def every() -> list[Preset]:
    """All that can be chosen, the user's first; files that are none are left out."""
    return [*own()[0], *shipped()]


def find(name: str) -> Preset | None:
    """A preset by its name or key in any case, the user's first; None if there is none."""
    wanted = name.strip().casefold()
    return next((preset for preset in every() if wanted in (preset.key, preset.name.casefold())), None)


def by_camera(presets: Iterable[Preset], shot: Shot) -> Preset | None:
    """The preset whose rule fits what took a photo, and says most about it; the first of several alike."""
    fitting = [(preset.when.width, preset) for preset in presets if preset.when and preset.when.fits(shot)]
    return min(fitting, key=lambda one: one[0])[1] if fitting else None


def save(preset: Preset) -> Path:
    """Keep a preset as the user's own, in place of another of that name; returns its file.

    Raises:
        RedguiError: one that ships has the name, or the folder cannot be written.
    """
    if preset.key == BY_CAMERA or any(preset.key == other.key for other in shipped()):
        raise RedguiError(Sentence("{name} is the name of a preset of redgui; choose another one.", name=preset.name))
    path = _folder() / f"{preset.key}{SUFFIX}"
    with _writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    export(preset, path)
    return path


def export(preset: Preset, path: Path) -> None:
    """Write a preset into a file, in place of one that is there.

    Raises:
        RedguiError: the file cannot be written.
    """
    with _writing(path), whole_file(path, overwrite=True) as file:
        file.write(to_toml(preset).encode())


def remove(preset: Preset) -> None:
    """Delete one of the user's own.

    Raises:
        RedguiError: the file cannot be deleted.
    """
    path = _folder() / f"{preset.key}{SUFFIX}"
    with _writing(path):
        path.unlink(missing_ok=True)


def is_own(preset: Preset) -> bool:
    """Whether it is the user's and not redgui's."""
    return all(preset.key != other.key for other in shipped())


def _folder() -> Path:
    return settings_folder() / "presets"


def _files() -> list[Path]:
    try:
        return sorted(path for path in _folder().iterdir() if path.suffix == SUFFIX)
    except OSError:
        return []


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RedguiError(
            Sentence(
                "The preset {path} cannot be written ({reason}); choose another place, or free some space.",
                path=path,
                reason=error.strerror,
            )
        ) from error
