"""The catalogue that comes with Lotse; every part is read when first asked for, then kept."""

from collections.abc import Mapping
from functools import cache

import resources
from lotse.catalogue.lists import areas, languages, needs, rows
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_csv import read_offers
from lotse.catalogue.school import School, SchoolDirectory

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
    return SchoolDirectory(_school(row) for row in rows("schools_nrw"))


def _school(row: Mapping[str, str]) -> School:
    additions = (" ".join(row[name].split()) for name in ("name_2", "name_3"))
    return School(
        number=row["school_number"],
        school_type=row["school_type"],
        name=" ".join(row["name"].split()),
        addition=", ".join(part for part in additions if part),
        street=row["street"],
        postcode=row["postcode"],
        town=row["town"],
        ags=row["ags"],
        phone=row["phone"],
        email=row["email"],
    )
