"""Points and rectangles of a picture that is turned upright (EXIF orientation 1-8) or enlarged."""

from typing import NamedTuple

Size = tuple[float, float]


class Change(NamedTuple):
    """How a picture changes: turned first, then enlarged.

    Attributes:
        turn: EXIF orientation 1-8 that is applied to it.
        before, after: width and height.
    """

    turn: int
    before: Size
    after: Size

    @property
    def is_none(self) -> bool:
        return self.turn == 1 and self.before == self.after

    @property
    def swaps(self) -> bool:
        """Whether width and height change places."""
        return self.turn >= 5

    @property
    def turned(self) -> Size:
        """Width and height after turning."""
        return self.before[::-1] if self.swaps else self.before

    @property
    def scale(self) -> Size:
        """Across and down, after turning."""
        return self.after[0] / self.turned[0], self.after[1] / self.turned[1]

    def relative(self) -> "Change":
        """The same for numbers that are shares of width and height."""
        return Change(self.turn, (1.0, 1.0), (1.0, 1.0))

    def within(self, width: float, height: float) -> "Change":
        """The same for a canvas of another size, of which the picture may be a part."""
        turned = (height, width) if self.swaps else (width, height)
        across, down = self.scale
        return Change(self.turn, (width, height), (turned[0] * across, turned[1] * down))

    def point(self, x: float, y: float) -> Size:
        """Where a point goes; coordinates count from the upper left corner."""
        if self.swaps:
            x, y = y, x
        width, height = self.turned
        if self.turn in {3, 4, 7, 8}:
            y = height - y
        if self.turn in {2, 3, 6, 7}:
            x = width - x
        across, down = self.scale
        return x * across, y * down

    def extent(self, width: float, height: float) -> Size:
        """Width and height of a rectangle afterwards."""
        if self.swaps:
            width, height = height, width
        across, down = self.scale
        return width * across, height * down

    def rectangle(self, left: float, top: float, width: float, height: float) -> tuple[float, float, float, float]:
        """The upper left corner, width and height of a rectangle afterwards."""
        corners = self.point(left, top), self.point(left + width, top + height)
        return min(corners)[0], min(corner[1] for corner in corners), *self.extent(width, height)
