"""The terminal: the same core as the window, for people and for other programs (`--json`)."""

from typing import Annotated

import typer

from redgui import __version__
from redgui.cli.batch import batch
from redgui.cli.lists import devices, models
from redgui.cli.measure import bench, estimate, evaluate
from redgui.cli.presets import presets
from redgui.cli.restore import restore
from redgui.cli.train import train
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.terminal import complain

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Restore photographs on this computer with RED-Net. `redgui [PHOTO|FOLDER ...]` opens the window.",
)

for command in (restore, batch, estimate, evaluate, train, bench, models, devices, presets):
    app.command()(command)


def main() -> None:
    """Run `redgui COMMAND ...`; photos and folders for the window are seen to in `redgui.__main__`."""
    try:
        app(prog_name="redgui")
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("redgui.training"):
            raise
        complain(
            RedguiError(
                Sentence("This redgui cannot train or evaluate; the one that pip installs can (README, section Start).")
            )
        )
        raise SystemExit(1) from error


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False) -> None:
    if version:
        print(f"redgui {__version__}")
