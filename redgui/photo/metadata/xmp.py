"""XMP packets as trees, for edits that need to know what stands where; a packet that nothing changes stays as it is."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.dom.minidom import Attr, Document, Element, Node
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.minidom import parseString

Edit = Callable[[Document], bool]
"""Changes a tree; whether it did."""
Property = Attr | Element

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XMLNS = "http://www.w3.org/2000/xmlns/"
_NOTE = "http://ns.adobe.com/xmp/note/"
_EXTENDED = re.compile(rb"""HasExtendedXMP\s*(?:=\s*["']|>)\s*([0-9A-Fa-f]{32})""")
_LARGEST = 16 << 20
_MOST_TAGS = 50_000  # a tree takes far more memory than its text
_FAULTS = (ExpatError, DefusedXmlException, RecursionError, ValueError, LookupError, AttributeError)
_FRAME = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    f' xmlns:rdf="{RDF}"><rdf:Description rdf:about=""%s/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def empty() -> bytes:
    """A packet that says nothing."""
    return (_FRAME % "").encode()


def is_sound(packet: bytes) -> bool:
    """Whether the packet can be taken apart."""
    return _tree(packet) is not None


def edited(packet: bytes, *edits: Edit) -> bytes:
    """The packet after these edits; the same bytes if none changes it, or if it cannot be taken apart."""
    tree = _tree(packet)
    if tree is None:
        return packet
    try:
        changes = [edit(tree) for edit in edits]
        return _packet(tree) if any(changes) else packet
    except _FAULTS:
        return packet


def properties(tree: Document | Element, namespace: str, *names: str) -> list[Property]:
    """Attributes and elements with these names, or any name, in a namespace."""
    return [node for node in _nodes(tree) if node.namespaceURI == namespace and (not names or node.localName in names)]


def fields(tree: Document | Element, namespace: str) -> list[dict[str, Property]]:
    """Properties of a namespace by their names, for each element that has any."""
    groups: dict[int, dict[str, Property]] = {}
    for node in properties(tree, namespace):
        groups.setdefault(id(owner(node)), {})[str(node.localName)] = node
    return list(groups.values())


def owner(node: Property) -> Any:
    """The element that has this property."""
    return node.ownerElement if isinstance(node, Attr) else node.parentNode


def value(node: Property) -> str:
    """The property's text."""
    if isinstance(node, Attr):
        return node.value
    return "".join(child.data for child in node.childNodes if child.nodeType == Node.TEXT_NODE).strip()


def put(node: Property, text: str) -> None:
    """Give a property another text."""
    if isinstance(node, Attr):
        node.value = text
        return
    for child in list(node.childNodes):
        node.removeChild(child)
    document = node.ownerDocument
    assert document is not None
    node.appendChild(document.createTextNode(text))


def remove(node: Property) -> None:
    """Take a property out of its tree."""
    if isinstance(node, Attr):
        element = owner(node)
        if element is not None and element.hasAttribute(node.name):
            element.removeAttributeNode(node)
    elif node.parentNode is not None:
        node.parentNode.removeChild(node)


def description(tree: Document) -> Element:
    """The first description, which further properties go into."""
    found = tree.getElementsByTagNameNS(RDF, "Description")
    if not found:
        raise LookupError("no rdf:Description")
    return found[0]


def extension_of(packet: bytes | None) -> str | None:
    """The MD5 of the packet that this one continues in, in hexadecimal; None if it does not."""
    found = _EXTENDED.search(packet or b"")
    return found[1].decode() if found else None


def leading_to(digest: str) -> bytes:
    """A packet that says nothing but where it continues."""
    return (_FRAME % f' xmlns:xmpNote="{_NOTE}" xmpNote:HasExtendedXMP="{digest}"').encode()


def joined(main: bytes, extension: bytes) -> bytes | None:
    """A packet with the descriptions of its extension; None if one of them cannot be taken apart."""
    tree, more = _tree(main), _tree(extension)
    if tree is None or more is None:
        return None
    try:
        for node in properties(tree, _NOTE, "HasExtendedXMP"):
            remove(node)
        home = description(tree).parentNode
        assert home is not None
        for part in more.getElementsByTagNameNS(RDF, "Description"):
            if part.parentNode is not None and part.parentNode.localName == "RDF":
                moved = tree.importNode(part, deep=True)
                _declare(part, moved)
                home.appendChild(moved)
        return _packet(tree)
    except _FAULTS:
        return None


def _declare(source: Any, moved: Any) -> None:
    """Prefixes that are declared around an element are declared in it."""
    above = source.parentNode
    while isinstance(above, Element):
        for name, uri in above.attributes.items():
            if name.startswith("xmlns") and not moved.hasAttribute(name):
                moved.setAttributeNS(_XMLNS, name, uri)
        above = above.parentNode


def _tree(packet: bytes) -> Document | None:
    """The packet as a tree; None if it is damaged, enormous, or wants entities replaced."""
    if len(packet) > _LARGEST or packet.count(b"<") > _MOST_TAGS:
        return None
    try:
        tree: Document = parseString(packet.strip(b"\0 \t\r\n"), forbid_dtd=True)
    except _FAULTS:
        return None
    return tree


def _packet(tree: Document) -> bytes:
    return "".join(node.toxml() for node in tree.childNodes).encode()


def _nodes(tree: Document | Element) -> Iterator[Any]:
    for element in tree.getElementsByTagName("*"):
        yield element
        yield from [element.attributes.item(place) for place in range(element.attributes.length)]
