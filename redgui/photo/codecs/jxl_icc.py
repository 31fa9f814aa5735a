"""The ICC profile in a JPEG XL codestream, which is packed in a way of its own (ISO/IEC 18181-1, annex E.4)."""

import string
from collections.abc import Callable

from redgui.photo.codecs.jxl_bits import Bits
from redgui.photo.codecs.jxl_entropy import Numbers

LARGEST = 1 << 20
"""Bytes of a packed profile that is read."""
_CONTEXTS = 41
_HEADER = 128
_LETTERS, _IN_NUMBERS = frozenset(string.ascii_letters.encode()), frozenset(b"0123456789.,")
_TAGS = (b"rTRC", b"rXYZ", b"cprt", b"wtpt", b"bkpt", b"rXYZ", b"gXYZ", b"bXYZ", b"kXYZ", b"rTRC", b"gTRC", b"bTRC",
         b"kTRC", b"chad", b"desc", b"chrm", b"dmnd", b"dmdd", b"lumi")  # fmt: skip
_OF_20_BYTES = frozenset({b"rXYZ", b"gXYZ", b"bXYZ", b"kXYZ", b"wtpt", b"bkpt", b"lumi"})
_KINDS = (b"XYZ ", b"desc", b"text", b"mluc", b"para", b"curv", b"sf32", b"gbd ")
_MAKERS = {b"A": b"APPL", b"M": b"MSFT", b"SG": b"SGI ", b"SU": b"SUNW"}


def profile(codestream: bytes, at: int) -> bytes:
    """The profile whose packed form begins at this bit.

    Raises:
        ValueError: it is damaged, or larger than any.
    """
    bits = Bits(codestream, at)
    size = bits.long()
    if size > LARGEST:
        raise ValueError("a profile beyond measure")
    numbers, packed = Numbers(bits, _CONTEXTS), bytearray()
    for place in range(size):
        packed.append(numbers.next(_context(packed) if place > _HEADER else 0))
    numbers.finish()
    try:
        return _unpacked(bytes(packed))
    except (IndexError, OverflowError) as error:
        raise ValueError("a profile that breaks off") from error


def _context(before: bytearray) -> int:
    """By the last two bytes."""
    last, other = before[-1], before[-2]
    if last in _LETTERS:
        first = 0
    elif last in _IN_NUMBERS:
        first = 1
    elif last < 16:
        first = 2 + min(last, 2)
    else:
        first = {255: 6}.get(last, 5 if last > 240 else 7)
    if other in _LETTERS:
        second = 0
    elif other in _IN_NUMBERS:
        second = 1
    else:
        second = 2 if other < 16 else 3 if other > 240 else 4
    return 1 + first + 8 * second


class _Stream:
    """Bytes read one after the other; IndexError at their end."""

    def __init__(self, data: bytes) -> None:
        self._data, self.at = data, 0

    @property
    def is_over(self) -> bool:
        return self.at >= len(self._data)

    def bytes(self, count: int) -> bytes:
        if self.at + count > len(self._data):
            raise IndexError
        self.at += count
        return self._data[self.at - count : self.at]

    def number(self) -> int:
        """Seven bits in each byte, the lowest first."""
        value = shift = 0
        while True:
            byte = self.bytes(1)[0]
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 or shift > 56:
                return value


def _unpacked(packed: bytes) -> bytes:
    start = _Stream(packed)
    size, length = start.number(), start.number()
    if size > 2 * LARGEST:
        raise ValueError("a profile beyond measure")
    commands, data = _Stream(start.bytes(length)), _Stream(packed[start.at :])
    out = _header(data.bytes(min(size, _HEADER)), size)
    if size > _HEADER:
        _tags(commands, data, out)
    while not commands.is_over:
        _content(commands, data, out)
        if len(out) > size:
            break
    if len(out) != size:
        raise ValueError("a profile of another size")
    return bytes(out)


