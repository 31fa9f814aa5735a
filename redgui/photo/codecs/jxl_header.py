"""What the first bits of a JPEG XL codestream say of its picture (ISO/IEC 18181-1, annexes D and E).

imagecodecs gives the samples and nothing else.
"""

from dataclasses import dataclass

from redgui.photo.codecs.jxl_bits import Bits, Choice

_SIZES: tuple[Choice, ...] = ((1, 9), (1, 13), (1, 18), (1, 30))
_ENUM: tuple[Choice, ...] = ((0, 0), (1, 0), (2, 4), (18, 6))
_XY: tuple[Choice, ...] = ((0, 19), (1 << 19, 19), (1 << 20, 19), (1 << 21, 21))
_NAME: tuple[Choice, ...] = ((0, 0), (0, 4), (16, 5), (48, 10))
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_PREVIEW_8: tuple[Choice, ...] = ((16, 0), (32, 0), (1, 5), (33, 9))
_PREVIEW: tuple[Choice, ...] = ((1, 6), (65, 8), (321, 10), (1345, 12))

GREY, ALPHA, BLACK = 1, 0, 4
SRGB_PRIMARIES, CUSTOM, D65 = 1, 2, 1
GAMMA, SRGB_TRANSFER, PQ, HLG = -1, 13, 16, 18
_12_BITS = 2
"""The place of that number among the usual ones."""
_MOST_EXTRA = 64
_LARGEST = 4096  # bytes in which a header ends


@dataclass(frozen=True)
class Colours:
    """The samples' colours, by the numbers of the standard.

    Attributes:
        profile: whether there is an ICC profile instead, packed in a way of its own.
        space: 0 RGB, 1 grey.
        white, primaries: of ITU-T H.273, or `CUSTOM`.
        points: x and y of white, red, green and blue where they are custom; empty where they are not.
        transfer: of ITU-T H.273, or `GAMMA`.
        transfer_at: the bit of the codestream at which that number stands, less 2 and in four bits; 0 if it is not so.
        gamma: the exponent of the encoded value, below 1, where it is that.
    """

    profile: bool = False
    space: int = 0
    white: int = D65
    primaries: int = SRGB_PRIMARIES
    points: tuple[tuple[float, float], ...] = ()
    transfer: int = SRGB_TRANSFER
    gamma: float = 0.0
    transfer_at: int = 0


@dataclass(frozen=True)
class JxlHeader:
    """What stands there.

    Attributes:
        size: width and height as they are to be seen.
        bits: for each sample; floats: whether they are numbers with a point.
        moving: whether it is an animation.
        extra: types of the channels beside the colours.
        premultiplied: whether colours were multiplied by alpha.
        perceptual: stored as the eye sees (XYB), which loses something.
        colours: see `Colours`.
        depth_at: the bit at which it names one of the usual numbers of bits; 0: it does not.
        profile_at: the bit of the codestream at which a packed profile begins, where there is one.
    """

    size: tuple[int, int]
    bits: int = 8
    floats: bool = False
    moving: bool = False
    extra: tuple[int, ...] = ()
    premultiplied: bool = False
    perceptual: bool = True
    colours: Colours = Colours()
    profile_at: int = 0
    depth_at: int = 0


def parse(codestream: bytes) -> JxlHeader:
    """The header of a bare codestream.

    Raises:
        ValueError: it is none, or ends before its header does.
    """
    if codestream[:2] != b"\xff\x0a":
        raise ValueError("no codestream")
    bits = Bits(codestream[:_LARGEST])
    size = _size(bits)
    if bits.flag():
        return JxlHeader(size)
    rich = bits.flag()
    orientation, moving = 1, False
    if rich:
        orientation = bits.take(3) + 1
        if bits.flag():
            _size(bits)  # what it is to be shown at
        if bits.flag():
            _preview(bits)
        moving = bits.flag()
        if moving:
            _animation(bits)
    depth_at = bits.read + 1
    floats, depth = _depth(bits)
    bits.flag()  # whether 16 bits are enough to decode with
    extra, premultiplied = list[int](), False
    for _ in range(bits.choice((0, 0), (1, 0), (2, 4), (1, 12))):
        if len(extra) == _MOST_EXTRA:
            raise ValueError("more channels than any photo")
        kind, associated = _extra(bits)
        extra.append(kind)
        premultiplied |= kind == ALPHA and associated
    perceptual = bits.flag()
    seen, colours = size[::-1] if orientation > 4 else size, _colours(bits)
    at = _behind_colours(bits, rich, perceptual) if colours.profile else 0
    return JxlHeader(seen, depth, floats, moving, tuple(extra), premultiplied, perceptual, colours, at, depth_at)


