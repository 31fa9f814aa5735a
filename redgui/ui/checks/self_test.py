"""`redgui --self-test`: does this installation work? Weights, GPU, window, threads, files; without any network."""

import json
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QTimer

from redgui import __version__
from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.messages import Sentence
from redgui.ui.app import App, make_application
from redgui.ui.work.save_choice import SaveChoice

_SIGMA = 25.0
_GAIN_DB = 5.0  # what the weakest network that is worth shipping gains on the sample at that level
_LIMIT_MS = 300_000


def run() -> int:
    """Try everything once, print one line of JSON, return 0 if all is well and 1 if not."""
    started, checks = time.monotonic(), dict[str, Any]()
    with tempfile.TemporaryDirectory(prefix="redgui-") as folder:
        try:
            checks["models"] = _check_weights()
            checks["gpu"] = _check_gpu()
            noisy = Path(folder) / "noisy.png"
            _write_noisy_sample(noisy)
            saved = Path(folder) / "restored.png"
            checks |= _restore_in_the_window(noisy, saved, Path(folder))
            checks |= _check_saved(saved)
            checks["ok"] = True
        except Exception as error:  # noqa: BLE001 (whatever it is, it is what the report is for)
            checks |= {"ok": False, "error": f"{type(error).__name__}: {error}"}
    checks |= {
        "version": __version__,
        "frozen": hasattr(sys, "_MEIPASS"),
        "seconds": round(time.monotonic() - started, 1),
    }
    if sys.stdout is not None:  # a windowed program on Windows has none
        print(json.dumps(checks), flush=True)
    return 0 if checks["ok"] else 1


def _check_weights() -> list[str]:
    """Load every shipped model; loading checks its hash."""
    from redgui.network import weights

    names = list(weights.entries())
    for name in names:
        weights.shared(name)
    return names


def _check_gpu() -> dict[str, Any]:
    """Try the best GPU that wgpu reaches. A bad one is no fault of the installation, and the CPU takes its place.

    Where a software renderer is allowed there must be one, and it must be right: that is how an installation is tested
    on a computer without a GPU.
    """
    from redgui.network.gpu import trust
    from redgui.network.gpu.adapter import allows_software

    adapters, trouble = trust.found()
    usable = [adapter for adapter in adapters if allows_software() or not adapter.is_software]
    result = trust.try_out(usable[0]) if usable else None
    if allows_software() and (result is None or not result.is_right):
        found = result.sentence(usable[0]) if result else trouble or Sentence("there is no GPU")
        raise RedguiError(Sentence("No GPU works: {reason}.", reason=found))
    facts = {"found": [adapter.title for adapter in adapters], "trouble": trouble}
    return facts | (asdict(result) if result else {})


def _write_noisy_sample(path: Path) -> None:
    """The shipped sample with seeded noise, an EXIF tag and a colour profile to carry along."""
    import numpy as np
    from PIL import Image, ImageCms
    from PIL.ExifTags import Base

    from redgui.reading.read import read

    clean = read(asset("resources", "sample.jpg")).samples.astype(np.float32)
    noise = np.random.default_rng(0).normal(0, _SIGMA, clean.shape[:2])[:, :, None]
    exif = Image.Exif()
    exif[Base.Make] = "redgui self-test"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = Image.fromarray(np.clip(clean + noise, 0, 255).round().astype(np.uint8))
    picture.save(path, exif=exif, icc_profile=profile)


def _restore_in_the_window(noisy: Path, saved: Path, folder: Path) -> dict[str, Any]:
    """Open the noisy sample in the real window, restore it by the real thread, save it."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    app = make_application()
    program = App(app)
    session, found = program.session, dict[str, Any]()

    def leave(error: str = "") -> None:
        if error:
            found["error"] = error
        for document in session.documents:
            document.result = None  # or the window would ask
        program.window.close()

    def save(document: Any) -> None:
        document.settings = document.result.settings
        session.save(document, SaveChoice(saved, 95, None, False, False, "{stem}"))

    def painted() -> None:
        found["painted"] = not program.window.grab().isNull()

    program.window.painted.connect(painted)
    session.opened.connect(lambda document: _restore(program, document))
    session.finished.connect(save)
    session.saved.connect(lambda *_: leave())
    session.failed.connect(lambda _document, failure, what: leave(f"{what}: {failure.sentence}"))
    limit = QTimer(program, singleShot=True, interval=_LIMIT_MS)
    limit.timeout.connect(lambda: leave("it took too long"))
    limit.start()
    program.start([noisy])
    app.exec()
    program.close()
    if "error" in found:
        raise RedguiError(Sentence.verbatim(found["error"]))
    return found


def _restore(program: App, document: Any) -> None:
    from dataclasses import replace

    program.session.change_settings(replace(document.settings, sigma=_SIGMA, scale=1.0, strength=1.0))
    program.session.restore(document)


def _check_saved(saved: Path) -> dict[str, Any]:
    """Noise is gone; EXIF and profile are there."""
    import numpy as np
    from PIL import Image

    from redgui.photo.metadata.tags import camera_tags
    from redgui.photo.photo import Photo
    from redgui.reading.read import read

    def luma(photo: Photo) -> np.ndarray:
        return np.asarray(Image.fromarray(photo.samples).convert("L"), np.float64)

    photo = read(saved)
    clean, restored = luma(read(asset("resources", "sample.jpg"))), luma(photo)
    if "redgui self-test" not in camera_tags(photo.metadata.exif) or not photo.metadata.icc:
        raise RedguiError(Sentence("EXIF or colour profile was lost."))
    psnr = 10 * np.log10(255**2 / np.mean((restored - clean) ** 2))
    gain = psnr - 20 * np.log10(255 / _SIGMA)
    if gain < _GAIN_DB:
        raise RedguiError(Sentence("The sample gained {gain:.2f} dB, less than {least:g}.", gain=gain, least=_GAIN_DB))
    return {"psnr": round(float(psnr), 2), "gain": round(float(gain), 2)}
