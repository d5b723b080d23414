"""The call sheet of a week in words."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_words import facts
from lotse.catalogue.patrol import Check
from lotse.catalogue.session import session_words
from lotse.dates.written import german
from lotse.documents.call_sheet import CallEntry, CallSheetContent
from lotse.institutions import Desk
from lotse.wording.desk import sender_lines

_ASKED = ("Ort", "Alter", "Kosten", "Zugang", "Plätze", "Sprachen")
# One offer must leave room for four others.
_LONGEST, _NAME, _REASON, _FACTS = 60, 80, 100, 100


def call_sheet(checks: Sequence[Check], desk: Desk, today: date) -> CallSheetContent:
    """No person of a family is in it; confidential addresses and internal contacts are not."""
    monday = today - timedelta(days=today.weekday())
    return CallSheetContent(
        title="Angebote nachfragen",
        week=(
            f"Kalenderwoche {monday.isocalendar().week}, "
            f"{german(monday)} bis {german(monday + timedelta(days=6))}"
        ),
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        entries=tuple(_entry(check) for check in checks),
        closing="Bitte die Antworten auf der Seite des Angebots eintragen: „Heute geprüft“.",
        printed_on=german(today),
        practice=desk.practice,
    )


def _entry(check: Check) -> CallEntry:
    offer = check.offer
    return CallEntry(
        name=_short(offer.name, _NAME),
        provider=_short(offer.providers),
        phone=_short(_phone(offer)),
        reason=_short(" · ".join(check.reasons), _REASON),
        facts=tuple(_that_fit([(what, _short(says)) for what, says in _facts(offer)])),
    )


def _facts(offer: Offer) -> list[tuple[str, str]]:
    known = [(what, says) for what, says in facts(offer) if what in _ASKED]
    hours = "; ".join(filter(None, map(session_words, offer.sessions)))
    return [("Zeiten", hours), *known] if hours else known


def _that_fit(said: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    room = _FACTS
    for what, says in said:
        room -= len(what) + len(says) + 5
        if room >= 0:
            yield what, says


def _phone(offer: Offer) -> str:
    numbers = (offer.phone, *(c.phone for c in offer.contacts if not c.not_for_print))
    return next((number for number in numbers if number), "")


def _short(text: str, longest: int = _LONGEST) -> str:
    """Ends with a whole word."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    whole = kept.rsplit(" ", 1)[0] if " " in kept else kept
    return f"{whole.rstrip(' ,·:')} …"
