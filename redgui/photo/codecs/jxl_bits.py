"""Numbers in a JPEG XL codestream, from the lowest bit of the first byte on (ISO/IEC 18181-1, annex B)."""

Choice = tuple[int, int]
"""A number is an offset and so many bits that are added to it."""

_CHUNK = 8


class Bits:
    """What is read one after the other.

    Attributes:
        read: bits since the beginning of the codestream.
    """

    def __init__(self, codestream: bytes, start: int = 16) -> None:
        """Args: start: bit to begin with; the first two bytes say what it is."""
        self._data, self._at = codestream, start // 8
        self._held = self._count = 0
        self.read = start - start % 8
        self.take(start % 8)

    def take(self, count: int) -> int:
        """The next bits as a number.

        Raises:
            ValueError: the data ends before.
        """
        while self._count < count:
            chunk = self._data[self._at : self._at + _CHUNK]
            if not chunk:
                raise ValueError("the codestream ends too early")
            self._held |= int.from_bytes(chunk, "little") << self._count
            self._count += 8 * len(chunk)
            self._at += len(chunk)
        value = self._held & ((1 << count) - 1)
        self._held >>= count
        self._count -= count
        self.read += count
        return value

    def flag(self) -> bool:
        return self.take(1) == 1

    def choice(self, *choices: Choice) -> int:
        """A number after two bits that say how it is stored."""
        offset, count = choices[self.take(2)]
        return offset + self.take(count)

    def long(self) -> int:
        """A number of up to 64 bits."""
        kind = self.take(2)
        if kind < 3:
            return (0, 1 + self.take(4) if kind == 1 else 0, 17 + self.take(8) if kind == 2 else 0)[kind]
        value, shift = self.take(12), 12
        while self.flag():
            if shift == 60:
                return value | self.take(4) << shift
            value |= self.take(8) << shift
            shift += 8
        return value
