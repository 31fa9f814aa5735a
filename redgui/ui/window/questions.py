"""The one question the window asks: what to do with unsaved results."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from redgui.ui.work.document import Document

translate = QCoreApplication.translate


def may_close(
    parent: QWidget, documents: Sequence[Document], save: Callable[[Sequence[Document]], None], queued: int = 0
) -> bool:
    """Whether photos may be closed: nothing would be lost, or the user says so.

    `queued` photos would not be restored by the queue, which is running.

    "Save" hands the unsaved photos to `save`, and nothing is closed yet: that is for when they are written.
    """
    running = [document for document in documents if document.running is not None]
    unsaved = [document for document in documents if document.unsaved]
    if not running and not unsaved and not queued:
        return True
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setObjectName("may_close")
    box.setTextFormat(Qt.TextFormat.PlainText)  # names may look like HTML
    if unsaved:
        name = unsaved[0].name
        box.setText(translate("Questions", "The restored {name} has not been saved.").format(name=name))
        if len(unsaved) > 1:
            box.setText(
                translate("Questions", "{count} restored photos have not been saved.").format(count=len(unsaved))
            )
        box.setInformativeText(translate("Questions", "It would be lost. The original is untouched either way."))
        if len(unsaved) > 1:
            text = translate(
                "Questions",
                "They would be lost. The originals are untouched either way. Save all writes each result where Save as"
                " would put it, and replaces nothing.",
            )
            box.setInformativeText(text)
    elif queued:
        text = translate("Questions", "The queue is still restoring; {count} photos are left.")
        box.setText(text.format(count=queued))
    else:
        text = translate("Questions", "{name} is still being restored.")
        box.setText(text.format(name=running[0].name))
        box.setInformativeText(translate("Questions", "Closing stops that. The original is untouched either way."))
    if queued:
        text = translate(
            "Questions",
            "Closing stops the queue. What it has restored stays; add the same photos with the same folder for the "
            "results, and it resumes where it was.",
        )
        box.setInformativeText(f"{box.informativeText()}\n\n{text}" if unsaved else text)
    stay = box.addButton(translate("Questions", "Keep open"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(translate("Questions", "Close anyway"), QMessageBox.ButtonRole.DestructiveRole)
    keep = None
    if unsaved:
        text = translate("Questions", "Save…") if len(unsaved) == 1 else translate("Questions", "Save all")
        keep = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(keep or stay)
    box.setEscapeButton(stay)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if keep is not None and clicked is keep:
        save(unsaved)
        return False
    return clicked is leave
