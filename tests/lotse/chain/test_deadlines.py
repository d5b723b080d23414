from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.chain.deadlines import Deadline, DeadlineState, deadlines
from lotse.chain.point import Anchors, point
from lotse.chain.rules import rules
from lotse.chain.school_entry import school_year

CODES = [
    "U1",
    "U2",
    "U3",
    "U4",
    "U5",
    "U6",
    "U7",
    "U7a",
    "U8",
    "U9",
    "J1",
    "mutterschutz",
    "geburtsanzeige",
    "elterngeld",
    "kindergeld",
    "hebamme",
    "kita_anspruch",
    "kita_anspruch_ue3",
    "beitragsfrei",
    "sprachstand",
    "schulanmeldung",
    "einschulung",
    "ganztag",
    "klasse5",
    "vollzeitschulpflicht_ende",
]
BORN = date(2026, 3, 15)


def rule(code: str, *, born: date = BORN, on: date, entry_year: int | None = None) -> Deadline:
    found = deadlines(born=born, on=on, entry_year=entry_year)
    return next(item for item in found if item.code == code)


@given(st.dates(date(1995, 1, 1), date(2040, 12, 31)), st.dates(date(1995, 1, 1)))
def test_every_code_once_and_in_order(born: date, on: date) -> None:
    found = deadlines(born=born, on=min(on, date(2100, 1, 1)))
    assert sorted(item.code for item in found) == sorted(CODES)
    opens = [item.opens for item in found if item.opens]
    assert opens == sorted(opens)
    assert all(item.hint and item.title and item.source for item in found)
    assert all(item.opens <= item.closes for item in found if item.opens and item.closes)
    assert not any("{" in item.hint for item in found)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2026, 11, 14), DeadlineState.COMING),
        (date(2026, 11, 15), DeadlineState.OPEN),
        (date(2027, 4, 29), DeadlineState.OPEN),
        (date(2027, 4, 30), DeadlineState.ENDING),
        (date(2027, 5, 14), DeadlineState.ENDING),
        (date(2027, 5, 15), DeadlineState.PAST),
    ],
)
def test_states_of_u6(on: date, state: DeadlineState) -> None:
    assert rule("U6", on=on).state is state


def test_a_due_date_alone_fixes_only_the_beginning_of_maternity_protection() -> None:
    (found,) = deadlines(due=date(2027, 2, 1), on=date(2026, 11, 21))
    assert (found.code, found.opens, found.closes) == ("mutterschutz", date(2026, 12, 21), None)
    assert "21.12.2026" in found.hint
    (long_over,) = deadlines(due=date(2026, 2, 1), on=date(2026, 11, 21))
    assert long_over.state is DeadlineState.PAST


def test_without_due_date_the_beginning_of_maternity_protection_is_unknown() -> None:
    first = deadlines(born=BORN, on=BORN)[0]
    assert (first.code, first.opens, first.closes) == ("mutterschutz", None, date(2026, 5, 10))


def test_days_before_the_due_date_are_added_and_days_after_it_not_taken() -> None:
    due = BORN + timedelta(days=5)
    early = deadlines(born=BORN, due=due, on=BORN)[0]
    late = deadlines(born=BORN, due=BORN - timedelta(days=5), on=BORN)[0]
    assert early.closes == date(2026, 5, 15)
    assert late.closes == date(2026, 5, 10)


def test_help_not_suspicion_and_a_next_step_when_it_is_over() -> None:
    assert "Hilfe, kein Verdacht" in rule("U6", on=date(2026, 12, 1)).hint
    assert "noch möglich bis 14.05.2027" in rule("U6", on=date(2026, 12, 1)).hint
    assert "Kinderarztpraxis fragen" in rule("U6", on=date(2027, 6, 1)).hint


