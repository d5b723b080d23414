"""What protocol and consent do to a child's transition; steps inside the caller's transaction."""

from datetime import date
from uuid import UUID

from lotse.answers import FormAnswers
from lotse.catalogue.school import School
from lotse.catalogue.shipped import directory_of
from lotse.consents.consent import Consent
from lotse.errors import LotseError
from lotse.families.family import Family
from lotse.records import Records
from lotse.transitions.progress import (
    BEFORE_HANDOVER,
    KITA_TO_SCHOOL,
    planned,
    with_consent,
    with_protocol,
    without_consent,
)
from lotse.transitions.transition import Transition


def transition_of(records: Records, family_id: UUID, child_id: UUID) -> Transition | None:
    """The child's transition to school, if one is recorded."""
    for transition in records.transitions.of_family(family_id):
        if transition.child_id == child_id and transition.corridor == KITA_TO_SCHOOL:
            return transition
    return None


def school_of(records: Records, transition: Transition) -> School:
    """Raises LotseError while none is chosen."""
    if not transition.to_school_number:
        raise LotseError(
            "Es ist noch keine Grundschule gewählt. Es wurde nichts weitergegeben. "
            "Bitte wählen Sie die Schule im Übergabeprotokoll aus."
        )
    return records.schools.derived(directory_of).get(transition.to_school_number)


def stored(records: Records, transition: Transition) -> Transition:
    if transition.version == 0:
        return records.transitions.add(transition)
    return records.transitions.save(transition)


def protocol_finished(
    records: Records, family: Family, child_id: UUID, protocol: FormAnswers, *, today: date
) -> Transition:
    known = transition_of(records, family.id, child_id) or planned(
        family, child_id, from_name=str(protocol.answers.get("kita") or ""), today=today
    )
    moved = with_protocol(known, protocol, today=today)
    return moved if moved == known else stored(records, moved)


def consent_given(records: Records, consent: Consent) -> None:
    """All have signed: transitions to that school may go ahead."""
    for transition in _concerned(records, consent):
        stored(records, with_consent(transition, consent.id))


def consent_refused(records: Records, consent: Consent) -> None:
    for transition in _concerned(records, consent):
        stored(records, without_consent(transition))


def _concerned(records: Records, consent: Consent) -> tuple[Transition, ...]:
    return tuple(
        transition
        for transition in records.transitions.of_family(consent.family_id)
        if transition.child_id in consent.child_ids
        and transition.state in BEFORE_HANDOVER
        and consent.recipient.key == f"school:{transition.to_school_number}"
    )
