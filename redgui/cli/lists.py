"""Commands that list what there is: models and devices."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from redgui.cli.options import Json, Model
from redgui.terminal import print_json

if TYPE_CHECKING:
    from redgui.network.devices import Option


def models(json: Json = False) -> None:
    """List the models that redgui ships."""
    from redgui.network import weights

    rows = [weights.describe(entry) for entry in weights.entries().values()]
    if json:
        print_json({"models": rows})
        return
    for row in rows:
        begun = ", begun from earlier weights" if row["begun_from"] else ""
        print(f"{row['name']}: {row['summary']}")
        print(f"  {row['parameters']:,} parameters, {row['kmac_per_pixel']:.0f} kMAC per pixel")
        print(f"  {row['steps']:,} steps in {row['minutes']:.0f} minutes of {row['hardware']}{begun}")
        print(f"  {row['data']}")
        for test, psnr in row["psnr"].items():
            ssim = f", SSIM {row['ssim'][test]:.4f}" if test in row["ssim"] else ""
            print(f"  {test}: {psnr:.2f} dB{ssim}")


def devices(
    model: Model = "default",
    again: Annotated[bool, typer.Option("--again", help="Try the GPUs again, as after a repair.")] = False,
    json: Json = False,
) -> None:
    """Show what can run the network here, in which arithmetic, and what `auto` would choose."""
    from redgui.network import weights
    from redgui.network.devices import choose, options
    from redgui.network.gpu import trust

    if again:
        trust.forget()
    network = weights.shared(model)
    chosen, rows = choose("auto", network), options(network)
    if json:
        facts = {"auto": chosen.device, "dtype": chosen.dtype, "reason": chosen.reason}
        print_json({**facts, "devices": [_facts(row) for row in rows]})
        return
    for row in rows:
        is_chosen = row.compute.device == chosen.device and row.compute.adapter == chosen.adapter
        mark = "*" if is_chosen and row.adapter == row.compute.adapter else " "
        print(f"{mark} {row.name}: {row.title}, {_speed(row)}{row.compute.dtype} ({row.compute.reason})")
    print(f"auto: {chosen.label}, {chosen.dtype}: {chosen.reason}")


def _facts(row: "Option") -> dict[str, Any]:
    facts: dict[str, Any] = {
        "device": row.name,
        "name": row.title,
        "dtype": row.compute.dtype,
        "reason": row.compute.reason,
    }
    if row.adapter:
        facts |= {"used": row.compute.device == "gpu", "driver": row.adapter.driver}
    if row.verdict:
        facts |= asdict(row.verdict)
    return facts


def _speed(row: "Option") -> str:
    """What is known of a GPU from its test."""
    if not row.adapter:
        return ""
    if not row.verdict or not row.verdict.is_right:
        return "not used, "
    return f"{row.verdict.speed:.2f} MP/s where the CPU has {row.verdict.cpu_speed:.2f}, "
