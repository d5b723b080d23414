"""The dated rules of one child, from `rules/checkups.toml` and `rules/deadlines.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from lotse.chain.point import Anchors, Point, point
from lotse.chain.rules import rules
from lotse.chain.school_entry import entry_year as lawful_entry_year
from lotse.dates.months import months_back
from lotse.dates.written import german

SOON = timedelta(days=14)


class DeadlineState(StrEnum):
    COMING = "kommt"
    OPEN = "offen"
    ENDING = "bald_vorbei"  # 14 days or less
    PAST = "vorbei"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One rule for one child. `regular_*` is the recommended part of the window."""

    code: str
    title: str
    opens: date | None
    closes: date | None
    regular_from: date | None = None
    regular_to: date | None = None
    state: DeadlineState
    hint: str  # German, an offer of help
    source: str


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
    reminder_days: int | None
    youth_office_days: int | None
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


def deadlines(
    *,
    born: date | None = None,
    due: date | None = None,
    on: date,
    entry_year: int | None = None,
) -> tuple[Deadline, ...]:
    """Every dated rule in order of `opens`; with `due` alone only what a due date fixes."""
    if born is None and due is None:
        raise ValueError("a child needs a birth or a due date")
    anchors = Anchors(
        born=born,
        due=due,
        entry_year=(entry_year or lawful_entry_year(born)) if born else None,
    )
    found = [
        _deadline(records, anchors, on)
        for records in _by_code().values()
        if born is not None or records[0].from_due
    ]
    return tuple(sorted(found, key=_order))


@cache
def checkup_rules() -> tuple[Rule, ...]:
    return tuple(_rule(row) for row in rules("checkups")["deadline"])


@cache
def _by_code() -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in (*checkup_rules(), *(_rule(row) for row in rules("deadlines")["deadline"])):
        found[rule.code] = (*found.get(rule.code, ()), rule)
    return found


def _deadline(records: tuple[Rule, ...], anchors: Anchors, on: date) -> Deadline:
    rule = next((record for record in records if record.is_valid(anchors)), None)
    if rule is None:
        first = records[0]
        return Deadline(
            code=first.code,
            title=first.title,
            opens=None,
            closes=None,
            state=DeadlineState.PAST,
            hint=first.no_record_hint,
            source=first.source,
        )
    opens, closes = rule.opens(anchors), rule.last("closes", anchors)
    state = _state(opens, closes or rule.last("lapses", anchors), on)
    return Deadline(
        code=rule.code,
        title=rule.title,
        opens=opens,
        closes=closes,
        regular_from=rule.regular_from(anchors),
        regular_to=rule.last("regular_to", anchors),
        state=state,
        hint=_hint(rule, anchors, state),
        source=rule.source,
    )


def _hint(rule: Rule, anchors: Anchors, state: DeadlineState) -> str:
    text = rule.hint_past if state is DeadlineState.PAST else rule.hint
    if anchors.born is None:
        text = rule.hint_due
    opens = rule.opens(anchors)
    return text.format(
        opens=_german(opens),
        opens_year=opens.year if opens else "",
        notice=_german(months_back(opens, rule.notice_months)) if opens else "",
        closes=_german(rule.last("closes", anchors)),
        regular_to=_german(rule.last("regular_to", anchors)),
    )


def _state(opens: date | None, closes: date | None, on: date) -> DeadlineState:
    if opens and on < opens:
        return DeadlineState.COMING
    if closes and on > closes:
        return DeadlineState.PAST
    if closes and closes - on <= SOON:
        return DeadlineState.ENDING
    return DeadlineState.OPEN


def _order(item: Deadline) -> tuple[date, date]:
    # Without a known beginning a rule is already running at birth (maternity protection), or it
    # does not hold for this child at all and comes last.
    beginning = date.min if item.closes else date.max
    return item.opens or beginning, item.closes or date.max


def _german(day: date | None) -> str:
    return german(day) if day else ""


def _rule(row: Mapping[str, Any]) -> Rule:
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
