"""Filling in on the screen: what is asked follows the answers, hints lead to their question."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lotse.form_data.screening import screening_of
from lotse.forms.load import load_form_text
from lotse.forms.shipped import shipped_form
from ui.forms.fields.field import AnswerField
from ui.forms.fields.radio import RadioField
from ui.forms.fields.segments import SegmentField
from ui.forms.form_model import FormModel
from ui.forms.form_view import FormView
from ui.forms.hint_list import HintList
from ui.forms.hint_row import HintRow
from ui.forms.question_row import QuestionRow
from ui.widgets.reading_order import tab_on
from ui.widgets.section_row import SectionRow

TODAY = date(2026, 11, 21)
SURVEY = """
| survey |
| | type | name | label | relevant | required | required_message | constraint | constraint_message |
| | begin group | eins | Eins | | | | | |
| | select_one ja | krank | Krank? | | | | | |
| | text | was | Woran? | ${krank} = 'ja' | yes | Bitte sagen Sie, woran. | | |
| | integer | alter | Alter | | | | . < 99 | Das Alter ist zu hoch. |
| | end group | | | | | | | |
| | begin group | zwei | Zwei | | | | | |
| | begin repeat | kinder | Kind | | | | | |
| | text | name | Name | | | | | |
| | end repeat | | | | | | | |
| | end group | | | | | | | |
| choices |
| | list_name | name | label |
| | ja | ja | Ja |
| | ja | nein | Nein |
"""


def opened(qtbot, form, answers=None, *, width=1200):
    model = FormModel(form, answers or {}, today=lambda: TODAY)
    view = FormView(model, today=lambda: TODAY, screening=screening_of(form.id))
    window = QWidget()
    view.kept_window = window  # Python would let it go otherwise
    QVBoxLayout(window).addWidget(view)
    qtbot.addWidget(window)
    window.layout().setContentsMargins(0, 0, 0, 0)
    window.resize(width, 760)
    with qtbot.waitExposed(window):
        window.show()
    return model, view


@pytest.fixture
def probe(qtbot):
    return opened(qtbot, load_form_text("probe", SURVEY))


def row(view, key):
    return next(each for each in view.findChildren(QuestionRow) if each.key == key)


def line(view, key):
    return row(view, key).findChild(QLineEdit)


def entry(question_row):
    """The control that takes the keys."""
    return question_row.findChild(AnswerField).entry()


def button(view, text):
    buttons = view.findChildren(QPushButton)
    return next(
        each
        for each in buttons
        if each.text().replace("&", "").startswith(text) and each.isVisible()
    )


def test_an_answer_brings_the_question_that_follows(qtbot, probe):
    model, view = probe
    assert not row(view, "was").isVisible()
    view.focus_first()
    qtbot.keyClick(entry(row(view, "krank")), "j")
    assert model.answers == {"krank": "ja"}
    assert row(view, "was").isVisible()


def test_what_was_typed_stays_when_its_question_goes_and_comes_back(qtbot, probe):
    model, view = probe
    model.answer("krank", "ja")
    qtbot.keyClicks(line(view, "was"), "Husten")
    model.answer("krank", "nein")
    assert not row(view, "was").isVisible()
    model.answer("krank", "ja")
    assert line(view, "was").text() == "Husten"


def test_nothing_is_called_wrong_before_the_section_is_left(qtbot, probe):
    _, view = probe
    qtbot.keyClicks(line(view, "alter"), "120")
    assert not _hints(view)
    button(view, "Weiter").click()
    assert _hints(view) == ["alter"]


def _hints(view):
    return [hint.key for hint in view.findChild(HintList).hints]


def test_the_last_section_ends_the_form(qtbot, probe):
    _, view = probe
    for _ in view.findChildren(SectionRow)[1:]:
        button(view, "Weiter").click()
    with qtbot.waitSignal(view.finished):
        button(view, "Formular abschließen").click()


def test_enter_on_a_hint_jumps_to_the_question(qtbot, probe):
    _, view = probe
    qtbot.keyClicks(line(view, "alter"), "120")
    button(view, "Weiter").click()
    assert view.current_section == 1
    view.focus_hints()
    qtbot.keyClick(view.findChild(HintRow), Qt.Key.Key_Return)
    assert view.current_section == 0
    assert view.window().focusWidget() is line(view, "alter")
    assert "zu hoch" in line(view, "alter").accessibleDescription()


def test_a_rule_over_many_questions_leads_to_the_first_of_them(qtbot):
    _, view = opened(qtbot, shipped_form("uebergabeprotokoll"))
    view.jump_to("bereiche_zahl")
    held = view.window().focusWidget()
    first = next(each for each in view.findChildren(QuestionRow) if each.isVisible())
    assert first.isAncestorOf(held)


def test_a_hint_goes_away_once_the_answer_is_right(qtbot, probe):
    model, view = probe
    qtbot.keyClicks(line(view, "alter"), "120")
    button(view, "Weiter").click()
    model.answer("alter", 12)
    assert not _hints(view)


def test_ctrl_and_number_goes_to_a_section(qtbot, probe):
    _, view = probe
    view.focus_first()

    def press():
        # A shortcut needs the active window, which another test's window may hold just now.
        view.window().activateWindow()
        qtbot.keyClick(
            view.window().focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier
        )
        return view.current_section == 1

    qtbot.waitUntil(press)


def test_the_rail_says_the_state_of_each_section(qtbot, probe):
    model, view = probe
    model.answer("alter", 7)
    names = [each.accessibleName() for each in view.findChildren(SectionRow)]
    assert names == ["Eins, begonnen", "Zwei, offen"]


def test_rows_of_a_repeat_are_added_removed_and_put_back(qtbot, probe):
    model, view = probe
    button(view, "Weiter").click()
    qtbot.keyClicks(line(view, "kinder[1]/name"), "Can")
    button(view, "Kind hinzu").click()
    qtbot.keyClicks(line(view, "kinder[2]/name"), "Ada")
    removed = []
    view.row_removed.connect(lambda *what: removed.append(what))
    button(view, "Entfernen").click()
    assert model.answers["kinder"] == [{"name": "Ada"}]
    assert line(view, "kinder[1]/name").text() == "Ada"
    model.put_back(*removed[0])
    assert [each["name"] for each in model.answers["kinder"]] == ["Can", "Ada"]
    assert line(view, "kinder[2]/name").text() == "Ada"


def test_the_screening_shows_what_to_offer_and_the_family_view_hides_it(qtbot):
    model, view = opened(qtbot, shipped_form("basisbogen"), width=1300)
    for key, value in (("st_grosseltern", "ja"), ("i04", "ja"), ("wunsch", "ja")):
        model.answer(key, value)
    wanted = {"Gespräch anbieten", "Familie in der Nähe", "Hebammenversorgung"}
    qtbot.waitUntil(lambda: wanted <= _texts(view))
    assert any("Wunsch der Familie" in text for text in _texts(view))
    view.hide_findings(True)
    assert not {"Gespräch anbieten", "Hebammenversorgung"} & _texts(view)


def test_the_family_view_hides_remarks_for_staff(qtbot):
    model, view = opened(qtbot, shipped_form("basisbogen"))
    model.answer("i17", "ja")
    view.jump_to("i17")
    qtbot.waitUntil(lambda: any("116 016" in text for text in _texts(view)))
    view.hide_findings(True)
    assert not any("116 016" in text for text in _texts(view))


def test_enter_goes_on_to_the_next_question(qtbot, probe):
    model, view = probe
    model.answer("krank", "ja")
    line(view, "was").setFocus()
    qtbot.keyClick(line(view, "was"), Qt.Key.Key_Return)
    assert view.window().focusWidget() is line(view, "alter")


def test_what_the_use_case_refuses_is_shown_at_its_question_until_it_changes(qtbot, probe):
    model, view = probe
    model.refuse({"alter": "Dieses Alter gibt es schon."})
    assert _hints(view) == ["alter"]
    qtbot.waitUntil(lambda: "Dieses Alter gibt es schon." in _texts(row(view, "alter")))
    qtbot.keyClicks(line(view, "alter"), "4")
    assert not _hints(view)


def test_the_text_of_an_other_answer_has_its_own_question(qtbot):
    survey = """
