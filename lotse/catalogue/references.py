"""Whether what an offer points to is there: other offers by id, schools by number."""

from collections.abc import Collection, Iterable, Iterator

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.school import SchoolDirectory

_OFFERS = ("excludes", "requires")
_SCHOOLS = ("locations", "contacts", "institutions", "covered_schools")


def offer_ids(offers: Iterable[Offer]) -> frozenset[str]:
    return frozenset(offer.id for offer in offers)


def dangling(
    offer: Offer, row: int, ids: Collection[str], schools: SchoolDirectory
) -> Iterator[Problem]:
    """A problem per reference that leads nowhere; none of them can make a suggestion wrong."""
    for column in _OFFERS:
        for other in getattr(offer, column):
            if other == offer.id:
                sentence = f"Das Angebot nennt mit „{other}“ sich selbst."
            elif other not in ids:
                sentence = f"Ein Angebot mit der Kennung „{other}“ gibt es nicht."
            else:
                continue
            yield Problem(row=row, column=column, sentence=sentence, blocking=False)
    for column in _SCHOOLS:
        numbers = (said.school_number for said in getattr(offer, column) if said.school_number)
        for number in dict.fromkeys(numbers):
            if not schools.has(number):
                sentence = f"Die Schulnummer „{number}“ steht nicht im Schulverzeichnis."
                yield Problem(row=row, column=column, sentence=sentence, blocking=False)
