"""Filed documents: listed, opened and given out exactly as they were."""

import hashlib

import pytest
from PySide6.QtWidgets import QMenu, QPushButton

from lotse.documents.drawing.draw import draw
from lotse.documents.examples import example
from lotse.documents.record import DocumentKind
from lotse.views.family_file import read_family_file
from tests.builders import a_child, a_document, a_family
from tests.ui.paths_taken import a_context
from ui.documents.document_page import DocumentPage
from ui.documents.documents_tab import DocumentsTab


@pytest.fixture
def document(book):
    pdf = draw(DocumentKind.LETTER, example(DocumentKind.LETTER))
    with book.transaction() as records:
        family = records.families.add(a_family())
        document = a_document(family, pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest())
        records.documents.add(document)
    return document


def test_the_list_names_what_when_and_by_whom(qtbot, book, document):
    context, taken, _ = a_context(book)
    tab = DocumentsTab(context, read_family_file(document.family_id, book))
    qtbot.addWidget(tab)
    tab.show_file()
    tab.show()
    button = next(b for b in tab.findChildren(QPushButton) if b.text() == "Zeigen")
    assert button.accessibleName() == f"{document.title} zeigen"
    button.click()
    assert taken.steps == [("document", document.id)]


def test_the_page_gives_out_the_same_bytes(qtbot, book, document, tmp_path):
    context, taken, said = a_context(book)
    page = DocumentPage(context, document.id)
    qtbot.addWidget(page)
    page.show()
    page.preview.save_to(tmp_path / "noch_einmal.pdf")
    saved = (tmp_path / "noch_einmal.pdf").read_bytes()
    assert hashlib.sha256(saved).hexdigest() == document.sha256
    assert "noch_einmal.pdf" in said.infos[-1][0]
    page.preview.save_to(tmp_path / "gibt" / "es" / "nicht.pdf")
    assert "anderen Ordner" in said.failures[-1]
    page._show_family()
    assert taken.steps[-1] == ("family", document.family_id, "documents")


def test_the_deadline_sheet_of_an_only_child_is_made_and_opened(qtbot, book, document):
    context, taken, _ = a_context(book)
    tab = DocumentsTab(context, read_family_file(document.family_id, book))
    qtbot.addWidget(tab)
    tab.show_file()
    tab.new_sheet.click()
    (kept,) = [
        one
        for one in read_family_file(document.family_id, book).documents
        if one.kind is DocumentKind.DEADLINE_SHEET
    ]
    assert kept.title == "Fristenblatt: Can Yıldız"
    assert taken.steps == [("document", kept.id)]


def test_among_several_children_one_is_chosen_and_a_missing_birthday_is_said(qtbot, book):
    with book.transaction() as records:
        children = (a_child("Ada"), a_child("Bo", born=None))
        family = records.families.add(a_family(children=children))
    context, taken, said = a_context(book)
    tab = DocumentsTab(context, read_family_file(family.id, book))
    qtbot.addWidget(tab)
    tab.show_file()
    tab.show()
    tab.new_sheet.click()
    menu = tab.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Ada", "Bo"]
    menu.actions()[1].trigger()
    menu.close()
    assert "Bo Yıldız" in said.failures[-1]
    assert taken.steps == []
