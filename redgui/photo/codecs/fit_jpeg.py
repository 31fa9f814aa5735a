"""Metadata in JPEG's segments of 64 KB: what needs several, and what does not fit at all."""

from dataclasses import replace

from redgui.messages import Sentence
from redgui.photo.codecs import jpeg_segments
from redgui.photo.metadata import exif, xmp
from redgui.photo.metadata.texts import bytes_of, comments
from redgui.photo.photo import Metadata

_SEGMENT = 65533
_EXIF = _SEGMENT - len(b"Exif\0\0")
_XMP = _SEGMENT - len(b"http://ns.adobe.com/xap/1.0/\0")
_PROFILE = 255 * (_SEGMENT - 14)


def fit_jpeg(metadata: Metadata) -> tuple[Metadata, bytes, list[Sentence]]:
    """Metadata that Pillow can write, whole segments to be written beside it, and sentences about what did not fit."""
    notes, segments = list[Sentence](), b""
    if metadata.exif and len(metadata.exif) > _EXIF:
        smaller = exif.without_maker_note(metadata.exif)
        fits = len(smaller) <= _EXIF
        metadata = replace(metadata, exif=smaller if fits else None)
        what = Sentence("the camera maker's private part of it") if fits else Sentence("it")
        notes.append(
            Sentence("its EXIF data is larger than the 64 KB JPEG can hold, so {what} was left out", what=what)
        )
    if metadata.icc and len(metadata.icc) > _PROFILE:
        metadata = replace(metadata, icc=None)
        notes.append(Sentence("its colour profile is larger than JPEG can hold and was left out"))
    if metadata.xmp and len(metadata.xmp) > _XMP and not xmp.is_sound(metadata.xmp):
        metadata = replace(metadata, xmp=None)
        notes.append(Sentence("its XMP data is larger than the 64 KB JPEG can hold and was left out"))
    if metadata.xmp and len(metadata.xmp) > _XMP:
        leading, segments = jpeg_segments.extension(metadata.xmp)
        metadata = replace(metadata, xmp=leading)
    if metadata.iptc:
        segments += jpeg_segments.iptc_segments(metadata.iptc)
    for comment in comments(metadata):
        text = bytes_of(comment)
        if len(text) > _SEGMENT:
            notes.append(Sentence("its comment is larger than the 64 KB JPEG can hold and was cut off"))
        segments += jpeg_segments.comment_segment(text[:_SEGMENT])
    return metadata, segments, notes
