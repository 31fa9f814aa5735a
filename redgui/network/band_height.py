"""How many rows a band has: as many as are fastest on this computer, measured while the picture passes through."""

from redgui.network.devices import Compute
from redgui.network.spec import RedNetSpec

# A layer's output of this size still lies in a processor's cache; a GPU wants enough to keep all its units busy.
_LAYER_BYTES = {"cpu": 4 << 20, "cuda": 256 << 20, "mps": 64 << 20, "gpu": 32 << 20}
# Taller bands are tried up to this: processors with matrix units are fastest far beyond their cache.
_MOST_LAYER_BYTES = {"cpu": 32 << 20, "cuda": 256 << 20, "mps": 64 << 20, "gpu": 32 << 20}
# A GPU that may be weak starts with bands of so many rows: Windows resets a driver that is busy for 2 s.
_WEAK_ROWS = 16
# A band that takes longer is followed by smaller ones, so that progress moves.
_MOST_SECONDS = 0.2
_GAIN = 1.03  # a taller band must be that much faster for each row to be kept
_TRIES = 2  # bands of a height before it is judged: the first one also prepares the kernels


class BandHeight:
    """Chooses the height of each band from how long those before took.

    Bands grow while that makes rows faster. Where one takes too long, because another program takes the processor's
    cores, the next ones are smaller, until there is time again: a busy neighbour does not shrink them for good.

    Attributes:
        rows: of the next band, a multiple of the network's `multiple`.
    """

    def __init__(self, start: int, most: int, multiple: int) -> None:
        self.rows = start
        self._most, self._multiple = most, multiple
        self._fastest = start if start >= most else None
        self._rates: dict[int, list[float]] = {}

    def note(self, rows: int, seconds: float) -> None:
        """Learn from a band that has passed; one of another height than `rows`, the picture's last, teaches nothing."""
        if rows != self.rows:
            return
        rates = self._rates.setdefault(rows, [])
        rates.append(rows / max(seconds, 1e-9))
        may_grow = 2 * seconds < _MOST_SECONDS
        if seconds > _MOST_SECONDS:
            self._shrink()
        elif self._fastest is None:
            if len(rates) >= _TRIES:
                self._judge(may_grow)
        elif may_grow:
            self.rows = min(2 * self.rows, self._fastest)

    def halve(self) -> bool:
        """Never again bands of this height: memory is short. False if they cannot be smaller."""
        if not self._shrink():
            return False
        self._fastest = self._most = self.rows
        return True

    def _judge(self, may_grow: bool) -> None:
        """Settle for the height that was fastest, or try a taller one."""
        lower = self._rates.get(self.rows // 2)
        if lower and max(self._rates[self.rows]) < _GAIN * max(lower):
            self.rows //= 2
            self._fastest = self.rows
        elif 2 * self.rows > self._most:
            self._fastest = self.rows
        elif may_grow:
            self.rows *= 2

    def _shrink(self) -> bool:
        if self.rows <= self._multiple:
            return False
        self.rows = -(-self.rows // (2 * self._multiple)) * self._multiple
        return True


def for_picture(spec: RedNetSpec, width: int, compute: Compute) -> BandHeight:
    """Bands for a picture `width` pixels wide, to begin with of `default_band_rows`, or fewer."""
    start = default_band_rows(spec, width, compute)
    most = start * _MOST_LAYER_BYTES[compute.device] // _LAYER_BYTES[compute.device]
    if compute.device == "gpu":
        start = min(start, -(-_WEAK_ROWS // spec.multiple) * spec.multiple)
    return BandHeight(start, most, spec.multiple)


def fixed(rows: int, multiple: int) -> BandHeight:
    """Bands of `rows`, rounded up to a multiple of `multiple`, however long they take."""
    return _Fixed(max(1, -(-rows // multiple)) * multiple, 0, multiple)


class _Fixed(BandHeight):
    def note(self, rows: int, seconds: float) -> None:
        pass


def default_band_rows(spec: RedNetSpec, width: int, compute: Compute) -> int:
    """Rows of a band whose largest layer output just fits `_LAYER_BYTES`; at least `spec.multiple`."""
    step, bytes_per_row = float(spec.unshuffle), 0.0
    for level in spec.levels:
        bytes_per_row = max(bytes_per_row, level.width * (width / step) / step * compute.bytes)
        step *= spec.stride
    rows = int(_LAYER_BYTES[compute.device] / bytes_per_row)
    return max(1, rows // spec.multiple) * spec.multiple
