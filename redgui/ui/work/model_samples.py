"""What each model does, in a small picture: a noisy corner of the shipped photo, and what becomes of it."""

import contextlib
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.assets import asset
from redgui.files.atomic import whole_file
from redgui.files.cache_folder import cache_folder
from redgui.settings import RestoreSettings
from redgui.ui.work.task import Task, Tell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.uint8]

WIDTH, HEIGHT = 96, 72  # pixels of one side; before and after stand beside each other
_LEFT, _TOP = 318, 246  # in resources/sample.jpg: the spoon, smooth and fine at once
_SIGMA = 25.0
_SEED = 3


@dataclass(frozen=True, eq=False)
class SampleOfModel(Task["Samples"]):
    """Before and after, (HEIGHT, 2 * WIDTH, 3) uint8; made once for each model file, then cached.

    Attributes:
        model: a shipped name or a file's path.
    """

    model: str

    def run(self, tell: Tell) -> "Samples":
        import numpy as np

        from redgui.network import weights

        entry = weights.entries().get(self.model)
        path = Path(self.model) if entry is None else asset("weights", entry.file)
        cached = cache_folder() / "models" / f"{_key(path)}.npy"
        with contextlib.suppress(OSError, ValueError):
            known = np.load(cached, allow_pickle=False)
            if known.shape == (HEIGHT, 2 * WIDTH, 3) and known.dtype == np.uint8:
                return np.asarray(known)
        made = self._make()
        with contextlib.suppress(OSError):  # a full disk costs no more than making it again
            cached.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(cached, overwrite=True) as file:
                np.save(file, made)
        return made

    def _make(self) -> "Samples":
        import numpy as np

        from redgui.photo.photo import Photo
        from redgui.pipeline import restore
        from redgui.reading.read import read

        clean = read(asset("resources", "sample.jpg")).samples[_TOP : _TOP + HEIGHT, _LEFT : _LEFT + WIDTH]
        noise = np.random.default_rng(_SEED).normal(0, _SIGMA, (HEIGHT, WIDTH, 1))
        noisy = np.clip(clean + noise, 0, 255).round().astype(np.uint8)
        settings = RestoreSettings(sigma=_SIGMA, model=self.model, device="cpu")
        done = restore(Photo(noisy), settings, cancel=self.cancel)
        return np.concatenate([noisy, done.photo.samples.astype(np.uint8)], axis=1)


def _key(path: Path) -> str:
    """A name for a model file as it is now, and for this picture of it."""
    facts = path.stat()
    text = f"{path.absolute()} {facts.st_size} {facts.st_mtime_ns} {_LEFT} {_TOP} {_SIGMA} {_SEED}"
    return hashlib.sha256(text.encode()).hexdigest()[:24]