def test_registration_for_school_under_old_law_and_bill() -> None:
    old = rule("schulanmeldung", born=date(2022, 9, 30), on=BORN)
    assert (old.opens, old.closes) == (date(2027, 8, 1), date(2027, 11, 15))
    bill = rule("schulanmeldung", born=date(2022, 10, 1), on=BORN)
    assert (bill.opens, bill.closes) == (date(2028, 3, 1), None)
    assert "Gesetzentwurf" in bill.hint
    assert "2028" in bill.hint
    over = rule("schulanmeldung", born=date(2022, 10, 1), on=date(2029, 8, 1))
    assert over.state is DeadlineState.PAST


def test_language_test_of_later_entries_says_that_a_bill_may_change_it() -> None:
    assert "Gesetzentwurf" not in rule("sprachstand", born=date(2022, 9, 30), on=BORN).hint
    assert "Gesetzentwurf" in rule("sprachstand", born=date(2022, 10, 1), on=BORN).hint


def test_no_all_day_right_before_2026() -> None:
    older = rule("ganztag", born=date(2019, 9, 30), on=BORN)
    assert (older.opens, older.closes, older.state) == (None, None, DeadlineState.PAST)
    assert "2026/27" in older.hint
    younger = rule("ganztag", born=date(2019, 10, 1), on=BORN)
    assert (younger.opens, younger.closes) == (date(2026, 8, 1), date(2030, 7, 31))


def test_deferral_moves_the_school_rules_and_nothing_else() -> None:
    assert rule("einschulung", on=BORN, entry_year=2033).opens == date(2033, 8, 1)
    assert rule("beitragsfrei", on=BORN, entry_year=2033).opens == date(2031, 8, 1)
    assert rule("U9", on=BORN, entry_year=2033) == rule("U9", on=BORN)


def test_notice_of_need_is_due_six_months_before() -> None:
    assert "bis 15.09.2026" in rule("kita_anspruch", on=BORN).hint
    assert "bis 29.02.2028" in rule("kita_anspruch", born=date(2027, 8, 29), on=BORN).hint


def test_a_child_needs_a_date() -> None:
    with pytest.raises(ValueError, match="birth or a due date"):
        deadlines(on=BORN)


def test_a_point_names_exactly_one_unit() -> None:
    with pytest.raises(ValueError, match="one unit"):
        point({"day": 1, "week": 1})
    assert point({"entry": 0}).first_day(Anchors(born=BORN)) is None


@pytest.mark.parametrize(
    "name", ["checkups", "deadlines", "stages", "transitions", "matching", "procedures"]
)
def test_every_rule_says_where_it_comes_from_and_when_it_was_checked(name: str) -> None:
    data = rules(name)
    tables = [row for value in data.values() if isinstance(value, list) for row in value]
    if name == "procedures":
        tables = list(data.values())
    if name == "matching":
        tables = [data]
    assert tables
    for row in tables:
        assert row["source"]
        assert isinstance(row["checked_on"], date)


def test_school_years_are_written_short() -> None:
    assert school_year(2026) == "2026/27"
    assert school_year(2099) == "2099/00"


def test_a_missed_check_up_says_who_may_write_to_the_parents() -> None:
    missed = rule("U6", on=date(2027, 12, 1))
    assert "erinnert das Landeszentrum Gesundheit die Eltern bis 24.05.2027" in missed.hint
    assert "ab 05.07.2027" in missed.hint
    assert "Landeszentrum" not in rule("U4", on=date(2027, 12, 1)).hint


def test_hints_name_the_school_years_that_follow_from_the_entry() -> None:
    assert "Schuljahr 2031/32 eine ABC-Klasse" in rule("sprachstand", on=BORN).hint
    assert "ABC-Klasse" not in rule("sprachstand", born=date(2020, 9, 30), on=BORN).hint
    ten_years = rule("vollzeitschulpflicht_ende", on=BORN).hint
    assert "Schuljahr 2039/40 zeigt die Potenzialanalyse" in ten_years
    assert "ohne Ausbildung bis 31.07.2044" in ten_years
