"""The children of one Kita who start school in one summer, by school, and where each stands."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from lotse.answers import DraftKey
from lotse.chain.school_entry import CUT_OFF, YEARS_OF_LIFE, entry_year
from lotse.families.changes import entry_year_of
from lotse.families.family import ChildSummary
from lotse.form_names import HANDOVER
from lotse.records import RecordBook, Records
from lotse.transitions.progress import KITA_TO_SCHOOL
from lotse.transitions.transition import Transition, TransitionState


class StarterStage(StrEnum):
    """In the order of the work; the value is the word on the screen."""

    NO_DRAFT = "ohne Entwurf"
    TALK_AHEAD = "Gespräch steht an"
    SIGNATURE_MISSING = "Unterschrift fehlt"
    READY = "bereit zum Druck"
    HANDED_OVER = "übergeben"
    DECLINED = "nicht gewünscht"


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolStarter:
    child: ChildSummary
    stage: StarterStage
    school: str  # empty: not known yet
    transition_id: UUID | None = None
    near_cut_off: bool = False  # born within a month before the Stichtag


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    year: int
    starters: tuple[SchoolStarter, ...]

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
        drafts = {draft.key.child_id for draft in records.drafts.all() if _is_protocol(draft.key)}
        asked = _asked_consents(records, transitions.values())
        starters = [
            _starter(child, transitions.get(child.child_id), drafts, asked)
            for child in _children(records, year)
        ]
    return YearGroup(year=year, starters=tuple(starters))


def _children(records: Records, year: int) -> list[ChildSummary]:
    """Oldest first; who starts in another year by decision is left out or taken in."""
    month, day = CUT_OFF
    first = date(year - YEARS_OF_LIFE - 2, month, day)
    last = date(year - YEARS_OF_LIFE + 1, month, day)
    return [
        child
        for child in records.families.children_born_between(first, last)
        if _entry_year(records, child) == year
    ]


def _entry_year(records: Records, child: ChildSummary) -> int | None:
    by_hand = entry_year_of(records.families.get(child.family_id), child.child_id)
    if by_hand is not None:
        return by_hand
    born = child.born.exact if child.born else None
    return entry_year(born) if born else None


def _is_protocol(key: DraftKey) -> bool:
    return key.form_id == HANDOVER


def _asked_consents(
    records: Records, transitions: Iterable[Transition]
) -> frozenset[tuple[UUID, str]]:
    """(child, recipient) of every consent that is asked for and not revoked."""
    return frozenset(
        (child_id, consent.recipient.key)
        for family_id in {transition.family_id for transition in transitions}
        for consent in records.consents.of_family(family_id)
        if consent.revoked_on is None
        for child_id in consent.child_ids
    )


def _starter(
    child: ChildSummary,
    transition: Transition | None,
    drafts: Collection[UUID | None],
    asked: Collection[tuple[UUID, str]],
) -> SchoolStarter:
    born = child.born.exact if child.born else None
    return SchoolStarter(
        child=child,
        stage=_stage(child, transition, drafts, asked),
        school=transition.to_name if transition else "",
        transition_id=transition.id if transition else None,
        near_cut_off=born is not None and born.month == CUT_OFF[0],
    )


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
        case _:
            return StarterStage.DECLINED
