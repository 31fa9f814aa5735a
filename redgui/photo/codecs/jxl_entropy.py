"""Numbers that a JPEG XL codestream packs by how often they come, each under a context (ISO/IEC 18181-1, annex C)."""

from redgui.photo.codecs.jxl_bits import Bits

_ANS_BITS = 12
_ANS_END = 0x130000
_WINDOW = 1 << 20
_MOST_SYMBOLS = 1 << 15
_LENGTHS_ORDER = (1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15)
_SIMPLE = {1: (0,), 2: (1, 1), 3: (1, 2, 2), 4: (1, 2, 3, 3)}
_EVEN = (2, 2, 2, 2)
_USUAL_LENGTH, _REPEAT, _ZEROS = 8, 16, 17
_LOG_COUNTS = {0: 10, 2: 7, 4: 6, 5: 8, 6: 9}
_SAME = 13


class Numbers:
    """A packed row of numbers."""

    def __init__(self, bits: Bits, contexts: int, *, copies: bool = True) -> None:
        """Read how it is packed.

        Args:
            bits: where it stands.
            contexts: how many there are.
            copies: whether it may repeat parts of itself.

        Raises:
            ValueError: no such row.
        """
        self._bits = bits
        self._done, self._copied, self._left = list[int](), 0, 0
        self._least = 0  # of the symbols that announce a copy; 0: none do
        if bits.flag():
            if not copies:
                raise ValueError("copies where there must be none")
            self._least = bits.choice((224, 0), (512, 0), (4096, 0), (8, 15))
            self._shortest = bits.choice((3, 0), (4, 0), (5, 2), (9, 8))
            self._lengths = _Split(bits, 8)
            contexts += 1
        self._clusters = _clusters(bits, contexts)
        count = max(self._clusters) + 1
        self._state = -1
        if bits.flag():
            self._splits = [_Split(bits, 15) for _ in range(count)]
            sizes = [_alphabet(bits) for _ in range(count)]
            self._codes: list[_Prefix | _Alias] = [_Prefix.read(bits, size) for size in sizes]
        else:
            log = 5 + bits.take(2)
            self._splits = [_Split(bits, log) for _ in range(count)]
            self._codes = [_Alias(_counts(bits, 1 << log), log) for _ in range(count)]
            self._state = bits.take(32)

    def next(self, context: int) -> int:
        """The next number; ValueError if the data ends before."""
        if not self._least:
            return self._number(self._clusters[context])
        if not self._left:
            cluster = self._clusters[context]
            symbol = self._symbol(cluster)
            if symbol < self._least:
                self._done.append(self._splits[cluster].number(self._bits, symbol))
                return self._done[-1]
            self._left = self._lengths.number(self._bits, symbol - self._least) + self._shortest
            distance = min(self._number(self._clusters[-1]) + 1, _WINDOW, len(self._done))
            self._copied = len(self._done) - distance
        self._left -= 1
        self._done.append(self._done[self._copied] if self._copied < len(self._done) else 0)
        self._copied += 1
        return self._done[-1]

    def finish(self) -> None:
        """Raise ValueError if the row is damaged, as far as that can be seen at its end."""
        if self._state not in {-1, _ANS_END}:
            raise ValueError("a damaged row of numbers")

    def _number(self, cluster: int) -> int:
        return self._splits[cluster].number(self._bits, self._symbol(cluster))

    def _symbol(self, cluster: int) -> int:
        code = self._codes[cluster]
        if isinstance(code, _Prefix):
            return code.symbol(self._bits)
        symbol, self._state = code.symbol(self._state)
        if self._state < 1 << 16:
            self._state = self._state << 16 | self._bits.take(16)
        return symbol


class _Split:
    """How a number is split into a symbol and bits that follow it."""

    def __init__(self, bits: Bits, log_size: int) -> None:
        self._exponent = bits.take(log_size.bit_length())
        self._high = self._low = 0
        if self._exponent != log_size:
            self._high = bits.take(self._exponent.bit_length())
            self._low = bits.take(max(0, self._exponent - self._high).bit_length())
        if self._high + self._low > self._exponent or self._exponent > log_size:
            raise ValueError("an impossible split")

    def number(self, bits: Bits, symbol: int) -> int:
        first = 1 << self._exponent
        if symbol < first:
            return symbol
        inside = self._high + self._low
        count = self._exponent - inside + ((symbol - first) >> inside)
        if count > 32:
            raise ValueError("a number beyond measure")
        low = symbol & ((1 << self._low) - 1)
        high = (symbol >> self._low) & ((1 << self._high) - 1) | 1 << self._high
        return (high << count | bits.take(count)) << self._low | low


