"""Commands that list what there is: models and devices."""

from redgui.cli.options import Json, Model
from redgui.terminal import print_json


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


def devices(model: Model = "default", json: Json = False) -> None:
    """Show what can run the network here, in which arithmetic, and what `auto` would choose."""
    from redgui.network import weights
    from redgui.network.devices import available, choose, describe

    network = weights.shared(model)
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
