"""„Übergang abschließen“: three ways to end, a reason if wanted, taken back or taken up again."""

import pytest
from PySide6.QtWidgets import QPushButton

from lotse.acts.ending_transitions import close_transition
from lotse.transitions.transition import TransitionState
from tests.builders import TODAY, a_child, a_family
from tests.ui.paths_taken import a_context
from tests.ui.reading import labels
from tests.ui.transitions.protocols import finish_protocol
from ui.transitions.end_dialog import EndDialog
from ui.transitions.transition_page import TransitionPage


@pytest.fixture
def opened(qtbot, book):
    with book.transaction() as records:
        family = records.families.add(a_family(children=(a_child("Ada"),)))
    transition = finish_protocol(family, book)
    context, _taken, said = a_context(book)
    page = TransitionPage(context, transition.id)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield page, transition, said
    context.background.close()


def kept(book, transition):
    with book.transaction() as records:
        return records.transitions.get(transition.id)


def notes(book, transition):
    with book.transaction() as records:
        return [note.text for note in records.families.get(transition.family_id).milestones]


def button(page, text):
    return next(b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())


def asked(page, qtbot):
    button(page, "Übergang abschließen …").click()
    dialog = page.findChild(EndDialog)
    qtbot.waitExposed(dialog)
    return dialog


def test_without_a_choice_the_dialog_asks_and_keeps_the_reason(qtbot, opened, book):
    page, transition, _ = opened
    dialog = asked(page, qtbot)
    dialog.reason.setPlainText("Umzug nach Bremen")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "Bitte wählen Sie eine der drei Möglichkeiten." in labels(dialog)
    assert dialog.reason.toPlainText() == "Umzug nach Bremen"
    assert kept(book, transition) == transition


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        (TransitionState.CLOSED, "abgeschlossen"),
        (TransitionState.BROKEN_OFF, "vorher beendet"),
        (TransitionState.NOT_REACHED, "nicht zustande gekommen"),
    ],
)
def test_each_ending_is_said_in_its_own_words(qtbot, opened, book, ending, words):
    page, transition, said = opened
    dialog = asked(page, qtbot)
    dialog.choose(ending)
    dialog.save_button.click()
    assert kept(book, transition).state is ending
    qtbot.waitUntil(lambda: f"Der Übergang ist {words}." in labels(page))
    assert said.infos[-1][0] == f"Übergang {words}."
    assert notes(book, transition) == []
    button(page, "Übergang wieder aufnehmen").click()
    assert kept(book, transition).state is TransitionState.PREPARED
    qtbot.waitUntil(lambda: f"Der Übergang ist {words}." not in labels(page))


def test_the_reason_stands_in_the_biography_until_it_is_taken_back(qtbot, opened, book):
    page, transition, said = opened
    dialog = asked(page, qtbot)
    dialog.choose(TransitionState.BROKEN_OFF)
    dialog.reason.setPlainText("Umzug nach Bremen")
    dialog.save_button.click()
    assert notes(book, transition) == ["Übergang vorher beendet. Grund: Umzug nach Bremen"]
    said.infos[-1][1]()
    assert notes(book, transition) == []
    assert kept(book, transition).state is transition.state


def test_one_that_was_ended_elsewhere_meanwhile_is_told(qtbot, opened, book):
    page, transition, _ = opened
    dialog = asked(page, qtbot)
    dialog.choose(TransitionState.BROKEN_OFF)
    dialog.reason.setPlainText("Umzug")
    close_transition(transition.id, TransitionState.NOT_REACHED, book, today=TODAY)
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "schon beendet" in dialog.problem.text()
    assert dialog.reason.toPlainText() == "Umzug"
    assert kept(book, transition).state is TransitionState.NOT_REACHED
