"""Who redgui is: versions, models, and the licences of everything it stands on."""

import platform
import tomllib
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from redgui import __version__
from redgui.assets import asset
from redgui.errors import RedguiError
from redgui.licences import Component, components
from redgui.messages import Sentence
from redgui.ui.about.licence_page import LicencePage
from redgui.ui.language import decimal
from redgui.ui.sentences import translated
from redgui.ui.widgets.geometry import resize_dialog
from redgui.ui.widgets.theme import GRID

_SHOWN = (
    "pyside6-essentials",
    "torch",
    "numpy",
    "pillow",
    "pi-heif",
    "tifffile",
    "imagecodecs",
    "rawpy",
    "safetensors",
    "qtawesome",
)


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
        parts = components()
        tabs = QTabWidget(self)
        tabs.setAccessibleName(self.tr("About redgui"))
        for title, html in ((self.tr("Versions"), _table(versions(parts))), (self.tr("Models"), self._models())):
            page = self._page(title)
            page.setHtml(html)
            tabs.addTab(page, title)
        title = self.tr("Licences")
        tabs.addTab(LicencePage([_own(), *parts], self._page(title), self), title)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(self.tr("For a report of a problem: what runs here, and on what; nothing of yours is in it."))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(versions(parts))))
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
        resize_dialog(self, QSize(80 * GRID, 70 * GRID))

    def _page(self, title: str) -> QTextBrowser:
        page = QTextBrowser(self)
        page.setFrameShape(QTextBrowser.Shape.NoFrame)
        page.setOpenLinks(False)  # nothing here leads to the network
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        page.setTextInteractionFlags(selectable)
        page.setTabChangesFocus(True)
        page.setAccessibleName(title)
        page.document().setDocumentMargin(GRID)
        return page

    def _models(self) -> str:
        try:
            table = tomllib.loads(asset("weights", "index.toml").read_text(encoding="utf-8"))
        except RedguiError as error:
            return escape(translated(error.sentence))
        except ValueError as error:
            return escape(str(error))
        trained, measured = self.tr("Trained on {data}."), self.tr("Measured PSNR")
        parts = []
        for name, model in table.items():
            parts.append(f"<h3>{escape(name)}</h3><p>{escape(_words_of(model, 'summary'))}.</p>")
            parts.append(f"<p>{escape(trained.format(data=_words_of(model, 'data')))}</p>")
            if psnr := model.get("psnr"):
                rows = [(test, f"{decimal(value, 2)} dB") for test, value in psnr.items()]
                parts.append(f"<p>{escape(measured)}</p>{_table(rows)}")
        return "".join(parts)


def _words_of(model: dict[str, Any], key: str) -> str:
    """What weights/index.toml says of a model, in the language of the window."""
    return translated(Sentence.verbatim(str(model.get(key, "?"))))


def versions(parts: Iterable[Component]) -> list[tuple[str, str]]:
    """Name and version of what runs here; nothing is imported for it."""
    by_key = {part.key: part for part in parts}
    shown = [by_key[key] for key in _SHOWN if key in by_key]
    return [
        ("redgui", __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        *((part.name, part.version) for part in shown),
        (QCoreApplication.translate("AboutDialog", "System"), platform.platform()),
    ]


def as_text(rows: Iterable[tuple[str, str]]) -> str:
    """Rows for a report, one a line."""
    return "".join(f"{name}: {version}\n" for name, version in rows)


def _own() -> Component:
    try:
        texts: tuple[Path, ...] = (asset("LICENSE"),)
    except RedguiError:  # a wheel keeps it elsewhere
        texts = ()
    return Component("redgui", __version__, "MIT", "", texts)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """An HTML table of plain texts."""
    lines = ["".join(f"<td>{escape(text)}</td>" for text in row) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table cellpadding='{GRID // 2}' cellspacing='0'>{body}</table>"
