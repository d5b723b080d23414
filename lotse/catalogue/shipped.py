"""The catalogue that comes with Lotse; every part is read when first asked for, then kept."""

from collections.abc import Sequence
from functools import cache

import resources
from lotse.catalogue.lists import areas, languages, needs, rows
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_csv import read_offers
from lotse.catalogue.school import School, SchoolDirectory
from lotse.catalogue.school_file import school_of

__all__ = ["School", "areas", "languages", "needs", "school_directory", "shipped_offers"]


@cache
def shipped_offers() -> tuple[Offer, ...]:
    """By id. A problem in the shipped file would be a bug of this program."""
    read = read_offers(resources.resource("data/offers.csv").read_bytes())
    if read.problems:
        raise ValueError(f"the shipped offers are broken: {read.problems[0]}")
    return tuple(sorted(read.offers, key=lambda offer: offer.id))


@cache
def school_directory() -> SchoolDirectory:
    return SchoolDirectory(school_of(row) for row in rows("schools_nrw"))


def directory_of(imported: Sequence[School]) -> SchoolDirectory:
    """The directory of the year that was imported into a file, else the one that is shipped."""
    return SchoolDirectory(imported) if imported else school_directory()
