"""What there is to see: a photo before, and what is known of it after, both at the result's size."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage

from redgui.ui.compare.mosaic import CELL, LEVELS, Age, Corner, Mosaic, Part, with_channels
from redgui.ui.compare.painter import Painting, Sides, blended, difference
from redgui.ui.compare.transform import Shows, Size, ViewTransform, needed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from redgui.photo.pyramid import Pyramid

    Bytes = NDArray[np.uint8]

Region = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the result

_LIMIT = 160_000_000  # bytes of each mosaic, unless the view needs more
_QUICK = 1_500_000  # pixels that the network restores in a second or two
_SMALLEST = 512  # as `redgui.photo.pyramid`: there is no level whose longest side was this short already


class Scene:
    """A photo, the previewed parts of its result, and the result, all in one colour profile.

    The after side shows, from below: the photo before, a rough preview of the whole, stale parts dimmed, fresh parts,
    the rows of the result that are filled; and all of that blended over the photo by an opacity.

    Both sides are made of the same level of the same grid and drawn by the same filter. So where nothing was changed
    they are equal, pixel by pixel, at any zoom. Enlarged, the photo before is what plain bicubic makes of it; where the
    pipeline has not enlarged it yet, the screen's own bicubic stands in on both sides.
    """

    def __init__(self, photo: "Pyramid", scale: float) -> None:
        self.photo = photo
        self._restored, self._enlarged = Mosaic(), Mosaic()
        self._rough: Pyramid | None = None
        self._rough_age = Age.FRESH
        self._result: Pyramid | None = None
        self._rows = 0  # of the result, that have been drawn or will be
        self._painting = Painting(photo.icc if photo.channels > 1 else None, self._sides)
        self.rescale(scale)

    def rescale(self, scale: float) -> None:
        """The result is so much larger than the photo; what was known of one of another size goes."""
        from redgui.photo.resample import enlarged_size

        self.size = enlarged_size(self.photo.width, self.photo.height, scale)
        self._is_enlarged = self.size != (self.photo.width, self.photo.height)
        halvings = max(0, math.ceil(math.log2(max(self.size) / _SMALLEST)))
        self._levels = min(LEVELS, 1 + halvings)
        self._result, self._rows = None, 0
        self.clear_parts()

    def set_result(self, result: "Pyramid | None") -> None:
        """The result, at the result's size, of which the rows that are filled are shown; or none."""
        self._result, self._rows = result, 0 if result is None else result.filled
        self._painting.forget()

    def take_rows(self) -> None:
        """See which rows of the result are new."""
        filled = 0 if self._result is None else self._result.filled
        if filled < self._rows:  # a device failed, and the result starts from the top
            self._painting.forget()
        self._painting.touch(QRectF(0, self._rows, self.size[0], filled - self._rows))
        self._rows = filled

    def put_part(
        self, after: Part | None, before: Part | None, visible: Region, zoom: float, details: Sequence[Region] = ()
    ) -> None:
        """Add a previewed part of the result, and what the same part of the photo is at that size.

        Args:
            after, before: either may be missing.
            visible, zoom: what is being looked at; it stays, should memory run short.
            details: regions that are looked at as they are, and stay so.
        """
        level, (left, top, right, bottom) = self.level(zoom), visible
        needed_now = (right - left) * (bottom - top) * self.photo.channels * 4 // 3 >> 2 * level
        limit = max(_LIMIT, 2 * needed_now)
        kept = {place for detail in details for place in _cells(detail)}
        for mosaic, part in ((self._restored, after), (self._enlarged, before)):
            if part is not None:
                mosaic.put(part)
                mosaic.trim(limit, level, ((left + right) / 2, (top + bottom) / 2), kept)
                height, width = part.levels[0].shape[:2]
                self._painting.touch(QRectF(part.left, part.top, width, height))

    def put_rough(self, rough: "Pyramid") -> None:
        """Show a preview of the whole that was made at a smaller size, where it is hardly drawn enlarged."""
        self._rough, self._rough_age = rough, Age.FRESH
        self._painting.forget()

    def rough_wanted(self, zoom: float) -> int | None:
        """The level of the photo of which a rough preview is missing at this zoom.

        That is the smallest one that is not drawn enlarged; where it is a large picture itself, the one below comes
        first. None where it is the whole size: the parts themselves are as quick.
        """
        level = math.floor(self.level(zoom) - math.log2(self.size[0] / self.photo.width) + 1e-9)
        levels = self.photo.levels
        if level < (1 if not self._is_enlarged else 0) or self.level(zoom) == 0 or level >= len(levels):
            return None
        has = self._rough.width if self._rough is not None and self._rough_age is Age.FRESH else 0
        height, width = levels[level].shape[:2]
        if has >= width:
            return None
        below = level + 1
        is_slow = width * height > _QUICK and below < len(levels) and has < levels[below].shape[1]
        return below if is_slow else level

    def rough_share(self, zoom: float) -> float:
        """The size at which a rough preview was made that is shown at this zoom, 1 being the result's; 0 for none."""
        rough = self._rough
        if rough is None or self._rough_age is Age.STALE or self._is_coarse(self.level(zoom)):
            return 0.0
        return math.pow(2, round(math.log2(rough.width / self.size[0]), 1))

    def _is_coarse(self, level: int) -> bool:
        """Whether the rough preview is no use at a level: drawn enlarged by more than two, or at the whole size."""
        least = level + 1 if level > 0 else 0
        return self._rough is None or self._rough.width < -(-self.size[0] >> least) - 1

    def grow_old(self, age: Age) -> None:
        """Other settings are in force; previewed parts stay until fresh ones come."""
        self._restored.grow_old(age)
        self._rough_age = min(self._rough_age, age)
        self._painting.forget()

    def clear_parts(self) -> None:
        """Forget all previewed parts."""
        self._restored.clear()
        self._enlarged.clear()
        self._rough = None
        self._painting.forget()

    def level(self, zoom: float) -> int:
        """The level to draw from: the smallest that is not enlarged."""
        return max(0, min(self._levels - 1, math.floor(-math.log2(zoom) + 1e-9)))

    # What is known

    def missing(self, visible: Region, zoom: float) -> list[Corner]:
        """The cells in view of which something is to be made: their restoration, or the photo at their size."""
        level = self.level(zoom)
        return [
            place
            for place in _cells(visible)
            if self._age(place, level) is not Age.FRESH or not self._is_comparable(place, level)
        ]

    def progress(self, shows: Shows, visible: Region, zoom: float) -> tuple[int, int]:
        """How many of the cells in view are known, and how many there are."""
        level, cells = self.level(zoom), _cells(visible)
        return sum(self._known(shows, place, level) is Age.FRESH for place in cells), len(cells)

    def unknown(self, shows: Shows, visible: Region, zoom: float) -> list[Region]:
        """The parts in view that do not show yet what they should."""
        level, rows = self.level(zoom), 0 if self._result is None else self._result.filled
        if shows == Shows.AFTER and self.rough_share(zoom):
            return []
        unknown = []
        for left, top in _cells(visible):
            if self._known(shows, (left, top), level) in {None, Age.STALE}:
                right, bottom = min(left + CELL, self.size[0]), min(top + CELL, self.size[1])
                unknown.append((left, rows if top < rows < bottom else top, right, bottom))
        return unknown

    def _known(self, shows: Shows, place: Corner, level: int) -> Age | None:
        if shows == Shows.DIFFERENCE and not self._is_comparable(place, level):
            return None
        return self._age(place, level)

    def _age(self, place: Corner, level: int) -> Age | None:
        """How well the after side answers there."""
        if self._result is not None and min(place[1] + CELL, self.size[1]) <= self._result.filled:
            return Age.FRESH
        return self._restored.age(place, level)

    def _is_comparable(self, place: Corner, level: int) -> bool:
        """Whether the before side is exactly what the result began with."""
        return not self._is_enlarged or self._enlarged.age(place, level) is not None

    # What is drawn

    def image(self, shows: Shows, transform: ViewTransform, view: Size, opacity: float) -> QImage:
        """The view as it looks when all of it shows this, RGB32."""
        before, after = self._painting.images(transform, view, self.size)
        after = blended(before, after, opacity)
        if shows == Shows.DIFFERENCE:
            return difference(before, after)
        return after if shows == Shows.AFTER else before

    def around(self, x: float, y: float, size: Size) -> Region:
        """The region of the result, of at most this size, around a pixel of the photo; in one cell if it fits there."""
        source = self.photo.width, self.photo.height
        (left, right), (top, bottom) = (
            _span(middle * length / own, room, length)
            for middle, length, own, room in zip((x, y), self.size, source, size, strict=True)
        )
        return left, top, right, bottom

    def detail(self, region: Region, opacity: float) -> tuple[QImage, QImage, bool]:
        """A region before and after, a device pixel for each of the result, and whether all of that is known."""
        left, top, right, bottom = region
        painting = Painting(self.photo.icc if self.photo.channels > 1 else None, self._sides)
        before, after = painting.images(ViewTransform(1.0, -left, -top), (right - left, bottom - top), self.size)
        known = all(self._known(Shows.AFTER, place, 0) in {Age.FRESH, Age.SIMILAR} for place in _cells(region))
        return before, blended(before, after, opacity), known

    def _sides(self, transform: ViewTransform, exposed: QRect) -> Sides | None:
        """The samples of both sides that cover a part of the view, and where they lie in it."""
        level = self.level(transform.zoom)
        stored, pixel = tuple(-(-length >> level) for length in self.size), transform.zoom * 2**level
        corner = QPointF(transform.x, transform.y)
        box, target = needed(corner, QSizeF(pixel, pixel), (stored[0], stored[1]), exposed)
        if box.isEmpty():
            return None
        before = self._before(level, box)
        return Sides(before, self._after(level, box, before), target)

    def _before(self, level: int, box: QRect) -> "Bytes":
        if not self._is_enlarged:
            return self.photo.crop(level, *_corners(box))
        samples = _stretched(self.photo, self.size[0] / self.photo.width, self.size[1] / self.photo.height, level, box)
        self._enlarged.paste(samples, level, box.left(), box.top())
        return samples

    def _after(self, level: int, box: QRect, before: "Bytes") -> "Bytes":
        result = self._result
        if result is not None and result.filled == result.height:
            return result.crop(level, *_corners(box))
        rough = None if self._is_coarse(level) else self._rough
        if result is None and not self._restored and rough is None:
            return before
        after = before.copy() if result is None else with_channels(before, result.channels).copy()
        least = Age.STALE
        if rough is not None:
            across, down = self.size[0] / rough.width, self.size[1] / rough.height
            after[:] = with_channels(_stretched(rough, across, down, level, box), after.shape[2])
            least = min(self._rough_age, Age.SIMILAR)  # nothing old above something new
        self._restored.paste(after, level, box.left(), box.top(), least)
        left, top, right, bottom = _corners(box)
        if result is not None and (end := min(result.filled_at(level), bottom)) > top:
            after[: end - top] = with_channels(result.crop(level, left, top, right, end), after.shape[2])
        return after


