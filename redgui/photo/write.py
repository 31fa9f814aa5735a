"""Photos into files: `write`."""

import contextlib
import errno
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from redgui.errors import PhotoError
from redgui.files.atomic import whole_file
from redgui.files.disk import free_bytes
from redgui.files.version import Version
from redgui.messages import Sentence, about
from redgui.photo import formats
from redgui.photo.codecs.quiet import quiet
from redgui.photo.expected import COPIED_FROM, may_copy
from redgui.photo.formats import Format
from redgui.photo.metadata.kept import for_format
from redgui.photo.metadata.upright import checked, for_size
from redgui.photo.metadata.xmp_history import noted
from redgui.photo.photo import Metadata, Photo
from redgui.photo.samples import to_bits

DEFAULT_QUALITY = COPIED_FROM
"""Of JPEG, WebP, AVIF and JPEG XL where none was chosen."""

_LEAST_LOSSLESS = 0.2  # of the bytes of the samples
_LEAST_LOSSY = 0.03  # bytes a pixel


def default_suffix(photo: Photo, own: str = "") -> str:
    """The suffix a restored copy gets when the user named none: the source's where it can be written well.

    HEIC and AVIF become JPEG, or TIFF when they are deeper than 8 bits; RAW becomes TIFF; the rest, and all HDR
    pictures, PNG. What has transparency or was saved without loss becomes PNG where that format would not keep it so.

    Args:
        photo: as it was read.
        own: the suffix of its file, kept as it is spelled (.JPEG, .tiff) if it names the same format.
    """
    if _hdr(photo):
        return ".png"
    known = formats.named(photo.format)
    usual, deep = known.becomes if known else (".png", ".png")
    suffix = deep if photo.bit_depth > 8 else usual
    form = formats.of_result(suffix)
    if form is None or (photo.alpha is not None and not form.alpha) or (photo.lossless and not _keeps(photo, form)):
        suffix = ".png"
    return own if formats.of_result(own) is formats.of_result(suffix) else suffix


def _keeps(photo: Photo, form: Format) -> bool:
    """Whether a photo that was saved without loss is written so in this format."""
    return form.lossless or (form.name == photo.format and form.keeps_lossless)


def check_target(path: Path) -> None:
    """What can be known before the work: raises PhotoError if no photo can be written with that name, and there."""
    _format_for(path)
    try:
        with contextlib.suppress(FileNotFoundError):
            path.lstat()
        tempfile.TemporaryFile(dir=path.parent, prefix=".redgui-").close()
    except OSError as error:
        raise PhotoError(_blame(path, error)) from error


def check_space(target: Path, photo: Photo, width: int, height: int) -> None:
    """Raise PhotoError if the disk is surely too full for a photo that becomes so large.

    How well it can be packed is not known before; so only where hardly a photo would fit.
    """
    form, free = _format_for(target), free_bytes(target.parent)
    channels = photo.samples.shape[2] + (photo.alpha is not None)
    depth = min(photo.samples.dtype.itemsize * 8, form.bits) // 8
    least = width * height * (channels * depth * _LEAST_LOSSLESS if form.lossless else _LEAST_LOSSY)
    if free is not None and free < least:
        raise PhotoError(
            Sentence(
                "{name} cannot be written: it needs {least:,.1f} MB and more, but {free:,.1f} MB are free in {folder};"
                " free some space or choose another folder.",
                name=target.name,
                least=least / 1e6,
                free=free / 1e6,
                folder=target.parent,
            )
        )


