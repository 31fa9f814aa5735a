"""What XMP promises of parts of the file that the result does not have: films, gain maps, depth, old pictures."""

from xml.dom.minidom import Document

from redgui.messages import Sentence
from redgui.photo.metadata import xmp

FILM = Sentence("the film that belongs to it (a motion photo) will not be kept")
GAIN_MAP = Sentence("its gain map (Ultra HDR) will not be kept: the result has the standard range")
_DEPTH = Sentence("its depth map will not be kept")
_GOOGLE = "http://ns.google.com/photos/1.0/"
_CAMERA, _CONTAINER = f"{_GOOGLE}camera/", f"{_GOOGLE}container/"
_WHOLE: dict[str, Sentence | None] = {
    _CONTAINER: None,
    f"{_GOOGLE}container/item/": None,
    "http://ns.adobe.com/hdr-gain-map/1.0/": GAIN_MAP,
    "http://ns.apple.com/HDRGainMap/1.0/": GAIN_MAP,
    f"{_GOOGLE}depthmap/": _DEPTH,
    f"{_GOOGLE}image/": None,  # the original picture
    f"{_GOOGLE}audio/": Sentence("its sound will not be kept"),
    "http://ns.google.com/photos/dd/1.0/device/": _DEPTH,
}
"""Namespaces of which nothing stays, and what that costs."""
_NAMES = {"http://ns.adobe.com/xap/1.0/": ("Thumbnails",), "http://ns.adobe.com/xmp/note/": ("HasExtendedXMP",)}
_MARKS = tuple(text.encode() for text in (_CAMERA, *_WHOLE, "Thumbnails", "HasExtendedXMP"))


def without_stale(packet: bytes) -> tuple[bytes, list[Sentence]]:
    """The packet without it, and sentences about what is lost."""
    if not any(mark in packet for mark in _MARKS):
        return packet, []
    lost = list[Sentence]()

    def drop(tree: Document) -> bool:
        doomed = [node for uri, names in _NAMES.items() for node in xmp.properties(tree, uri, *names)]
        for node in xmp.properties(tree, _CAMERA):
            if str(node.localName).startswith(("MotionPhoto", "MicroVideo")):
                doomed.append(node)
                lost.append(FILM)
        for uri, sentence in _WHOLE.items():
            found = xmp.properties(tree, uri)
            doomed += found
            if found and sentence:
                lost.append(sentence)
        for node in doomed:
            xmp.remove(node)
        return bool(doomed)

    return xmp.edited(packet, drop), list(dict.fromkeys(lost))
