"""Files are found and offered by all the suffixes that their formats have."""

from pathlib import Path

import pytest
from photo_makers import colour_picture
from PIL import Image

from redgui.batch.plan import plan
from redgui.photo import formats
from redgui.reading.read import read


@pytest.mark.parametrize("suffix", [".jfif", ".pjpeg", ".pjp", ".jpe", ".mpo", ".insp", ".JFIF"])
def test_a_jpeg_has_many_names(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "photos" / f"a{suffix}"
    path.parent.mkdir()
    Image.fromarray(colour_picture()).save(path, "JPEG")
    assert [item.source for item in plan([path.parent], tmp_path / "out", set())] == [path]
    assert read(path).format == "JPEG"
    form = formats.of_suffix(suffix)
    assert form is not None
    assert form.name == "JPEG"


def test_of_two_views_the_first_is_read(tmp_path: Path) -> None:
    views = [Image.fromarray(colour_picture()), Image.fromarray(colour_picture()[::-1])]
    views[0].save(tmp_path / "a.mpo", "MPO", save_all=True, append_images=views[1:], quality=95)
    photo = read(tmp_path / "a.mpo")
    assert (photo.format, photo.samples.shape) == ("JPEG", (48, 64, 3))
    assert any("1 extra image" in note for note in photo.warnings)
