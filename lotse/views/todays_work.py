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
from lotse.views.families_of_town import own_families, own_towns_in, seen_here

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
    elsewhere: int = 0  # what waits in towns this desk does not stand for


def todays_work(book: RecordBook, today: date, *, everywhere: bool = False) -> TodaysWork:
    """Of the towns this desk stands for, or `everywhere`."""
    with book.transaction() as records:
        reminders = records.reminders.open_until(today + timedelta(days=REMINDER_DAYS))
        consents, referrals = _to_renew(records, today), records.referrals.open()
        drafts = tuple(records.drafts.all())
        waiting: list[Reminder | Consent | Referral] = [*reminders, *consents, *referrals]
        towns = () if everywhere else own_towns_in(records)
        found = {one.family_id for one in waiting}
        here = seen_here(found, records) if towns else found
        begun = {draft.key.family_id for draft in drafts} - {None}
        return TodaysWork(
            reminders=tuple(one for one in reminders if one.family_id in here),
            drafts=drafts,
            ending_consents=tuple(one for one in consents if one.family_id in here),
            awaited_replies=tuple(one for one in referrals if one.family_id in here),
            recent_families=tuple(
                records.families.summaries(limit=RECENT_FAMILIES, shown=own_families(towns))
            ),
            titles=records.families.titles({known for known in (*here, *begun) if known}),
            elsewhere=sum(one.family_id not in here for one in waiting),
        )


def _to_renew(records: Records, today: date) -> tuple[Consent, ...]:
    """Where the work has ended, nobody needs to be asked again. What else was left open when it
    ended stays on the list: somebody wanted it so."""
    last = today + timedelta(days=CONSENT_NOTICE_DAYS)
    ending = [one for one in records.consents.ending_by(last) if is_valid(one, today)]
    running = records.families.among({one.family_id for one in ending}, RUNNING)
    return tuple(one for one in ending if one.family_id in running)
