"""What a JPEG holds beside what Pillow gives: IPTC, comments, long XMP, what lies behind the picture."""

import re
from dataclasses import dataclass, replace
from hashlib import md5
from typing import BinaryIO

from redgui.messages import Sentence
from redgui.photo.metadata import photoshop, xmp
from redgui.photo.metadata.texts import COMMENT, SIGNED, text_of
from redgui.photo.metadata.xmp_stale import FILM, GAIN_MAP
from redgui.photo.photo import Metadata, Text

_SOS, _APP1, _APP11, _APP13, _COM = 0xDA, 0xE1, 0xEB, 0xED, 0xFE
_MOST_SEGMENTS = 20_000
_LARGEST_HEAD = 128 << 20
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_EXTENSION_HEAD = (
    len(_EXTENSION) + 32 + 8
)  # then come the whole packet's MD5 in hexadecimal, its size, and a place in it
_PIECE = 65502 - _EXTENSION_HEAD
_APPLICATIONS = range(0xE0, 0xF0)
_ISO_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\0"
_USUAL = (
    b"JFIF\0", b"JFXX\0", b"Exif\0", b"http://ns.adobe.com/", b"ICC_PROFILE\0", b"MPF\0", b"FPXR\0", b"AROT\0",
    b"Ducky", b"Photoshop 3.0\0", b"Adobe",
)  # fmt: skip
"""What segments begin with that are carried, or are about the file alone."""
_NAME = re.compile(rb"[A-Za-z][A-Za-z0-9 _.-]{2,19}")
_FILM = re.compile(rb"ftyp(?:isom|iso\d|mp4\d|qt  |avc1|3gp|MSNV|M4V)")
_END, _FILLING = b"\xff\xd9", 4096
_PICTURE = b"\xff\xd8\xff"


@dataclass(frozen=True)
class _Segment:
    code: int
    content: bytes


def carried(file: BinaryIO, known: Metadata) -> tuple[Metadata, list[Sentence]]:
    """What Pillow found in an open file, completed, and sentences about what will not be kept."""
    file.seek(0)
    data = file.read()
    segments, end = _segments(data)
    blocks = b"".join(
        part.content[len(photoshop.HEADER) :] for part in segments if part.content.startswith(photoshop.HEADER)
    )
    comments = tuple(Text(COMMENT, text_of(part.content.rstrip(b"\0"))) for part in segments if part.code == _COM)
    packet, notes = _whole_xmp(known.xmp, segments)
    notes += [*photoshop.left_out(blocks), *_claims(segments), *_for_others(segments), *_behind(data, end)]
    texts = tuple(comment for comment in comments if comment.text)
    return replace(known, xmp=packet, iptc=photoshop.iptc_of(blocks), texts=texts), notes


def extension(packet: bytes) -> tuple[bytes, bytes]:
    """XMP too long for one segment: the packet that leads to the rest, and the segments that hold it."""
    digest = md5(packet, usedforsecurity=False).hexdigest().upper().encode()
    pieces = [packet[at : at + _PIECE] for at in range(0, len(packet), _PIECE)]
    head = _EXTENSION + digest + len(packet).to_bytes(4, "big")
    places = range(0, len(packet), _PIECE)
    return xmp.leading_to(digest.decode()), b"".join(
        _segment(_APP1, head + at.to_bytes(4, "big") + piece) for at, piece in zip(places, pieces, strict=True)
    )


def iptc_segments(iptc: bytes) -> bytes:
    """IPTC as segments, which readers join again."""
    whole, most = photoshop.block(iptc), 65533 - len(photoshop.HEADER)
    return b"".join(_segment(_APP13, photoshop.HEADER + whole[at : at + most]) for at in range(0, len(whole), most))


def comment_segment(comment: bytes) -> bytes:
    return _segment(_COM, comment)


def _segment(code: int, content: bytes) -> bytes:
    return bytes((0xFF, code)) + (len(content) + 2).to_bytes(2, "big") + content


def _segments(data: bytes) -> tuple[list[_Segment], int]:
    """The segments before the first scan, and where that begins."""
    found = list[_Segment]()
    at = 2
    while at + 4 <= len(data) and len(found) < _MOST_SEGMENTS and at < _LARGEST_HEAD:
        if data[at] != 0xFF:
            at = data.find(b"\xff", at)
            if at < 0:
                break
            continue
        code = data[at + 1]
        if code == _SOS:
            break
        if code in {0xFF, 0x00, 0x01} or 0xD0 <= code <= 0xD9:
            at += 1 if code == 0xFF else 2
            continue
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        found.append(_Segment(code, data[at + 4 : at + 2 + size]))
        at += 2 + max(2, size)
    return found, at


def _whole_xmp(main: bytes | None, segments: list[_Segment]) -> tuple[bytes | None, list[Sentence]]:
    """The packet with its extension, if that is there."""
    digest = xmp.extension_of(main)
    if main is None or digest is None:
        return main, []
    head = _EXTENSION + digest.encode()
    parts = [part.content for part in segments if part.code == _APP1 and part.content.startswith(head)]
    places = sorted((int.from_bytes(part[_EXTENSION_HEAD - 4 : _EXTENSION_HEAD], "big"), part) for part in parts)
    pieces, size = list[bytes](), 0
    for place, part in places:
        if place == size:
            pieces.append(part[_EXTENSION_HEAD:])
            size += len(pieces[-1])
    whole = b"".join(pieces)
    if md5(whole, usedforsecurity=False).hexdigest().upper() == digest.upper():
        joined = xmp.joined(main, whole)
        if joined is not None:
            return joined, []
    return main, [Sentence("the longer part of its XMP is damaged or missing and was left out")]


def _claims(segments: list[_Segment]) -> list[Sentence]:
    """Content Credentials hold for the file that they were made for."""
    return [SIGNED] if any(part.code == _APP11 and b"c2pa" in part.content[:200] for part in segments) else []


def _for_others(segments: list[_Segment]) -> list[Sentence]:
    """Segments that a camera or a program keeps for itself, by the names in them."""
    notes, names = list[Sentence](), list[str]()
    for part in segments:
        if part.content.startswith(_ISO_GAIN_MAP):
            notes = [GAIN_MAP]
        elif part.code in _APPLICATIONS and not part.content.startswith(_USUAL):
            name = _NAME.match(part.content)
            if b"c2pa" not in part.content[:200]:
                names.append(name[0].decode() if name else f"APP{part.code - _APPLICATIONS.start}")
    if names:
        shown = ", ".join(list(dict.fromkeys(names))[:4])
        notes.append(Sentence("what its segments {names} hold for other programs will not be kept", names=shown))
    return notes


def _behind(data: bytes, scan: int) -> list[Sentence]:
    """What follows the picture; further JPEGs are counted elsewhere."""
    if data[-_FILLING:].rstrip(b"\0\r\n ").endswith(_END):
        return []  # as nearly all do; looking through a whole picture takes its time
    end = data.find(_END, scan)
    if end < 0:
        return []
    if _FILM.search(data, end):
        return [FILM]
    rest = data[end + 2 : end + 2 + 64].strip(b"\0\r\n ")
    if len(rest) < 16 or _PICTURE in rest:
        return []
    size = len(data) - end - 2
    return [Sentence("{size:,} bytes that follow its picture will not be kept", size=size)]
