"""A child's transition to school is planned, and all who hold custody are asked."""

from datetime import date, datetime
from uuid import UUID

from lotse.acts.consenting import ask_consent
from lotse.acts.signing_in import desk_of
from lotse.acts.transition_steps import school_of, stored, transition_of
from lotse.catalogue.school import School
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.question import ConsentQuestion
from lotse.consents.rules import recipient_of_school
from lotse.documents.record import Document
from lotse.records import RecordBook
from lotse.transitions.progress import planned, with_school
from lotse.transitions.transition import Transition

PURPOSE = "Guter Start in der Grundschule: Weitergabe des Übergabeprotokolls und Gespräch darüber"


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
        school = school_of(records, transition)
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