class _Prefix:
    """A code in which no word begins another, as in Brotli."""

    def __init__(self, lengths: list[int]) -> None:
        """Args: lengths: in bits, of each symbol's word; 0: it has none."""
        self._words, word, before = dict[tuple[int, int], int](), 0, 0
        for length, symbol in sorted((length, symbol) for symbol, length in enumerate(lengths) if length):
            word <<= length - before
            self._words[length, word] = symbol
            word, before = word + 1, length
        self._longest = before
        if self._words and word != 1 << before:
            raise ValueError("words that do not fit together")

    @classmethod
    def only(cls, symbol: int) -> "_Prefix":
        """A code of one symbol, which takes no bits."""
        code = cls([])
        code._words[0, 0] = symbol
        return code

    @classmethod
    def read(cls, bits: Bits, size: int) -> "_Prefix":
        """A code of up to `size` symbols."""
        if size == 1:
            return cls.only(0)
        skipped = bits.take(2)
        return _simple(bits, size) if skipped == 1 else _by_lengths(bits, size, skipped)

    def symbol(self, bits: Bits) -> int:
        word = length = 0
        while (found := self._words.get((length, word))) is None:
            if length >= self._longest:
                raise ValueError("no such word")
            word, length = word << 1 | bits.take(1), length + 1
        return found


class _Alias:
    """Symbols by asymmetric numeral systems: of 4096 values each symbol has as many as it comes often."""

    def __init__(self, counts: list[int], log_size: int) -> None:
        self._counts, self._log = counts, _ANS_BITS - log_size
        size = 1 << self._log
        self._first, self._other, self._shift = list(counts), list(range(len(counts))), [0] * len(counts)
        if 1 << _ANS_BITS in counts:
            self._other = [counts.index(1 << _ANS_BITS)] * len(counts)
            self._first, self._shift = [0] * len(counts), [size * place for place in range(len(counts))]
            return
        small = [place for place, count in enumerate(counts) if count < size]
        large = [place for place, count in enumerate(counts) if count > size]
        while large and small:
            giving, taking = large.pop(), small.pop()
            self._first[giving] -= size - self._first[taking]
            self._other[taking] = giving
            self._shift[taking] = self._first[giving] - self._first[taking]
            if self._first[giving] < size:
                small.append(giving)
            elif self._first[giving] > size:
                large.append(giving)

    def symbol(self, state: int) -> tuple[int, int]:
        """The symbol that a state stands for, and the next state."""
        value = state & ((1 << _ANS_BITS) - 1)
        place, offset = value >> self._log, value & ((1 << self._log) - 1)
        symbol = place
        if offset >= self._first[place]:
            symbol, offset = self._other[place], offset + self._shift[place]
        return symbol, (state >> _ANS_BITS) * self._counts[symbol] + offset


def _clusters(bits: Bits, contexts: int) -> list[int]:
    """For each context the number of the code that it uses."""
    if contexts == 1:
        return [0]
    if bits.flag():
        width = bits.take(2)
        return [bits.take(width) for _ in range(contexts)]
    moved = bits.flag()
    numbers = Numbers(bits, 1, copies=contexts > 2)
    found = [numbers.next(0) for _ in range(contexts)]
    numbers.finish()
    if max(found) > 255:
        raise ValueError("more codes than there may be")
    if moved:  # each number is a place in a list, from which it moves to the front
        order = list(range(256))
        for at, place in enumerate(found):
            found[at] = order.pop(place)
            order.insert(0, found[at])
    return found


def _alphabet(bits: Bits) -> int:
    if not bits.flag():
        return 1
    count = bits.take(4)
    size = 1 + (1 << count) + bits.take(count)
    if size > _MOST_SYMBOLS:
        raise ValueError("more symbols than there may be")
    return size


def _simple(bits: Bits, size: int) -> _Prefix:
    """Up to four symbols."""
    count, width = bits.take(2) + 1, (size - 1).bit_length()
    symbols = [bits.take(width) for _ in range(count)]
    if max(symbols) >= size or len({*symbols}) != count:
        raise ValueError("no such symbols")
    if count == 1:
        return _Prefix.only(symbols[0])
    lengths = [0] * size
    for symbol, length in zip(symbols, _EVEN if count == 4 and bits.flag() else _SIMPLE[count], strict=True):
        lengths[symbol] = length
    return _Prefix(lengths)


