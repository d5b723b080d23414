"""The dated rules of one child, from `rules/checkups.toml` and `rules/deadlines.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from lotse.chain.deadline_rule import Rule, rule_of
from lotse.chain.hints import hint_of
from lotse.chain.point import Anchors
from lotse.chain.rules import rules
from lotse.chain.school_entry import entry_year as lawful_entry_year

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
    return tuple(rule_of(row) for row in rules("checkups")["deadline"])


@cache
def _by_code() -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in (*checkup_rules(), *(rule_of(row) for row in rules("deadlines")["deadline"])):
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
        hint=hint_of(rule, anchors, past=state is DeadlineState.PAST),
        source=rule.source,
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
