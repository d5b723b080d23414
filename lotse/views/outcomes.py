"""How cases ended, year by year: numbers in steps, no names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lotse.families.case_end import outcome_label, outcomes
from lotse.gaps.steps import Step, step_of
from lotse.records import RecordBook

YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    label: str
    steps: tuple[tuple[int, Step], ...]  # year and how many, this year first

    @property
    def text(self) -> str:
        """`2026: 6–9 · 2025: unter 6`."""
        return " · ".join(f"{year}: {step.text}" for year, step in self.steps)


def outcome_rows(book: RecordBook, *, today: date) -> tuple[OutcomeRow, ...]:
    """Of the last years, where a number is large enough to be shown; the others may be none."""
    with book.transaction() as records:
        counted = records.families.outcomes()
    years = range(today.year, today.year - YEARS, -1)
    further = sorted({code for _, code in counted} - outcomes().keys())
    rows = (_row(code, counted, years) for code in (*outcomes(), *further))
    return tuple(row for row in rows if any(step.is_shown for _, step in row.steps))


def _row(code: str, counted: Mapping[tuple[int, str], int], years: range) -> OutcomeRow:
    steps = tuple((year, step_of(counted.get((year, code), 0))) for year in years)
    return OutcomeRow(label=outcome_label(code), steps=steps)