def deepen(file: bytearray, start: int) -> None:
    """Have libjxl give 12 bits of a codestream that is stored as the eye sees, which only says that it had 8.

    Args:
        file: holds it, and is changed.
        start: where in the file it begins.

    Raises:
        ValueError: it says something else.
    """
    header = parse(bytes(file[start : start + _LARGEST]))
    if not header.perceptual or header.bits != 8 or not header.depth_at:
        raise ValueError("no such depth to be changed")
    _put(file, 8 * start + header.depth_at, 2, _12_BITS)


def set_transfer(file: bytearray, start: int, transfer: int) -> None:
    """Say of a codestream, whose samples are stored without loss, that they have another transfer function.

    Args:
        file: holds it, and is changed.
        start: where in the file it begins.
        transfer: number of the function, from 2 to 17.

    Raises:
        ValueError: the one that it names is stored in another way.
    """
    at = parse(bytes(file[start : start + _LARGEST])).colours.transfer_at
    if not at:
        raise ValueError("no such number to be changed")
    _put(file, 8 * start + at, 4, transfer - 2)


def _put(file: bytearray, at: int, count: int, value: int) -> None:
    """Bits of a number in place of others."""
    for bit in range(count):
        byte, mask = (at + bit) // 8, 1 << (at + bit) % 8
        file[byte] = file[byte] & ~mask | (mask if value >> bit & 1 else 0)


def _size(bits: Bits) -> tuple[int, int]:
    small = bits.flag()
    height = 8 * (bits.take(5) + 1) if small else bits.choice(*_SIZES)
    ratio = bits.take(3)
    if ratio:
        across, down = _RATIOS[ratio - 1]
        return height * across // down, height
    return (8 * (bits.take(5) + 1) if small else bits.choice(*_SIZES)), height


def _preview(bits: Bits) -> None:
    choices = _PREVIEW_8 if bits.flag() else _PREVIEW
    bits.choice(*choices)
    if not bits.take(3):
        bits.choice(*choices)


def _animation(bits: Bits) -> None:
    bits.choice((100, 0), (1000, 0), (1, 10), (1, 30))
    bits.choice((1, 0), (1001, 0), (1, 8), (1, 10))
    bits.choice((0, 0), (0, 3), (0, 16), (0, 32))
    bits.flag()


def _depth(bits: Bits) -> tuple[bool, int]:
    if bits.flag():
        depth = bits.choice((32, 0), (16, 0), (24, 0), (1, 6))
        bits.take(4)
        return True, depth
    return False, bits.choice((8, 0), (10, 0), (12, 0), (1, 6))


def _extra(bits: Bits) -> tuple[int, bool]:
    """Type of a channel, and whether colours were multiplied by it."""
    if bits.flag():
        return ALPHA, False
    kind = bits.choice(*_ENUM)
    _depth(bits)
    bits.choice((0, 0), (3, 0), (4, 0), (1, 3))
    bits.take(8 * bits.choice(*_NAME))
    associated = kind == ALPHA and bits.flag()
    if kind == 2:  # a spot colour
        bits.take(4 * 16)
    elif kind == 5:  # of a sensor's filter
        bits.choice((1, 0), (0, 2), (3, 4), (19, 8))
    return kind, associated


def _colours(bits: Bits) -> Colours:
    if bits.flag():
        return Colours()
    profile, space = bits.flag(), bits.choice(*_ENUM)
    if profile:
        return Colours(True, space)
    white, primaries, points = D65, SRGB_PRIMARIES, list[tuple[float, float]]()
    white = bits.choice(*_ENUM)
    if white == CUSTOM:
        points.append(_point(bits))
    if space != GREY:
        primaries = bits.choice(*_ENUM)
        if primaries == CUSTOM:
            points += [_point(bits) for _ in range(3)]
    if bits.flag():
        return Colours(False, space, white, primaries, tuple(points), GAMMA, bits.take(24) / 1e7)
    transfer = bits.choice(*_ENUM)
    at = bits.read - 4 if 2 <= transfer < 18 else 0
    return Colours(False, space, white, primaries, tuple(points), transfer, transfer_at=at)


def _behind_colours(bits: Bits, rich: bool, perceptual: bool) -> int:
    """The bit behind all that follows the colours in a header; a profile comes there."""
    if rich and not bits.flag():  # brightness
        bits.take(16 + 16 + 1 + 16)
    extensions = bits.long()
    sizes = [bits.long() for place in range(64) if extensions >> place & 1]
    for size in sizes:
        bits.take(size)
    if not bits.flag():  # how samples are enlarged, and made of what the eye sees
        if perceptual and not bits.flag():
            bits.take(16 * (9 + 3 + 4))
        weights = bits.take(3)
        bits.take(16 * sum(count for place, count in enumerate((15, 55, 210)) if weights >> place & 1))
    return bits.read


def _point(bits: Bits) -> tuple[float, float]:
    packed = [bits.choice(*_XY) for _ in range(2)]
    # The lowest bit is the sign.
    across, down = ((number >> 1) ^ -(number & 1) for number in packed)
    return across / 1e6, down / 1e6
