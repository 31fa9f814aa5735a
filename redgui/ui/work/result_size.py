"""How large the file of a result will be."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from redgui.files.version import Version
from redgui.photo import formats
from redgui.ui.work.save_choice import SaveChoice
from redgui.ui.work.task import Task, Tell
from redgui.ui.work.whole import composed

if TYPE_CHECKING:
    from redgui.photo.photo import Photo
    from redgui.pipeline import Restored


class ResultSize(NamedTuple):
    """Width and height in pixels, about how many bytes, and whether it is a copy of the original, to the byte."""

    width: int
    height: int
    bytes: int
    is_copy: bool


@dataclass(frozen=True, eq=False)
class MeasureFile(Task[ResultSize]):
    """Find out how large a result's file becomes.

    Attributes:
        source: the photo.
        restored: its result.
        made_at, strength: what that was composed at, and what it is to be.
        choice: how it would be saved.
        original: the photo's own file, if nothing was done to it.
    """

    source: "Photo"
    restored: "Restored"
    made_at: float
    strength: float
    choice: SaveChoice
    original: Version | None

    def run(self, tell: Tell) -> ResultSize:
        from redgui.photo.expected import expected_bytes, may_copy

        choice = self.choice
        photo = composed(self.source, self.restored, self.made_at, self.strength, bits=choice.bits)
        form = formats.of_result(choice.path.suffix)
        assert form is not None  # "Save as" asks for no other
        strip, bits, quality = choice.strip_metadata, choice.bits, choice.quality
        if self.original is not None and may_copy(photo, form, quality, bits, strip):
            return ResultSize(photo.width, photo.height, self.original.size, True)
        count = expected_bytes(photo, form, quality=quality, bits=bits, strip_metadata=strip)
        return ResultSize(photo.width, photo.height, count, False)