def write(
    photo: Photo,
    path: str | Path,
    *,
    overwrite: bool = False,
    quality: int = DEFAULT_QUALITY,
    bits: int | None = None,
    strip_metadata: bool = False,
    history: bool = True,
    changed_ns: int | None = None,
    unchanged: Version | None = None,
    reading: Iterable[Sentence] = (),
) -> list[Sentence]:
    """Write a photo; the format follows the suffix. The file appears whole under its name or not at all.

    Args:
        photo: what to write; its EXIF and XMP get the new size.
        path: ends in .jpg, .jpeg, .png, .tif, .tiff, .webp, .avif, .jxl or .bmp.
        overwrite: replace an existing file; otherwise one is never touched.
        quality: 1-100 for JPEG, WebP, AVIF and JPEG XL; at 100 WebP and JPEG XL lose nothing.
        bits: 8 or 16 per channel; None keeps the samples' own depth where the format can.
        strip_metadata: leave EXIF, XMP, IPTC and texts out. ICC profile and resolution stay: without them the picture
            is wrong.
        history: say in XMP that redgui restored the picture, if it did, unless metadata is left out.
        changed_ns: time of last change that the file gets, in nanoseconds; None for now.
        unchanged: the file that the photo was read from, if nothing was done to it: copied byte for byte where the
            target has the same format and the other arguments ask for nothing else.
        reading: what reading the photo had to leave out or convert.

    Returns:
        Sentences about what was lost: `reading`, and what the format could not hold; none if the file was copied.

    Raises:
        PhotoError: unknown suffix, existing file, missing, read-only or full folder, too large for the format.
        ValueError: `quality` or `bits` is out of range.
    """
    target = Path(path)
    if bits not in {None, 8, 16} or not 1 <= quality <= 100:
        raise ValueError(f"bits must be 8, 16 or None and quality 1-100, not {bits} and {quality}")
    check_fits(target, photo.width, photo.height)
    check_colours(target, photo)
    form = _format_for(target)
    assert form.encode is not None  # only such formats have suffixes of results
    if not may_copy(photo, form, quality, bits, strip_metadata):
        unchanged = None
    photo, notes = _fit(photo, form, bits, strip_metadata)
    if history and photo.restored and not strip_metadata and "xmp" in form.carries:
        photo = replace(photo, metadata=noted(photo.metadata, datetime.now().astimezone()))
    try:
        with quiet(), whole_file(target, overwrite=overwrite, changed_ns=changed_ns) as file:
            if unchanged is None or not unchanged.copy_into(file):
                notes += _encode(photo, file, form.encode, quality)
            else:
                return []
    except MemoryError as error:
        raise PhotoError(
            Sentence("{name} needs more memory than is free to be written; close other programs.", name=target.name)
        ) from error
    except OSError as error:
        raise PhotoError(_blame(target, error)) from error
    except Exception as error:
        # The encoders are as free with their exceptions as the decoders.
        raise PhotoError(
            Sentence(
                "{name} cannot be written as {format}; choose .png or .tif.",
                name=target.name,
                format=form.label,
            )
        ) from error
    return [*reading, *about(target.name, notes)]


def check_fits(target: Path, width: int, height: int) -> None:
    """Raise PhotoError for a suffix that cannot be written, and for a picture that is too large for its format.

    `write` checks, too; a caller with work to do before checks first.
    """
    form = _format_for(target)
    if max(width, height) > form.longest_side:
        raise PhotoError(
            Sentence(
                "{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side;"
                " choose .tif or .png.",
                name=target.name,
                width=width,
                height=height,
                format=form.label,
                most=form.longest_side,
            )
        )
    if width * height > form.most_pixels:
        raise PhotoError(
            Sentence(
                "{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most:.0f} million;"
                " choose .tif or .png.",
                name=target.name,
                width=width,
                height=height,
                format=form.label,
                most=form.most_pixels / 1e6,
            )
        )


def check_colours(target: Path, photo: Photo) -> None:
    """Raise PhotoError for an HDR picture in a format that cannot say so: it would look dull everywhere.

    `write` checks, too; a caller with work to do before checks first.
    """
    form, kind = _format_for(target), _hdr(photo)
    if kind and "hdr" not in form.carries:
        raise PhotoError(
            Sentence(
                "{name} cannot be written: the photo is an HDR picture ({kind}), and {format} cannot hold one; choose a"
                " name that ends in .png or .avif.",
                name=target.name,
                kind=kind,
                format=form.label,
            )
        )


