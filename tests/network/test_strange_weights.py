"""A model file may come from anybody: what it says of itself is checked before anything is built."""

import json
import os
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import torch
from safetensors.torch import save

from redgui.errors import ModelError
from redgui.network import weights
from redgui.network.model_file import MOST_HEADER
from redgui.network.rednet import RedNet
from redgui.network.spec import RED10, Level, RedNetSpec

SPEC = RedNetSpec(levels=(Level(4, 2),), conditions=("sigma",))
FIRST = "layers.0.weight"  # (4, 2, 3, 3)


def packed(header: object, data: bytes = b"") -> bytes:
    """A file of the format, whatever stands in it."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def described(spec: object) -> dict[str, object]:
    """The metadata of a model; `spec` as text, or what JSON makes of it."""
    return {
        "__metadata__": {"format": weights.FORMAT, "spec": spec if isinstance(spec, str) else json.dumps(spec)},
        "x": {"dtype": "F16", "shape": [0], "data_offsets": [0, 0]},
    }


def changed(**change: object) -> dict[str, object]:
    return described(SPEC.to_dict() | change)


def model(**change: torch.Tensor | None) -> bytes:
    """A whole model, some of whose tensors are others, or are left out."""
    tensors = dict(RedNet(SPEC).half().state_dict()) | {name.replace("__", "."): one for name, one in change.items()}
    metadata = {"format": weights.FORMAT, "spec": json.dumps(SPEC.to_dict())}
    return save({name: tensor for name, tensor in tensors.items() if tensor is not None}, metadata)


def twice(name: str) -> bytes:
    """A whole model whose header names a tensor a second time."""
    data = model()
    length = struct.unpack("<Q", data[:8])[0]
    header, numbers = data[8 : 8 + length].rstrip(), data[8 + length :]
    entry = json.dumps(json.loads(header)[name])
    return packed(header[:-1] + f', "{name}": {entry}}}'.encode(), numbers)


WIDE = [{"width": 10**9, "depth": 1}]
LONG = [{"width": 1, "depth": 10**5}]
TWO = [{"width": 4, "depth": 1}] * 2
STRANGE: Mapping[str, bytes] = {
    "header of 90 MB": packed(b"{" + b" " * 90_000_000 + b"}"),
    "header of 30 MB of keys": packed(
        b"{" + b",".join(b'"k%d":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}' % i for i in range(600_000)) + b"}"
    ),
    "header longer than the limit": packed(b"{" + b" " * MOST_HEADER + b"}"),
    "header of 2^63": struct.pack("<Q", 1 << 63) + b"{}",
    "header longer than the file": struct.pack("<Q", 1000) + b"{}",
    "header of nothing": packed(b""),
    "header not JSON": packed(b"{nonsense}"),
    "header not UTF-8": packed(b'{"\xff\xfe":1}'),
    "header a list": packed([]),
    "header deep": packed(b'{"a":' * 150_000),
    "header of deep lists": packed(b"[" * 1_000_000),
    "header with a long number": packed(
        b'{"a":{"dtype":"F32","shape":[' + b"9" * 100_000 + b'],"data_offsets":[0,0]}}'
    ),
    "metadata of numbers": packed({"__metadata__": {"format": 1}}),
    "metadata a list": packed({"__metadata__": ["format"]}),
    "tensor a number": packed(changed() | {"x": 5}),
    "tensor without a shape": packed(changed() | {"x": {"dtype": "F32", "data_offsets": [0, 0]}}),
    "shape of fractions": packed(changed() | {"x": {"dtype": "F32", "shape": [1.5], "data_offsets": [0, 0]}}),
    "shape below zero": packed(changed() | {"x": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 0]}}),
    "shape beyond 64 bits": packed(
        changed() | {"x": {"dtype": "F32", "shape": [1 << 40, 1 << 40], "data_offsets": [0, 16]}}, bytes(16)
    ),
    "description missing": packed({"__metadata__": {"format": weights.FORMAT}}),
    "description not JSON": packed(described("{")),
    "description a list": packed(described([])),
    "description a number": packed(described(5)),
    "description null": packed(described(None)),
    "description deep": packed(described("[" * 100_000)),
    "description deep within": packed(described('{"levels":' + "[" * 100_000)),
    "description twice": packed(described('{"levels":[{"width":4,"depth":2}],"levels":[{"width":4,"depth":2}]}')),
    "width NaN": packed(described('{"levels":[{"width":NaN,"depth":2}]}')),
    "width Infinity": packed(described('{"levels":[{"width":1e999,"depth":2}]}')),
    "width 10^9": packed(changed(levels=WIDE)),
    "width 20,000": packed(changed(levels=[{"width": 20_000, "depth": 2}])),
    "width within the limits, without its numbers": packed(changed(levels=[{"width": 1024, "depth": 100}] * 3)),
    "depth 10^5": packed(changed(levels=LONG)),
    "40 levels": packed(changed(levels=[{"width": 1, "depth": 1}] * 40)),
    "10,000 levels": packed(changed(levels=[{"width": 1, "depth": 1}] * 10_000)),
    "unshuffle 1.5": packed(changed(unshuffle=1.5)),
    "unshuffle 10^5": packed(changed(unshuffle=10**5)),
    "stride 10^4": packed(changed(stride=10**4, levels=TWO)),
    "block 1.5": packed(changed(block=1.5, skips="residual")),
    "conditions of a thousand": packed(changed(conditions=["sigma"] * 1000)),
    "a field more": packed(changed(**{"x" * 100_000: 1})),
    "a tensor twice": twice(FIRST),
    "the metadata twice": twice("__metadata__"),
    "a tensor missing": model(layers__0__weight=None),
    "a tensor more": model(another=torch.zeros(3)),
    "a tensor of another shape": model(layers__0__weight=torch.zeros(4, 2, 3, 1).half()),
    "a tensor of as many numbers": model(layers__0__weight=torch.zeros(2, 4, 3, 3).half()),
    "whole numbers": model(layers__0__weight=torch.zeros(4, 2, 3, 3, dtype=torch.int64)),
    "truth values": model(layers__0__weight=torch.zeros(4, 2, 3, 3, dtype=torch.bool)),
    "8 bits": model(layers__0__weight=torch.zeros(4, 2, 3, 3).to(torch.float8_e4m3fn)),
    "complex numbers": model(layers__0__weight=torch.zeros(4, 2, 3, 3, dtype=torch.complex64)),
    "NaN": model(layers__0__weight=torch.full((4, 2, 3, 3), float("nan")).half()),
    "infinity": model(layers__0__weight=torch.full((4, 2, 3, 3), float("-inf")).half()),
    "bytes at the end": model() + b"\0",
    "bytes missing": model()[:-1],
    "nothing behind the header": model()[: 8 + struct.unpack("<Q", model()[:8])[0]],
    "overlapping tensors": packed(
        {
            **described(SPEC.to_dict()),
            "a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]},
            "b": {"dtype": "F32", "shape": [4], "data_offsets": [8, 24]},
        },
        bytes(24),
    ),
    "empty": b"",
    "seven bytes": b"\2\0\0\0\0\0\0",
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_file_is_one_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / "m.safetensors"
    path.write_bytes(STRANGE[name])
    with pytest.raises(ModelError, match=r"^m\.safetensors: [^\n]*\.$") as refused:
        weights.load(str(path))
    assert len(str(refused.value)) < 500


def test_overlapping_numbers_are_refused(tmp_path: Path) -> None:
    """Names, shapes and size are right, and two tensors lie on the same bytes."""
    data = model()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    header["layers.3.bias"]["data_offsets"] = header["layers.0.bias"]["data_offsets"]
    (tmp_path / "m.safetensors").write_bytes(packed(header, data[8 + length :]))
    with pytest.raises(ModelError, match=r"m\.safetensors"):
        weights.load(str(tmp_path / "m.safetensors"))


LIMITED = """
import resource, sys
from pathlib import Path
from redgui.errors import ModelError
from redgui.network import weights
weights.load(sys.argv[1])
pages = int(Path("/proc/self/statm").read_text().split()[0])
limit = pages * resource.getpagesize() + 200_000_000
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
for path in sys.argv[2:]:
    for read in (weights.load, lambda path: weights.read_metadata(Path(path))):
        try:
            read(path)
        except ModelError:
            pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no limit of memory to hold it against")
