"""Keeping the catalogue: each edit one transaction, each kept in the history of its offer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import uuid4

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import STATES, cells_of
from lotse.catalogue.offer_table import gathered
from lotse.errors import InvalidInput
from lotse.records import RecordBook


def offer_names(book: RecordBook) -> Mapping[str, str]:
    """Of all offers by id, by name."""
    with book.transaction() as records:
        found = {offer.id: offer.name for offer in records.offers.all()}
    return dict(sorted(found.items(), key=lambda each: each[1].casefold()))


def add_offer(offer: Offer, book: RecordBook) -> Offer:
    """A new offer; most of it may still be empty. Raises InvalidInput by column."""
    checked = _checked(offer)
    with book.transaction() as records:
        return records.offers.add(checked)


def change_offer(offer: Offer, book: RecordBook) -> Offer:
    """Overwrites the version that was read. Raises InvalidInput, RecordChanged, NotFound."""
    checked = _checked(offer)
    with book.transaction() as records:
        return records.offers.save(checked)


def write_offer(cells: Mapping[str, str], book: RecordBook) -> Offer:
    """A new offer from typed texts by column; its id is made here. Raises InvalidInput."""
    blank = Offer(id=str(uuid4()), name="", municipality="")
    return add_offer(_reading(blank, cells), book)


def rewrite_offer(offer: Offer, cells: Mapping[str, str], book: RecordBook) -> Offer:
    """The offer with other texts in some columns; what was typed is read as a file would be.
    Raises InvalidInput by column, RecordChanged, NotFound."""
    return change_offer(_reading(offer, cells), book)


def remove_offer(offer_id: str, book: RecordBook) -> None:
    """For what was entered by mistake; what has ended gets the status for it."""
    with book.transaction() as records:
        records.offers.remove(offer_id)


def set_status(
    offer: Offer, status: str, book: RecordBook, *, since: date, reason: str = ""
) -> Offer:
    """„Fällt weg“, „ruht“, „geplant“, „aktiv“. Raises InvalidInput, RecordChanged."""
    if status not in STATES:
        raise InvalidInput(
            f"Den Stand „{status}“ gibt es nicht. Es wurde nichts geändert. Möglich sind "
            f"{', '.join(STATES)}."
        )
    changed = replace(offer, status=status, status_since=since, status_reason=reason.strip())
    return change_offer(changed, book)


def verify_offer(offer: Offer, book: RecordBook, *, today: date, how: str = "") -> Offer:
    """„Heute geprüft“ by whoever is signed in. Raises RecordChanged."""
    author = book.desk.author if book.desk else ""
    verified = replace(offer, last_verified=today, verified_by=author, verified_how=how.strip())
    return change_offer(verified, book)


def _checked(offer: Offer) -> Offer:
    return _reading(offer, {})


def _reading(offer: Offer, typed: Mapping[str, str]) -> Offer:
    """As the gate for files would take it: one rule for typed and imported offers."""
    said = {**cells_of(offer), **typed}
    read = gathered([(0, {column: text.strip() for column, text in said.items()})])
    blocking = {p.column: p.sentence for p in read.problems if p.blocking}
    if blocking:
        raise InvalidInput(
            "Das Angebot wurde noch nicht gespeichert. Bitte prüfen Sie die genannten Felder.",
            blocking,
        )
    return replace(read.offers[0], version=offer.version)
