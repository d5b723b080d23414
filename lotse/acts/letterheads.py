"""Who stands at the head of a paper that leaves the house."""

from lotse.acts.signing_in import desk_of
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.records import RecordBook


def desk_under_letterhead(book: RecordBook) -> Desk:
    """Raises LotseError if nobody signed in. Opens a transaction of its own."""
    desk = desk_of(book)
    with book.transaction() as records:
        return desk_on_paper(desk, profile_of(records))
