"""What stands in the chips: the name of a side, how much of it is there, and from which size it was made."""

from PySide6.QtCore import QObject

from redgui.ui.compare.scene import Region, Scene
from redgui.ui.compare.transform import Shows


class SideNames(QObject):
    """The names of the sides in the current language."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: dict[Shows, str] = {}
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the current language."""
        self._names = {
            Shows.BEFORE: self.tr("Before"),
            Shows.AFTER: self.tr("After"),
            Shows.ORIGINAL: self.tr("Original"),
            Shows.DIFFERENCE: self.tr("Difference ×8"),
        }

    def of(self, shows: Shows) -> str:
        """The name of a side."""
        return self._names[shows]

    def label(self, scene: Scene, shows: Shows, seen: Region, zoom: float) -> tuple[str, float]:
        """What a side shows of a part of the result at a zoom, and which share of it is there."""
        text, done, total = self._names[shows], 1, 1
        if shows in {Shows.AFTER, Shows.DIFFERENCE}:
            done, total = scene.progress(shows, seen, zoom)
        if done < total:
            if shows == Shows.AFTER and (share := scene.rough_share(zoom)):
                text = self._rough(text, share)
            text = self.tr("{name}: {done} of {total}").format(name=text, done=done, total=total)
        return text, done / max(1, total)

    def _rough(self, name: str, share: float) -> str:
        """What a side is called while it shows what was made at this share of its size."""
        if share == 0.5:
            return self.tr("{name}, made at half size").format(name=name)
        if share == 0.25:
            return self.tr("{name}, made at quarter size").format(name=name)
        return self.tr("{name}, made at {percent} % of the size").format(name=name, percent=round(100 * share))
