"""What samples mean, in numbers instead of a profile: PNG's gAMA, cHRM, sRGB, cICP, mDCV, cLLI, and HEIF's nclx."""

from typing import NamedTuple

SRGB, UNKNOWN = 13, 2
PQ, HLG = 16, 18
"""Transfer functions of ITU-T H.273 for HDR pictures."""


class ColourNumbers(NamedTuple):
    """As far as a file has them.

    Attributes:
        code_points: primaries and transfer function, of ITU-T H.273; the samples themselves are RGB or grey.
        narrow: whether black and white are not at the ends of the range, as in video.
        gamma: exponent that makes samples of light, times 100,000: 45455 for 1/2.2.
        chromaticities: x and y of white, red, green and blue, times 100,000.
        intent: rendering intent of a picture that is in sRGB, 0 to 3.
        mastering: colours and brightness of the display it was made on, as PNG's mDCV (24 bytes).
        light: its brightest pixel and frame, as PNG's cLLI (8 bytes).
    """

    code_points: tuple[int, int] | None = None
    narrow: bool = False
    gamma: int | None = None
    chromaticities: tuple[int, ...] | None = None
    intent: int | None = None
    mastering: bytes | None = None
    light: bytes | None = None

    @property
    def hdr(self) -> str:
        """ "PQ" or "HLG" for an HDR picture, else nothing."""
        return {PQ: "PQ", HLG: "HLG"}.get(self.code_points[1], "") if self.code_points else ""
