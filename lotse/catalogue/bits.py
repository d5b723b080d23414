"""Sets of row numbers as one whole number each."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Said = TypeVar("Said", bound=Hashable)


def rows_by(said: Iterable[Said]) -> Mapping[Said, Sequence[int]]:
    """The rows that say the same; the nth of `said` is that of row n."""
    found: defaultdict[Said, list[int]] = defaultdict(list)
    for row, each in enumerate(said):
        found[each].append(row)
    return found


def bits_of(rows: Iterable[int], size: int) -> int:
    """One bit per row that is in the set; `size` is one more than the greatest possible row."""
    found = bytearray(size // 8 + 1)
    for row in rows:
        found[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(found, "little")


def rows_of(bits: int) -> Iterator[int]:
    """In ascending order."""
    for place, byte in enumerate(bits.to_bytes(bits.bit_length() // 8 + 1, "little")):
        if byte:
            for bit in range(8):
                if byte & 1 << bit:
                    yield place * 8 + bit
