"""What a printed list of offers says: how it was narrowed, and a few lines per offer."""

from msgspec import Struct

from lotse.documents.parts import Short


class OfferEntry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    tag: str = ""  # "geplant", "nur nach Anmeldung"
    about: str = ""  # provider and place
    facts: tuple[tuple[str, str], ...] = ()  # (what, says)
    sites: tuple[str, ...] = ()  # never a confidential address


class OfferListContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    narrowed: str = ""  # "Bedarf: Sprachförderung · Monate 6–12"
    count: str
    sender: str
    sender_lines: tuple[str, ...] = ()
    entries: tuple[OfferEntry, ...]
    printed_on: Short
    practice: bool = False
