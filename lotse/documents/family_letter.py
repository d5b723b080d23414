"""What the family takes home: the same content in German and in its own language."""

from msgspec import Struct

from lotse.documents.parts import Fact


class LanguageBlock(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language. Direction follows from the code; names and numbers stay left to right."""

    language: str  # BCP 47; "de" for plain German
    title: str
    salutation: str = ""
    paragraphs: tuple[str, ...]
    facts: tuple[Fact, ...] = ()  # place, time, way, cost, what to bring
    closing: str = ""
    notice: str = ""  # "Übersetzung noch nicht geprüft"


class FamilyLetterContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sender: str
    sender_lines: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    place_and_date: str
    blocks: tuple[LanguageBlock, ...]  # German first
    signature: tuple[str, ...] = ()
    draft: bool = False
    practice: bool = False
