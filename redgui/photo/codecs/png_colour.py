"""PNG's chunks that say what its samples mean."""

import struct

from redgui.photo.colour_numbers import ColourNumbers
from redgui.photo.photo import Metadata

KINDS = frozenset({b"gAMA", b"cHRM", b"sRGB", b"cICP", b"mDCV", b"cLLI"})
_RGB = 0


def with_chunk(known: ColourNumbers, kind: bytes, content: bytes) -> ColourNumbers:
    """The numbers with those of one more chunk.

    Raises:
        struct.error: it has another length.
    """
    match kind:
        case b"gAMA":
            return known._replace(gamma=struct.unpack(">I", content)[0] or None)
        case b"cHRM":
            return known._replace(chromaticities=struct.unpack(">8I", content))
        case b"sRGB":
            return known._replace(intent=struct.unpack(">B", content)[0])
        case b"cICP":
            primaries, transfer, _matrix, is_full = struct.unpack(">4B", content)
            return known._replace(code_points=(primaries, transfer), narrow=not is_full)
        case b"mDCV":
            struct.unpack(">24B", content)
            return known._replace(mastering=content)
        case _:
            struct.unpack(">8B", content)
            return known._replace(light=content)


def chunks(carried: Metadata) -> list[tuple[bytes, bytes]]:
    """Kind and content of the chunks that say the same again."""
    colour = carried.colour
    if colour is None:
        return []
    found = list[tuple[bytes, bytes]]()
    if colour.code_points:
        found.append((b"cICP", struct.pack(">4B", *colour.code_points, _RGB, not colour.narrow)))
    if colour.mastering:
        found.append((b"mDCV", colour.mastering))
    if colour.light:
        found.append((b"cLLI", colour.light))
    if colour.intent is not None:
        found.append((b"sRGB", struct.pack(">B", colour.intent)))
    if colour.gamma:
        found.append((b"gAMA", struct.pack(">I", colour.gamma)))
    if colour.chromaticities:
        found.append((b"cHRM", struct.pack(">8I", *colour.chromaticities)))
    return found