| survey |
| | type | name | label |
| | select_one frucht or_other | obst | Welches Obst? |
| choices |
| | list_name | name | label |
| | frucht | apfel | Apfel & Birne |
| | frucht | birne | Birne |
"""
    model, view = opened(qtbot, load_form_text("obst", survey))
    assert not row(view, "obst_other").isVisible()
    model.answer("obst", "other")
    assert row(view, "obst_other").isVisible()
    qtbot.keyClicks(line(view, "obst_other"), "Quitte")
    assert model.answers == {"obst": "other", "obst_other": "Quitte"}


def _texts(view):
    return {
        each.text()
        for each in view.findChildren(object)
        if hasattr(each, "text") and callable(each.text) and each.isVisible()
    }


def test_an_alert_is_shown_at_its_question(qtbot):
    model, view = opened(qtbot, shipped_form("basisbogen"))
    model.answer("i17", "ja")
    view.jump_to("i17")
    qtbot.waitUntil(lambda: any("116 016" in text for text in _texts(row(view, "i17"))))


def test_questions_left_open_in_a_screening_are_named_by_number(qtbot):
    _, view = opened(qtbot, shipped_form("basisbogen"))
    button(view, "Weiter").click()
    button(view, "Weiter").click()
    assert view.findChild(HintList).hints[0].sentence == "Frage 2 noch offen"


def test_tab_goes_as_the_eye_does_after_a_question_appeared(qtbot):
    _, view = opened(qtbot, shipped_form("aufnahmebogen"))
    view.focus_first()
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Space)
    assert row(view, "geboren").isVisible()
    visited = []
    for _ in range(20):
        assert tab_on(view.window(), forward=True)
        stop = view.window().focusWidget()
        if isinstance(stop, QPushButton):
            visited.append(stop.text().replace("&", ""))
            break
        place = stop
        while not isinstance(place, QuestionRow):
            place = place.parentWidget()
        if place.key not in visited:
            visited.append(place.key)
    shown = [each.key for each in view.findChildren(QuestionRow) if each.isVisible()]
    assert shown.index("geboren") == 1
    assert visited == [
        *(key for key in shown if key != "geburt"),
        "Weiter: Wer ist für das Kind da?",
    ]


def test_tab_reaches_a_row_of_a_repeat_that_was_added(qtbot, probe):
    model, view = probe
    button(view, "Weiter").click()
    model.add_row("kinder")
    qtbot.waitUntil(lambda: line(view, "kinder[2]/name").isVisible())
    line(view, "kinder[1]/name").setFocus()
    assert tab_on(view.window(), forward=True)
    assert view.window().focusWidget().accessibleName() == "Kind 2 entfernen"
    assert tab_on(view.window(), forward=True)
    assert view.window().focusWidget() is line(view, "kinder[2]/name")


def test_choices_that_do_not_fit_side_by_side_stand_below_each_other(qtbot):
    _, view = opened(qtbot, shipped_form("aufnahmebogen"), width=420)
    button(view, "Weiter").click()
    roles = row(view, "rolle")
    qtbot.waitUntil(lambda: roles.findChild(RadioField) is not None)
    qtbot.waitUntil(roles.findChild(RadioField).isVisible)
    lowest = max(roles.findChildren(QRadioButton), key=lambda each: each.y())
    qtbot.waitUntil(lambda: lowest.height() >= lowest.sizeHint().height())
    view.window().resize(1500, 760)
    qtbot.waitUntil(roles.findChild(SegmentField).isVisible)
    assert not roles.findChild(RadioField).isVisible()


def test_a_hint_is_as_high_as_its_words(qtbot):
    _, view = opened(qtbot, shipped_form("aufnahmebogen"))
    button(view, "Weiter").click()
    hint = view.findChild(HintRow)
    qtbot.waitUntil(lambda: hint.isVisible() and hint.height() >= hint.heightForWidth(hint.width()))


@pytest.mark.parametrize("width", [600, 820, 1300])
def test_no_width_cuts_off_a_question(qtbot, width):
    _, view = opened(qtbot, shipped_form("basisbogen"), width=width)
    button(view, "Weiter").click()
    page = view.window()
    assert page.width() == width
    rows = [each for each in view.findChildren(QuestionRow) if not each.isHidden()]
    qtbot.waitUntil(lambda: all(_is_whole(each) for each in rows if each.isVisible()))
    for each in rows:
        if each.isVisible():
            assert 0 < each.mapTo(page, each.rect().topRight()).x() < page.width()


def _is_whole(row):
    return row.height() >= row.heightForWidth(row.width())


def test_typing_into_a_paragraph_reaches_the_answers(qtbot):
    model, view = opened(qtbot, shipped_form("uebergabeprotokoll"))
    view.jump_to("f01_gelingt")
    qtbot.keyClicks(row(view, "f01_gelingt").findChild(QPlainTextEdit), "Can klettert gern.")
    assert model.answers["f01_gelingt"] == "Can klettert gern."


def test_every_field_of_every_shipped_form_can_be_drawn_and_named(qtbot):
    for form_id in ("aufnahmebogen", "kita_aufnahme", "basisbogen", "uebergabeprotokoll"):
        model, view = opened(qtbot, shipped_form(form_id))
        for index in range(len(model.sections)):
            view.show_section(index)
        for each in view.findChildren(QuestionRow):
            state = model.state(each.key)
            if state.relevant and each.can_take_focus:
                assert entry(each).accessibleName(), each.key


def test_a_rail_that_goes_on_below_says_so(qtbot):
    _, view = opened(qtbot, shipped_form("aufnahmebogen"))
    columns = view._columns
    view.window().resize(1200, 320)
    qtbot.waitUntil(columns.more.isVisible)
    bar = columns._rail_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(columns.more.isHidden)
