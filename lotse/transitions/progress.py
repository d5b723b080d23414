"""How a transition from Kita to Grundschule moves on, pure."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from lotse.answers import FormAnswers
from lotse.chain.school_entry import entry_year
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.families.member_changes import entry_year_of
from lotse.transitions.transition import ENDED, Transition, TransitionState

KITA_TO_SCHOOL = "kita_grundschule"

# States in which protocol and consent still change what is allowed.
BEFORE_HANDOVER = frozenset(
    {
        TransitionState.PLANNED,
        TransitionState.PREPARED,
        TransitionState.CONSENTED,
        TransitionState.DECLINED,
    }
)
# Those of them that still wait for somebody's work: a family's no is respected.
TO_BE_HANDED_OVER = BEFORE_HANDOVER - {TransitionState.DECLINED}


def planned(family: Family, child_id: UUID, *, from_name: str, today: date) -> Transition:
    """A transition that is only known to come: the year of school entry says when."""
    return Transition(
        id=uuid4(),
        family_id=family.id,
        child_id=child_id,
        corridor=KITA_TO_SCHOOL,
        state=TransitionState.PLANNED,
        entry_year=_entry_year(family, child_id, today),
        from_name=from_name,
    )


def _entry_year(family: Family, child_id: UUID, today: date) -> int:
    by_hand = entry_year_of(family, child_id)
    if by_hand is not None:
        return by_hand
    child = family.person(child_id)
    if child.born is None:
        return today.year
    by_rule: int = entry_year(child.born.earliest)
    return by_rule


def with_school(transition: Transition, number: str, name: str) -> Transition:
    """Another school means another recipient: what was allowed for the old one no longer counts."""
    if number == transition.to_school_number and name == transition.to_name:
        return transition
    chosen = replace(transition, to_school_number=number, to_name=name)
    if transition.state is TransitionState.CONSENTED:
        return replace(chosen, state=TransitionState.PREPARED, consent_id=None)
    return chosen


def with_protocol(transition: Transition, protocol: FormAnswers, *, today: date) -> Transition:
    """The protocol was filled in (again); after the school visit it carries the feedback too."""
    answers = protocol.answers
    name = str(answers.get("schule") or transition.to_name)
    number = str(answers.get("schule_nummer") or "")
    if not number and name == transition.to_name:
        number = transition.to_school_number
    moved = replace(
        with_school(transition, number, name),
        answers_id=protocol.id,
        from_name=str(answers.get("kita") or transition.from_name),
    )
    if moved.state is TransitionState.PLANNED:
        return replace(moved, state=TransitionState.PREPARED)
    if moved.state is TransitionState.HANDED_OVER and answers.get("rueckbesuch_am"):
        return replace(moved, state=TransitionState.FEEDBACK, feedback_on=today)
    return moved


def with_consent(transition: Transition, consent_id: UUID) -> Transition:
    return replace(transition, state=TransitionState.CONSENTED, consent_id=consent_id)


def without_consent(transition: Transition) -> Transition:
    """Declined or revoked: nothing is handed over; what was handed over stays on record."""
    if transition.state not in BEFORE_HANDOVER:
        return transition
    return replace(transition, state=TransitionState.DECLINED, consent_id=None)


def handed_over(transition: Transition, document_id: UUID, *, on: date) -> Transition:
    return replace(
        transition,
        state=TransitionState.HANDED_OVER,
        document_id=document_id,
        handed_over_on=on,
    )


def ended(transition: Transition, ending: TransitionState) -> Transition:
    """Raises InvalidInput (`ending`) if it has ended already or this is no ending."""
    if transition.state in ENDED:
        raise InvalidInput(
            "Dieser Übergang ist schon beendet. Es wurde nichts geändert.",
            {"ending": "Bitte nehmen Sie ihn zuerst wieder auf."},
        )
    if ending not in ENDED:
        raise InvalidInput(
            "Es ist noch nicht gewählt, wie der Übergang endet. Es wurde nichts geändert.",
            {"ending": "Bitte wählen Sie eine der drei Möglichkeiten."},
        )
    return replace(transition, state=ending)


def taken_up(transition: Transition) -> Transition:
    """Stands again where its papers say it stood; one that has not ended stays as it is."""
    if transition.state not in ENDED:
        return transition
    if transition.handed_over_on:
        back = TransitionState.FEEDBACK if transition.feedback_on else TransitionState.HANDED_OVER
    elif transition.consent_id:
        back = TransitionState.CONSENTED
    else:
        back = TransitionState.PREPARED if transition.answers_id else TransitionState.PLANNED
    return replace(transition, state=back)
