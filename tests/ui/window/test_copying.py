"""A result on its way to other programs by the clipboard."""

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from program import Program, Samples, expected, noisy, store
from PySide6.QtGui import QGuiApplication, QImage

from redgui.photo.write import write
from redgui.pipeline import restore
from redgui.reading.read import read
from redgui.settings import RestoreSettings


def copied(program: Program) -> QImage:
    QGuiApplication.clipboard().clear()
    program.view.setFocus()  # in a number box, the key would copy the number
    program.do("copy")
    program.wait(lambda: not QGuiApplication.clipboard().image().isNull())
    return QGuiApplication.clipboard().image()


def pixels(image: QImage) -> Samples:
    image = image.convertToFormat(QImage.Format.Format_RGBX8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3].copy()


def as_file() -> Image.Image:
    """What a program gets that asks for a file."""
    return Image.open(io.BytesIO(bytes(QGuiApplication.clipboard().mimeData().data("image/png").data())))


def test_the_result_is_copied(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    wanted = expected(photo, RestoreSettings())
    assert np.array_equal(pixels(copied(program)), wanted)
    assert np.array_equal(np.asarray(as_file()), wanted)
    assert program.message.endswith("The result is on the clipboard.")


def test_the_result_is_copied_at_the_strength_just_chosen(program: Program, photo: Path) -> None:
    program.open(photo)
    program.restore()
    program.type(program.panel.strength.box, "30")
    assert np.array_equal(pixels(copied(program)), expected(photo, RestoreSettings(strength=0.3)))


def test_colours_that_were_restored_stay_so_at_the_strength_just_chosen(program: Program, photo: Path) -> None:
    program.open(photo)
    program.type(program.panel.colour.row.box, "12")
    program.restore()
    program.type(program.panel.strength.box, "50")
    wanted = expected(photo, RestoreSettings(color=12.0, strength=0.5))
    assert np.array_equal(pixels(copied(program)), wanted)
    (url,) = program.window.drag_handle.mime_data().urls()
    assert np.array_equal(read(Path(url.toLocalFile())).samples, wanted)


def test_other_programs_get_srgb_in_8_bits(program: Program, tmp_path: Path) -> None:
    profile = gamma_of_one()
    path = store(noisy(), tmp_path / "photo.png", icc_profile=profile)
    program.open(path)
    program.restore()
    straight = Image.fromarray(expected(path, RestoreSettings()))
    srgb = ImageCms.createProfile("sRGB")
    judge = ImageCms.profileToProfile(straight, ImageCms.ImageCmsProfile(io.BytesIO(profile)), srgb)
    assert judge is not None
    off = np.abs(pixels(copied(program)).astype(int) - np.asarray(judge))
    assert off.max() <= 2
    assert np.abs(np.asarray(judge).astype(int) - np.asarray(straight)).mean() > 20


def gamma_of_one() -> bytes:
    """sRGB's primaries in linear light."""
    import imagecodecs

    primaries = (0.64, 0.33, 1.0, 0.30, 0.60, 1.0, 0.15, 0.06, 1.0)
    return bytes(imagecodecs.cms_profile("rgb", whitepoint=(0.3127, 0.3290, 1.0), primaries=primaries, gamma=1.0))


@pytest.mark.parametrize("mode", ["L", "RGBA", "LA"])
def test_grey_and_transparency_are_copied(program: Program, tmp_path: Path, mode: str) -> None:
    picture = Image.fromarray(noisy())
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    path = tmp_path / "photo.png"
    picture.convert(mode).save(path)
    program.open(path)
    program.restore()
    image = copied(program)
    saved = tmp_path / "judge.png"
    write(restore(read(path), RestoreSettings()).photo, saved)
    judge = np.asarray(Image.open(saved).convert("RGBA"))
    assert np.array_equal(np.asarray(as_file().convert("RGBA")), judge)
    assert image.hasAlphaChannel() == (mode != "L")


def test_a_program_that_copied_ends_well() -> None:
    """Data of Python's own on the clipboard was taken down after Python was, which was a crash."""
    code = """
import numpy as np
from PySide6.QtWidgets import QApplication
from redgui.ui.window.clipboard import put_picture
from redgui.ui.work.copying import Copied
app = QApplication(["redgui", "-platform", "offscreen"])
put_picture(Copied(np.zeros((4, 4, 3), np.uint8), b"png"))
raise SystemExit(7)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 7
