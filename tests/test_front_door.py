"""What `import redgui` offers to a script or a notebook."""

import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skimage.data
from numpy.typing import NDArray

import redgui

EXAMPLES = Path(__file__).parents[1] / "examples"


def test_the_public_names() -> None:
    assert sorted(redgui.__all__) == [
        "Cancelled",
        "DeviceError",
        "FolderGone",
        "Metadata",
        "ModelError",
        "NoDeviceError",
        "Photo",
        "PhotoError",
        "RedguiError",
        "RestoreSettings",
        "Restored",
        "TakenError",
        "TooLargeError",
        "read",
        "restore",
        "restore_array",
        "write",
    ]
    assert all(getattr(redgui, name).__doc__ for name in redgui.__all__)
    with pytest.raises(AttributeError, match="no attribute 'denoise'"):
        _ = redgui.denoise  # type: ignore[attr-defined]


def test_nothing_is_loaded_by_the_import_alone() -> None:
    code = "import redgui, sys; sys.exit(bool({'torch', 'PySide6', 'numpy', 'PIL'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_is_called_is_a_function_whatever_was_imported_before() -> None:
    modules = "redgui, redgui.pipeline, redgui.photo.read, redgui.cli.restore"
    code = f"import {modules}; print(redgui.restore.__module__, redgui.read.__module__)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["redgui.api", "redgui.reading.read"]


def test_from_file_to_file(tmp_path: Path) -> None:
    source = EXAMPLES.parent / "resources" / "sample.jpg"
    photo = redgui.read(source)
    result = redgui.restore(photo, redgui.RestoreSettings(sigma=10), sigma=0, scale=1.5)
    redgui.write(result.photo, tmp_path / "large.png")
    assert (result.sigma, result.scale) == (0, 1.5)
    assert redgui.read(tmp_path / "large.png").width == round(photo.width * 1.5)


@pytest.mark.parametrize("shape", [(40, 56), (40, 56, 1), (40, 56, 3), (40, 56, 4)])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float16, np.float32, np.float64])
def test_an_array_comes_back_as_it_went_in(shape: tuple[int, ...], dtype: Any) -> None:
    array = _picture(shape, dtype)
    before = array.copy()
    same = redgui.restore_array(array, sigma=0)
    large = redgui.restore_array(array, sigma=10, scale=2)
    assert (same.shape, same.dtype) == (array.shape, array.dtype)
    assert (large.shape, large.dtype) == ((80, 112, *shape[2:]), array.dtype)
    assert np.array_equal(array, before)
    assert np.abs(same.astype(np.float64) - array).max() <= (1 / 65535 if array.dtype.kind == "f" else 0)
    assert large.min() >= 0
    if array.dtype.kind == "f":
        assert large.max() <= 1


def _picture(shape: tuple[int, ...], dtype: Any) -> NDArray[Any]:
    planes = np.dstack([skimage.data.astronaut()[:40, :56], skimage.data.camera()[:40, :56]])
    picture = planes[..., 0] if len(shape) == 2 else planes[..., : shape[2]]
    if np.dtype(dtype).kind == "f":
        return (picture / 255).astype(dtype)
    return picture.astype(dtype) * dtype(257 if dtype == np.uint16 else 1)


def test_noise_goes_whatever_the_dtype() -> None:
    """The level is in grey levels of 8 bits for all of them."""
    clean = skimage.data.camera()[100:228, 100:228] / 255
    noisy = np.clip(clean + np.random.default_rng(0).normal(0, 25 / 255, clean.shape), 0, 1)
    eight = redgui.restore_array((noisy * 255).round().astype(np.uint8), sigma=25) / 255
    floats = redgui.restore_array(noisy, sigma=25)
    assert np.abs(floats - clean).mean() < 0.5 * np.abs(noisy - clean).mean()
    assert np.abs(eight - floats).mean() < 1 / 255


