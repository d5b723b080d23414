"""The catalogue of offers with its history."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import func, select

from db.shelves.ledger import Found, Ledger, Values
from db.shelves.memory import Made, Memory, Recall
from db.tables.desk import OfferChangeRow, OfferRow
from db.tables.imports import ImportRow
from lotse.bulk import making_many
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import ChangeAct, FieldChange, OfferChange, changes_between
from lotse.errors import InvalidInput, NotFound, RecordChanged

GONE = "Dieses Angebot steht nicht (mehr) im Katalog."


class OfferShelf:
    """Every change of an offer is written into its history, whoever makes it."""

    def __init__(self, ledger: Ledger, memory: Memory) -> None:
        self._ledger = ledger
        self._recall = Recall(memory)
        self._table = OfferRow.table()
        self._changes = OfferChangeRow.table()

    def all(self) -> Sequence[Offer]:
        return self._recall.once(None, self._read)

    def derived(self, build: Callable[[Sequence[Offer]], Made]) -> Made:
        return self._recall.once(build, lambda: build(self.all()))

    def count(self) -> int:
        found = self._ledger.first(select(func.count().label("number")).select_from(self._table))
        return int(found.number) if found else 0

    def get(self, offer_id: str) -> Offer:
        return _offer(self._row(offer_id))

    def add(self, offer: Offer) -> Offer:
        self.add_all([offer])
        return replace(offer, version=1)

    def add_all(self, offers: Sequence[Offer], *, import_id: UUID | None = None) -> None:
        self._refuse_taken(offers)
        self._recall.forget()
        self._ledger.add(self._table, [_values(offer) for offer in offers])
        self._note([(offer.id, ChangeAct.ADDED, ()) for offer in offers], import_id)

    def save(self, offer: Offer) -> Offer:
        row = self._row(offer.id)
        fields = changes_between(row.offer, offer)
        self._recall.forget()
        self._ledger.change(self._table, row.id, offer.version, _values(offer))
        if fields:
            self._note([(offer.id, ChangeAct.CHANGED, fields)])
        return replace(offer, version=offer.version + 1)

    def save_all(self, offers: Sequence[Offer], *, import_id: UUID | None = None) -> None:
        stored = {offer.id: offer for offer in self.all()} if offers else {}
        rows: list[Values] = []
        notes = []
        for offer in offers:
            before = stored.get(offer.id)
            if before is None:
                raise NotFound(GONE)
            if before.version != offer.version:
                raise RecordChanged(self._row(offer.id).id)
            rows.append({"offer_id": offer.id, "row_version": offer.version, "offer": offer})
            notes.append((offer.id, ChangeAct.CHANGED, changes_between(before, offer)))
        self._recall.forget()
        self._ledger.change_all(self._table, rows, key="offer_id")
        self._note(notes, import_id)

    def remove_all(self, offer_ids: Sequence[str], *, import_id: UUID | None = None) -> None:
        self._recall.forget()
        self._ledger.remove_all(self._table, "offer_id", offer_ids)
        self._note([(offer_id, ChangeAct.REMOVED, ()) for offer_id in offer_ids], import_id)

    def remove(self, offer_id: str) -> None:
        row = self._row(offer_id)
        self._recall.forget()
        self._ledger.remove(self._table, self._table.c.id == row.id)
        self._note([(offer_id, ChangeAct.REMOVED, ())])

    def history(self, offer_id: str) -> Sequence[OfferChange]:
        found = self._ledger.rows(
            select(self._changes)
            .where(self._changes.c.offer_id == offer_id)
            .order_by(self._changes.c.created_at.desc())
        )
        return [_change(row) for row in found]

    def worked_on(self) -> Sequence[OfferChange]:
        by_hand = select(self._changes.c.offer_id).where(
            self._changes.c.import_id.is_(None), self._changes.c.act == ChangeAct.CHANGED
        )
        wanted = select(self._changes).where(self._changes.c.offer_id.in_(by_hand))
        return [
            _change(row) for row in self._ledger.rows(wanted.order_by(OfferChangeRow.created_at))
        ]

    def changes_of_import(self, import_id: UUID) -> Sequence[OfferChange]:
        wanted = select(self._changes).where(self._changes.c.import_id == import_id)
        return [_change(row) for row in self._ledger.rows(wanted.order_by(OfferChangeRow.offer_id))]

    def changed_since_import(self, import_id: UUID) -> Collection[str]:
        first, later = self._changes, self._changes.alias()
        taken_back = select(ImportRow.id).where(ImportRow.is_taken_back)
        rows = self._ledger.rows(
            select(later.c.offer_id)
            .distinct()
            .join(first, first.c.offer_id == later.c.offer_id)
            .where(first.c.import_id == import_id, later.c.created_at > first.c.created_at)
            .where(later.c.import_id.is_(None) | later.c.import_id.not_in(taken_back))
        )
        return {row.offer_id for row in rows}

    def replace_all(self, offers: Sequence[Offer]) -> None:
        self._recall.forget()
        self._ledger.remove(self._table)
        self._ledger.add(self._table, [_values(offer) for offer in offers])

    def _row(self, offer_id: str) -> Found:
        row = self._ledger.first(select(self._table).where(OfferRow.offer_id == offer_id))
        if row is None:
            raise NotFound(GONE)
        return row

    @making_many()
    def _read(self) -> tuple[Offer, ...]:
        query = select(OfferRow.offer, OfferRow.row_version).order_by(OfferRow.offer_id)
        return tuple(_stamped(offer, version) for offer, version in self._ledger.rows(query))

    def _refuse_taken(self, offers: Sequence[Offer]) -> None:
        ids = [offer.id for offer in offers]
        if len(ids) == 1:
            named = select(OfferRow.offer_id).where(OfferRow.offer_id == ids[0])
        else:
            named = select(OfferRow.offer_id)
        taken = {row.offer_id for row in self._ledger.rows(named)}
        for offer_id in ids:
            if offer_id in taken:
                raise InvalidInput(
                    f"Die Kennung „{offer_id}“ hat schon ein anderes Angebot. Es wurde nichts "
                    "gespeichert.",
                    {"id": "Bitte wählen Sie eine andere Kennung."},
                )
            taken.add(offer_id)

    def _note(
        self,
        found: Sequence[tuple[str, ChangeAct, tuple[FieldChange, ...]]],
        import_id: UUID | None = None,
    ) -> None:
        rows = [
            {"offer_id": offer, "act": act, "fields": fields, "import_id": import_id}
            for offer, act, fields in found
        ]
        self._ledger.add(self._changes, rows)


def _change(row: Found) -> OfferChange:
    return OfferChange(
        offer_id=row.offer_id,
        act=row.act,
        at=row.created_at,
        by=row.created_by,
        fields=row.fields,
        import_id=row.import_id,
    )


def _offer(row: Found) -> Offer:
    return _stamped(row.offer, row.row_version)


def _stamped(offer: Offer, version: int) -> Offer:
    """Fresh from the file nobody else holds it yet, and a copy would cost as much as reading."""
    object.__setattr__(offer, "version", version)
    return offer


def _values(offer: Offer) -> dict[str, Any]:
    return {"id": uuid4(), "offer_id": offer.id, "offer": offer}
