"""The sentence of a dated rule, with the dates that matter to this child filled in."""

from datetime import date

from lotse.chain.deadline_rule import Rule
from lotse.chain.notices import notice_of
from lotse.chain.point import Anchors
from lotse.chain.school_entry import (
    abc_class_year,
    end_of_compulsory_school,
    potential_analysis_year,
)
from lotse.dates.months import months_back
from lotse.dates.written import german


def hint_of(rule: Rule, anchors: Anchors, *, past: bool) -> str:
    """The words stand in the rule files, the names of the dates in braces."""
    text = rule.hint_past if past else rule.hint
    if anchors.born is None:
        text = rule.hint_due
    opens, notice = rule.opens(anchors), notice_of(rule, anchors)
    return text.format(
        opens=_german(opens),
        opens_year=opens.year if opens else "",
        notice=_german(months_back(opens, rule.notice_months)) if opens else "",
        closes=_german(rule.last("closes", anchors)),
        regular_to=_german(rule.last("regular_to", anchors)),
        reminder=_german(notice.reminder) if notice else "",
        youth_office=_german(notice.youth_office) if notice else "",
        **_school_years(anchors),
    )


def _school_years(anchors: Anchors) -> dict[str, str]:
    if anchors.born is None or anchors.entry_year is None:
        return {}
    return {
        "abc_class": abc_class_year(anchors.entry_year) or "",
        "class_8": potential_analysis_year(anchors.entry_year),
        "of_age": german(end_of_compulsory_school(anchors.born)),
    }


def _german(day: date | None) -> str:
    return german(day) if day else ""
