"""What an Übergabeprotokoll Kita–Grundschule says, sections A to P. No grades, no scores."""

from typing import Literal

from msgspec import Struct

from lotse.documents.parts import Fact, Short, SignatureLine, Tick

Variant = Literal["eltern", "schule", "akte"]


class Area(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the ten Bildungsbereiche; empty texts leave room for handwriting."""

    title: str
    succeeds: str = ""  # "Das gelingt"
    helps: str = ""  # "Dabei hilft dem Kind"


class SupportMeasure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kind: str
    since: str = ""
    place: str = ""
    goes_on: str = ""  # ja, nein, offen


class HandoverContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    variant: Variant | Literal["vordruck"]
    sender: str = ""  # the letterhead in use; empty: none
    sender_lines: tuple[str, ...] = ()
    title: str = "Übergabeprotokoll Kita–Grundschule"
    child_code: Short  # short sign in the footer instead of the name
    child_name: str
    head: tuple[Fact, ...]  # A: Kita, Träger, Grundschule, year, group, author, date
    voice: tuple[Fact, ...] = ()  # D: the child's own words, first after the head
    drawing: bool = True  # D: room for a picture
    child: tuple[Fact, ...]  # B
    parents: tuple[Fact, ...]  # C
    interests: str = ""  # E
    areas: tuple[Area, ...]  # F
    observed_with: str = ""  # F
    learning: tuple[Fact, ...] = ()  # G
    support: tuple[SupportMeasure, ...] = ()  # H
    support_note: str = ""  # why H is empty: "nicht weitergegeben" or "keine"
    health: tuple[Fact, ...] = ()  # I
    health_note: str = ""
    transition: tuple[Fact, ...] = ()  # J
    parents_view: str = ""  # K
    parents_differ: str = ""  # K
    first_weeks: str = ""  # L
    meeting: tuple[Fact, ...] = ()  # M
    consent: tuple[str, ...] = ()  # N: paragraphs
    consent_ticks: tuple[Tick, ...] = ()  # N: H and I one by one
    signatures: tuple[SignatureLine, ...] = ()  # O
    feedback: tuple[Fact, ...] = ()  # P
    printed_on: Short
    version: Short = "1"
    draft: bool = False
    practice: bool = False
