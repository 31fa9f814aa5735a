"""A JPEG's markers: how many scans there are, for each takes as long as a picture, and how it is coded."""

from typing import BinaryIO

_MOST = 500  # encoders write ten or so
_MOST_OF_LARGE = 32  # whatever the size
_MOST_PIXELS = 4_000_000_000  # in all scans together
_PIECE = 1 << 20
_SCAN = b"\xff\xda"
_WITHOUT_LENGTH = frozenset({0x00, 0x01, *range(0xD0, 0xD9)})  # stuffed bytes, restarts, the start of the picture
_END = 0xD9
_FRAMES = frozenset({*range(0xC0, 0xD0), 0xF7}) - {0xC4, 0xC8, 0xCC}  # the three are tables and reserved
_MOST_SEGMENTS = 10_000


def check_scans(file: BinaryIO, width: int, height: int) -> None:
    """Leave an open file, of a picture of that size, at its start.

    Raises:
        ValueError: it has more scans than any photo.
    """
    most = max(_MOST_OF_LARGE, min(_MOST, _MOST_PIXELS // max(1, width * height)))
    file.seek(0)
    seen = 0
    while piece := file.read(_PIECE):
        seen += piece.count(_SCAN)
    file.seek(0)
    if seen > most:  # also in what is embedded or follows, such as a film, where it means nothing
        data = file.read()
        file.seek(0)
        if _scans(data, most) > most:
            raise ValueError("too many scans")


def frame_header(file: BinaryIO) -> tuple[int, int]:
    """The marker that says how a picture is coded, SOF0 to SOF15 or JPEG-LS's, and the bits of a sample; or zeros."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        file.seek(at)
        head = file.read(5)
        if len(head) < 5 or head[0] != 0xFF:
            break
        code = head[1]
        if code in _FRAMES:
            return code, head[4]
        if code == 0xFF:
            at += 1
        elif code in _WITHOUT_LENGTH:
            at += 2
        elif code in {_END, _SCAN[1]}:
            break
        else:
            at += 2 + int.from_bytes(head[2:4], "big")
    return 0, 0


def _scans(data: bytes, most: int) -> int:
    """Up to the end of the picture, or until there are too many."""
    at = count = 0
    while count <= most and 0 <= (at := data.find(b"\xff", at)) < len(data) - 3:
        code = data[at + 1]
        if code == _END:
            break
        count += code == _SCAN[1]
        if code == 0xFF:  # filling
            at += 1
        elif code in _WITHOUT_LENGTH:
            at += 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return count
