"""The families of one town, for a desk that works for a whole Kreis."""

from collections.abc import Sequence

from lotse.catalogue.place_name import folded_place
from lotse.families.family import FamilySummary
from lotse.profiles.kept import profile_of
from lotse.records import RecordBook, Records

MOST_LOOKED_AT = 5000  # the latest of them; who looks for an older one types its name


def towns_to_choose(book: RecordBook) -> tuple[str, ...]:
    """The towns of the Kreis in use; empty for a town."""
    with book.transaction() as records:
        return tuple(town.name for town in profile_of(records).towns)


def found_families(
    records: Records, text: str, *, town: str = "", limit: int
) -> Sequence[FamilySummary]:
    """As the search finds them; with a town only those who live there."""
    if not town:
        return records.families.search(text, limit=limit)
    wanted = folded_place(town)
    found = records.families.search(text, limit=MOST_LOOKED_AT)
    return [family for family in found if folded_place(family.town) == wanted][:limit]
