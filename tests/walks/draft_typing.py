"""The intake form of the real window, seen from outside: opened, and what is kept of it."""

from time import monotonic

from db.record_book import SqlRecordBook
from tests.walks.kills import SECRET
from tests.walks.outer_lotse import OuterLotse


def open_form(lotse: OuterLotse, draft: str) -> float:
    """To the first line of the second section, behind what stands there already. Returns the
    seconds from a key to the page it opens."""
    lotse.unlock(SECRET)
    pressed = monotonic()
    lotse.press("ctrl+n")
    lotse.wait_until(lambda: lotse.shows("Aufnahmebogen"))
    reaction = monotonic() - pressed
    lotse.arrive("Aufnahmebogen")
    if draft:
        lotse.press("Return")  # Weiter bearbeiten
        lotse.rest()
    lotse.press("ctrl+2", "End")
    lotse.rest()
    return reaction


def draft_of(book: SqlRecordBook) -> str:
    """What the only draft holds of the line; nothing if there is none yet."""
    with book.transaction() as records:
        drafts = records.drafts.all()
    assert len(drafts) <= 1
    return str(drafts[0].answers["vorname"]) if drafts else ""
