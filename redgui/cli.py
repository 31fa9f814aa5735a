"""The terminal: the same core as the window, for people and for other programs (`--json`)."""

import threading
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from rich.progress import Progress, TaskID

from redgui import __version__
from redgui.errors import Cancelled, RedguiError
from redgui.naming import DEFAULT_TEMPLATE
from redgui.photo.read import DEFAULT_MAX_PIXELS
from redgui.settings import RestoreSettings
from redgui.terminal import complain, interruptible, print_json, progress

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Restore photographs on this computer with RED-Net. `redgui [PHOTO|FOLDER ...]` opens the window.",
)

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Model = Annotated[str, typer.Option(help="A name from `redgui models`, or a .safetensors file.")]
Device = Annotated[Literal["auto", "cpu", "cuda", "mps"], typer.Option(help="What runs the network.")]
MaxPixels = Annotated[int, typer.Option(help="Largest photo to open, in pixels.")]
Sigma = Annotated[str, typer.Option(help="Noise level in 8-bit grey levels: auto, or 0 to 75.")]
Scale = Annotated[float, typer.Option(help="Enlargement, 1 to 4.")]
Strength = Annotated[float, typer.Option(help="Share of the restoration in the result, 0 to 1.")]
Quality = Annotated[Literal["fast", "best"], typer.Option(help="best: mean of 8 views, 8 times slower.")]
Photos = Annotated[list[Path], typer.Argument(metavar="PHOTO...", help="Photos to work on.")]


def main() -> None:
    """Run `redgui COMMAND ...`; photos and folders for the window are seen to in `redgui.__main__`."""
    try:
        app(prog_name="redgui")
    except RedguiError as error:
        complain(error)
        raise SystemExit(1) from error


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False) -> None:
    if version:
        print(f"redgui {__version__}")


@app.command()
def restore(
    photos: Photos,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File, or folder for several photos.")] = None,
    sigma: Sigma = "auto",
    scale: Scale = 1.0,
    strength: Strength = 1.0,
    quality: Quality = "fast",
    model: Model = "default",
    device: Device = "auto",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace results that exist.")] = False,
    max_pixels: MaxPixels = DEFAULT_MAX_PIXELS,
    json: Json = False,
) -> None:
    """Remove noise, bring back detail, enlarge; write a copy, never over the original."""
    settings = _settings(sigma, scale, strength, quality, model, device)
    folder = output is not None and (len(photos) > 1 or str(output).endswith(("/", "\\")))
    done, failed = interruptible(
        lambda cancel: _restore_all(photos, output, folder, settings, overwrite, max_pixels, json, cancel)
    )
    if json:
        print_json({"results": done})
    raise SystemExit(1 if failed else 0)


def _settings(
    sigma: str,
    scale: float,
    strength: float,
    quality: Literal["fast", "best"],
    model: str,
    device: Literal["auto", "cpu", "cuda", "mps"],
) -> RestoreSettings:
    try:
        level = None if sigma == "auto" else float(sigma)
        return RestoreSettings(level, scale, strength, quality, model, device)
    except (RedguiError, ValueError) as error:
        message = str(error) if isinstance(error, RedguiError) else f"sigma must be auto or a number, not {sigma!r}."
        raise typer.BadParameter(message) from error


def _restore_all(
    photos: list[Path],
    output: Path | None,
    folder: bool,
    settings: RestoreSettings,
    overwrite: bool,
    max_pixels: int,
    json: bool,
    cancel: threading.Event,
) -> tuple[list[dict[str, Any]], int]:
    """Restore one photo after the other; a photo that fails is a line on stderr and the next one goes on."""
    from redgui.jobs import restore_file
    from redgui.network import weights

    weights.load(settings.model)  # a model that is not there fails once, not once for each photo
    if folder and output is not None:
        _make_folder(output)
    done: list[dict[str, Any]] = []
    with progress(enabled=not json) as shown:
        for photo in photos:
            task = shown.add_task(photo.name, total=None)
            try:
                result = restore_file(
                    photo,
                    output,
                    settings,
                    overwrite=overwrite,
                    taken=[result["output"] for result in done],
                    max_pixels=max_pixels,
                    cancel=cancel,
                    on_progress=partial(_show_rows, shown, task),
                )
            except Cancelled:
                raise
            except RedguiError as error:
                complain(error)
                continue
            finally:
                shown.remove_task(task)
            done.append(result.to_dict())
            if not json:
                _tell(result.to_dict())
    return done, len(photos) - len(done)


