"""Names in a HEIC that are no text cost nothing, least of all the program."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from photo_makers import XMP, colour_picture, exif_block
from PIL import Image

from redgui.photo.codecs.open_heif import with_readable_names

LOOK = """
import sys
from pathlib import Path
from redgui.reading.read import photo_size
from redgui.reading.read import read
from redgui.reading.read import thumbnail
for path in map(Path, sys.argv[1:]):
    photo = read(path)
    assert photo.samples.shape == (48, 64, 3)
    assert photo_size(path, 10**6) == (64, 48)
    assert thumbnail(path, 48, 48).shape == (36, 48, 3)
    print(bool(photo.metadata.exif), bool(photo.metadata.xmp))
"""


def heic() -> bytes:
    file = BytesIO()
    pillow_heif.from_pillow(Image.fromarray(colour_picture())).save(file, exif=exif_block(), xmp=XMP)
    return file.getvalue()


def test_a_byte_that_is_no_text_does_not_bring_the_program_down(tmp_path: Path) -> None:
    """One wrong byte in the content type of the XMP killed the window as soon as the photo was in its queue."""
    whole = heic()
    assert b"application/rdf+xml" in whole
    for number, (name, bad) in enumerate(
        [
            (b"application/rdf+xml", b"application/rdf\xffxml"),
            (b"application/rdf+xml", b"\x80pplication/rdf+xml"),
            (b"mime\0application", b"m\xfeme\0application"),
            (b"Exif\0", b"Exi\xc3\0"),
        ]
    ):
        (tmp_path / f"{number}.heic").write_bytes(whole.replace(name, bad, 1))
    paths = sorted(tmp_path.glob("*.heic"))
    ran = subprocess.run([sys.executable, "-c", LOOK, *paths], check=True, capture_output=True, text=True)
    assert ran.stdout.splitlines() == ["True True", "True True", "True False", "False True"]


def test_what_is_text_stays_byte_for_byte() -> None:
    whole = heic()
    assert with_readable_names(whole) is whole
    german = whole.replace(b"application/rdf+xml", "application/größe!".encode().ljust(19, b"!"))
    assert with_readable_names(german) is german


@pytest.mark.parametrize("at", [0.0, 0.1, 0.2, 0.5, 0.9])
def test_pixels_are_never_touched(at: float) -> None:
    """Whatever stands in them, also what looks like a name."""
    whole = bytearray(heic())
    pixels = whole.index(b"mdat") + 8
    place = pixels + int((len(whole) - pixels - 20) * at)
    whole[place : place + 20] = b"\0\0\0\x14infe\2\0\0\0\0\1\0\0\xff\xfe\xfd\xfc"
    data = bytes(whole)
    assert with_readable_names(data)[pixels:] == data[pixels:]
    assert np.frombuffer(with_readable_names(data), np.uint8).size == len(data)
