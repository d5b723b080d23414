"""Letters parents may get about check-ups U5 to U9 in NRW (UTeilnahmeDatVO)."""

from dataclasses import dataclass
from datetime import date, timedelta

from lotse.chain.deadline_rule import Rule
from lotse.chain.point import Anchors


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckupNotice:
    """`reminder`: the LZG reminds by then; `youth_office`: from then on it tells the Jugendamt."""

    reminder: date
    youth_office: date


def notice_of(rule: Rule, anchors: Anchors) -> CheckupNotice | None:
    """None for what no practice has to report."""
    closes = rule.last("closes", anchors)
    if closes is None or rule.reminder_days is None or rule.youth_office_days is None:
        return None
    reminder = closes + timedelta(days=rule.reminder_days)
    office = reminder + timedelta(days=rule.youth_office_days)
    return CheckupNotice(reminder=reminder, youth_office=office)
