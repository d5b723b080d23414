"""Forms, consents, referrals, transitions, documents and reminders of a family."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from db.shelves.copying import record_of, values_of
from db.shelves.ledger import Ledger
from db.shelves.parts import Part
from db.shelves.shelf import Shelf
from db.tables.papers import (
    AnswersRow,
    ConsentRow,
    DocumentRow,
    ReferralRow,
    ReminderRow,
    SignatureRow,
    TransitionRow,
)
from lotse.answers import FormAnswers
from lotse.consents.consent import Consent, Signature
from lotse.documents.record import Document, DocumentSummary
from lotse.errors import NotFound
from lotse.referrals.referral import WAITED_FOR, Referral
from lotse.reminders import Reminder
from lotse.transitions.transition import Transition


class AnswersShelf(Shelf[FormAnswers]):
    row, kind = AnswersRow, FormAnswers

    def of_family(self, family_id: UUID) -> Sequence[FormAnswers]:
        latest = AnswersRow.completed_at.desc()
        return self._where(AnswersRow.family_id == family_id, order=[latest])


class ConsentShelf(Shelf[Consent]):
    row, kind = ConsentRow, Consent
    parts = (Part(SignatureRow, Signature, "signatures", "consent_id", ("person_id",)),)

    def of_family(self, family_id: UUID) -> Sequence[Consent]:
        return self._where(ConsentRow.family_id == family_id)

    def ending_by(self, last: date) -> Sequence[Consent]:
        return self._where(
            ConsentRow.revoked_on.is_(None),
            ConsentRow.valid_until <= last,
            order=[ConsentRow.valid_until],
        )


class ReferralShelf(Shelf[Referral]):
    row, kind = ReferralRow, Referral

    def of_family(self, family_id: UUID) -> Sequence[Referral]:
        return self._where(ReferralRow.family_id == family_id)

    def of_code(self, reply_code: str) -> Referral | None:
        return next(iter(self._where(ReferralRow.reply_code == reply_code)), None)

    def to_offers(self, offer_ids: Collection[str]) -> Sequence[Referral]:
        oldest = [ReferralRow.created_on]
        return self._where(ReferralRow.offer_id.in_(offer_ids), order=oldest)

    def by_offer(self) -> Mapping[str, int]:
        count = func.count().label("number")
        found = select(ReferralRow.offer_id, count).group_by(ReferralRow.offer_id)
        return {row.offer_id: int(row.number) for row in self._ledger.rows(found)}

    def open(self) -> Sequence[Referral]:
        return self._where(ReferralRow.state.in_(WAITED_FOR), order=[ReferralRow.reply_until])

    def all(self) -> Sequence[Referral]:
        return self._where()


class TransitionShelf(Shelf[Transition]):
    row, kind = TransitionRow, Transition

    def of_family(self, family_id: UUID) -> Sequence[Transition]:
        return self._where(TransitionRow.family_id == family_id)

    def of_entry_year(self, year: int) -> Sequence[Transition]:
        return self._where(TransitionRow.entry_year == year)


class ReminderShelf(Shelf[Reminder]):
    row, kind = ReminderRow, Reminder

    def open_until(self, last: date) -> Sequence[Reminder]:
        return self._where(
            ReminderRow.done_on.is_(None), ReminderRow.due <= last, order=[ReminderRow.due]
        )

    def of_family(self, family_id: UUID) -> Sequence[Reminder]:
        return self._where(ReminderRow.family_id == family_id, order=[ReminderRow.due])


class DocumentShelf:
    """Documents never change once they are made, so there is no saving."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._table = DocumentRow.table()

    def add(self, document: Document) -> None:
        self._ledger.add(self._table, [values_of(document, self._table)])

    def get(self, document_id: UUID) -> Document:
        row = self._ledger.first(select(self._table).where(self._table.c.id == document_id))
        if row is None:
            raise NotFound("Dieses Dokument ist nicht (mehr) in der Datei.")
        return record_of(row, Document, self._table)

    def of_family(self, family_id: UUID) -> Sequence[DocumentSummary]:
        columns = [c for c in self._table.c if c.name not in ("content", "pdf")]
        rows = self._ledger.rows(
            select(*columns)
            .where(self._table.c.family_id == family_id)
            .order_by(self._table.c.made_at.desc(), self._table.c.created_at.desc())
        )
        return [record_of(row, DocumentSummary, self._table) for row in rows]
