"""Reading: orientation, EXIF and resolution from every container."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from photo_makers import (
    XMP,
    assert_camera_data,
    colour_picture,
    exif_block,
    parse_exif,
    rgb_profile,
)
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo

from redgui.reading.read import read


def saved(image: Image.Image, path: Path, **options: object) -> Path:
    image.save(path, **options)
    return path


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp", "avif", "heic", "xmp"])
def test_orientation_is_applied_once_and_reset(tmp_path: Path, kind: str, orientation: int) -> None:
    image = Image.fromarray(np.dstack([np.full_like(colour_picture(), 90), np.full((48, 64), 255, np.uint8)]))
    image.paste((250, 30, 30, 10), (0, 0, 40, 12))  # lies in one corner and is wider than high: tells all eight apart
    exif = Image.Exif()
    exif[0x0112] = orientation
    upright = image.copy()
    upright.info["exif"] = exif.tobytes()
    upright = ImageOps.exif_transpose(upright)
    path = tmp_path / f"a.{kind}"
    if kind == "xmp":
        xmp = XMP.replace(b'Orientation="1"', b'Orientation="%d"' % orientation)
        image.convert("RGB").save(path, "JPEG", xmp=xmp, quality=95)
    elif kind == "heic":
        pillow_heif.from_pillow(image).save(path, exif=exif.tobytes(), quality=95)
    else:
        flat = image.convert("RGB") if kind == "jpg" else image
        flat.save(
            path, exif=exif, **({"lossless": True} if kind == "webp" else {"quality": 95} if kind != "tif" else {})
        )
    photo = read(path)
    assert (photo.width, photo.height) == upright.size
    assert np.abs(photo.samples.astype(int) - np.asarray(upright)[..., :3]).mean() < 5
    if photo.alpha is not None:
        assert np.abs(photo.alpha.astype(int) - np.asarray(upright)[..., 3]).mean() < 3
    assert photo.alpha is not None or kind in {"jpg", "xmp"}
    if photo.metadata.exif and kind != "tif":
        left = Image.Exif()
        left.load(photo.metadata.exif)
        assert left.get(0x0112, 1) == 1
    if kind == "xmp":
        assert photo.metadata.xmp == XMP


def test_resolution_turns_with_the_photo(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    saved(Image.fromarray(colour_picture()), tmp_path / "a.jpg", exif=exif, dpi=(300, 150))
    assert read(tmp_path / "a.jpg").metadata.dpi == (150.0, 300.0)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif", "heic"])
def test_exif_is_read_from_every_container(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    if suffix == "heic":
        pillow_heif.from_pillow(Image.fromarray(colour_picture())).save(path, exif=exif_block())
    else:
        Image.fromarray(colour_picture()).save(path, exif=b"Exif\0\0" + exif_block())
    photo = read(path)
    assert photo.metadata.exif is not None
    assert photo.metadata.exif[:2] in {b"II", b"MM"}
    assert_camera_data(parse_exif(photo.metadata.exif))


def test_exif_in_the_old_png_text_form_is_read(tmp_path: Path) -> None:
    block = b"Exif\0\0" + exif_block()
    info = PngInfo()
    info.add_text("Raw profile type exif", f"\nexif\n{len(block):8d}\n{block.hex()}\n", zip=True)
    saved(Image.fromarray(colour_picture()), tmp_path / "a.png", pnginfo=info)
    assert read(tmp_path / "a.png").metadata.exif == exif_block()


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "bmp"])
def test_resolution_is_read(tmp_path: Path, suffix: str) -> None:
    photo = read(saved(Image.fromarray(colour_picture()), tmp_path / f"a.{suffix}", dpi=(300, 240)))
    assert photo.metadata.dpi == (300.0, 240.0)


def test_no_resolution_is_invented(tmp_path: Path) -> None:
    for suffix in ("jpg", "png", "tif", "webp"):
        assert read(saved(Image.fromarray(colour_picture()), tmp_path / f"a.{suffix}")).metadata.dpi is None, suffix


def test_damaged_metadata_never_costs_the_photo(tmp_path: Path) -> None:
    image = Image.fromarray(colour_picture())
    for suffix in ("jpg", "png", "webp"):
        photo = read(saved(image, tmp_path / f"a.{suffix}", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff"))
        assert photo.metadata.exif is None
        assert "EXIF data is damaged" in photo.warnings[0]
    buffer = BytesIO()
    image.save(buffer, "PNG", icc_profile=rgb_profile())
    broken = buffer.getvalue().replace(b"ICC Profile\0\0", b"ICC Profile\0\7")
    broken = broken[: broken.index(b"iCCP") + 30] + b"\xff\xff\xff" + broken[broken.index(b"iCCP") + 33 :]
    (tmp_path / "b.png").write_bytes(broken)
    photo = read(tmp_path / "b.png")
    np.testing.assert_array_equal(photo.samples, colour_picture())
    assert "iCCP metadata is damaged" in photo.warnings[0]