def _by_lengths(bits: Bits, size: int, skipped: int) -> _Prefix:
    """The lengths of all words, packed themselves by a code whose lengths come first."""
    of_lengths, room = [0] * len(_LENGTHS_ORDER), 32
    for place in _LENGTHS_ORDER[skipped:]:
        length = (0, 4, 3, -1)[bits.take(2)]
        if length < 0:
            length = (5 if bits.flag() else 1) if bits.flag() else 2
        of_lengths[place] = length
        room -= 32 >> length if length else 0
        if room <= 0:
            break
    used = [place for place, length in enumerate(of_lengths) if length]
    code = _Prefix.only(used[0]) if len(used) == 1 else _Prefix(of_lengths)
    lengths, room = list[int](), 1 << 15
    last, repeated, count = _USUAL_LENGTH, 0, 0
    while len(lengths) < size and room > 0:
        symbol = code.symbol(bits)
        if symbol < _REPEAT:
            run, length, repeated = 1, symbol, 0
            last = symbol or last
        else:
            extra = 2 if symbol == _REPEAT else 3
            more = (count - 2 << extra) if repeated == symbol else 0
            total = more + bits.take(extra) + 3
            run, count = total - (count if repeated == symbol else 0), total
            length, repeated = (last if symbol == _REPEAT else 0), symbol
        lengths += [length] * run
        room -= run * (1 << 15 >> length) if length else 0
    if room != 0 or len(lengths) > size:
        raise ValueError("lengths that do not fit together")
    return _Prefix(lengths)


def _counts(bits: Bits, size: int) -> list[int]:
    """How many of 4096 values each symbol has."""
    counts, whole = [0] * size, 1 << _ANS_BITS
    if bits.flag():
        two = bits.flag()
        symbols = [_byte(bits) for _ in range(1 + two)]
        share = bits.take(_ANS_BITS) if two else whole
        if max(symbols) >= size or (two and symbols[0] == symbols[1]):
            raise ValueError("no such symbols")
        counts[symbols[-1]] = whole - share
        counts[symbols[0]] = share
        return counts
    if bits.flag():
        used = _byte(bits) + 1
        if used > size:
            raise ValueError("no such symbols")
        counts[:used] = [whole // used + (place < whole % used) for place in range(used)]
        return counts
    return _packed_counts(bits, counts)


def _packed_counts(bits: Bits, counts: list[int]) -> list[int]:
    """Logarithms of all, then the bits below; the largest is what remains of the whole."""
    width = next((width for width in range(3) if not bits.flag()), 3)
    precision = bits.take(width) + (1 << width) - 1
    used = _byte(bits) + 3
    if precision > 13 or used > len(counts):
        raise ValueError("no such symbols")
    logs = list[int | None]()
    while len(logs) < used:
        log = _log_count(bits)
        logs += [None] * (_byte(bits) + 4) if log == _SAME else [log]
    known = [log if log is not None else -1 for log in logs]
    omitted = known.index(max(known))
    if len(logs) > used or max(known) < 0:
        raise ValueError("no such symbols")
    for place, stored in enumerate(logs):
        log = known[place]
        if stored is None:
            counts[place] = counts[place - 1] if place else 0
        elif log and place != omitted:
            zeros = log - 1
            width = min(max(precision - ((_ANS_BITS - zeros) >> 1), 0), zeros)
            counts[place] = (1 << zeros) + (bits.take(width) << (zeros - width))
    counts[omitted] = (1 << _ANS_BITS) - sum(counts)
    if counts[omitted] < 0:
        raise ValueError("more than the whole")
    return counts


def _log_count(bits: Bits) -> int:
    kind = bits.take(3)
    if kind == 1:
        return next((log for log in (4, 0, 11, _SAME) if bits.flag()), 12)
    if kind == 3:
        return 1 if bits.flag() else 3
    if kind == 7:
        return 2 if bits.flag() else 5
    return _LOG_COUNTS[kind]


def _byte(bits: Bits) -> int:
    if not bits.flag():
        return 0
    width = bits.take(3)
    return (1 << width) + bits.take(width)
