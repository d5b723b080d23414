"""Letters parents may get about check-ups U5 to U9 in NRW (UTeilnahmeDatVO)."""

from dataclasses import dataclass
from datetime import date, timedelta

from lotse.chain.deadlines import checkup_rules
from lotse.chain.point import Anchors


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckupNotice:
    """`reminder`: the LZG reminds by then; `youth_office`: from then on it tells the Jugendamt."""

    code: str
    reminder: date
    youth_office: date


def checkup_notices(born: date) -> tuple[CheckupNotice, ...]:
    """The dates for each check-up that is reported, in order."""
    anchors = Anchors(born=born)
    found = []
    for rule in checkup_rules():
        closes = rule.last("closes", anchors)
        if closes is None or rule.reminder_days is None or rule.youth_office_days is None:
            continue
        reminder = closes + timedelta(days=rule.reminder_days)
        office = reminder + timedelta(days=rule.youth_office_days)
        found.append(CheckupNotice(code=rule.code, reminder=reminder, youth_office=office))
    return tuple(found)