def _hdr(photo: Photo) -> str:
    return photo.metadata.colour.hdr if photo.metadata.colour else ""


def _format_for(target: Path) -> Format:
    form = formats.of_result(target.suffix)
    if form is None:
        raise PhotoError(
            Sentence(
                "{name} cannot be written with {ending}; choose one of {endings}.",
                name=target.name,
                ending=f'"{target.suffix}"' if target.suffix else Sentence("no suffix"),
                endings=", ".join(formats.result_suffixes()),
            )
        )
    return form


def _fit(photo: Photo, form: Format, bits: int | None, strip: bool) -> tuple[Photo, list[Sentence]]:
    """The photo as the format can hold it, and sentences about what that cost."""
    metadata, notes = checked(photo.metadata)
    if strip:
        metadata = replace(metadata, exif=None, xmp=None, iptc=None, texts=())
    metadata, lost = for_format(for_size(metadata, photo.width, photo.height), form)
    notes += lost
    has = photo.samples.dtype.itemsize * 8
    wanted = bits or has
    depth = photo.bit_depth if photo.bit_depth > 8 else wanted
    if wanted == 16 and form.bits < min(depth, 16):
        notes.append(
            Sentence(
                "{format} holds {bits} bits per channel, so {more} were rounded to {bits}",
                format=form.label,
                bits=form.bits,
                more=min(depth, 16),
            )
        )
    if form.bits == 8:
        wanted = 8
    alpha = photo.alpha
    if alpha is not None and not form.alpha:
        alpha = None
        notes.append(Sentence("{format} has no transparency, so it was left out", format=form.label))
    samples = to_bits(photo.samples, wanted)
    return replace(
        photo, samples=samples, alpha=None if alpha is None else to_bits(alpha, wanted), metadata=metadata
    ), notes


def _encode(photo: Photo, file: BinaryIO, encode: "formats.Encoder", quality: int) -> list[Sentence]:
    """Encode with metadata, and if the format's library chokes on that, without."""
    try:
        return encode(photo, file, quality)
    except (OSError, MemoryError):
        raise
    except Exception:
        bare = Metadata(icc=photo.metadata.icc, colour=photo.metadata.colour)
        if photo.metadata == bare:
            raise
        file.seek(0)
        file.truncate()
        notes = encode(replace(photo, metadata=bare), file, quality)
        return [*notes, Sentence("its EXIF, XMP and resolution could not be written and were left out")]


def _blame(target: Path, error: OSError) -> Sentence:
    folder = target.parent
    forbidden = Sentence("you don't have permission to write in {folder}; choose another folder", folder=folder)
    reasons = {
        errno.EEXIST: Sentence("that name is taken; choose another one, or allow it to be overwritten"),
        errno.ENOENT: Sentence("the folder {folder} does not exist; create it first", folder=folder),
        errno.ENOTDIR: Sentence("{folder} is not a folder; choose another one", folder=folder),
        errno.EISDIR: Sentence("a folder has that name; choose another one"),
        errno.EACCES: forbidden,
        errno.EPERM: forbidden,
        errno.EROFS: Sentence("{folder} is read-only; choose another folder", folder=folder),
        errno.ENOSPC: Sentence("the disk is full; free some space or choose another folder"),
        errno.EDQUOT: Sentence("your share of the disk is full; free some space or choose another folder"),
        errno.EFBIG: Sentence("it is larger than this disk or account allows; choose another folder"),
        errno.ENAMETOOLONG: Sentence("the name is too long; choose a shorter one"),
    }
    other = Sentence("{reason}; choose another folder or format", reason=error.strerror or error)
    why = reasons.get(error.errno or 0, other)
    return Sentence("{name} cannot be written: {why}.", name=target.name, why=why)