def test_no_strange_file_takes_200_megabytes(tmp_path: Path) -> None:
    (tmp_path / "good.safetensors").write_bytes(model())
    paths = [tmp_path / f"{number}.safetensors" for number in range(len(STRANGE))]
    for path, data in zip(paths, STRANGE.values(), strict=True):
        path.write_bytes(data)
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "good.safetensors"), *map(str, paths)]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize(
    "provenance", ["[", "[]", "5", "null", "NaN", "[" * 100_000, '{"a":' * 100_000, '{"a":1,"a":2}', "", "9" * 5000]
)
def test_an_origin_that_is_none_is_one_sentence(tmp_path: Path, provenance: str) -> None:
    network, path = RedNet(RED10), tmp_path / "m.safetensors"
    metadata = {"format": weights.FORMAT, "spec": json.dumps(RED10.to_dict()), "provenance": provenance}
    path.write_bytes(save(dict(network.state_dict()), metadata))
    with pytest.raises(ModelError, match=r"^m\.safetensors: [^\n]*\.$"):
        weights.read_metadata(path)
    assert weights.load(str(path)).spec == RED10  # it restores photos all the same


@pytest.mark.parametrize("content", [None, b"", packed(b"{" + b" " * 90_000_000 + b"}")])
def test_an_origin_that_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "m.safetensors"
    path.mkdir() if content is None else path.write_bytes(content)
    with pytest.raises(ModelError, match=r"m\.safetensors: "):
        weights.read_metadata(path)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float32])
def test_weights_of_any_precision_are_read(tmp_path: Path, dtype: torch.dtype) -> None:
    network, path = RedNet(SPEC), tmp_path / "m.safetensors"
    metadata = {"format": weights.FORMAT, "spec": json.dumps(SPEC.to_dict())}
    path.write_bytes(save({name: tensor.to(dtype) for name, tensor in network.state_dict().items()}, metadata))
    read = weights.load(str(path)).layers[0].weight
    assert read.dtype == torch.float32
    assert torch.equal(read, network.layers[0].weight.to(dtype).float())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
def test_weights_are_not_written_through_a_link(tmp_path: Path) -> None:
    theirs, path = tmp_path / "theirs", tmp_path / "m.safetensors"
    theirs.write_bytes(b"precious")
    path.symlink_to(theirs)
    weights.write(RedNet(SPEC), path, {})
    assert theirs.read_bytes() == b"precious"
    assert weights.load(str(path)).spec == SPEC
