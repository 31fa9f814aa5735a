"""The sentences of the core in the language of the window: the core speaks English and knows no Qt."""

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from redgui.ui.template import Template

# The texts of the core with names for the parts that change. A part whose name begins with "phrase" is a text of this
# list itself, and is translated too; the other parts (names, numbers, what a library said) stay as they are.
TEMPLATES = (
    # redgui/photo/read.py, source.py, decode_*.py: why a photo cannot be read
    QT_TRANSLATE_NOOP("Sentences", "{name} is {phrase}; choose a photo file."),
    QT_TRANSLATE_NOOP("Sentences", "a folder"),
    QT_TRANSLATE_NOOP("Sentences", "not a regular file"),
    QT_TRANSLATE_NOOP("Sentences", "{name} is empty (0 bytes); use another copy of the photo."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not a photo in a known format; redgui reads {phrase}."),
    QT_TRANSLATE_NOOP("Sentences", "{formats} and camera RAW"),
    QT_TRANSLATE_NOOP("Sentences", "{name} needs more memory than is free; close other programs and try again."),
    QT_TRANSLATE_NOOP("Sentences", "{name} does not exist in {folder}; check the name."),
    QT_TRANSLATE_NOOP("Sentences", "{name} may not be read by you; change its permissions or copy it somewhere else."),
    QT_TRANSLATE_NOOP("Sentences", "{name} could not be read from the disk ({reason}); check the drive and try again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is damaged or incomplete and cannot be decoded; open it in another program or use another copy.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is damaged: it says it is {width} x {height} pixels; use another copy."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} says it is {width} x {height} pixels ({size} million), more than the limit of {limit} million; if that"
        " is right and this computer has the memory, raise the limit with --max-pixels {pixels}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} has {size} GB, more than a photo within the limit of {limit} million pixels can need; raise the limit"
        " with --max-pixels.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", '{name} is a camera RAW file, which needs an extra part: pip install "redgui[raw]".'
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is a volume, not a photo; export one of its slices."),
    QT_TRANSLATE_NOOP("Sentences", "{name} has {count} channels, which no photo has; export three of them."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is packed as {how}, which redgui does not unpack in a TIFF; save it with LZW or without compression.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is cut short: part of its picture is missing; use another copy."),
    QT_TRANSLATE_NOOP("Sentences", "{name} holds {kind} samples; convert it to 16-bit integers first."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be used: {phrase}; convert it to 16-bit integers first."),
    QT_TRANSLATE_NOOP("Sentences", "it holds NaN or infinite samples"),
    QT_TRANSLATE_NOOP("Sentences", "its samples reach {value}, which is neither a 0-1, a 0-255 nor a 0-65535 scale"),
    # redgui/photo: what was converted or left out
    QT_TRANSLATE_NOOP("Sentences", "{name}: {phrase}."),
    QT_TRANSLATE_NOOP("Sentences", "its {bits}-bit samples were read with white at {white} and kept in 16 bits"),
    QT_TRANSLATE_NOOP(
        "Sentences", "its {bits}-bit samples were read as 8 bits: it is an animation without a still picture"
    ),
    QT_TRANSLATE_NOOP("Sentences", "samples darker than black or brighter than white were clipped"),
    QT_TRANSLATE_NOOP("Sentences", "it was converted from {mode} to sRGB {phrase}"),
    QT_TRANSLATE_NOOP("Sentences", "it was converted from 16-bit {mode} to 8-bit sRGB {phrase}"),
    QT_TRANSLATE_NOOP("Sentences", "the format has no grey, so it was converted to sRGB {phrase}"),
    QT_TRANSLATE_NOOP("Sentences", "through its colour profile"),
    QT_TRANSLATE_NOOP("Sentences", "by their definition"),
    QT_TRANSLATE_NOOP("Sentences", "without a usable colour profile, so colours may differ"),
    QT_TRANSLATE_NOOP("Sentences", "it was developed from camera RAW to 16-bit sRGB with the camera's white balance"),
    QT_TRANSLATE_NOOP("Sentences", "it holds more than one picture; only the first was read"),
    QT_TRANSLATE_NOOP("Sentences", "it holds {count} pictures; only the first was read"),
    QT_TRANSLATE_NOOP("Sentences", "it carries {phrase} (a preview, gain map or second view), which will not be kept"),
    QT_TRANSLATE_NOOP("Sentences", "1 extra image"),
    QT_TRANSLATE_NOOP("Sentences", "{count} extra images"),
    QT_TRANSLATE_NOOP("Sentences", "its depth map or gain map will not be kept"),
    QT_TRANSLATE_NOOP("Sentences", "its extra channels are not colours or transparency and were left out"),
    QT_TRANSLATE_NOOP("Sentences", "its channels have different depths and were all read with 8 bits"),
    QT_TRANSLATE_NOOP(
        "Sentences", "its colours are in a space that redgui does not know (number {number} of JPEG 2000)"
    ),
    QT_TRANSLATE_NOOP("Sentences", "its EXIF data is damaged and was left out"),
    QT_TRANSLATE_NOOP("Sentences", "its {kind} metadata is damaged and was left out"),
    QT_TRANSLATE_NOOP("Sentences", "its colour profile is damaged and was left out: the colours are taken as sRGB"),
    QT_TRANSLATE_NOOP("Sentences", "its colour profile is for {space}, not for this picture, and was left out"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "its wide-gamut or HDR colours come without a colour profile and are taken as sRGB: they may look dull",
    ),
    # redgui/photo/photo.py
    QT_TRANSLATE_NOOP("Sentences", "{phrase} must be a NumPy array, not {kind}."),
    QT_TRANSLATE_NOOP("Sentences", "{phrase} must be uint8 or uint16, not {kind}."),
    QT_TRANSLATE_NOOP("Sentences", "The samples of a photo"),
    QT_TRANSLATE_NOOP("Sentences", "The alpha of a photo"),
    QT_TRANSLATE_NOOP("Sentences", "The samples of a photo must be (h, w, 1) or (h, w, 3), not {shape}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The alpha of a photo must be {shape} {kind} like its samples, not {alpha} {other}.",
    ),
    # redgui/photo/write.py, encode_*.py: why a photo cannot be written, and what its format cannot hold
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be written: {phrase}."),
    QT_TRANSLATE_NOOP("Sentences", "that name is taken; choose another one, or allow it to be overwritten"),
    QT_TRANSLATE_NOOP("Sentences", "the folder {folder} does not exist; create it first"),
    QT_TRANSLATE_NOOP("Sentences", "{folder} is not a folder; choose another one"),
    QT_TRANSLATE_NOOP("Sentences", "a folder has that name; choose another one"),
    QT_TRANSLATE_NOOP("Sentences", "you may not write in {folder}; choose another folder"),
    QT_TRANSLATE_NOOP("Sentences", "{folder} is read-only; choose another folder"),
    QT_TRANSLATE_NOOP("Sentences", "the disk is full; free some space or choose another folder"),
    QT_TRANSLATE_NOOP("Sentences", "your share of the disk is full; free some space or choose another folder"),
    QT_TRANSLATE_NOOP("Sentences", "it is larger than this disk or account allows; choose another folder"),
    QT_TRANSLATE_NOOP("Sentences", "the name is too long; choose a shorter one"),
    QT_TRANSLATE_NOOP("Sentences", "{reason}; choose another folder or format"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} on a side; choose .tif"
        " or .png.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} cannot be written: {width} x {height} pixels, but {format} holds at most {most} million; choose .tif or"
        " .png.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} needs more memory than is free to be written; close other programs."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be written as {format} ({reason}); choose .png or .tif."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be written with {phrase}; choose one of {endings}."),
    QT_TRANSLATE_NOOP("Sentences", "no suffix"),
    QT_TRANSLATE_NOOP("Sentences", '"{suffix}"'),
    QT_TRANSLATE_NOOP("Sentences", "{format} holds 8 bits per channel, so 16 were rounded to 8"),
    QT_TRANSLATE_NOOP("Sentences", "{format} has no transparency, so it was left out"),
    QT_TRANSLATE_NOOP("Sentences", "its EXIF, XMP and resolution could not be written and were left out"),
    QT_TRANSLATE_NOOP("Sentences", "BMP cannot hold {phrase}, so that was left out"),
    QT_TRANSLATE_NOOP("Sentences", "{phrase} and {phrase2}"),
    QT_TRANSLATE_NOOP("Sentences", "ICC profile"),
    QT_TRANSLATE_NOOP("Sentences", "EXIF"),
    QT_TRANSLATE_NOOP("Sentences", "XMP"),
    QT_TRANSLATE_NOOP("Sentences", "its EXIF data is larger than the 64 KB JPEG can hold, so {phrase} was left out"),
    QT_TRANSLATE_NOOP("Sentences", "the camera maker's private part of it"),
    QT_TRANSLATE_NOOP("Sentences", "it"),
    QT_TRANSLATE_NOOP("Sentences", "its XMP data is larger than the 64 KB JPEG can hold and was left out"),
    QT_TRANSLATE_NOOP("Sentences", "its colour profile is larger than JPEG can hold and was left out"),
    # redgui/network: models
    QT_TRANSLATE_NOOP("Sentences", "weights/index.toml is damaged ({reason}); install redgui again."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name}: the file is not the one that redgui shipped (SHA-256); install redgui again."
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no model {name}; choose {known}, or a .safetensors file."),
    QT_TRANSLATE_NOOP("Sentences", "{path}: the weights cannot be read ({reason})."),
    QT_TRANSLATE_NOOP("Sentences", "{name}: not a safetensors file, or a damaged one ({reason})."),
    QT_TRANSLATE_NOOP("Sentences", "{name}: the weights do not fit the network they describe."),
    QT_TRANSLATE_NOOP("Sentences", "{name}: the weights hold values that are not finite."),
    QT_TRANSLATE_NOOP("Sentences", "{name}: not a redgui model (its metadata does not say so)."),
    QT_TRANSLATE_NOOP("Sentences", "{name}: its description of the network is damaged ({reason})."),
    # redgui/network: devices
    QT_TRANSLATE_NOOP("Sentences", "This computer has no {device} device; use --device auto or {known}."),
    QT_TRANSLATE_NOOP("Sentences", "{phrase}: {phrase2}"),
    QT_TRANSLATE_NOOP("Sentences", "{device}: {phrase}"),
    QT_TRANSLATE_NOOP("Sentences", "Apple GPU"),
    QT_TRANSLATE_NOOP("Sentences", "CPU, {count} {phrase}"),
    QT_TRANSLATE_NOOP("Sentences", "thread"),
    QT_TRANSLATE_NOOP("Sentences", "threads"),
    QT_TRANSLATE_NOOP("Sentences", "asked for"),
    QT_TRANSLATE_NOOP("Sentences", "the fastest of {devices}"),
    QT_TRANSLATE_NOOP("Sentences", "the only device"),
    QT_TRANSLATE_NOOP("Sentences", "{phrase}; float32 because the hardware has no faster bfloat16"),
    QT_TRANSLATE_NOOP("Sentences", "{phrase}; {arithmetic} costs {loss} dB"),
    QT_TRANSLATE_NOOP("Sentences", "{phrase}; float32 because {arithmetic} would cost {loss} dB"),
    QT_TRANSLATE_NOOP("Sentences", "fallback after a device failed"),
    QT_TRANSLATE_NOOP("Sentences", "fallback after an overflow"),
    QT_TRANSLATE_NOOP("Sentences", "fallback after a result that is not finite"),
    QT_TRANSLATE_NOOP("Sentences", "{device} failed ({reason}); the CPU took over."),
    QT_TRANSLATE_NOOP("Sentences", "{arithmetic} overflowed; float32 took over."),
    QT_TRANSLATE_NOOP("Sentences", "{device} gave a result that is not finite; the CPU took over."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The network's result is not finite even in float32 on the CPU; choose another model."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is not enough memory for a picture {width} pixels wide; close other programs or choose a smaller scale.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is not enough memory; close other programs or choose a smaller scale."),
    QT_TRANSLATE_NOOP("Sentences", "Stopped; nothing was written."),
    # redgui/pipeline.py
    QT_TRANSLATE_NOOP("Sentences", "The model cannot remove JPEG traces; they were left as they are."),
    # redgui/settings.py, naming.py, assets.py
    QT_TRANSLATE_NOOP("Sentences", "{setting} must be {phrase} from {low} to {high}, not {value}."),
    QT_TRANSLATE_NOOP("Sentences", "a number"),
    QT_TRANSLATE_NOOP("Sentences", "a whole number"),
    QT_TRANSLATE_NOOP("Sentences", "{setting} must be {choices}, not {value}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The name template {template} has a brace without its partner; write tokens as {{stem}}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The name template has the unknown token {{{token}}}; use {known}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The name template has a slash; leave it out, and choose the folder apart from the name."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The name template would give every photo the same name; add {{stem}}."),
    QT_TRANSLATE_NOOP("Sentences", "{file} is missing from this installation of redgui; install it again."),
    # redgui/batch: why a photo of the queue failed or was skipped, and why the queue cannot start
    QT_TRANSLATE_NOOP("Sentences", "{path} exists already."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} ended redgui twice while it was read and was passed over; use another copy, or restore it by itself to"
        " try it again.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{path} is an original; choose another folder or name template for the results."),
    QT_TRANSLATE_NOOP("Sentences", "{folder} is the output folder itself; choose another folder for the results."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The folder {folder} cannot be read ({reason}); change its permissions and add it again."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The folder {folder} cannot be made ({reason}); choose another folder for the results."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{folder} cannot be used for the results ({phrase}); choose another folder."),
    QT_TRANSLATE_NOOP("Sentences", "its journal is a link or no file"),
    QT_TRANSLATE_NOOP("Sentences", "{folder} cannot be used for the results ({reason}); choose another folder."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Lines of the journal in {folder} that redgui did not write were passed over: {count}."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder for the results, {folder}, is gone or was replaced; bring it back and restore the rest.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder for the results, {folder}, is not there with what was done; bring it back, or choose another one.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} needs more memory than is free; close other programs or choose a smaller scale."
    ),
    QT_TRANSLATE_NOOP("Sentences", "redgui failed in a way nobody foresaw ({kind}: {reason})."),
    QT_TRANSLATE_NOOP("Sentences", "Another batch ({phrase}) works in {folder}; wait for it or choose another folder."),
    QT_TRANSLATE_NOOP("Sentences", "process {number} on {computer}"),
    QT_TRANSLATE_NOOP("Sentences", "another process"),
    QT_TRANSLATE_NOOP("Sentences", "The journal in {folder} cannot be written ({reason}); free some space there."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The results need about {size} GB, and {free} GB are free; make room or choose another folder.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The output folder cannot be changed while photos are restored; stop them first."),
    QT_TRANSLATE_NOOP("Sentences", "The policy must be skip, rename or replace, not {value}."),
    QT_TRANSLATE_NOOP("Sentences", "A report must end in .csv or .json, not {suffix}."),
    QT_TRANSLATE_NOOP("Sentences", "{path} is an original; choose another place for the report."),
    QT_TRANSLATE_NOOP("Sentences", "The report {path} cannot be written ({reason}); choose another place."),
    # redgui/ui/work/tasks.py
    QT_TRANSLATE_NOOP("Sentences", "{path} was changed since it was restored; restore the photo again."),
    # weights/index.toml
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Noise of sigma 0 to 75, JPEG traces and enlargement by 1 to 4 in one network, RED-Net's idea at two scales",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "RED30 as published, blind: noise of sigma 0 to 75 or enlargement by 1 to 4, one at a time, told neither",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{count} tiles of freely licensed photographs ({document})"),
)


_DEEPEST = 6  # sentences in sentences; ours go to half of that
_Seen = dict[tuple[str, int], str | None]


def translated(sentence: str) -> str:
    """A sentence of the core in the language of the day; one that is not known comes back as it is."""
    known = _known(sentence, 0, {})
    return sentence if known is None else known


def _known(text: str, depth: int, seen: _Seen) -> str | None:
    """The translation by the first template that fits with all its phrases, or None.

    Args:
        text: a sentence, or a part of one.
        depth: of how many sentences it is a part.
        seen: what was found of parts before; a file's name full of our own words falls into the same ones in many ways.
    """
    if (text, depth) not in seen:
        seen[text, depth] = next(_translations(text, depth, seen), None) if depth < _DEEPEST else None
    return seen[text, depth]


def _translations(text: str, depth: int, seen: _Seen) -> Iterator[str]:
    for template in _templates():
        for found in template.parts(text):
            parts = {name: _known(part, depth + 1, seen) if _is_phrase(name) else part for name, part in found.items()}
            if None not in parts.values():
                yield QCoreApplication.translate("Sentences", template.whole).format(**parts)


def _is_phrase(name: str) -> bool:
    return name.startswith("phrase")


@lru_cache(maxsize=1)
def _templates() -> list[Template]:
    """All of them, those with most text of their own first."""
    return sorted((Template.of(str(text)) for text in TEMPLATES), key=lambda template: -sum(map(len, template.texts)))