@pytest.mark.parametrize("dtype", [">u2", "<u2", ">f4", "<f8"])
def test_any_byte_order_will_do_and_comes_back(dtype: str) -> None:
    native = _picture((40, 56, 3), np.dtype(dtype).newbyteorder("=").type)
    result = redgui.restore_array(native.astype(dtype), sigma=10)
    assert result.dtype == np.dtype(dtype)
    assert np.array_equal(result, redgui.restore_array(native, sigma=10).astype(dtype))


def test_a_matrix_is_a_picture_like_any_other() -> None:
    array = _picture((40, 56), np.uint8)
    assert np.array_equal(redgui.restore_array(array.view(np.matrix), sigma=10), redgui.restore_array(array, sigma=10))


@pytest.mark.parametrize(
    "setting",
    [
        {"sigma": np.float64(20)},
        {"sigma": np.int8(20)},
        {"scale": np.float32(1.5)},
        {"scale": Fraction(3, 2)},
        {"jpeg": np.uint8(30)},
        {"strength": np.float16(0.5)},
    ],
)
def test_numbers_of_other_libraries_are_numbers(setting: dict[str, Any]) -> None:
    """`sigma=some.std()` is the first thing that a notebook writes."""
    array = _picture((40, 56), np.uint8)
    plain = {name: int(value) if name == "jpeg" else float(value) for name, value in setting.items()}
    settings = {"sigma": 5.0}
    assert np.array_equal(
        redgui.restore_array(array, **(settings | setting)), redgui.restore_array(array, **(settings | plain))
    )
    assert redgui.RestoreSettings(**setting) == redgui.RestoreSettings(**plain)


def test_a_model_may_be_a_path() -> None:
    shipped = EXAMPLES.parent / "weights" / "default.safetensors"
    settings = redgui.RestoreSettings(model=shipped)  # type: ignore[arg-type]
    assert settings.model == str(shipped)
    assert settings.speed_key[0] == str(shipped)


def test_alpha_stays() -> None:
    array = _picture((40, 56, 4), np.uint8)
    assert np.array_equal(redgui.restore_array(array, sigma=20)[..., 3], array[..., 3])


@pytest.mark.parametrize(
    ("array", "reason"),
    [
        (np.zeros((4, 4, 3), np.int64), r"uint8, uint16 or floats in \[0, 1\], not int64"),
        (np.zeros((4, 4), bool), "not bool"),
        (np.zeros((4, 4), object), "not object"),
        (np.ma.masked_array(np.zeros((4, 4), np.uint8), False), "no mask"),
        (np.zeros(4, np.uint8), r"not \(4,\)"),
        (np.zeros((4, 4, 2), np.uint8), r"not \(4, 4, 2\)"),
        (np.zeros((0, 4), np.uint8), r"not \(0, 4\)"),
        (np.full((4, 4), 2.0), r"in \[0, 1\]"),
        (np.full((4, 4), np.nan), "without NaN"),
        ([[1, 2]], "not list; use numpy.asarray"),
    ],
)
def test_what_is_no_picture_is_refused(array: Any, reason: str) -> None:
    with pytest.raises(redgui.PhotoError, match=reason):
        redgui.restore_array(array)


