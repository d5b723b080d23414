"""Sets of row numbers as one whole number each."""

from collections.abc import Iterable, Iterator


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
