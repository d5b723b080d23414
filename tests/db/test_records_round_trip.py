from db.record_book import SqlRecordBook
from tests.builders import a_full_family


def test_a_family_comes_back_as_it_was_saved(book: SqlRecordBook) -> None:
    family = a_full_family()
    with book.transaction() as records:
        stored = records.families.add(family)
    with book.transaction() as records:
        assert records.families.get(family.id) == stored
