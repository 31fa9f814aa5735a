"""Commands that measure: the noise of photos, the quality of models, the speed of this computer."""

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from redgui import __version__
from redgui.cli.options import Device, Json, MaxPixels, Model, Photos
from redgui.errors import RedguiError
from redgui.photo.source import DEFAULT_MAX_PIXELS
from redgui.plain import plain
from redgui.settings import NO_JPEG
from redgui.terminal import complain, interruptible, print_json, progress, with_hint


def estimate(photos: Photos, max_pixels: MaxPixels = DEFAULT_MAX_PIXELS, json: Json = False) -> None:
    """Estimate the noise level of photos, and that of their colours."""
    from redgui.auto.prepared import prepare
    from redgui.reading.read import read

    results, failed = list[dict[str, Any]](), list[dict[str, str]]()
    for path in photos:
        try:
            photo = prepare(read(path, max_pixels=max_pixels))
        except RedguiError as error:
            complain(error)
            failed.append({"source": str(path), "reason": with_hint(error, error)})
            continue
        sigma, color = photo.estimate, photo.chroma_estimate
        results.append({"source": str(path), "sigma": sigma, "color": color})
        if not json:
            print(f"{plain(str(path))}: sigma {sigma:g}, colour {color:g}")
    if json:
        print_json({"results": results, "failed": failed})
    raise SystemExit(1 if failed else 0)


def evaluate(
    task: Annotated[Literal["denoise", "sr", "jpeg", "disk", "gaussian", "scratches"], typer.Option()],
    level: Annotated[float, typer.Option(help="Sigma, scale, JPEG quality, radius or deviation of a blur, strokes.")],
    data: Annotated[Path, typer.Option(help="Folder of clean pictures.")],
    model: Model = "default",
    device: Device = "auto",
    ensemble: Annotated[bool, typer.Option("--ensemble", help="Mean of the 8 flips and rotations.")] = False,
    auto: Annotated[bool, typer.Option("--auto", help="Estimate sigma instead of telling it.")] = False,
    sigma: Annotated[float, typer.Option(min=0, max=200, help="Noise before enlarging (--task sr).")] = 0.0,
    jpeg: Annotated[int, typer.Option(min=1, max=100, help="JPEG quality before enlarging (--task sr).")] = NO_JPEG,
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
                sigma=sigma,
                jpeg=jpeg,
                on_picture=lambda done, total: shown.update(bar, completed=done, total=total),
            )
        )
    name = baseline or model
    beside = ({"sigma": sigma} if sigma else {}) | ({"jpeg": jpeg} if jpeg != NO_JPEG else {})
    worst = scores.pop("worst_psnr")
    if json:
        print_json({"task": task, "level": level, **beside, "model": name, **scores})
        return
    also = "".join(f", {condition} {value:g}" for condition, value in beside.items())
    print(
        f"{task} {level:g}{also}, {name}, {scores['images']} pictures: PSNR {scores['psnr']:.2f} dB, "
        f"SSIM {scores['ssim']:.4f} (worst picture {worst:.2f} dB, input {scores['input_psnr']:.2f} dB)"
    )


def bench(
    model: Model = "default",
    size: Annotated[str | None, typer.Option(help="Picture size, WxH; of the result.")] = None,
    scale: Annotated[float, typer.Option(min=1, max=4, help="How many times enlarged the picture is.")] = 1.0,
    device: Device = "auto",
    ui: Annotated[bool, typer.Option("--ui", help="Measure how the window feels instead.")] = False,
    busy: Annotated[bool, typer.Option("--busy", help="Beside a process that keeps one core busy.")] = False,
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
    with measure.busy_neighbour() if busy else nullcontext():
        runs = interruptible(lambda cancel: measure.bench(model, width, height, device, cancel, scale))
    if json:
        print_json({"redgui": __version__, "machine": measure.machine(), "runs": [run.to_dict() for run in runs]})
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
