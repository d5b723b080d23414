"""The work with a family ends: what is still open is named first, and nothing is dropped."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from lotse.answers import Draft
from lotse.consents.consent import Consent
from lotse.errors import RecordChanged
from lotse.families.case_end import with_end
from lotse.families.family import Family
from lotse.records import RecordBook, Records
from lotse.referrals.referral import WAITED_FOR, Referral, ReferralState
from lotse.reminders import Reminder
from lotse.transitions.progress import TO_BE_HANDED_OVER, ended
from lotse.transitions.transition import Transition, TransitionState


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMatters:
    """What still waits in a case. The first three can be settled with the end; consents without a
    signature allow nothing and drafts are somebody's words: both stay as they are."""

    reminders: tuple[Reminder, ...] = ()
    referrals: tuple[Referral, ...] = ()
    transitions: tuple[Transition, ...] = ()
    consents: tuple[Consent, ...] = ()
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEnding:
    """What the end changed, so that it can be taken back as a whole."""

    before: Family
    after: Family
    reminders: tuple[tuple[Reminder, Reminder], ...]
    referrals: tuple[tuple[Referral, Referral], ...]
    transitions: tuple[tuple[Transition, Transition], ...]


def open_matters(family_id: UUID, book: RecordBook, *, today: date) -> OpenMatters:
    with book.transaction() as records:
        return _open_matters(family_id, records, today)


def end_case(
    family_id: UUID,
    outcome: str,
    ended_on: date | None,
    book: RecordBook,
    *,
    today: date,
    note: str = "",
    settle: Collection[UUID] = (),
) -> CaseEnding:
    """`settle` are ids of open matters that end with the case; all others stay open and listed.
    Raises InvalidInput; then nothing was changed."""
    with book.transaction() as records:
        before = records.families.get(family_id)
        after = records.families.save(with_end(before, outcome, ended_on, today=today, note=note))
        matters = _open_matters(family_id, records, today)
        return CaseEnding(
            before=before,
            after=after,
            reminders=tuple(
                (one, records.reminders.save(replace(one, done_on=today)))
                for one in matters.reminders
                if one.id in settle
            ),
            referrals=tuple(
                (one, records.referrals.save(replace(one, state=ReferralState.LET_GO)))
                for one in matters.referrals
                if one.id in settle
            ),
            transitions=tuple(
                (one, records.transitions.save(ended(one, TransitionState.BROKEN_OFF)))
                for one in matters.transitions
                if one.id in settle
            ),
        )


def undo_ending(ending: CaseEnding, book: RecordBook) -> Family:
    """Puts everything back as it was; raises RecordChanged if any of it was changed again since,
    and then changes nothing."""
    with book.transaction() as records:
        if records.families.get(ending.before.id).version != ending.after.version:
            raise RecordChanged(ending.before.id)
        for reminder, settled in ending.reminders:
            records.reminders.save(replace(reminder, version=settled.version))
        for referral, let_go in ending.referrals:
            records.referrals.save(replace(referral, version=let_go.version))
        for transition, broken_off in ending.transitions:
            records.transitions.save(replace(transition, version=broken_off.version))
        return records.families.save(replace(ending.before, version=ending.after.version))


def _open_matters(family_id: UUID, records: Records, today: date) -> OpenMatters:
    return OpenMatters(
        reminders=tuple(
            sorted(
                (one for one in records.reminders.of_family(family_id) if one.done_on is None),
                key=lambda one: one.due,
            )
        ),
        referrals=tuple(
            one for one in records.referrals.of_family(family_id) if one.state in WAITED_FOR
        ),
        transitions=tuple(
            one
            for one in records.transitions.of_family(family_id)
            if one.state in TO_BE_HANDED_OVER
        ),
        consents=tuple(_unsigned(records.consents.of_family(family_id), today)),
        drafts=tuple(one for one in records.drafts.all() if one.key.family_id == family_id),
    )


def _unsigned(consents: Iterable[Consent], today: date) -> Iterable[Consent]:
    for consent in consents:
        waits = consent.unsigned and not consent.declined and consent.revoked_on is None
        if waits and consent.valid_until >= today:
            yield consent
