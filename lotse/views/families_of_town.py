"""The towns of a Kreis, for a desk that works for all of them."""

from lotse.profiles.kept import profile_of
from lotse.records import RecordBook


def towns_to_choose(book: RecordBook) -> tuple[str, ...]:
    """The towns of the Kreis in use; empty for a town."""
    with book.transaction() as records:
        return tuple(town.name for town in profile_of(records).towns)
