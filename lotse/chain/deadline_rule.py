"""One dated rule as it stands in the rule files, before it is counted for a child."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lotse.chain.point import Anchors, Point, point


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    code: str
    title: str
    hint: str
    hint_due: str
    hint_past: str
    no_record_hint: str
    source: str
    points: Mapping[str, Point]  # opens, closes, regular_from, regular_to, lapses
    valid_from: date
    valid_until: date
    from_due: bool
    reminder_days: int | None  # from the last day; the two hold for reported check-ups only
    youth_office_days: int | None  # from the reminder
    notice_months: int

    def opens(self, anchors: Anchors) -> date | None:
        found = self.points.get("opens")
        return found.first_day(anchors) if found else None

    def last(self, name: str, anchors: Anchors) -> date | None:
        found = self.points.get(name)
        return found.last_day(anchors) if found else None

    def regular_from(self, anchors: Anchors) -> date | None:
        found = self.points.get("regular_from")
        return found.first_day(anchors) if found else None

    def is_valid(self, anchors: Anchors) -> bool:
        counted = self.opens(anchors) or self.last("closes", anchors)
        return counted is not None and self.valid_from <= counted <= self.valid_until


def rule_of(row: Mapping[str, Any]) -> Rule:
    names = ("opens", "closes", "regular_from", "regular_to", "lapses")
    return Rule(
        code=row["code"],
        title=row["title"],
        hint=row["hint"],
        hint_due=row.get("hint_due", ""),
        hint_past=row["hint_past"],
        no_record_hint=row.get("no_record_hint", ""),
        source=row["source"],
        points={name: point(row[name]) for name in names if name in row},
        valid_from=row.get("valid_from", date.min),
        valid_until=row.get("valid_until", date.max),
        from_due=row.get("anchor") == "due",
        reminder_days=row.get("reminder_days"),
        youth_office_days=row.get("youth_office_days"),
        notice_months=row.get("notice_months", 0),
    )