def _show_rows(shown: Progress, task: TaskID, rows: int, total: int) -> None:
    shown.update(task, completed=rows, total=total)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RedguiError(f"{folder} cannot be made a folder ({error.strerror}); choose another one.") from error


def _tell(result: dict[str, Any]) -> None:
    noise = f"sigma {result['sigma']:g}" if result["sigma"] else "no noise removed"
    print(
        f"{result['output']}: {result['width']}x{result['height']}, {noise}, scale {result['scale']:g}, "
        f"{result['seconds']:.1f} s on {result['device']} ({result['dtype']})"
    )
    for warning in result["warnings"]:
        print(f"  note: {warning}")


@app.command()
def batch(
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCE...", help="Photos, and folders of photos.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the results, which mirrors the sources.")],
    sigma: Sigma = "auto",
    scale: Scale = 1.0,
    strength: Strength = 1.0,
    quality: Quality = "fast",
    model: Model = "default",
    device: Device = "auto",
    template: Annotated[
        str, typer.Option(help="Names of the results: {stem}, {sigma}, {scale}, {model}, {date}.")
    ] = DEFAULT_TEMPLATE,
    policy: Annotated[
        Literal["skip", "rename", "replace"], typer.Option(help="What to do where a file has the name already.")
    ] = "skip",
    resume: Annotated[bool, typer.Option("--resume", help="Only what earlier runs did not finish.")] = False,
    report: Annotated[Path | None, typer.Option(help="Write what became of each photo, .csv or .json.")] = None,
    max_pixels: MaxPixels = DEFAULT_MAX_PIXELS,
    json: Json = False,
) -> None:
    """Restore folders of photos, unattended; stop it as you like, --resume goes on."""
    from redgui.batch.command import batch_command
    from redgui.batch.names import Output

    settings = _settings(sigma, scale, strength, quality, model, device)
    try:
        named = Output(template, policy)
    except RedguiError as error:
        raise typer.BadParameter(str(error)) from error
    told = batch_command(
        sources, output, settings, named, resume=resume, max_pixels=max_pixels, report=report, json=json
    )
    if json:
        print_json(told)
    raise SystemExit(1 if told["failed"] else 0)


@app.command()
def estimate(photos: Photos, max_pixels: MaxPixels = DEFAULT_MAX_PIXELS, json: Json = False) -> None:
    """Estimate the noise level of photos."""
    from redgui.photo.colour import luma_of
    from redgui.photo.noise import estimate_sigma
    from redgui.photo.read import read

    results: list[dict[str, Any]] = []
    for path in photos:
        try:
            sigma = round(estimate_sigma(luma_of(read(path, max_pixels=max_pixels).samples)), 2)
        except RedguiError as error:
            complain(error)
            continue
        results.append({"source": str(path), "sigma": sigma})
        if not json:
            print(f"{path}: sigma {sigma:g}")
    if json:
        print_json({"results": results})
    raise SystemExit(1 if len(results) < len(photos) else 0)


@app.command()
def evaluate(
    task: Annotated[Literal["denoise", "sr", "jpeg"], typer.Option()],
    level: Annotated[float, typer.Option(help="sigma, scale or JPEG quality.")],
    data: Annotated[Path, typer.Option(help="Folder of clean pictures.")],
    model: Model = "default",
    device: Device = "auto",
    ensemble: Annotated[bool, typer.Option("--ensemble", help="Mean of the 8 flips and rotations.")] = False,
    auto: Annotated[bool, typer.Option("--auto", help="Estimate sigma instead of telling it.")] = False,
    baseline: Annotated[Literal["bicubic", "none"] | None, typer.Option(help="Measure the input instead.")] = None,
    json: Json = False,
) -> None:
    """Measure PSNR and SSIM on a folder of pictures, by the protocol of docs/models.md."""
    from redgui.training.evaluate import evaluate as measure

    with progress(enabled=not json) as shown:
        bar = shown.add_task(f"{task} {level:g}", total=None)
        scores = interruptible(
            lambda _cancel: measure(
                task,
                level,
                data,
                model=model,
                device=device,
                ensemble=ensemble,
                baseline=baseline is not None,
                auto=auto,
                on_picture=lambda done, total: shown.update(bar, completed=done, total=total),
            )
        )
    name = baseline or model
    worst = scores.pop("worst_psnr")
    if json:
        print_json({"task": task, "level": level, "model": name, **scores})
        return
    print(
        f"{task} {level:g}, {name}, {scores['images']} pictures: PSNR {scores['psnr']:.2f} dB, "
        f"SSIM {scores['ssim']:.4f} (worst picture {worst:.2f} dB, input {scores['input_psnr']:.2f} dB)"
    )


