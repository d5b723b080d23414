"""The school directory that holds for this file: the imported one of the year, else the shipped."""

from lotse.catalogue.school import SchoolDirectory
from lotse.catalogue.shipped import directory_of
from lotse.records import RecordBook


def schools_in(book: RecordBook) -> SchoolDirectory:
    """Made once until another year is imported; ask again instead of keeping it."""
    with book.transaction() as records:
        return records.schools.derived(directory_of)
