"""Each kind of question: typed or clicked, told as the value the form takes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
)

from lotse.forms.form import Choice, Question
from ui.forms.fields.make import make_field
from ui.forms.fields.segments import with_letters

TODAY = date(2026, 11, 21)


def a_question(kind, *labels, appearance="", **parameters):
    choices = tuple(Choice(name=label.lower(), label=label) for label in labels)
    return Question(
        name="frage",
        path="frage",
        type=kind,
        label="Wie geht es?",
        choices=choices,
        appearance=appearance,
        parameters={name: str(value) for name, value in parameters.items()},
    )


def control(field):
    """The control that takes the keys."""
    return field.entry()


@pytest.fixture
def told():
    return []


@pytest.fixture
def shown(qtbot, told):
    kept = []

    def show(question):
        field = make_field(question, lambda: TODAY)
        kept.append(field)
        qtbot.addWidget(field)
        field.show_choices(question.choices)
        field.answered.connect(told.append)
        field.name(question.label, "")
        field.show()
        return field

    yield show
    kept.clear()


@pytest.mark.parametrize(
    ("kind", "typed", "value", "left_as"),
    [
        ("text", "Elif Yilmaz", "Elif Yilmaz", "Elif Yilmaz"),
        ("integer", "12", 12, "12"),
        ("integer", "zwei", "zwei", "zwei"),
        ("decimal", "3,5", 3.5, "3,5"),
        ("date", "3.7.21", "2021-07-03", "03.07.2021"),
        ("date", "31.2.2021", "31.2.2021", "31.2.2021"),
        ("time", "930", "09:30:00", "09:30"),
        ("time", "9:30", "09:30:00", "09:30"),
        ("dateTime", "3.7.21 9:30", "2021-07-03T09:30:00", "03.07.2021 09:30"),
    ],
)
def test_a_line_is_read_and_written_out_when_left(qtbot, shown, told, kind, typed, value, left_as):
    line = shown(a_question(kind)).findChild(QLineEdit)
    qtbot.keyClicks(line, typed)
    assert told[-1] == value
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == left_as


def test_showing_a_value_does_not_disturb_what_is_being_typed(qtbot, shown, told):
    field = shown(a_question("date"))
    line = field.findChild(QLineEdit)
    qtbot.keyClicks(line, "3.7.21")
    field.show_value("2021-07-03")
    assert line.text() == "3.7.21"


def test_a_paragraph_grows_with_its_text_and_tab_leaves_it(qtbot, shown, told):
    field = shown(a_question("text", appearance="multiline"))
    text = field.findChild(QPlainTextEdit)
    before = text.height()
    for _ in range(6):
        qtbot.keyClicks(text, "Zeile")
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert text.height() > before
    assert told[-1].startswith("Zeile\nZeile")
    assert text.tabChangesFocus()


def test_few_short_choices_stand_side_by_side_and_answer_by_letter(qtbot, shown, told):
    field = shown(a_question("select_one", "Ja", "Nein", "Unbekannt", "Nicht gefragt"))
    qtbot.keyClick(control(field), Qt.Key.Key_G)
    assert told == ["nicht gefragt"]


def test_a_letter_goes_on_to_the_next_question(qtbot, shown):
    field = shown(a_question("select_one", "Ja", "Nein"))
    with qtbot.waitSignal(field.advanced):
        qtbot.keyClick(control(field), Qt.Key.Key_N)


def test_every_option_has_its_own_letter():
    options = [(name, name) for name in ("ja", "nein", "unbekannt", "nicht gefragt", "nie")]
    assert [letter for _, _, letter in with_letters(options)] == ["j", "n", "u", "g", ""]


def test_delete_takes_a_radio_answer_back(qtbot, shown, told):
    labels = [f"eine recht lange antwort {n}" for n in range(4)]
    field = shown(a_question("select_one", *labels))
    buttons = field.findChildren(QRadioButton)
    buttons[2].click()
    qtbot.keyClick(buttons[2], Qt.Key.Key_Delete)
    assert told == [labels[2], None]
    assert not any(button.isChecked() for button in buttons)


def test_a_long_list_narrows_while_typing(qtbot, shown, told):
    labels = [f"Sprache {n}" for n in range(20)]
    field = shown(a_question("select_one", *labels))
    search = field.findChild(QLineEdit)
    qtbot.keyClicks(search, "17")
    assert field.findChild(QListWidget).count() == 1
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert told == ["sprache 17"]
    assert not search.isVisible()


def test_several_answers_keep_the_order_of_the_choices(shown, told):
    field = shown(a_question("select_multiple", "Brille", "Hörgerät", "Allergie"))
    boxes = field.findChildren(QCheckBox)
    boxes[2].click()
    boxes[0].click()
    boxes[2].click()
    assert told == [["allergie"], ["brille", "allergie"], ["brille"]]


def test_many_choices_are_ticked_in_a_list(qtbot, shown, told):
    field = shown(a_question("select_multiple", *[f"Sprache {n}" for n in range(20)]))
    search = field.findChild(QLineEdit)
    for wanted in ("11", "3"):
        search.clear()
        qtbot.keyClicks(search, f"Sprache {wanted}")
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert told[-1] == ["sprache 3", "sprache 11"]


def test_a_choice_filtered_away_stays_chosen(shown, told):
    question = a_question("select_multiple", "A", "B", "C")
    field = shown(question)
    field.show_value(["a", "c"])
    field.show_choices(question.choices[:2])
    field.findChildren(QCheckBox)[1].click()
    assert told == [["a", "b", "c"]]


def test_rank_moves_with_alt_and_arrow(qtbot, shown, told):
    field = shown(a_question("rank", "Eins", "Zwei", "Drei"))
    rows = field.findChild(QListWidget)
    rows.setFocus()
    rows.setCurrentRow(2)
    qtbot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told == [["eins", "drei", "zwei"]]


def test_a_range_is_unanswered_until_it_is_moved(qtbot, shown, told):
    field = shown(a_question("range", start=0, end=5, step=0.5))
    slider = field.findChild(QSlider)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert told == [0.5]
    field.findChild(QPushButton).click()
    assert told == [0.5, None]


def test_acknowledge_says_ok(shown, told):
    box = shown(a_question("acknowledge")).findChild(QCheckBox)
    box.click()
    box.click()
    assert told == ["OK", None]


def test_what_this_computer_cannot_ask_says_so(shown):
    field = shown(a_question("unavailable"))
    assert "nicht verfügbar" in [
        label.text() for label in field.children() if hasattr(label, "text")
    ]


@pytest.mark.parametrize("kind", ["text", "integer", "date", "select_one", "select_multiple"])
def test_screen_readers_hear_the_question(shown, kind):
    field = shown(a_question(kind, "Ja", "Nein"))
    assert control(field).accessibleName().startswith("Wie geht es?")