@app.command()
def train(
    config: Annotated[Path, typer.Option(help="A training file (TOML).")],
    data: Annotated[list[Path], typer.Option(help="Folder of pictures; may be given several times.")],
    out: Annotated[Path, typer.Option(help="Folder for checkpoints, curve and weights.")],
    resume: Annotated[bool, typer.Option("--resume", help="Go on from the checkpoint in --out.")] = False,
    minutes: Annotated[float | None, typer.Option(help="Stop after this long; --resume goes on.")] = None,
) -> None:
    """Train a network on folders of pictures."""
    from redgui.training.command import train_command

    with progress(enabled=True) as shown:
        train_command(config, data, out, resume=resume, minutes=minutes, shown=shown)


@app.command()
def bench(
    model: Model = "default",
    size: Annotated[str | None, typer.Option(help="Picture size, WxH.")] = None,
    device: Device = "auto",
    ui: Annotated[bool, typer.Option("--ui", help="Measure how the window feels instead.")] = False,
    batch: Annotated[bool, typer.Option("--batch", help="Measure what the queue costs beyond the network.")] = False,
    photos: Annotated[int, typer.Option(min=1, help="How many photos --batch restores.")] = 40,
    json: Json = False,
) -> None:
    """Time the plain forward pass against the executor, in turn, in one run; or the window, or the queue."""
    from redgui import bench as measure

    if ui:
        _print_figures(measure.bench_window(), json)
        return
    width, height = _sides(size or ("4000x3000" if batch else "1536x1024"))
    if batch:
        _print_figures(
            interruptible(lambda cancel: measure.bench_batch(model, width, height, device, photos, cancel)), json
        )
        return
    runs = interruptible(lambda cancel: measure.bench(model, width, height, device, cancel))
    if json:
        print_json({"runs": [run.to_dict() for run in runs]})
        return
    for run in runs:
        print(run.sentence())


def _sides(size: str) -> tuple[int, int]:
    try:
        width, height = (int(side) for side in size.lower().split("x"))
    except ValueError as error:
        raise typer.BadParameter(f"size must look like 1536x1024, not {size!r}.") from error
    if width < 1 or height < 1:
        raise typer.BadParameter("both sides of size must be at least 1.")
    return width, height


def _print_figures(figures: dict[str, Any], json: bool) -> None:
    if json:
        print_json(figures)
        return
    for name, value in figures.items():
        print(f"{name.replace('_', ' ')}: {value}")


@app.command()
def models(json: Json = False) -> None:
    """List the models that redgui ships."""
    from redgui.network import weights

    rows = [weights.describe(entry) for entry in weights.entries().values()]
    if json:
        print_json({"models": rows})
        return
    for row in rows:
        print(f"{row['name']}: {row['summary']}")
        print(
            f"  {row['parameters']:,} parameters, {row['kmac_per_pixel']:.0f} kMAC per pixel; "
            f"{row['steps']:,} steps in {row['minutes']:.0f} minutes on {row['data']}"
        )
        for test, psnr in row["psnr"].items():
            print(f"  {test}: {psnr:.2f} dB")


@app.command()
def devices(model: Model = "default", json: Json = False) -> None:
    """Show what can run the network here, in which arithmetic, and what `auto` would choose."""
    from redgui.network import weights
    from redgui.network.devices import available, choose, describe

    network = weights.load(model)
    rows = []
    for name in available():
        compute = choose(name, network)
        rows.append({"device": name, "name": describe(name), "dtype": compute.dtype, "reason": compute.reason})
    chosen = choose("auto", network)
    if json:
        print_json({"auto": chosen.device, "dtype": chosen.dtype, "reason": chosen.reason, "devices": rows})
        return
    for row in rows:
        mark = "*" if row["device"] == chosen.device else " "
        print(f"{mark} {row['device']}: {row['name']}, {row['dtype']} ({row['reason']})")
    print(f"auto: {chosen.device}, {chosen.dtype}: {chosen.reason}")
