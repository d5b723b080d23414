"""Kita hands a child's Übergabeprotokoll over to the school, with consent only."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from lotse.acts.consenting import ask_consent
from lotse.acts.filing import Imprint, keep, made
from lotse.acts.signing_in import desk_of
from lotse.acts.transition_steps import stored, transition_of
from lotse.answers import FormAnswers
from lotse.catalogue.school import School
from lotse.catalogue.shipped import directory_of
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.question import ConsentQuestion
from lotse.consents.rules import find_consent, recipient_of_school
from lotse.documents.handover import Variant
from lotse.documents.record import Document, DocumentKind
from lotse.errors import LotseError, NoConsent
from lotse.families.family import Family
from lotse.form_data.names import HANDOVER
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.records import RecordBook, Records
from lotse.transitions.progress import BEFORE_HANDOVER, handed_over, planned, with_school
from lotse.transitions.transition import Transition
from lotse.wording.handover import TITLE, handover_content

COPIES = {"eltern": "für die Eltern", "akte": "für die Akte"}
PURPOSE = "Guter Start in der Grundschule: Weitergabe des Übergabeprotokolls und Gespräch darüber"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What every version of the protocol is made of."""

    transition: Transition
    family: Family
    protocol: FormAnswers
    form_title: str
    desk: Desk

    @property
    def child_name(self) -> str:
        return self.family.person(self.transition.child_id).name


def plan_transition(
    family_id: UUID, child_id: UUID, school: School | None, book: RecordBook, *, today: date
) -> Transition:
    """The child's transition to school, made if there is none; the school may come later."""
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(family_id)
        known = transition_of(records, family_id, child_id) or planned(
            family, child_id, from_name=desk.institution.name, today=today
        )
        if school is not None:
            known = with_school(known, school.number, school.full_name)
        return stored(records, known)


def ask_handover_consent(
    transition_id: UUID,
    book: RecordBook,
    *,
    today: date,
    now: datetime,
    with_support: bool = False,
    with_health: bool = False,
) -> tuple[Consent, Document]:
    """Asks all who hold custody. Sections on support and health are asked for one by one."""
    with book.transaction() as records:
        transition = records.transitions.get(transition_id)
        school = _school(records, transition)
    categories = [DataCategory.HANDOVER]
    categories += [DataCategory.SUPPORT] if with_support else []
    categories += [DataCategory.HEALTH] if with_health else []
    return ask_consent(
        transition.family_id,
        ConsentQuestion(
            child_ids=(transition.child_id,),
            recipient=recipient_of_school(school),
            categories=tuple(categories),
            purpose=PURPOSE,
            valid_until=date(transition.entry_year + 1, 1, 31),
            mutual=True,
        ),
        book,
        today=today,
        now=now,
    )


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
        case = _case(records, transition_id, desk_of(book))
        consent = None if variant == "eltern" else _valid(records, case, today)
    title = f"Entwurf Übergabeprotokoll: {case.child_name}"
    return _paper(case, variant, title, consent=consent, today=today, now=now, draft=True)


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
        case = _case(records, transition_id, desk_of(book))
        consent = _valid(records, case, today)
        title = f"Übergabeprotokoll ({COPIES[variant]}): {case.child_name}"
        draft = consent is None
        paper = _paper(case, variant, title, consent=consent, today=today, now=now, draft=draft)
        return keep(records, paper)


def hand_over(
    transition_id: UUID, book: RecordBook, *, today: date, now: datetime
) -> tuple[Transition, Document]:
    """The version for the school. Raises NoConsent with what is missing."""
    with book.transaction() as records:
        case = _case(records, transition_id, desk_of(book))
        _refuse_if_over(case.transition)
        consent = _consent(records, case, today)
        if not isinstance(consent, Consent):
            raise NoConsent(consent)
        title = f"Übergabeprotokoll: {case.child_name}"
        paper = _paper(case, "schule", title, consent=consent, today=today, now=now)
        document = keep(records, paper)
        given = replace(case.transition, consent_id=consent.id)
        return stored(records, handed_over(given, document.id, on=today)), document


def _case(records: Records, transition_id: UUID, desk: Desk) -> _Case:
    transition = records.transitions.get(transition_id)
    return _Case(
        transition=transition,
        family=records.families.get(transition.family_id),
        protocol=_protocol(records, transition),
        form_title=_title(records),
        desk=desk,
    )


def _refuse_if_over(transition: Transition) -> None:
    if transition.state not in BEFORE_HANDOVER:
        raise LotseError(
            "Dieser Übergang ist schon übergeben oder beendet. Es wurde nichts weitergegeben. "
            "Bitte nehmen Sie ihn zuerst wieder auf."
        )


def _paper(
    case: _Case,
    variant: Variant,
    title: str,
    *,
    consent: Consent | None,
    today: date,
    now: datetime,
    draft: bool = False,
) -> Document:
    content = handover_content(
        case.family, case.protocol, case.transition, case.desk,
        consent=consent, variant=variant, today=today, title=case.form_title,
    )  # fmt: skip
    return made(
        DocumentKind.HANDOVER,
        title,
        content,
        Imprint(
            family_id=case.family.id,
            child_id=case.transition.child_id,
            made_by=case.desk.author,
            made_at=now,
        ),
        draft=draft,
    )


def _valid(records: Records, case: _Case, today: date) -> Consent | None:
    """None while there is no school: nobody could have agreed to a recipient yet."""
    if not case.transition.to_school_number:
        return None
    found = _consent(records, case, today)
    return found if isinstance(found, Consent) else None


def _consent(records: Records, case: _Case, today: date) -> Consent | tuple[str, ...]:
    return find_consent(
        records.consents.of_family(case.family.id),
        recipient_of_school(_school(records, case.transition)).key,
        (case.transition.child_id,),
        (DataCategory.HANDOVER,),
        today,
        family=case.family,
    )


def _school(records: Records, transition: Transition) -> School:
    if not transition.to_school_number:
        raise LotseError(
            "Es ist noch keine Grundschule gewählt. Es wurde nichts weitergegeben. "
            "Bitte wählen Sie die Schule im Übergabeprotokoll aus."
        )
    return records.schools.derived(directory_of).get(transition.to_school_number)


def _title(records: Records) -> str:
    return profile_of(records).form_title(HANDOVER, TITLE)


def _protocol(records: Records, transition: Transition) -> FormAnswers:
    if transition.answers_id is None:
        raise LotseError(
            "Das Übergabeprotokoll ist noch nicht ausgefüllt. "
            "Bitte füllen Sie es zuerst aus und schließen Sie es ab."
        )
    return records.answers.get(transition.answers_id)