def _header(difference: bytes, size: int) -> bytearray:
    """What is usual, and how far the profile's header differs from that."""
    usual = bytearray(_HEADER)
    usual[:4], usual[8], usual[12:24], usual[36:40] = size.to_bytes(4, "big"), 4, b"mntrRGB XYZ ", b"acsp"
    usual[70:74], usual[78:80] = b"\xf6\xd6\0\1", b"\xd3\x2d"
    usual[80:84] = difference[4:8]
    for begin, whole in _MAKERS.items():
        if difference[40:].startswith(begin):
            usual[40 + len(begin) : 44] = whole[len(begin) :]
    return bytearray((one + other) & 0xFF for one, other in zip(usual, difference, strict=False))


def _tags(commands: _Stream, data: _Stream, out: bytearray) -> None:
    """The table of the profile's parts."""
    count = commands.number() - 1
    if count < 0:
        return
    out += count.to_bytes(4, "big")
    start, size = 12 * count + _HEADER, 0
    while not commands.is_over:
        command = commands.bytes(1)[0]
        code = command & 63
        if code == 0:
            return
        if code > len(_TAGS) + 1:
            raise ValueError("an unknown part")
        tag = data.bytes(4) if code == 1 else _TAGS[code - 2]
        start = commands.number() if command & 64 else start + size
        if command & 128:
            size = commands.number()
        elif tag in _OF_20_BYTES:
            size = 20
        rows = [(tag, start)]
        if code == 2:
            rows += [(b"gTRC", start), (b"bTRC", start)]
        elif code == 3:
            rows += [(b"gXYZ", start + size), (b"bXYZ", start + 2 * size)]
        for name, at in rows:
            out += name + (at & 0xFFFFFFFF).to_bytes(4, "big") + (size & 0xFFFFFFFF).to_bytes(4, "big")


def _content(commands: _Stream, data: _Stream, out: bytearray) -> None:
    """What the next command adds."""
    command = commands.bytes(1)[0]
    match command:
        case 1:
            out += data.bytes(commands.number())
        case 2 | 3:
            out += _dealt(data.bytes(commands.number()), 2 * (command - 1))
        case 4:
            _predicted(commands, data, out)
        case 10:
            out += b"XYZ \0\0\0\0" + data.bytes(12)
        case _ if 16 <= command < 16 + len(_KINDS):
            out += _KINDS[command - 16] + bytes(4)
        case _:
            raise ValueError("an unknown command")


def _dealt(data: bytes, width: int) -> bytes:
    """Numbers of `width` bytes, of which all first bytes came first, then all second ones."""
    rows = -(-len(data) // width)
    long = len(data) % width or width  # columns that are filled to the last row
    starts = [rows * column - max(0, column - long) for column in range(width)]
    return bytes(
        data[starts[column] + row] for row in range(rows) for column in range(width if row < rows - 1 else long)
    )


def _predicted(commands: _Stream, data: _Stream, out: bytearray) -> None:
    """Numbers by how far they differ from what those before them lead to."""
    flags = commands.bytes(1)[0]
    width, order = (flags & 3) + 1, flags >> 2 & 3
    stride = commands.number() if flags & 16 else width
    if width == 3 or order == 3 or stride < width or 4 * stride >= len(out):
        raise ValueError("no such prediction")
    guess: Callable[..., int] = (
        lambda one, _two, _three: one,
        lambda one, two, _three: 2 * one - two,
        lambda one, two, three: 3 * (one - two) + three,
    )[order]
    differences = data.bytes(commands.number())
    if width > 1:
        differences = _dealt(differences, width)
    for at in range(0, len(differences), width):
        end = len(out)
        before = [int.from_bytes(out[end - n * stride : end - n * stride + width], "big") for n in (1, 2, 3)]
        expected = (guess(*before) & ((1 << 8 * width) - 1)).to_bytes(width, "big")
        out += bytes((one + other) & 0xFF for one, other in zip(expected, differences[at : at + width], strict=False))
