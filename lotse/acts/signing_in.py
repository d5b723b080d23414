"""Who works here."""

from lotse.errors import LotseError
from lotse.institutions import Desk
from lotse.records import RecordBook


def desk_of(book: RecordBook) -> Desk:
    """The desk that signed in. Raises LotseError if nobody did."""
    if book.desk is None:
        raise LotseError(
            "Es ist noch nicht eingetragen, wer hier arbeitet. Es wurde nichts geändert. "
            "Bitte tragen Sie unter „Einstellungen“ Ihren Namen und Ihre Stelle ein."
        )
    return book.desk
