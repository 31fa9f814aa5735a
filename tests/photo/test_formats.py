"""The table of formats agrees with itself, with the files that are written, and with the README."""

import inspect
from collections import Counter
from dataclasses import fields, replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from photo_makers import make_photo
from PIL import Image, ImageOps

from redgui.photo import formats
from redgui.photo.formats import FORMATS, Format, Lazy
from redgui.photo.write import default_suffix, write
from redgui.reading.read import photo_size, read, thumbnail
from tools.formats import README, updated

PIECES = [
    b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51",
    b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FOVb", b"\0MRM", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+",
    b"RIFF", b"WEBP", b"BM", b"P6\n", b"Pf ", b"CR", b"\0\0\0\x18", b"\0\0\0\0", b"ftyp", b"avif", b"avis", b"heic",
    b"mif1", b"crx ", b"isom",
]  # fmt: skip
WRITABLE = formats.writable()


def names(heads: list[Format]) -> list[str]:
    return [form.name for form in heads]


def test_a_name_and_a_suffix_belong_to_one_format() -> None:
    counts = Counter([*names(list(FORMATS)), *(suffix for form in FORMATS for suffix in form.suffixes)])
    assert set(counts.values()) == {1}
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in formats.suffixes())
    assert all(set(form.result_suffixes) <= set(form.suffixes) for form in FORMATS)
    assert all((form.encode is None) == (not form.result_suffixes) for form in FORMATS)
    assert {suffix for form in FORMATS for suffix in form.becomes} <= set(formats.result_suffixes())
    assert all(formats.of_suffix(suffix.upper()) is form for form in FORMATS for suffix in form.suffixes)


@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=4), max_size=12).map(b"".join))
def test_no_two_formats_claim_a_file_so_their_order_does_not_matter(head: bytes) -> None:
    claims = [form for form in FORMATS if form.magic(head[: formats.HEAD_SIZE])]
    assert len(claims) < 2, names(claims)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"II*\0\x10\0\0\0CR\2\0", "RAW"),  # Canon's CR2 is a TIFF inside
        (b"II*\0\x10\0\0\0ab", "TIFF"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "AVIF"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIF"),
        (b"\0\0\0\x14ftypmif1\0\0\0\0mif1avif", "HEIF"),  # that brand stands behind the list
        (b"\0\0\0\x18ftypcrx \0\0\0\x01crx heic", "RAW"),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"BMW is a car, and not a bitmap.", None),
        (b"P7\nWIDTH 8", None),
        (b"", None),
    ],
)
def test_what_a_file_is_stands_in_its_first_bytes(head: bytes, name: str | None) -> None:
    found = formats.sniff(head)
    assert (found.name if found else None) == name


@pytest.mark.parametrize("form", FORMATS, ids=names(list(FORMATS)))
def test_every_function_that_the_table_names_is_there(form: Format) -> None:
    for field in fields(form):
        value = getattr(form, field.name)
        if isinstance(value, Lazy):
            wanted = (None,) * (3 if field.name == "encode" else 1)
            inspect.signature(value.function()).bind(*wanted)  # raises TypeError if it takes other arguments
            assert value.module in formats.modules()


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("form", WRITABLE, ids=names(WRITABLE))
def test_what_is_written_is_read_as_what_it_is(tmp_path: Path, form: Format, bits: int) -> None:
    photo = make_photo(bits, alpha=form.alpha)
    for suffix in form.result_suffixes:
        path = tmp_path / f"photo{suffix}"
        write(photo, path)
        assert formats.of_file(BytesIO(path.read_bytes())) is form
        assert photo_size(path, 10**6) == (photo.width, photo.height)
        assert thumbnail(path, 32, 32) is not None
        back = read(path)
        assert (back.format, back.samples.dtype.itemsize * 8) == (form.name, 8 if min(bits, form.bits) == 8 else 16)
        assert (back.alpha is not None) == form.alpha
        if form.lossless and bits <= form.bits:
            assert np.array_equal(back.samples, photo.samples)
        assert default_suffix(replace(back, alpha=None), suffix.upper()) in {suffix.upper(), *form.becomes}


def test_the_readme_lists_the_formats() -> None:
    """`python tools/formats.py` brings it up to date."""
    text = README.read_text(encoding="utf-8")
    assert updated(text) == text


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_thumbnail_is_upright_and_no_larger_than_asked_for(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    ramp = np.tile(np.linspace(0, 255, 600).astype(np.uint8)[None, :, None], (400, 1, 3))
    Image.fromarray(ramp).save(tmp_path / "a.jpg", exif=exif)
    small = thumbnail(tmp_path / "a.jpg", 48, 36)
    assert small is not None
    height, width, _ = small.shape
    assert height <= 36
    assert width <= 48
    with Image.open(tmp_path / "a.jpg") as image:
        upright = ImageOps.exif_transpose(image).resize((width, height))
    assert abs(small.astype(int) - np.asarray(upright)).mean() < 6