@pytest.mark.parametrize(
    ("samples", "alpha", "reason"),
    [
        (np.zeros((4, 4, 3), np.int64), None, "must be uint8 or uint16, not int64"),
        (np.zeros((4, 4), np.uint8), None, r"\(h, w, 1\) or \(h, w, 3\), not \(4, 4\)"),
        (np.zeros((4, 4, 4), np.uint8), None, r"not \(4, 4, 4\)"),
        (np.zeros((4, 4, 3), np.uint8), np.zeros((4, 5), np.uint8), r"must be \(4, 4\) uint8 .* not \(4, 5\) uint8"),
        (np.zeros((4, 4, 3), np.uint8), np.zeros((4, 4), np.uint16), "not .* uint16"),
        (None, None, "must be a NumPy array, not NoneType"),
    ],
)
def test_a_photo_of_anything_else_is_refused(samples: Any, alpha: Any, reason: str) -> None:
    with pytest.raises(redgui.PhotoError, match=reason):
        redgui.Photo(samples, alpha)


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ({"metadata": None}, "must be Metadata, not NoneType"),
        ({"jpeg_quality": 300}, "must be 1 to 100, not 300"),
        ({"jpeg_quality": "x"}, "not 'x'"),
    ],
)
def test_a_photo_with_fields_that_make_no_sense_is_refused(field: dict[str, Any], reason: str) -> None:
    with pytest.raises(redgui.PhotoError, match=reason):
        redgui.Photo(np.zeros((4, 4, 1), np.uint8), **field)


def test_what_is_no_photo_or_no_settings_is_refused() -> None:
    photo: Any = redgui.Photo(np.zeros((4, 4, 1), np.uint8))
    with pytest.raises(redgui.PhotoError, match="use restore_array for arrays"):
        redgui.restore(photo.samples)
    with pytest.raises(redgui.RedguiError, match="must be RestoreSettings, not dict"):
        redgui.restore(photo, {"sigma": 3})  # type: ignore[arg-type]


def test_a_type_checker_knows_the_names_and_the_settings(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    lines = [
        "import numpy as np",
        "import redgui",
        "photo = redgui.Photo(np.zeros((4, 4, 1), np.uint8))",
        "reveal_type(redgui.restore(photo, scale=2).sigma)",
        "redgui.nope",
        "redgui.restore(photo, sgima=3)",
        "redgui.restore_array(photo.samples, scale='two')",
    ]
    script.write_text("\n".join(lines) + "\n")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--follow-imports=silent", str(script)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    wrong = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error:" in line}
    assert 'Revealed type is "float"' in done.stdout or 'Revealed type is "builtins.float"' in done.stdout, done.stdout
    assert wrong == {5, 6, 7}, done.stdout


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ({"jpeg": 30.5}, "jpeg must be a whole number from 5 to 100, not 30.5"),
        ({"jpeg": True}, "jpeg must be a whole number"),
        ({"sigma": "20"}, "sigma must be a number from 0 to 75, not '20'"),
        ({"sigma": float("nan")}, "not nan"),
        ({"scale": 5}, "scale must be a number from 1 to 4, not 5"),
        ({"scale": 4.0000001}, "not 4.0000001"),
        ({"scale": 10**400}, "scale must be a number"),
        ({"scale": Fraction(10**400)}, "scale must be a number"),
        ({"jpeg": 30.0}, "not 30.0"),
        ({"model": None}, "model must be a name or the path of a .safetensors file, not None"),
        ({"model": "a\0.safetensors"}, "model must be"),
        ({"sigmas": 5}, "There is no setting 'sigmas'; choose one of sigma, scale"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(setting: dict[str, Any], reason: str) -> None:
    with pytest.raises(redgui.RedguiError, match=reason):
        redgui.restore(redgui.Photo(np.zeros((4, 4, 1), np.uint8)), **setting)


def test_the_example_script_runs(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    redgui.write(redgui.Photo(skimage.data.coffee()[:60, :80]), tmp_path / "in" / "a.jpg")
    (tmp_path / "in" / "b.txt").write_text("no photo")
    command = [sys.executable, str(EXAMPLES / "restore_folder.py"), str(tmp_path / "in"), str(tmp_path / "out")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "160 x 120" in done.stdout
    assert "b.txt" in done.stderr
    assert redgui.read(tmp_path / "out" / "a_2x.png").width == 160


def test_the_example_notebook_runs() -> None:
    notebook = json.loads((EXAMPLES / "arrays.ipynb").read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)
    assert names["after"] > names["before"] + 6
    assert names["large"].shape == (320, 320)
