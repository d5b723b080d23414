"""What cannot be right about an offer although it can be read; none of it keeps it from being
stored."""

import re
from collections.abc import Iterator

from lotse.catalogue.offer import Offer
from lotse.catalogue.session import session_words

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def implausible(offer: Offer) -> Iterator[str]:
    """German sentences."""
    written = (
        offer.email,
        *(site.email for site in offer.locations),
        *(contact.email for contact in offer.contacts),
    )
    for address in dict.fromkeys(written):
        if address and not _ADDRESS.fullmatch(address.strip()):
            yield f"„{address}“ ist keine ganze E-Mail-Adresse."
    for session in offer.sessions:
        words = session_words(session)
        if session.opens and session.closes and session.closes <= session.opens:
            yield f"Die Zeit „{words}“ endet, bevor sie beginnt."
        if session.valid_from and session.valid_until and session.valid_until < session.valid_from:
            yield f"Die Zeit „{words}“ gilt nur bis zu einem Tag vor ihrem ersten."
