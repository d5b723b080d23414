"""The catalogue of the open file, ready to be matched."""

from collections.abc import Sequence
from functools import cached_property

from lotse.catalogue.offer import Offer
from lotse.catalogue.school import School, SchoolDirectory
from lotse.catalogue.shipped import directory_of
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.houses import Houses
from lotse.records import Records


def catalogue_in(records: Records) -> Catalogue:
    """Kept until somebody writes an offer or imports another year of schools."""
    return records.offers.derived(records.schools.derived(_Preparing))


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
