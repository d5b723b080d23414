"""Schools to choose from for an offer: of the directory of this file, those near it first."""

from lotse.catalogue.lists import areas
from lotse.catalogue.school import SchoolDirectory
from lotse.records import RecordBook
from lotse.views.schools import schools_in

_NEAR, _MOST = 10, 20


class SchoolFinder:
    def __init__(self, book: RecordBook, municipality: str) -> None:
        """`municipality` is a name or AGS."""
        self._book = book
        area = areas().find(municipality)
        self._town = area.name if area else ""

    def find(self, text: str) -> list[tuple[str, str]]:
        """Number and words of each."""
        schools = self._schools()
        here = schools.search(text, town=self._town, limit=_NEAR)
        found = dict.fromkeys((*here, *schools.search(text, limit=_MOST)))
        return [(school.number, f"{school.full_name}, {school.town}") for school in found]

    def name_of(self, number: str) -> str:
        """Empty for what is no number of a school."""
        schools = self._schools()
        return schools.get(number).full_name if schools.has(number) else ""

    def _schools(self) -> SchoolDirectory:
        return schools_in(self._book)
