"""Colours that a file describes in numbers: written again where the format can, as a profile where not, never lost."""

import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import imagecodecs
import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from oracles import avifdec, exiftool, mean_light
from PIL import Image, ImageCms

from redgui.errors import PhotoError
from redgui.photo.write import default_suffix, write
from redgui.reading.read import read

ADOBE = struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
SRGB = struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
LINEAR, USUAL = struct.pack(">I", 100_000), struct.pack(">I", 45455)
MASTERING, LIGHT = bytes(range(24)), struct.pack(">II", 10_000_000, 4_000_000)
GREEN = (40, 200, 40)


def png(path: Path, samples: NDArray[np.generic], **chunks: bytes) -> Path:
    encoded = imagecodecs.png_encode(samples)
    made = [
        struct.pack(">I", len(c)) + k.encode() + c + struct.pack(">I", zlib.crc32(k.encode() + c))
        for k, c in chunks.items()
    ]
    path.write_bytes(encoded[:33] + b"".join(made) + encoded[33:])
    return path


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def chunks_of(path: Path) -> dict[str, bytes]:
    data, at, found = path.read_bytes(), 8, dict[str, bytes]()
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        found.setdefault(data[at + 4 : at + 8].decode(), data[at + 8 : at + 8 + size])
        at += size + 12
    return found


def flat(colour: int | tuple[int, int, int], dtype: str = "u1") -> NDArray[np.generic]:
    shape = (48, 64) if isinstance(colour, int) else (48, 64, 3)
    return np.full(shape, colour, dtype)


def in_srgb(path: Path) -> list[int]:
    """The middle pixel through the profile in the file, by LittleCMS."""
    with Image.open(path) as image:
        profile = ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"]))
        mode = "L" if image.mode == "L" else "RGB"
        target = ImageCms.createProfile("sRGB")
        shown = ImageCms.profileToProfile(image.convert(mode), profile, target, outputMode="RGB")
        assert shown is not None
        return list(shown.getpixel((30, 20)))  # type: ignore[arg-type]


def expected(colour: tuple[int, int, int], gamma: float, primaries: NDArray[np.float64]) -> list[int]:
    """By the definition: light, to XYZ, to sRGB."""
    to_srgb = np.linalg.inv(xyz(np.array([[0.64, 0.33], [0.30, 0.60], [0.15, 0.06]])))
    light = to_srgb @ xyz(primaries) @ (np.array(colour) / 255) ** gamma
    light = np.clip(light, 0, 1)
    return np.rint(255 * np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)).tolist()


def xyz(points: NDArray[np.float64]) -> NDArray[np.float64]:
    columns = np.stack([points[:, 0] / points[:, 1], np.ones(3), (1 - points.sum(1)) / points[:, 1]])
    white = np.array([0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290])
    return columns * np.linalg.solve(columns, white)


P3 = np.array([[0.680, 0.320], [0.265, 0.690], [0.150, 0.060]])
ADOBE_POINTS = np.array([[0.64, 0.33], [0.21, 0.71], [0.15, 0.06]])


@pytest.mark.parametrize(
    ("samples", "chunks"),
    [
        (flat((55, 55, 55)), {"gAMA": LINEAR}),
        (flat(55), {"gAMA": LINEAR}),
        (flat((14000, 14000, 14000), "u2"), {"gAMA": LINEAR}),
        (flat(GREEN), {"gAMA": USUAL, "cHRM": ADOBE}),
        (flat(GREEN), {"gAMA": USUAL, "cHRM": SRGB}),
        (flat(GREEN), {"sRGB": b"\0", "gAMA": USUAL, "cHRM": SRGB}),
        (flat(GREEN), {"cICP": bytes((12, 13, 0, 1))}),
        (flat(GREEN), {"cICP": bytes((12, 13, 0, 0))}),
        (flat((9, 40000, 70), "u2"), {"cICP": bytes((9, 16, 0, 1)), "mDCV": MASTERING, "cLLI": LIGHT}),
        (flat((9, 40000, 70), "u2"), {"cICP": bytes((9, 18, 0, 1))}),
    ],
)
def test_a_png_stays_what_it_is(tmp_path: Path, samples: NDArray[np.generic], chunks: dict[str, bytes]) -> None:
    before, after = png(tmp_path / "a.png", samples, **chunks), tmp_path / "b.png"
    assert write(read(before), after) == []
    found = chunks_of(after)
    assert {kind: found.get(kind) for kind in chunks} == chunks
    assert "iCCP" not in found
    assert abs(mean_light(after) - mean_light(before)) < 1e-4


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".webp", ".avif"])
def test_elsewhere_a_profile_says_the_same(tmp_path: Path, suffix: str) -> None:
    cases = {
        "adobe": (GREEN, {"gAMA": USUAL, "cHRM": ADOBE}, expected(GREEN, 2.2, ADOBE_POINTS)),
        "p3": (GREEN, {"cICP": bytes((12, 13, 0, 1))}, expected(GREEN, 2.2, P3)),
        "linear": ((55, 55, 55), {"gAMA": LINEAR}, [128, 128, 128]),
    }
    for name, (colour, chunks, right) in cases.items():
        before, after = png(tmp_path / f"{name}.png", flat(colour), **chunks), tmp_path / f"{name}{suffix}"
        assert write(read(before), after) == []
        assert np.abs(np.subtract(in_srgb(after), right)).max() <= 4, name


