"""Looks through all families a portion at a time, so that nobody has to wait for the book."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from lotse.errors import LotseError
from lotse.families.family import Family
from lotse.families.wanted import WantedFamilies
from lotse.records import RecordBook

PORTION = 1_000
Tell = Callable[[int], None]  # how many were read by now; may raise to stop


class NoLongerWanted(LotseError):
    """Whoever asked has left or asks something else by now."""

    def __init__(self) -> None:
        super().__init__("Das wird nicht mehr gebraucht. Es wurde nichts geändert.")


def unheard(_done: int) -> None:
    """Nobody waits to be told."""


def families_in_portions(
    book: RecordBook, wanted: WantedFamilies, tell: Tell = unheard
) -> Iterator[Family]:
    """By reference, each portion in a transaction of its own."""
    done, last = 0, ""
    while True:
        with book.transaction() as records:
            found = records.families.for_matching(replace(wanted, after=last, most=PORTION))
        yield from found
        done += len(found)
        tell(done)
        if len(found) < PORTION:
            return
        last = found[-1].reference
