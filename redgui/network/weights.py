"""Weights on disk: safetensors with the network's description and origin in the metadata, listed in weights/index.toml.

Nothing is ever unpickled.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

import torch
from safetensors import SafetensorError
from safetensors.torch import load as tensors_of
from safetensors.torch import save as bytes_of

from redgui.assets import asset
from redgui.errors import ModelError
from redgui.files.atomic import whole_file
from redgui.files.regular import NotRegularError, check_regular, open_regular
from redgui.messages import Sentence
from redgui.network.model_file import Header, read_header, read_json, read_numbers
from redgui.network.rednet import RedNet, shapes
from redgui.network.spec import RedNetSpec

FORMAT = "redgui-1"


@dataclass(frozen=True)
class ModelEntry:
    """A shipped model as weights/index.toml lists it.

    Attributes:
        name: what `--model` takes.
        file: file name inside weights/.
        sha256: of the file.
        summary: one line for people.
        data: what it was trained on.
        psnr: measured PSNR in dB by test set and level.
        ssim: measured SSIM by the same.
    """

    name: str
    file: str
    sha256: str
    summary: str
    data: str
    psnr: dict[str, float] = field(default_factory=dict)
    ssim: dict[str, float] = field(default_factory=dict)


def entries() -> dict[str, ModelEntry]:
    """The shipped models by name.

    Raises:
        ModelError: the list is damaged.
    """
    path = asset("weights", "index.toml")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: ModelEntry(name=name, **values) for name, values in table.items()}
    except (ValueError, TypeError) as error:
        raise ModelError(
            Sentence("weights/index.toml is damaged ({reason}); install redgui again.", reason=error)
        ) from error


def load(model: str) -> RedNet:
    """A network of the caller's own, by the name of a shipped model or the path of a .safetensors file.

    Shipped files must have the SHA-256 that the index says. The network is float32, on the CPU, in eval mode.

    Raises:
        ModelError: unknown name, missing or damaged file, wrong hash, or weights that do not fit their description.

    Example:
        >>> network = load("default")
        >>> network.spec.macs_per_pixel()
    """
    return deepcopy(shared(model))


def shared(model: str) -> RedNet:
    """The same network for all callers, read again when its file was replaced; it must not be changed.

    Raises:
        ModelError: see `load`.
    """
    shipped = entries()
    if model in shipped:
        path, expected = asset("weights", shipped[model].file), shipped[model].sha256
    elif Path(model).suffix == ".safetensors":
        path, expected = Path(model), ""
    else:
        raise ModelError(
            Sentence(
                "There is no model {name!r}; choose {known}, or a .safetensors file.",
                name=model,
                known=", ".join(shipped),
            )
        )
    try:
        now = path.stat()
    except OSError:
        return read(path)  # says what is wrong
    # A copy may keep size and time of modification; the system's own stamp of the change it cannot.
    stamp = now.st_size, now.st_mtime_ns, now.st_ctime_ns, now.st_ino
    return _read_once(path.absolute(), stamp, expected)


@lru_cache(maxsize=4)
def _read_once(path: Path, _stamp: tuple[int, ...], expected: str) -> RedNet:
    if expected and sha256(path) != expected:
        raise ModelError(
            Sentence(
                "{name}: the file is not the one that redgui shipped (SHA-256); install redgui again.", name=path.name
            )
        )
    return read(path)


def read(path: Path) -> RedNet:
    """Build the network that a weights file describes, and fill it.

    Nothing is built before the description was checked, and the file was found to hold what it describes.

    Raises:
        ModelError: see `load`.
    """
    misfit = Sentence("{name}: the weights do not fit the network they describe.", name=path.name)
    with _taken_apart(path) as (file, header):
        spec = _spec(path, header.metadata)
        data = read_numbers(file, header, shapes(spec))
        if data is None:
            raise ModelError(misfit)
        tensors = {name: tensor.float() for name, tensor in tensors_of(data).items()}
    network = RedNet(spec)
    try:
        network.load_state_dict(tensors)
    except RuntimeError as error:
        raise ModelError(misfit) from error
    if not all(bool(torch.isfinite(tensor).all()) for tensor in tensors.values()):
        raise ModelError(Sentence("{name}: the weights hold values that are not finite.", name=path.name))
    return network.eval().requires_grad_(False)


def read_metadata(path: Path) -> dict[str, Any]:
    """What a weights file says of its origin; empty if it says nothing.

    Raises:
        ModelError: the file is damaged, or what it says is no JSON object.
    """
    with _taken_apart(path) as (_, header):
        return read_json(header.metadata.get("provenance", "{}"))


def write(network: RedNet, path: Path, provenance: dict[str, Any]) -> None:
    """Store a network as float16 with its description and where it came from.

    Raises:
        OSError: the file cannot be written.
    """
    tensors = {name: value.detach().half().cpu().contiguous() for name, value in network.state_dict().items()}
    metadata = {
        "format": FORMAT,
        "spec": json.dumps(network.spec.to_dict()),
        "provenance": json.dumps(provenance),
    }
    with whole_file(path, overwrite=True) as file:
        file.write(bytes_of(tensors, metadata))


def sha256(path: Path) -> str:
    check_regular(path)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _taken_apart(path: Path) -> Iterator[tuple[BinaryIO, Header]]:
    """A weights file, open behind its header; what goes wrong with it meanwhile is a ModelError."""
    try:
        with open_regular(path) as file:
            yield file, read_header(file)
    except OSError as error:
        reason = error.kind if isinstance(error, NotRegularError) else error.strerror or error
        raise ModelError(
            Sentence("{path}: the weights cannot be read ({reason}).", path=path, reason=reason)
        ) from error
    except (SafetensorError, ValueError) as error:
        raise ModelError(
            Sentence("{name}: not a safetensors file, or a damaged one ({reason}).", name=path.name, reason=error)
        ) from error


def _spec(path: Path, metadata: dict[str, str]) -> RedNetSpec:
    if metadata.get("format") != FORMAT:
        raise ModelError(Sentence("{name}: not a redgui model (its metadata does not say so).", name=path.name))
    try:
        return RedNetSpec.from_dict(read_json(metadata.get("spec", "")))
    except ValueError as error:
        raise ModelError(
            Sentence("{name}: its description of the network is damaged ({reason}).", name=path.name, reason=error)
        ) from error


def describe(entry: ModelEntry) -> dict[str, Any]:
    """The essentials of a shipped model, for people and programs."""
    network = shared(entry.name)
    origin = read_metadata(asset("weights", entry.file))
    return {
        "name": entry.name,
        "summary": entry.summary,
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "kmac_per_pixel": round(network.spec.macs_per_pixel() / 1e3, 1),
        "conditions": list(network.spec.conditions),
        "data": entry.data,
        "steps": origin.get("steps", 0),
        "minutes": origin.get("minutes", 0.0),
        "hardware": origin.get("hardware", ""),
        "begun_from": origin.get("config", {}).get("start", ""),
        "psnr": entry.psnr,
        "ssim": entry.ssim,
        "sha256": entry.sha256,
    }
