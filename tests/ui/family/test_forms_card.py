"""Forms go to paper from the family's card: blank to take along, filled as they were answered."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QMenu, QPushButton

from lotse.views.family_file import read_family_file
from tests.builders import a_family, form_answers
from tests.ui.paths_taken import a_context
from ui.documents.paper_dialog import PaperDialog
from ui.family.forms_card import FormsCard


@pytest.fixture
def family(book):
    with book.transaction() as records:
        family = records.families.add(a_family())
        records.answers.add(form_answers(family, answers={"st_freude": "ja"}))
    return family


@pytest.fixture
def surroundings(book):
    return a_context(book)


@pytest.fixture
def card(qtbot, book, family, surroundings):
    card = FormsCard(surroundings[0], None)
    qtbot.addWidget(card)
    card.show_forms(read_family_file(family.id, book))
    card.show()
    return card


def chosen(card, text):
    (action,) = [one for one in card.findChild(QMenu).actions() if one.text() == text]
    action.trigger()


def words_of_paper(card):
    (dialog,) = card.findChildren(PaperDialog)
    return " ".join(PdfReader(BytesIO(dialog.preview._data)).pages[0].extract_text().split())


@pytest.mark.parametrize("title", ["Aufnahmebogen", "Lotse-Basisbogen", "Kita-Aufnahme"])
def test_every_form_can_be_printed_blank(card, title):
    chosen(card, f"Leer drucken: {title}")
    assert title in words_of_paper(card)


def test_a_finished_form_is_printed_with_its_answers(card):
    (button,) = [b for b in card.findChildren(QPushButton) if b.text() == "Drucken"]
    assert button.accessibleName() == "Basisbogen drucken"
    button.click()
    assert "liebevollen Kontakt. Ja" in words_of_paper(card)


def test_the_entries_above_still_begin_a_form(card, family, surroundings):
    chosen(card, "Lotse-Basisbogen · Can")
    taken = surroundings[1]
    assert taken.steps == [("form", "basisbogen", family.id, family.children[0].id)]
