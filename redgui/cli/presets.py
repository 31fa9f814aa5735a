"""`redgui presets`: what there is, and in and out as files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from redgui.cli.options import Json
from redgui.cli.wishes import preset_named
from redgui.plain import plain
from redgui.terminal import complain, print_json

if TYPE_CHECKING:
    from redgui.presets.preset import Preset


def presets(
    import_: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", readable=False, help="Keep the preset in a .toml file.")
    ] = None,
    export: Annotated[str | None, typer.Option(metavar="NAME", help="Print this preset as TOML.")] = None,
    remove: Annotated[str | None, typer.Option(metavar="NAME", help="Delete this preset of your own.")] = None,
    json: Json = False,
) -> None:
    """List the presets for `--preset`, your own first; take one in, or give one out."""
    from redgui.presets import store
    from redgui.presets.toml import read_preset, to_toml

    if export is not None:
        print(to_toml(preset_named(export)), end="")
        return
    if import_ is not None:
        path = store.save(read_preset(import_))
        print(f"Kept as {plain(str(path))}.")
        return
    if remove is not None:
        preset = preset_named(remove)
        if not store.is_own(preset):
            raise typer.BadParameter(f"{preset.name} ships with redgui.")
        store.remove(preset)
        return
    own, problems = store.own()
    for problem in problems:
        complain(problem)
    rows = [_row(preset) for preset in [*own, *store.shipped()]]
    if json:
        print_json({"presets": rows})
        return
    for row in rows:
        print(f"{row['key']}: {row['name']}" + (f". {row['about']}" if row["about"] else ""))


def _row(preset: "Preset") -> dict[str, Any]:
    return {"key": preset.key, "name": preset.name, "about": preset.about}
