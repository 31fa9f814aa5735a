"""Who redgui is: versions, models, and the licences of everything it stands on."""

import platform
import re
import tomllib
from collections.abc import Iterable, Sequence
from email.message import Message
from html import escape
from importlib import metadata
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from redgui import __version__
from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.ui.sentences import translated
from redgui.ui.theme import GRID

_SHOWN = ("torch", "numpy", "pillow", "pillow-heif", "tifffile", "imagecodecs", "rawpy", "safetensors", "QtAwesome")


class AboutDialog(QDialog):
    """Name, version and promise; tabs with versions, models and licences, to read and copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About redgui"))
        name = QLabel(self.tr("redgui {version}").format(version=__version__), self)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        name.setFont(font)
        what = QLabel(self.tr("Restores photographs: noise goes, detail comes back, pictures grow."), self)
        promise = QLabel(self.tr("No cloud, no telemetry, no network at all: your photos stay on this computer."), self)
        tabs = QTabWidget(self)
        tabs.setAccessibleName(self.tr("About redgui"))
        for title, html in (
            (self.tr("Versions"), _table(versions())),
            (self.tr("Models"), self._models()),
            (self.tr("Licences"), self._licences()),
        ):
            tabs.addTab(self._page(title, html), title)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(name)
        for label in (what, promise):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(GRID)
        layout.addWidget(tabs, stretch=1)
        layout.addSpacing(GRID)
        layout.addWidget(buttons)
        self.resize(80 * GRID, 70 * GRID)

    def _page(self, title: str, html: str) -> QTextBrowser:
        page = QTextBrowser(self)
        page.setFrameShape(QTextBrowser.Shape.NoFrame)
        page.setOpenLinks(False)  # nothing here leads to the network
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        page.setTextInteractionFlags(selectable)
        page.setTabChangesFocus(True)
        page.setAccessibleName(title)
        page.document().setDocumentMargin(GRID)
        page.setHtml(html)
        return page

    def _models(self) -> str:
        try:
            table = tomllib.loads(asset("weights", "index.toml").read_text(encoding="utf-8"))
        except (RedguiError, ValueError) as error:
            return escape(translated(str(error)))
        trained, measured = self.tr("Trained on {data}."), self.tr("Measured PSNR")
        parts = []
        for name, model in table.items():
            parts.append(f"<h3>{escape(name)}</h3><p>{escape(translated(model.get('summary', '')))}.</p>")
            parts.append(f"<p>{escape(trained.format(data=translated(model.get('data', '?'))))}</p>")
            if psnr := model.get("psnr"):
                rows = [(test, f"{value:.2f} dB") for test, value in psnr.items()]
                parts.append(f"<p>{escape(measured)}</p>{_table(rows)}")
        return "".join(parts)

    def _licences(self) -> str:
        try:
            own = asset("LICENSE").read_text(encoding="utf-8")
        except RedguiError:
            own = "MIT"
        heading = self.tr("redgui stands on")
        header = [self.tr("Name"), self.tr("Version"), self.tr("Licence"), self.tr("Home page")]
        paragraphs = "".join(f"<p>{escape(part)}</p>" for part in own.split("\n\n"))
        return f"<h3>redgui</h3>{paragraphs}<h3>{escape(heading)}</h3>{_table(licences(), header)}"


def versions() -> list[tuple[str, str]]:
    """Name and version of what runs here; nothing is imported for it."""
    known = [
        ("redgui", __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", _version("PySide6-Essentials")),
        *((name, _version(name)) for name in _SHOWN),
        (QCoreApplication.translate("AboutDialog", "System"), platform.platform()),
    ]
    return [(name, version) for name, version in known if version]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def licences() -> list[tuple[str, str, str, str]]:
    """Name, version, licence and home page of all that redgui needs and that is installed, of Python and the icons."""
    rows = {_key(row[0]): row for row in map(_licence, _needed()) if row[0]}
    others = [
        ("Python", platform.python_version(), "PSF-2.0", "https://www.python.org"),
        ("Font Awesome Free", "6", "OFL-1.1 AND CC-BY-4.0", "https://fontawesome.com"),
    ]
    return sorted([*rows.values(), *others], key=lambda row: row[0].lower())


def _needed() -> Iterable[metadata.Distribution]:
    """The installed packages that redgui leads to; all of them where redgui itself was never installed."""
    try:
        metadata.distribution("redgui")
    except metadata.PackageNotFoundError:
        yield from metadata.distributions()
        return
    waiting, seen = ["redgui"], set[str]()
    while waiting:
        name = waiting.pop()
        if _key(name) in seen:
            continue
        seen.add(_key(name))
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        if _key(name) != "redgui":
            yield found
        # Extras of others are not ours; our own are there if they are installed.
        wanted = [item for item in found.requires or () if _key(name) == "redgui" or "extra ==" not in item]
        waiting += [match[0] for item in wanted if (match := re.match(r"[\w.-]+", item))]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(package: metadata.Distribution) -> tuple[str, str, str, str]:
    about = cast(Message, package.metadata)
    licence = about.get("License-Expression") or about.get("License") or ""
    if not licence or "\n" in licence or len(licence) > 60:  # none, or a whole licence text
        kinds = [line.split(" :: ")[-1] for line in about.get_all("Classifier") or () if line.startswith("License ::")]
        licence = ", ".join(kinds) or licence.strip().split("\n")[0] or "?"
    return about.get("Name", ""), about.get("Version", ""), licence, _home_page(about)


def _home_page(about: Message) -> str:
    urls = dict(line.split(", ", 1) for line in about.get_all("Project-URL") or () if ", " in line)
    by_label = {label.lower(): url for label, url in urls.items()}
    wanted = ("homepage", "home", "home page", "repository", "source", "source code")
    first = next((by_label[label] for label in wanted if label in by_label), "")
    return about.get("Home-page") or first or next(iter(urls.values()), "")


def _table(rows: Iterable[Sequence[str]], header: Sequence[str] = ()) -> str:
    """An HTML table of plain texts."""
    head = "".join(f"<th align='left'>{escape(text)}</th>" for text in header)
    lines = ["".join(f"<td>{escape(text)}</td>" for text in row) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in ([head] if header else []) + lines)
    return f"<table cellpadding='{GRID // 2}' cellspacing='0'>{body}</table>"
