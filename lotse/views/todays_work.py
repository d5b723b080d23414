"""What waits today at a desk: for the start page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from lotse.answers import Draft
from lotse.consents.consent import Consent
from lotse.consents.rules import is_valid
from lotse.families.family import FamilySummary
from lotse.families.wanted import RUNNING
from lotse.records import RecordBook, Records
from lotse.referrals.referral import Referral
from lotse.reminders import Reminder

CONSENT_NOTICE_DAYS = 28
RECENT_FAMILIES = 5
REMINDER_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class TodaysWork:
    """Each list is ordered by date, the most urgent first."""

    reminders: tuple[Reminder, ...]  # due within seven days, overdue ones too
    drafts: tuple[Draft, ...]  # latest first
    ending_consents: tuple[Consent, ...]  # those that hold today
    awaited_replies: tuple[Referral, ...]
    recent_families: tuple[FamilySummary, ...]
    titles: Mapping[UUID, str]  # family id -> "Familie Yıldız", for everything above


def todays_work(book: RecordBook, today: date) -> TodaysWork:
    with book.transaction() as records:
        reminders = tuple(records.reminders.open_until(today + timedelta(days=REMINDER_DAYS)))
        consents = _to_renew(records, today)
        referrals = tuple(records.referrals.open())
        drafts = tuple(records.drafts.all())
        found: list[UUID | None] = [reminder.family_id for reminder in reminders]
        found += [consent.family_id for consent in consents]
        found += [referral.family_id for referral in referrals]
        found += [draft.key.family_id for draft in drafts]
        return TodaysWork(
            reminders=reminders,
            drafts=drafts,
            ending_consents=consents,
            awaited_replies=referrals,
            recent_families=tuple(records.families.summaries(limit=RECENT_FAMILIES, shown=RUNNING)),
            titles=records.families.titles({known for known in found if known is not None}),
        )


def _to_renew(records: Records, today: date) -> tuple[Consent, ...]:
    """Where the work has ended, nobody needs to be asked again. What else was left open when it
    ended stays on the list: somebody wanted it so."""
    last = today + timedelta(days=CONSENT_NOTICE_DAYS)
    ending = [one for one in records.consents.ending_by(last) if is_valid(one, today)]
    running = records.families.running({one.family_id for one in ending})
    return tuple(one for one in ending if one.family_id in running)
