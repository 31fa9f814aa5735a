"""A line in XMP that redgui made the picture what it is."""

from dataclasses import replace
from datetime import UTC, datetime
from xml.dom.minidom import Document, Element

from redgui.photo.metadata import xmp
from redgui.photo.metadata.texts import TIME
from redgui.photo.photo import Metadata
from redgui.version import __version__

_XMLNS = "http://www.w3.org/2000/xmlns/"
_BASIC = "http://ns.adobe.com/xap/1.0/"
_MEDIA = "http://ns.adobe.com/xap/1.0/mm/"
_EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
_PREFIXES = {_BASIC: "xmp", _MEDIA: "xmpMM", _EVENT: "stEvt", xmp.RDF: "rdf"}


def noted(metadata: Metadata, when: datetime) -> Metadata:
    """The metadata with that line, and with the time of a PNG's last change set to it, where it has one."""
    moment = when.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    texts = tuple(item._replace(text=moment) if item.keyword == TIME else item for item in metadata.texts)
    return replace(metadata, xmp=with_history(metadata.xmp, when), texts=texts)


def with_history(packet: bytes | None, when: datetime) -> bytes:
    """The packet, or a new one, with the program's name, and one more event in its history.

    The time is noted where the packet has times already, which would be wrong otherwise. Without, the same photo gives
    the same file each time. A packet that cannot be taken apart stays as it is.
    """
    moment = when.astimezone().isoformat(timespec="seconds")
    agent = f"redgui {__version__}"

    def note(tree: Document) -> bool:
        home = xmp.description(tree)
        times = xmp.properties(tree, _BASIC, "ModifyDate", "MetadataDate")
        for node in times:
            xmp.put(node, moment)
        if tools := xmp.properties(tree, _BASIC, "CreatorTool"):
            xmp.put(tools[0], agent)
        else:
            _add(home, _BASIC, "CreatorTool").appendChild(tree.createTextNode(agent))
        event = _add(_events(tree, home), xmp.RDF, "li")
        event.setAttributeNS(xmp.RDF, f"{event.prefix}:parseType", "Resource")
        steps = {"action": "edited", "softwareAgent": agent, "changed": "/"}
        for name, text in (steps | ({"when": moment} if times else {})).items():
            _add(event, _EVENT, name).appendChild(tree.createTextNode(text))
        return True

    return xmp.edited(packet or xmp.empty(), note)


def _events(tree: Document, home: Element) -> Element:
    """The sequence of events, made if there is none."""
    for history in xmp.properties(tree, _MEDIA, "History"):
        if isinstance(history, Element):
            found = xmp.properties(history, xmp.RDF, "Seq")
            if found and isinstance(found[0], Element):
                return found[0]
            xmp.remove(history)
    return _add(_add(home, _MEDIA, "History"), xmp.RDF, "Seq")


def _add(parent: Element, namespace: str, name: str) -> Element:
    """A new element in this one, under a prefix that stands for nothing else there."""
    prefix = _PREFIXES[namespace]
    while (taken := _meaning(parent, prefix)) not in {None, namespace}:
        prefix += "_"
    document = parent.ownerDocument
    assert document is not None
    child: Element = document.createElementNS(namespace, f"{prefix}:{name}")
    if taken is None:
        _description(parent).setAttributeNS(_XMLNS, f"xmlns:{prefix}", namespace)
    parent.appendChild(child)
    return child


def _description(element: Element) -> Element:
    """The description that an element is in: where Adobe's programs declare prefixes, and ImageMagick wants them."""
    while (element.namespaceURI, element.localName) != (xmp.RDF, "Description"):
        above = element.parentNode
        if not isinstance(above, Element):
            break
        element = above
    return element


def _meaning(element: Element, prefix: str) -> str | None:
    """The namespace that a prefix stands for in an element, or None."""
    above: object = element
    while isinstance(above, Element):
        if above.hasAttribute(f"xmlns:{prefix}"):
            return str(above.getAttribute(f"xmlns:{prefix}"))
        above = above.parentNode
    return None
