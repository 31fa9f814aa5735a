"""A rough preview of a whole result, made at a smaller size where the screen shows no more than that."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from redgui.settings import NO_JPEG, RestoreSettings, auto_jpeg
from redgui.ui.work.task import Task, Tell

if TYPE_CHECKING:
    from redgui.auto.prepared import Prepared
    from redgui.photo.pyramid import Pyramid
    from redgui.pipeline import Restored


class RoughCache:
    """The last small copy of each photo, and what was made of it; they go when the photo does. For one thread."""

    def __init__(self) -> None:
        self._small: WeakKeyDictionary[Prepared, tuple[int, Prepared]] = WeakKeyDictionary()
        self._done: WeakKeyDictionary[Prepared, tuple[RestoreSettings, Restored]] = WeakKeyDictionary()

    def small(self, whole: "Prepared", pyramid: "Pyramid", level: int) -> "Prepared":
        """A photo at the size of a level of its pyramid."""
        known = self._small.get(whole)
        if known is None or known[0] != level:
            known = self._small[whole] = level, _small(whole, pyramid, level)
        return known[1]

    def restore(self, small: "Prepared", settings: RestoreSettings, task: Task["Pyramid | None"]) -> "Restored":
        """What the network makes of it, at full strength."""
        from redgui.pipeline import restore

        known = self._done.get(small)
        if known is None or known[0] != settings:
            known = self._done[small] = settings, restore(small, settings, cancel=task.cancel)
        return known[1]


@dataclass(frozen=True, eq=False)
class RestoreRough(Task["Pyramid | None"]):
    """Restore a photo at a smaller size, without enlarging it; None where that would show something else.

    Attributes:
        whole: the photo.
        pyramid: its copy for the screen.
        level: of that copy, which is restored.
        settings: what the controls ask for.
        cache: of the thread that runs it.
    """

    whole: "Prepared"
    pyramid: "Pyramid"
    level: int
    settings: RestoreSettings
    cache: RoughCache

    def run(self, tell: Tell) -> "Pyramid | None":
        from redgui.network import weights
        from redgui.photo.pyramid import Pyramid
        from redgui.pipeline import compose

        if "sigma" not in weights.shared(self.settings.model).spec.conditions:
            return None  # it would take the finer picture for a cleaner one, or not, as it likes
        small = self.cache.small(self.whole, self.pyramid, self.level)
        settings = fitted(self.settings, self.whole, small, self.level)
        if settings is None:
            return None
        done = self.cache.restore(small, settings, self)
        photo = compose(small.photo, done.size, done.change, self.settings.strength, chroma=done.chroma)
        return Pyramid.of(photo)


def fitted(settings: RestoreSettings, whole: "Prepared", small: "Prepared", level: int) -> RestoreSettings | None:
    """The settings for a photo at a smaller size: noise is weaker there, and JPEG's blocks are gone.

    None where the traces of JPEG are all that would be removed: there is nothing of them to be seen at that size.
    """
    from redgui.auto.noise import CLEAN_SIGMA

    weaker = small.estimate / whole.estimate if whole.estimate >= CLEAN_SIGMA else 2.0**-level
    found = whole.estimate if whole.estimate >= CLEAN_SIGMA else 0.0
    sigma = found if settings.sigma is None else settings.sigma
    color = whole.chroma_estimate if settings.color is None else settings.color
    traces = auto_jpeg(whole.jpeg_quality) if settings.jpeg is None else settings.jpeg
    if level > 0 and sigma == 0 and color == 0 and traces != NO_JPEG:
        return None
    jpeg = settings.jpeg if level == 0 else NO_JPEG
    return replace(
        settings, sigma=weaker * sigma, color=color * 2.0**-level, jpeg=jpeg, scale=1.0, strength=1.0, quality="fast"
    )


def _small(whole: "Prepared", pyramid: "Pyramid", level: int) -> "Prepared":
    from redgui.auto.best_level import best_level
    from redgui.auto.prepared import Prepared
    from redgui.photo.colour import luma_of
    from redgui.photo.photo import Metadata, Photo

    if level == 0:
        return whole
    samples = pyramid.levels[level]
    alpha = samples[..., 3].copy() if pyramid.channels == 4 else None
    photo = Photo(samples[..., :3].copy(), alpha, metadata=Metadata(icc=pyramid.icc))
    luma = luma_of(photo.seen)
    return Prepared(photo, luma, best_level(luma, None), None, None)
