"""How much waits, for the numbers in the navigation."""

from dataclasses import dataclass
from datetime import date

from lotse.records import RecordBook
from lotse.transitions.progress import TO_BE_HANDED_OVER


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkWaiting:
    due_today: int
    open_referrals: int
    open_transitions: int


def work_waiting(book: RecordBook, today: date) -> WorkWaiting:
    with book.transaction() as records:
        transitions = records.transitions.of_entry_year(next_entry_year(today))
        return WorkWaiting(
            due_today=len(records.reminders.open_until(today)),
            open_referrals=len(records.referrals.open()),
            open_transitions=sum(t.state in TO_BE_HANDED_OVER for t in transitions),
        )


def next_entry_year(today: date) -> int:
    """The summer whose school starters are being prepared: from August on the next one."""
    return today.year + (today.month >= 8)
