"""What is measured: the trained networks, redgui's default model, BM3D, and bicubic."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

from redgui.assets import asset
from redgui.network import weights
from redgui.training.evaluate import Answer, Grey, Task, network_answer, unchanged
from redgui.training.export import WEIGHTS_FILE

ENSEMBLE = " x8"  # after a network's name

# The network behind each of the paper's columns, by task.
NETWORKS: dict[Task, dict[str, str]] = {
    "denoise": {
        "RED10": "red10-denoise",
        "RED20": "red20-denoise",
        "RED30": "red30-denoise",
        "RED10 single model": "red10",
        "RED20 single model": "red20",
        "RED30 single model": "red30",
    },
    "sr": {
        "RED10": "red10-enlarge",
        "RED20": "red20-enlarge",
        "RED30": "red30-enlarge",
        "RED10 single model": "red10",
        "RED20 single model": "red20",
        "RED30 single model": "red30",
    },
}


def run_folder(name: str, out: Path) -> Path:
    """Where the run of a recipe is kept."""
    return out / "runs" / name


def weights_of(name: str, out: Path) -> Path | None:
    """The weights of a network by the name of its recipe (or the shipped default model); None if not trained."""
    path = run_folder(name, out) / WEIGHTS_FILE
    if name == "default":
        path = asset("weights", weights.entries()["default"].file)
    return path if path.exists() else None


def version_of(method: str, out: Path) -> str | None:
    """What a method's results depend on; None if the method is not there."""
    if method == "bicubic":
        return "Pillow"
    if method == "BM3D":
        try:
            return version("bm3d")
        except PackageNotFoundError:
            return None
    path = weights_of(method.removesuffix(ENSEMBLE), out)
    return weights.sha256(path) if path else None


def answer_of(method: str, task: Task, level: float, out: Path, device: str) -> Answer:
    """A method, ready to restore pictures in grey levels."""
    if method == "bicubic":
        return unchanged
    if method == "BM3D":
        return _bm3d(level)
    path = weights_of(method.removesuffix(ENSEMBLE), out)
    return network_answer(task, level, str(path), device=device, ensemble=method.endswith(ENSEMBLE))


def _bm3d(sigma: float) -> Answer:
    """BM3D (Dabov et al. 2007) as its authors' package does it, given the noise level."""
    from bm3d import bm3d

    def answer(noisy: Grey) -> Grey:
        return np.asarray(bm3d(noisy / 255.0, sigma / 255.0) * 255.0, np.float32)

    return answer
