"""Kita hands a child's Übergabeprotokoll over to the school, with consent only."""

from dataclasses import replace
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from lotse.acts.filing import Imprint, keep, made
from lotse.acts.signing_in import desk_of
from lotse.acts.transition_steps import school_of, stored
from lotse.answers import FormAnswers
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.finding import find_consent
from lotse.consents.rules import recipient_of_school
from lotse.documents.handover import Variant
from lotse.documents.record import Document, DocumentKind
from lotse.errors import LotseError, NoConsent
from lotse.form_data.names import HANDOVER
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.records import RecordBook, Records
from lotse.transitions.progress import BEFORE_HANDOVER, handed_over
from lotse.transitions.transition import Transition
from lotse.wording.handover import TITLE, HandoverBasis, handover_content

COPIES = {"eltern": "für die Eltern", "akte": "für die Akte"}


def preview_handover(
    transition_id: UUID,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
    variant: Variant = "eltern",
) -> Document:
    """One version of the protocol to look at; not stored, so it must not leave the house.

    That for the parents carries the draft mark always, the others until all have agreed.
    """
    with book.transaction() as records:
        basis = _basis(records, transition_id, desk_of(book), today)
        if variant != "eltern":
            basis = replace(basis, consent=_valid(records, basis))
    title = f"Entwurf Übergabeprotokoll: {basis.child.name}"
    return _paper(basis, variant, title, now, draft=True)


def print_copy(
    transition_id: UUID,
    variant: Literal["eltern", "akte"],
    book: RecordBook,
    *,
    today: date,
    now: datetime,
) -> Document:
    """The copy for parents or for the Kita's own file: everything, and kept."""
    with book.transaction() as records:
        basis = _basis(records, transition_id, desk_of(book), today)
        consent = _valid(records, basis)
        title = f"Übergabeprotokoll ({COPIES[variant]}): {basis.child.name}"
        agreed = replace(basis, consent=consent)
        return keep(records, _paper(agreed, variant, title, now, draft=consent is None))


def hand_over(
    transition_id: UUID, book: RecordBook, *, today: date, now: datetime
) -> tuple[Transition, Document]:
    """The version for the school. Raises NoConsent with what is missing."""
    with book.transaction() as records:
        basis = _basis(records, transition_id, desk_of(book), today)
        _refuse_if_over(basis.transition)
        consent = _consent(records, basis)
        if not isinstance(consent, Consent):
            raise NoConsent(consent)
        title = f"Übergabeprotokoll: {basis.child.name}"
        paper = _paper(replace(basis, consent=consent), "schule", title, now)
        document = keep(records, paper)
        given = replace(basis.transition, consent_id=consent.id)
        return stored(records, handed_over(given, document.id, on=today)), document


def _basis(records: Records, transition_id: UUID, desk: Desk, today: date) -> HandoverBasis:
    transition = records.transitions.get(transition_id)
    profile = profile_of(records)
    return HandoverBasis(
        family=records.families.get(transition.family_id),
        transition=transition,
        protocol=_protocol(records, transition),
        desk=desk_on_paper(desk, profile),
        title=profile.form_title(HANDOVER, TITLE),
        today=today,
    )


def _refuse_if_over(transition: Transition) -> None:
    if transition.state not in BEFORE_HANDOVER:
        raise LotseError(
            "Dieser Übergang ist schon übergeben oder beendet. Es wurde nichts weitergegeben. "
            "Bitte nehmen Sie ihn zuerst wieder auf."
        )


def _paper(
    basis: HandoverBasis, variant: Variant, title: str, now: datetime, *, draft: bool = False
) -> Document:
    imprint = Imprint(
        family_id=basis.family.id,
        child_id=basis.child.id,
        made_by=basis.desk.author,
        made_at=now,
    )
    content = handover_content(basis, variant)
    return made(DocumentKind.HANDOVER, title, content, imprint, draft=draft)


def _valid(records: Records, basis: HandoverBasis) -> Consent | None:
    """None while there is no school: nobody could have agreed to a recipient yet."""
    if not basis.transition.to_school_number:
        return None
    found = _consent(records, basis)
    return found if isinstance(found, Consent) else None


def _consent(records: Records, basis: HandoverBasis) -> Consent | tuple[str, ...]:
    return find_consent(
        records.consents.of_family(basis.family.id),
        recipient_of_school(school_of(records, basis.transition)).key,
        (basis.child.id,),
        (DataCategory.HANDOVER,),
        basis.today,
        family=basis.family,
    )


def _protocol(records: Records, transition: Transition) -> FormAnswers:
    if transition.answers_id is None:
        raise LotseError(
            "Das Übergabeprotokoll ist noch nicht ausgefüllt. "
            "Bitte füllen Sie es zuerst aus und schließen Sie es ab."
        )
    return records.answers.get(transition.answers_id)
