"""What the call sheet of a week says: which offers to ring up, and room for the answers."""

from msgspec import Struct

from lotse.documents.parts import Short


class CallEntry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    provider: str = ""
    phone: str = ""
    reason: str = ""  # "noch nie geprüft"
    facts: tuple[tuple[str, str], ...] = ()  # what the catalogue says: (what, says)


class CallSheetContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    week: str  # "Kalenderwoche 47, 16.11. bis 22.11.2026"
    sender: str
    sender_lines: tuple[str, ...] = ()
    entries: tuple[CallEntry, ...]
    closing: str = ""
    printed_on: Short
    practice: bool = False
