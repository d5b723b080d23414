"""What is kept about a family beside the family itself: forms, consents, letters, reminders."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, PartOf, Record, belongs_to
from db.tables.columns import JsonOf
from lotse.consents.consent import ConsentForm, DataCategory, Party
from lotse.documents.record import DocumentKind
from lotse.referrals.referral import ReferralState
from lotse.transitions.transition import TransitionState


class OfFamily(Record):
    family_id: Mapped[UUID] = belongs_to("family.id")


class AnswersRow(OfFamily, Base):
    __tablename__ = "answers"

    child_id: Mapped[UUID | None] = belongs_to("person.id", index=True)
    form_id: Mapped[str]
    form_version: Mapped[str]
    form_title: Mapped[str]
    answers: Mapped[dict[str, Any]] = mapped_column(JsonOf(dict[str, Any]))
    needs: Mapped[tuple[str, ...]] = mapped_column(JsonOf(tuple[str, ...]))
    strengths: Mapped[tuple[str, ...]] = mapped_column(JsonOf(tuple[str, ...]))
    alerts: Mapped[tuple[str, ...]] = mapped_column(JsonOf(tuple[str, ...]))
    outcome: Mapped[str]
    completed_at: Mapped[datetime]


class DraftRow(Record, Base):
    """Its id is made from the key, so one form of one child has one draft."""

    __tablename__ = "draft"

    form_id: Mapped[str]
    form_version: Mapped[str]
    family_id: Mapped[UUID | None] = belongs_to("family.id")
    child_id: Mapped[UUID | None]
    title: Mapped[str]
    answers: Mapped[dict[str, Any]] = mapped_column(JsonOf(dict[str, Any]))
    saved_at: Mapped[datetime]


class ConsentRow(OfFamily, Base):
    __tablename__ = "consent"

    child_ids: Mapped[tuple[UUID, ...]] = mapped_column(JsonOf(tuple[UUID, ...]))
    giver: Mapped[Party] = mapped_column(JsonOf(Party))
    recipient: Mapped[Party] = mapped_column(JsonOf(Party))
    mutual: Mapped[bool]
    categories: Mapped[tuple[DataCategory, ...]] = mapped_column(JsonOf(tuple[DataCategory, ...]))
    purpose: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[date] = mapped_column(index=True)
    form: Mapped[ConsentForm]
    language: Mapped[str]
    explained_by: Mapped[str]
    revoked_on: Mapped[date | None]
    revoked_by: Mapped[str]
    text_version: Mapped[str]
    document_id: Mapped[UUID | None] = belongs_to("document.id", index=False)


class SignatureRow(Record, PartOf, Base):
    __tablename__ = "signature"

    consent_id: Mapped[UUID] = belongs_to("consent.id")
    person_id: Mapped[UUID] = belongs_to("person.id")
    signed_on: Mapped[date | None]
    declined: Mapped[bool]


class ReferralRow(OfFamily, Base):
    __tablename__ = "referral"

    child_ids: Mapped[tuple[UUID, ...]] = mapped_column(JsonOf(tuple[UUID, ...]))
    offer_id: Mapped[str]
    offer_name: Mapped[str]
    provider: Mapped[str]
    needs: Mapped[tuple[str, ...]] = mapped_column(JsonOf(tuple[str, ...]))
    state: Mapped[ReferralState] = mapped_column(index=True)
    created_on: Mapped[date]
    reply_until: Mapped[date]
    reply_code: Mapped[str]
    consent_id: Mapped[UUID | None] = belongs_to("consent.id", index=False)
    document_id: Mapped[UUID | None] = belongs_to("document.id", index=False)
    note: Mapped[str]
    service_type: Mapped[str] = mapped_column(server_default="")


class TransitionRow(OfFamily, Base):
    __tablename__ = "transition"

    child_id: Mapped[UUID] = belongs_to("person.id")
    corridor: Mapped[str]
    state: Mapped[TransitionState]
    entry_year: Mapped[int] = mapped_column(index=True)
    from_name: Mapped[str]
    to_name: Mapped[str]
    to_school_number: Mapped[str]
    answers_id: Mapped[UUID | None] = belongs_to("answers.id", index=False)
    consent_id: Mapped[UUID | None] = belongs_to("consent.id", index=False)
    document_id: Mapped[UUID | None] = belongs_to("document.id", index=False)
    handed_over_on: Mapped[date | None]
    feedback_on: Mapped[date | None]


class DocumentRow(OfFamily, Base):
    __tablename__ = "document"

    child_id: Mapped[UUID | None] = belongs_to("person.id", index=True)
    kind: Mapped[DocumentKind]
    title: Mapped[str]
    sha256: Mapped[str]
    draft: Mapped[bool]
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    content: Mapped[dict[str, Any]] = mapped_column(JsonOf(dict[str, Any]))
    pdf: Mapped[bytes] = mapped_column(LargeBinary)  # last, so lists never read past it


class ReminderRow(OfFamily, Base):
    __tablename__ = "reminder"

    child_id: Mapped[UUID | None] = belongs_to("person.id", index=True)
    due: Mapped[date] = mapped_column(index=True)
    title: Mapped[str]
    detail: Mapped[str]
    done_on: Mapped[date | None]
