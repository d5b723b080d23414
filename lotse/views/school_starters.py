"""The children of one Kita who start school in one summer, by school, and where each stands."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lotse.answers import Answers, DraftKey
from lotse.chain.school_entry import CUT_OFF
from lotse.consents.consent import Consent
from lotse.enumeration import in_a_row
from lotse.families.family import ChildSummary, Family, Role
from lotse.form_data.names import HANDOVER
from lotse.forms.answer_paths import is_blank
from lotse.forms.outline import outline
from lotse.forms.shipped import shipped_form
from lotse.records import RecordBook, Records
from lotse.transitions.progress import KITA_TO_SCHOOL
from lotse.transitions.transition import ENDED, Transition, TransitionState
from lotse.transitions.words import STATE_WORDS
from lotse.views.starting_children import starting_children


class StarterStage(StrEnum):
    """In the order of the work; the value is the word on the screen."""

    NO_DRAFT = "ohne Entwurf"
    TALK_AHEAD = "Gespräch steht an"
    SIGNATURE_MISSING = "Unterschrift fehlt"
    READY = "bereit zum Druck"
    HANDED_OVER = "übergeben"
    DECLINED = "nicht gewünscht"
    ENDED = "beendet"


# States that say more than the stage they belong to.
AFTERWARDS = ENDED | {TransitionState.FEEDBACK}

_CALLED = {Role.MOTHER: "Mutter", Role.FATHER: "Vater", Role.GUARDIAN: "Vormund"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolStarter:
    child: ChildSummary
    stage: StarterStage
    school: str  # empty: not known yet
    transition_id: UUID | None = None
    near_cut_off: bool = False  # born within a month before the Stichtag
    missing: tuple[str, ...] = ()  # who was asked and has not signed: "Vater", or a name
    answered: int | None = None  # percent of the questions, while there is a draft
    after: TransitionState | None = None  # how it went on after the handover, or ended before

    @property
    def said(self) -> str:
        """The stage in words, as precise as it is known."""
        if self.stage is StarterStage.SIGNATURE_MISSING and self.missing:
            return f"Unterschrift {in_a_row(self.missing)} fehlt"
        if self.stage is StarterStage.TALK_AHEAD and self.answered is not None:
            return f"Entwurf {self.answered} %"
        return STATE_WORDS[self.after] if self.after else self.stage.value


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    year: int
    starters: tuple[SchoolStarter, ...]
    unplaced: tuple[ChildSummary, ...] = ()  # may start then: the birthday is not known exactly

    def count(self, stage: StarterStage) -> int:
        return sum(starter.stage is stage for starter in self.starters)

    def by_school(self) -> Mapping[str, Sequence[SchoolStarter]]:
        """Schools by name, the unknown one last; children by name."""
        groups: dict[str, list[SchoolStarter]] = {}
        for starter in sorted(self.starters, key=lambda s: (not s.school, s.school, s.child.name)):
            groups.setdefault(starter.school, []).append(starter)
        return groups


def year_group(book: RecordBook, year: int) -> YearGroup:
    """By birthday, by hand-set entry (early, deferred), and whoever has a transition already."""
    with book.transaction() as records:
        transitions = {
            transition.child_id: transition
            for transition in records.transitions.of_entry_year(year)
            if transition.corridor == KITA_TO_SCHOOL
        }
        drafts = {
            draft.key.child_id: draft.answers
            for draft in records.drafts.all()
            if _is_protocol(draft.key)
        }
        asked = _asked_consents(records, transitions.values())
        starting, unplaced = starting_children(records, year, transitions.keys())
    starters = tuple(
        _starter(child, transitions.get(child.child_id), drafts, asked) for child in starting
    )
    return YearGroup(year=year, starters=starters, unplaced=tuple(unplaced))


def _is_protocol(key: DraftKey) -> bool:
    return key.form_id == HANDOVER


def _asked_consents(
    records: Records, transitions: Iterable[Transition]
) -> Mapping[tuple[UUID, str], tuple[str, ...]]:
    """(child, recipient) of every consent asked for and not revoked: who has not signed it."""
    asked: dict[tuple[UUID, str], tuple[str, ...]] = {}
    for family_id in {transition.family_id for transition in transitions}:
        consents = records.consents.of_family(family_id)
        for consent in sorted(consents, key=lambda each: each.valid_from):
            if consent.revoked_on is None:
                missing = _not_signed(consent, records)
                asked |= {(child, consent.recipient.key): missing for child in consent.child_ids}
    return asked


def _not_signed(consent: Consent, records: Records) -> tuple[str, ...]:
    if not consent.unsigned:
        return ()
    family = records.families.get(consent.family_id)
    return tuple(_called(family, signature.person_id) for signature in consent.unsigned)


def _called(family: Family, person_id: UUID) -> str:
    """The role where it is clear who is meant, else the name."""
    roles = [member.role for member in family.members]
    for member in family.members:
        if member.person.id == person_id:
            only_one = roles.count(member.role) == 1
            return (only_one and _CALLED.get(member.role)) or member.person.name
    return "sorgeberechtigte Person"


def _starter(
    child: ChildSummary,
    transition: Transition | None,
    drafts: Mapping[UUID | None, Answers],
    asked: Mapping[tuple[UUID, str], tuple[str, ...]],
) -> SchoolStarter:
    born = child.born.exact if child.born else None
    recipient = f"school:{transition.to_school_number}" if transition else ""
    draft = drafts.get(child.child_id)
    return SchoolStarter(
        child=child,
        stage=_stage(child, transition, drafts, asked),
        school=transition.to_name if transition else "",
        transition_id=transition.id if transition else None,
        near_cut_off=born is not None and born.month == CUT_OFF[0],
        missing=asked.get((child.child_id, recipient), ()),
        answered=None if draft is None else _percent(draft),
        after=transition.state if transition and transition.state in AFTERWARDS else None,
    )


def _percent(draft: Answers) -> int:
    """Of the questions of the protocol; a draft is never quite full."""
    questions = len(outline(shipped_form(HANDOVER)).numbers)
    given = sum(not is_blank(answer) for answer in draft.values())
    return min(99, round(100 * given / questions))


def _stage(
    child: ChildSummary,
    transition: Transition | None,
    drafts: Collection[UUID | None],
    asked: Collection[tuple[UUID, str]],
) -> StarterStage:
    has_draft = child.child_id in drafts
    if transition is None:
        return StarterStage.TALK_AHEAD if has_draft else StarterStage.NO_DRAFT
    match transition.state:
        case TransitionState.PLANNED if not has_draft:
            return StarterStage.NO_DRAFT
        case TransitionState.PLANNED | TransitionState.PREPARED:
            recipient = (child.child_id, f"school:{transition.to_school_number}")
            waits = transition.to_school_number and recipient in asked
            return StarterStage.SIGNATURE_MISSING if waits else StarterStage.TALK_AHEAD
        case TransitionState.CONSENTED:
            return StarterStage.READY
        case TransitionState.HANDED_OVER | TransitionState.FEEDBACK | TransitionState.CLOSED:
            return StarterStage.HANDED_OVER
        case TransitionState.DECLINED:
            return StarterStage.DECLINED
        case TransitionState.BROKEN_OFF | TransitionState.NOT_REACHED:
            return StarterStage.ENDED
