"""What a child's deadline sheet (Fristenblatt) says: help to keep dates, never a reproach."""

from typing import Literal

from msgspec import Struct

from lotse.documents.parts import Short


class DeadlineLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    window: str  # "15.11.2026 bis 14.05.2027", "ab 15.03.2027"
    state: Literal["kommt", "offen", "bald_vorbei", "vorbei"]
    hint: str = ""


class DeadlineGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str  # "Jetzt", "In den nächsten Monaten"
    lines: tuple[DeadlineLine, ...]


class DeadlineSheetContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    child: str
    born: str  # "geboren am 15.03.2026", "erwartet am …"
    sender: str
    sender_lines: tuple[str, ...] = ()
    groups: tuple[DeadlineGroup, ...]
    closing: str = ""
    printed_on: Short
    practice: bool = False