def _span(middle: float, room: int, length: int) -> tuple[int, int]:
    """So many pixels around one of `length`, moved into its cell where they fit there."""
    cell = int(middle) // CELL * CELL
    first, last = (cell, min(cell + CELL, length)) if room <= min(CELL, length - cell) else (0, length)
    start = max(first, min(round(middle) - room // 2, last - room))
    return start, min(start + room, last)


def _cells(region: Region) -> list[Corner]:
    left, top, right, bottom = region
    return [(x, y) for y in range(top // CELL * CELL, bottom, CELL) for x in range(left // CELL * CELL, right, CELL)]


def _corners(box: QRect) -> Region:
    return box.left(), box.top(), box.left() + box.width(), box.top() + box.height()


def _stretched(photo: "Pyramid", across: float, down: float, level: int, box: QRect) -> "Bytes":
    """A part of a level of the enlarged photo by bicubic, from the photo's level that is just finer.

    Args:
        photo: the photo.
        across, down: pixels of the result for one of the photo.
        level: of the result's pyramid.
        box: the part, in pixels of that level.
    """
    import numpy as np
    from PIL import Image

    own = photo.level_for(max(across, down) / 2**level)
    wide, high = 2 ** (level - own) / across, 2 ** (level - own) / down  # its pixels for one that is wanted
    height, width = photo.levels[own].shape[:2]
    left, top, right, bottom = _corners(box)
    ends = min(right * wide, width), min(bottom * high, height)
    x, y = max(0, int(left * wide) - 4), max(0, int(top * high) - 4)  # as far as the filter looks
    part = photo.crop(own, x, y, min(width, math.ceil(ends[0]) + 4), min(height, math.ceil(ends[1]) + 4))
    image = Image.fromarray(part[:, :, 0] if photo.channels == 1 else part)
    place = (left * wide - x, top * high - y, ends[0] - x, ends[1] - y)
    scaled = image.resize((box.width(), box.height()), Image.Resampling.BICUBIC, box=place)
    return np.array(scaled).reshape(box.height(), box.width(), photo.channels)
