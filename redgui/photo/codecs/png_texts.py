"""PNG's texts and its time of last change."""

import struct
from collections.abc import Callable
from datetime import datetime

from redgui.photo.metadata import photoshop
from redgui.photo.metadata.texts import TIME, bytes_of
from redgui.photo.photo import Metadata, Text

XMP = b"XML:com.adobe.xmp"
_LINE = 36
_LONGEST_KEYWORD = 79
_MOST = 10_000
_OF_FILE_MANAGERS = "Thumb::"


class Texts:
    """Texts of one file, as they are found; `inflate` unpacks them."""

    def __init__(self, inflate: Callable[[bytes], bytes]) -> None:
        self._inflate = inflate
        self.found: dict[str, bytes] = {}
        self.texts: list[Text] = []

    def add(self, kind: bytes, content: bytes) -> None:
        """Take a tEXt, zTXt or iTXt chunk.

        Raises:
            ValueError, IndexError, zlib.error: it is damaged.
        """
        key, text = content.split(b"\0", 1)
        language = translated = b""
        if kind == b"iTXt":
            packed, (language, translated, text) = text[0], text[2:].split(b"\0", 2)
            text = self._inflate(text) if packed else text
        elif kind == b"zTXt":
            text = self._inflate(text[1:])
        if key == XMP:
            self.found["xmp"] = text
        elif key.startswith(b"Raw profile type "):
            self._profile(key.rsplit(b" ", 1)[1], text)
        elif not key.startswith(_OF_FILE_MANAGERS.encode()) and len(self.texts) < _MOST:
            encoding = "utf-8" if kind == b"iTXt" else "latin-1"
            there = language.decode("latin-1"), translated.decode("utf-8", "replace")
            self.texts.append(Text(key.decode("latin-1"), text.decode(encoding, "replace"), *there))

    def add_time(self, content: bytes) -> None:
        """Take a tIME chunk.

        Raises:
            ValueError, struct.error: it is damaged.
        """
        self.texts.append(Text(TIME, datetime(*struct.unpack(">H5B", content)).isoformat()))

    def _profile(self, name: bytes, text: bytes) -> None:
        """ImageMagick: a newline, the profile's name, its size, then lines of hexadecimal digits."""
        lines = text.decode("ascii").split("\n")
        profile = bytes.fromhex("".join(lines[3:]))[: int(lines[2])]
        if name in {b"iptc", b"8bim"}:
            iptc = photoshop.iptc_of(profile) or photoshop.tidy(profile)
            if iptc:
                self.found["iptc"] = iptc
            return
        xmp = profile.startswith(b"http://ns.adobe.com/xap/1.0/\0")
        if xmp or name == b"xmp":
            self.found.setdefault("xmp", profile.split(b"\0", 1)[1] if xmp else profile)
        elif name in {b"exif", b"APP1"}:
            self.found["old exif"] = profile


def chunks(carried: Metadata) -> list[tuple[bytes, bytes]]:
    """Kind and content of the chunks for what PNG has only texts for."""
    made = [_chunk(item) for item in carried.texts]
    if carried.iptc:
        made.append((b"tEXt", b"Raw profile type iptc\0" + _hexadecimal(b"iptc", photoshop.block(carried.iptc))))
    return made


def _chunk(item: Text) -> tuple[bytes, bytes]:
    keyword, text, language, translated = item
    if keyword == TIME:
        return b"tIME", struct.pack(">H5B", *datetime.fromisoformat(text).timetuple()[:6])
    key = keyword.encode("latin-1", "replace")[:_LONGEST_KEYWORD]
    tag, known_as = (part.replace("\0", "") for part in (language, translated))
    try:
        if not (tag or known_as):
            return b"tEXt", key + b"\0" + text.replace("\0", "").encode("latin-1")
    except UnicodeEncodeError:
        pass
    try:
        head = key + b"\0\0\0" + tag.encode("ascii", "replace") + b"\0" + known_as.encode("utf-8", "replace") + b"\0"
        return b"iTXt", head + text.replace("\0", "").encode()
    except UnicodeEncodeError:  # a JPEG's comment that is no UTF-8: what it is stays as open as it was
        return b"tEXt", key + b"\0" + bytes_of(text).replace(b"\0", b"")


def _hexadecimal(name: bytes, profile: bytes) -> bytes:
    digits = profile.hex().encode()
    lines = [digits[at : at + 2 * _LINE] for at in range(0, len(digits), 2 * _LINE)]
    return b"\n%s\n%8d\n%s\n" % (name, len(profile), b"\n".join(lines))
