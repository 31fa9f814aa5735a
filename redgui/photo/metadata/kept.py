"""What a format has no place for, in one sentence. docs/kept.md is the same as a table."""

from dataclasses import replace

from redgui.messages import Sentence, listed
from redgui.photo.formats import Format
from redgui.photo.metadata import texts
from redgui.photo.photo import Metadata

_BLOCKS = {"icc": Sentence("ICC profile"), "exif": "EXIF", "xmp": "XMP", "iptc": "IPTC"}


def for_format(metadata: Metadata, form: Format) -> tuple[Metadata, list[Sentence]]:
    """The metadata that a format can hold, and a sentence about the rest."""
    lost = list[str]()
    kept = metadata.texts
    for name, label in _BLOCKS.items():
        if getattr(metadata, name) and name not in form.carries:
            lost.append(label)
    if texts.comments(metadata) and "comment" not in form.carries:
        kept = tuple(item for item in kept if item.keyword != texts.COMMENT)
        lost.append(Sentence("comment"))
    if "texts" not in form.carries:
        if keywords := texts.others(metadata):
            lost.append(texts.named(keywords))
        kept = tuple(item for item in kept if item.keyword == texts.COMMENT)
    if metadata.aspect and "aspect" not in form.carries:
        metadata = replace(metadata, aspect=None)
        lost.append(Sentence("shape of its pixels"))
    if not lost:
        return metadata, []
    note = Sentence("{format} cannot hold {what}, so that was left out", format=form.label, what=listed(lost, "and"))
    icc, exif, xmp, iptc = (getattr(metadata, name) if name in form.carries else None for name in _BLOCKS)
    return replace(metadata, icc=icc, exif=exif, xmp=xmp, iptc=iptc, texts=kept), [note]
