"""A whole result: made, made again at another strength, written."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from redgui.files.disk import changed_ns
from redgui.files.version import Version
from redgui.messages import Sentence
from redgui.settings import RestoreSettings
from redgui.ui.work.save_choice import SaveChoice
from redgui.ui.work.task import Task, Tell

if TYPE_CHECKING:
    from redgui.auto.prepared import Prepared
    from redgui.photo.photo import Photo
    from redgui.photo.pyramid import Pyramid
    from redgui.pipeline import Restored


@dataclass(frozen=True, eq=False)
class WholeResult:
    """A whole result with its copy for the screen."""

    restored: "Restored"
    pyramid: "Pyramid"


@dataclass(frozen=True, eq=False)
class RestorePhoto(Task[WholeResult]):
    """Restore a whole photo; rows go to the screen as they come."""

    prepared: "Prepared"
    settings: RestoreSettings

    def run(self, tell: Tell) -> WholeResult:
        from redgui.photo.photo import Samples
        from redgui.photo.pyramid import Pyramid
        from redgui.photo.resample import enlarged_size
        from redgui.pipeline import restore

        photo = self.prepared.photo
        width, height = enlarged_size(photo.width, photo.height, self.settings.scale)
        channels = 4 if photo.alpha is not None else photo.samples.shape[2]
        pyramid = Pyramid.empty(width, height, channels, photo.metadata.icc)

        def take(top: int, bottom: int, samples: Samples, alpha: Samples | None) -> None:
            pyramid.fill(top, bottom, samples[top:bottom], None if alpha is None else alpha[top:bottom])
            tell.rows(pyramid)

        done = restore(self.prepared, self.settings, cancel=self.cancel, on_progress=tell.progress, on_rows=take)
        return WholeResult(done, pyramid)


@dataclass(frozen=True, eq=False)
class Recompose(Task[WholeResult]):
    """A finished result at another strength; the network does not run again."""

    source: "Photo"
    restored: "Restored"
    strength: float

    def run(self, tell: Tell) -> WholeResult:
        from dataclasses import replace

        from redgui.photo.pyramid import Pyramid
        from redgui.pipeline import compose

        done = self.restored
        photo = compose(self.source, done.size, done.change, self.strength, chroma=done.chroma, cancel=self.cancel)
        return WholeResult(replace(self.restored, photo=photo), Pyramid.of(photo))


@dataclass(frozen=True, eq=False)
class Saved:
    """Where a result went, and what its format could not hold."""

    path: Path
    warnings: tuple[Sentence, ...]


@dataclass(frozen=True, eq=False)
class SavePhoto(Task[Saved]):
    """Write a result, composed first where it is not yet as it is to be.

    Attributes:
        made_at, strength: what it was composed at, and what it is to be.
        version: the file that the photo was read from.
    """

    source: "Photo"
    restored: "Restored"
    made_at: float
    strength: float
    path: Path | None = field(kw_only=True)
    version: Version | None = field(kw_only=True)
    choice: SaveChoice = field(kw_only=True)

    def run(self, tell: Tell) -> Saved:
        from redgui.photo.write import write

        choice = self.choice
        warnings = write(
            composed(self.source, self.restored, self.made_at, self.strength, bits=choice.bits),
            choice.path,
            overwrite=choice.overwrite,
            quality=choice.quality,
            bits=choice.bits,
            strip_metadata=choice.strip_metadata,
            history=choice.history,
            changed_ns=changed_ns(self.path) if choice.keep_time and self.path else None,
            unchanged=self.version if self.restored.unchanged else None,
        )
        return Saved(choice.path, tuple(warnings))


def composed(source: "Photo", done: "Restored", made_at: float, strength: float, *, bits: int | None = None) -> "Photo":
    """A whole result as it is to leave the window.

    Args:
        source: the photo.
        done: its result.
        made_at: the strength at which that was composed.
        strength: the one that is wanted.
        bits: 16 rounds a result that was made in 8 bits to those instead; anything else leaves its depth.
    """
    from redgui.photo.samples import deepened
    from redgui.pipeline import compose

    is_finer = bits == 16 and done.photo.peak == 255 and not done.unchanged
    if strength == made_at and not is_finer:
        return done.photo
    return compose(deepened(source) if is_finer else source, done.size, done.change, strength, chroma=done.chroma)