def test_a_grey_picture_gets_a_grey_profile(tmp_path: Path) -> None:
    write(read(png(tmp_path / "a.png", flat(55), gAMA=LINEAR)), tmp_path / "b.jpg")
    assert np.abs(np.subtract(in_srgb(tmp_path / "b.jpg"), 128)).max() <= 2


def test_srgb_needs_no_profile(tmp_path: Path) -> None:
    for chunks in ({"gAMA": USUAL}, {"gAMA": USUAL, "cHRM": SRGB}, {"cICP": bytes((1, 13, 0, 1))}, {"sRGB": b"\0"}):
        photo = read(png(tmp_path / "a.png", flat(GREEN), **chunks))
        assert (photo.metadata.icc, photo.warnings) == (None, ())


@pytest.mark.parametrize(
    "chunks",
    [
        {"gAMA": bytes(4), "cHRM": bytes(32)},
        {"gAMA": struct.pack(">I", 1), "cHRM": ADOBE},
        {"gAMA": USUAL, "cHRM": struct.pack(">8I", *[(1 << 32) - 1] * 8)},
        {"cICP": bytes((200, 201, 0, 1))},
    ],
)
def test_numbers_that_are_no_colours_cost_a_sentence(tmp_path: Path, chunks: dict[str, bytes]) -> None:
    photo = read(png(tmp_path / "a.png", flat(GREEN), **chunks))
    assert photo.metadata.icc is None
    assert "without a colour profile" in photo.warnings[0]


def test_colours_of_avif_and_heic_become_a_profile(tmp_path: Path) -> None:
    (tmp_path / "a.avif").write_bytes(
        imagecodecs.avif_encode(flat(GREEN), level=100, primaries=12, transfer=13, matrix=0)
    )
    heif = pillow_heif.from_pillow(Image.fromarray(flat(GREEN)))
    heif.save(tmp_path / "a.heic", quality=-1, save_nclx_profile=True, color_primaries=12, transfer_characteristics=13)
    for name in ("a.avif", "a.heic"):
        photo = read(tmp_path / name)
        assert photo.warnings == (), name
        write(photo, tmp_path / f"{name}.jpg", quality=100)
        assert np.abs(np.subtract(in_srgb(tmp_path / f"{name}.jpg"), expected(GREEN, 2.2, P3))).max() <= 5, name


@pytest.mark.parametrize("transfer", [16, 18])
def test_hdr_stays_hdr_or_is_refused(tmp_path: Path, transfer: int) -> None:
    kind = {16: "PQ", 18: "HLG"}[transfer]
    ramp = np.tile(np.linspace(0, 1023, 64).astype("u2")[None, :, None], (48, 1, 3))
    avif = imagecodecs.avif_encode(ramp, level=100, bitspersample=10, primaries=9, transfer=transfer, matrix=9)
    (tmp_path / "a.avif").write_bytes(avif)
    photo = read(tmp_path / "a.avif")
    assert kind in photo.warnings[0]
    assert default_suffix(photo, ".avif") == ".png"
    assert write(photo, tmp_path / "a.png") == []
    assert chunks_of(tmp_path / "a.png")["cICP"] == bytes((9, transfer, 0, 1))
    for suffix in (".jpg", ".tif", ".webp", ".bmp"):
        with pytest.raises(PhotoError, match=rf"HDR picture \({kind}\).* \.png"):
            write(photo, tmp_path / f"a{suffix}")
        assert not (tmp_path / f"a{suffix}").exists()


@pytest.mark.parametrize("kind", ["u1", "u2"])
@pytest.mark.parametrize("transfer", [16, 18])
def test_hdr_goes_into_an_avif_and_back(tmp_path: Path, transfer: int, kind: str) -> None:
    """With the display that it was made on, and its brightest pixel and frame."""
    ramp = np.tile(np.linspace(0, np.iinfo(kind).max, 64).astype(kind)[None, :, None], (48, 1, 3))
    display = struct.pack(">8H2I", 34000, 16000, 13250, 34500, 7500, 3000, 15635, 16450, 10_000_000, 50)
    said = {"cICP": bytes((9, transfer, 0, 1)), "mDCV": display, "cLLI": struct.pack(">2I", 9_990_000, 1_230_000)}
    png(tmp_path / "a.png", ramp, **said)
    assert write(read(tmp_path / "a.png"), tmp_path / "b.avif", quality=100, bits=None if kind == "u1" else 16) in (
        [],
        ["b.avif: AVIF holds 12 bits per channel, so 16 were rounded to 12."],
    )
    tags = exiftool(tmp_path / "b.avif", options=("-n",))[0]
    assert (tags["QuickTime:ColorPrimaries"], tags["QuickTime:TransferCharacteristics"]) == (9, transfer)
    levels = ramp.astype(int) * (257 if kind == "u1" else 1)
    assert np.abs(avifdec(tmp_path / "b.avif").astype(int) - levels).max() < 600
    write(read(tmp_path / "b.avif"), tmp_path / "c.png")
    chunks = chunks_of(tmp_path / "c.png")
    assert {name: chunks[name] for name in said} == said


def test_hdr_is_refused_before_the_work(tmp_path: Path) -> None:
    png(tmp_path / "a.png", flat((9, 40000, 70), "u2"), cICP=bytes((9, 16, 0, 1)))
    command = [sys.executable, "-m", "redgui", "restore", "a.png", "-o", "b.jpg", "--sigma", "20"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "HDR picture (PQ)" in ran.stderr
