"""The directory of the open file, read whole."""

from lotse.directory.directory import Directory
from lotse.records import RecordBook, Records


def read_directory(book: RecordBook) -> Directory:
    with book.transaction() as records:
        return directory_of(records)


def directory_of(records: Records) -> Directory:
    return Directory(
        organisations=records.organisations.all(),
        networks=records.networks.all(),
        professionals=records.professionals.all(),
    )
