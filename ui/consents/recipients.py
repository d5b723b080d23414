"""Whom a consent can name: offers of the catalogue and schools of the directory."""

from lotse.consents.consent import Party
from lotse.consents.rules import recipient_of_offer, recipient_of_school
from lotse.errors import NotFound
from lotse.records import RecordBook
from lotse.views.schools import schools_in

OFFER, SCHOOL = "offer", "school"


def recipient_of(key: str, book: RecordBook) -> Party | None:
    """The party behind `offer:ge-01` or `school:196538`; None if there is none."""
    kind, _, number = key.partition(":")
    try:
        if kind == OFFER:
            with book.transaction() as records:
                return recipient_of_offer(records.offers.get(number))
        if kind == SCHOOL:
            return recipient_of_school(schools_in(book).get(number))
    except NotFound:
        return None
    return None


def search_recipients(text: str, book: RecordBook, *, limit: int = 12) -> tuple[Party, ...]:
    """Offers whose name or provider holds the text, then schools."""
    wanted = text.strip().casefold()
    if not wanted:
        return ()
    with book.transaction() as records:
        offers = [
            offer
            for offer in records.offers.all()
            if offer.referable and wanted in f"{offer.name} {offer.provider}".casefold()
        ]
    found = [recipient_of_offer(offer) for offer in offers[:limit]]
    schools = schools_in(book).search(text, limit=limit - len(found)) if len(found) < limit else ()
    return (*found, *(recipient_of_school(school) for school in schools))
