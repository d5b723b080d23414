"""Wherever a school is looked up, the directory imported into this file holds."""

from db.record_book import SqlRecordBook
from lotse.catalogue.school import School
from lotse.catalogue.shipped import school_directory
from lotse.views.schools import schools_in
from ui.consents.recipients import recipient_of, search_recipients
from ui.search.hits import GlobalSearch, HitKind

NEW = School(number="999001", school_type="Grundschule", name="Zaubernußschule", town="Kamen")


def test_search_and_consents_know_the_schools_of_the_year(book: SqlRecordBook) -> None:
    search, old = GlobalSearch(book), school_directory().schools[0]

    def schools(text: str) -> list[str]:
        return [hit.key for hit in search.find(text) if hit.kind is HitKind.SCHOOL]

    assert schools_in(book) is school_directory()
    assert (schools(NEW.number), schools(old.number)) == ([], [old.number])
    assert recipient_of(f"school:{NEW.number}", book) is None
    with book.transaction() as records:
        records.schools.replace_all([NEW])
    assert (schools(NEW.number), schools(old.number)) == ([NEW.number], [])
    party = recipient_of(f"school:{NEW.number}", book)
    assert party is not None
    assert search_recipients("Zaubernuß", book) == (party,)
    assert recipient_of(f"school:{old.number}", book) is None
