"""The catalogue of the open file, ready to be matched."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from lotse.catalogue.facets import Indexing
from lotse.catalogue.offer import Offer
from lotse.catalogue.school import School, SchoolDirectory
from lotse.catalogue.shipped import directory_of
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.houses import Houses
from lotse.records import RecordBook, Records

LARGE = 2_000  # offers; fewer are read while a page is built


def catalogue_in(records: Records) -> Catalogue:
    """Kept until somebody writes an offer or imports another year of schools."""
    return records.offers.derived(records.schools.derived(_Preparing))


def make_ready(book: RecordBook, today: date) -> None:
    """Reads and prepares a large catalogue before a page asks for it and has to wait."""
    with book.transaction() as records:
        if records.offers.count() < LARGE:
            return
        records.offers.all()
    with book.transaction() as records:
        catalogue_in(records)
        index = records.offers.derived(Indexing(today))
    index()


class _Preparing:
    """By the schools of one year; kept with them, so that another year prepares anew."""

    def __init__(self, imported: Sequence[School]) -> None:
        self._imported = imported

    def __call__(self, offers: Sequence[Offer]) -> Catalogue:
        return Catalogue(offers, Houses(self._schools))

    def _schools(self) -> SchoolDirectory:
        return self._directory

    @cached_property
    def _directory(self) -> SchoolDirectory:
        return directory_of(self._imported)
