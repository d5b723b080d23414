"""Sections are green when somebody went on from them and nothing is wrong; never by filling."""

from datetime import date

import pytest

from lotse.forms.alert_places import alert_places
from lotse.forms.evaluate import evaluate
from lotse.forms.load import load_form_text
from lotse.forms.outline import outline
from lotse.forms.progress import SectionState, section_progress
from lotse.forms.shipped import shipped_form

TODAY = date(2026, 11, 21)
SURVEY = """
| survey |
| | type | name | label | relevant | required | calculation | alert |
| | text | vorab | Vorab | | | | |
| | begin group | kind | Das Kind | | | | |
| | text | name | Name | | yes | | |
| | select_one ja | krank | Krank? | | | | |
| | calculate | dringend | | | | ${krank} = 'ja' | Heute ansprechen. |
| | begin repeat | besuche | Besuch | ${krank} = 'ja' | | | |
| | text | wo | Wo? | | yes | | |
| | end repeat | | | | | | |
| | end group | | | | | | |
| | begin group | ende | Ende | ${krank} = 'nein' | | | |
| | note | dank | Danke | | | | |
| | end group | | | | | | |
| | calculate | still | | | | 1 | |
| choices |
| | list_name | name | label |
| | ja | ja | Ja |
| | ja | nein | Nein |
"""


@pytest.fixture(scope="module")
def form():
    return load_form_text("probe", SURVEY)


def progress_of(form, answers, section, *, left=False):
    evaluation = evaluate(form, answers, today=TODAY)
    return section_progress(outline(form).sections[section], evaluation, answers, left=left)


def test_loose_questions_become_a_section_and_loose_calculates_none(form):
    titles = [section.title for section in outline(form).sections]
    assert titles == [form.title, "Das Kind", "Ende"]


def test_questions_are_numbered_through_the_form(form):
    assert list(outline(form).numbers.values()) == [1, 2, 3, 4]


def test_an_untouched_section_is_open(form):
    assert progress_of(form, {}, 1).state is SectionState.OPEN


def test_one_answer_begins_a_section(form):
    assert progress_of(form, {"krank": "nein"}, 1).state is SectionState.BEGUN


def test_a_full_section_is_not_complete_until_it_is_left(form):
    answers = {"name": "Can", "krank": "nein"}
    assert progress_of(form, answers, 1).state is SectionState.BEGUN
    assert progress_of(form, answers, 1, left=True).state is SectionState.COMPLETE


def test_leaving_with_something_missing_names_it(form):
    progress = progress_of(form, {"krank": "nein"}, 1, left=True)
    assert progress.state is SectionState.WRONG
    assert progress.wrong == ("name",)


def test_an_optional_question_may_stay_open(form):
    progress = progress_of(form, {"name": "Can"}, 1, left=True)
    assert progress.state is SectionState.COMPLETE
    assert progress.unanswered == ("krank",)
    assert progress.state_with_gaps is SectionState.BEGUN


def test_rows_of_a_repeat_count_one_by_one(form):
    answers = {"name": "Can", "krank": "ja", "besuche": [{"wo": "Praxis"}, {}]}
    progress = progress_of(form, answers, 1, left=True)
    assert progress.asked == ("name", "krank", "besuche[1]/wo", "besuche[2]/wo")
    assert progress.wrong == ("besuche[2]/wo",)


def test_a_section_of_notes_alone_can_be_seen_and_passed(form):
    assert not progress_of(form, {}, 2).relevant
    shown = progress_of(form, {"krank": "nein"}, 2, left=True)
    assert shown.relevant
    assert shown.state is SectionState.COMPLETE


def test_an_alert_stands_at_the_question_that_sets_it_off(form):
    assert alert_places(form) == {"kind/krank": ("Heute ansprechen.",)}


def test_alerts_of_the_basisbogen_stand_at_their_questions():
    places = alert_places(shipped_form("basisbogen"))
    assert {path.rpartition("/")[2] for path in places} == {"i12", "i17"}
