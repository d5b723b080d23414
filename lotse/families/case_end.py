"""How the work with a family ends and goes on, pure; the outcomes stand in rules/outcomes.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from lotse.chain.rules import rules
from lotse.dates.written import german
from lotse.errors import InvalidInput
from lotse.families.family import CaseEnd, Family

NOTHING_DONE = "Es wurde noch nichts geändert."


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    code: str
    label: str  # German
    hint: str  # German: when it is the right one


@cache
def outcomes() -> Mapping[str, Outcome]:
    """By code, in the order they are offered."""
    return {row["code"]: Outcome(**row) for row in rules("outcomes")["outcome"]}


def outcome_label(code: str) -> str:
    """The code itself, if a file brings one that is not in the list."""
    known = outcomes().get(code)
    return known.label if known else code


def keep_until(end: CaseEnd) -> date:
    """The end of the calendar year after which the case may be deleted, if nothing else asks for
    it to be kept (domain: Vermittlungsfall, three years; a proposal)."""
    return date(end.ended_on.year + int(rules("outcomes")["retention"]["years"]), 12, 31)


def with_end(
    family: Family, outcome: str, ended_on: date | None, *, today: date, note: str = ""
) -> Family:
    """Raises InvalidInput with a sentence for each of `outcome` and `ended_on` that cannot be."""
    if family.ended:
        since = german(family.ended.ended_on)
        raise InvalidInput(f"Die Begleitung ist schon seit {since} beendet. {NOTHING_DONE}")
    problems = {}
    if outcome not in outcomes():
        problems["outcome"] = "Bitte wählen Sie, wie die Begleitung endet."
    if ended_on is None:
        problems["ended_on"] = "Bitte nennen Sie einen genauen Tag."
    elif ended_on > today:
        problems["ended_on"] = "Bitte wählen Sie heute oder einen früheren Tag."
    elif (back := _taken_up_on(family)) and ended_on < back:
        problems["ended_on"] = (
            f"Die Begleitung wurde am {german(back)} wieder aufgenommen. "
            "Bitte wählen Sie diesen oder einen späteren Tag."
        )
    if problems or ended_on is None:
        raise InvalidInput(f"Die Begleitung ist noch nicht beendet. {NOTHING_DONE}", problems)
    end = CaseEnd(ended_on=ended_on, outcome=outcome, note=note.strip())
    return replace(family, case_ends=(*family.case_ends, end))


def taken_up(family: Family, *, today: date) -> Family:
    """The work goes on; that it had ended stays on record. Raises InvalidInput if it runs."""
    end = family.ended
    if end is None:
        raise InvalidInput(f"Die Begleitung läuft schon wieder. {NOTHING_DONE}")
    return replace(family, case_ends=(*family.case_ends[:-1], replace(end, reopened_on=today)))


def _taken_up_on(family: Family) -> date | None:
    return family.case_ends[-1].reopened_on if family.case_ends else None
