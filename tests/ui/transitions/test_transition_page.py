"""One child's way to school on the screen: ask, sign, hand over; never without consent."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QPushButton

from lotse.consents.consent import DataCategory
from lotse.transitions.transition import TransitionState
from lotse.views.child_transition import read_transition
from tests.builders import TODAY, a_child, a_family
from tests.ui.paths_taken import a_context
from tests.ui.reading import labels
from tests.ui.transitions.protocols import finish_protocol
from ui.documents.preview import PdfPreview
from ui.transitions.transition_page import TransitionPage


@pytest.fixture
def family(book):
    with book.transaction() as records:
        return records.families.add(a_family(children=(a_child("Ada"),)))


@pytest.fixture
def opened(qtbot, book, family):
    def open_page(width=1200, **answers):
        transition = finish_protocol(family, book, **answers)
        context, taken, said = a_context(book)
        page = TransitionPage(context, transition.id)
        qtbot.addWidget(page)
        page.resize(width, 760)
        with qtbot.waitExposed(page):
            page.show()
        return page, transition, taken, said

    return open_page


def button(page, start):
    return next(
        each
        for each in page.findChildren(QPushButton)
        if each.text().startswith(start) and each.isVisible()
    )


def ask_and_sign(qtbot, page, days=("3.11.2026", "5.11.2026")):
    button(page, "Einwilligung vorbereiten").click()
    for day in days:
        qtbot.waitUntil(lambda: any(b.isVisible() for b in _signing(page)))
        line = next(e for e in page.findChildren(QLineEdit) if e.isVisible())
        line.setText(day)
        button(page, "Unterschrift eintragen").click()
        qtbot.wait(10)


def _signing(page):
    return [b for b in page.findChildren(QPushButton) if b.text() == "Unterschrift eintragen"]


def test_without_consent_the_page_says_what_is_missing_and_offers_no_handover(opened):
    page, *_ = opened()
    assert "Die Sorgeberechtigten sind noch nicht um ihre Einwilligung gebeten." in labels(page)
    assert not [b for b in page.findChildren(QPushButton) if b.text().startswith("An die Schule")]


def test_the_draft_for_the_parents_is_shown_at_once(opened):
    page, *_ = opened()
    preview = page.findChild(PdfPreview)
    assert preview.page_count >= 3
    assert "ENTWURF" in preview.view.accessibleDescription()


def test_asking_makes_the_form_for_both_and_shows_it(opened, book, family):
    page, transition, taken, _ = opened()
    page.findChildren(QCheckBox)[0].setChecked(True)
    button(page, "Einwilligung vorbereiten").click()
    assert taken.steps[0][0] == "document"
    view = read_transition(transition.id, book, today=TODAY)
    assert len(view.signers) == 2
    assert DataCategory.SUPPORT in view.consent.categories
    assert DataCategory.HEALTH not in view.consent.categories


def test_one_signature_of_two_is_not_enough(qtbot, opened):
    page, *_ = opened()
    ask_and_sign(qtbot, page, days=("3.11.2026",))
    assert "unterschrieben 03.11.2026" in labels(page)
    assert any("Es fehlt noch die Unterschrift von" in text for text in labels(page))
    assert not [b for b in page.findChildren(QPushButton) if b.text().startswith("An die Schule")]


def test_a_signature_needs_a_day_that_has_been(qtbot, opened):
    page, _, _, said = opened()
    ask_and_sign(qtbot, page, days=("3.11.2027",))
    assert "Der Tag der Unterschrift liegt in der Zukunft" in said.failures[0]
    assert "Unterschrift fehlt" in labels(page)


def test_with_both_signatures_it_is_handed_over_and_kept(qtbot, opened, book):
    page, transition, _, said = opened()
    ask_and_sign(qtbot, page)
    qtbot.waitUntil(lambda: "Alle haben zugestimmt." in labels(page))
    button(page, "An die Schule übergeben").click()
    with book.transaction() as records:
        given = records.transitions.get(transition.id)
        kept = records.documents.get(given.document_id)
    assert given.state is TransitionState.HANDED_OVER
    assert page.findChild(PdfPreview).data == kept.pdf
    assert "ENTWURF" not in page.findChild(PdfPreview).view.accessibleDescription()
    assert said.infos[0][0].startswith("Übergeben an")


def test_support_stays_here_unless_the_parents_allow_it(qtbot, opened):
    answers = {"foerderung_da": "ja", "foerderung": [{"foerderart": "logopaedie"}]}
    page, *_ = opened(**answers)
    assert "Logopädie" in page.findChild(PdfPreview).view.accessibleDescription()
    ask_and_sign(qtbot, page)
    qtbot.waitUntil(lambda: "Alle haben zugestimmt." in labels(page))
    assert "Logopädie" not in page.findChild(PdfPreview).view.accessibleDescription()
    assert any("Nicht dabei: Förderung, Gesundheit." in text for text in labels(page))


def test_the_school_version_cannot_be_printed_before_it_is_handed_over(qtbot, opened):
    page, *_ = opened()
    ask_and_sign(qtbot, page)
    qtbot.waitUntil(lambda: not button(page, "Drucken").isEnabled())
    assert "So sieht es die Schule. Drucken erst mit der Übergabe." in labels(page)


def test_editing_and_the_visit_lead_into_the_form(qtbot, opened, family):
    page, _, taken, _ = opened()
    button(page, "Bearbeiten").click()
    way = ("form", "uebergabeprotokoll", family.id, family.children[0].id)
    assert taken.steps == [way]
    ask_and_sign(qtbot, page)
    qtbot.waitUntil(lambda: "Alle haben zugestimmt." in labels(page))
    button(page, "An die Schule übergeben").click()
    qtbot.waitUntil(lambda: any("Rückbesuch" in text for text in labels(page)))
    button(page, "Rückbesuch eintragen").click()
    assert taken.steps[-1] == way


def test_after_the_visit_its_result_is_shown(qtbot, opened, book, family):
    page, *_ = opened()
    ask_and_sign(qtbot, page)
    qtbot.waitUntil(lambda: "Alle haben zugestimmt." in labels(page))
    button(page, "An die Schule übergeben").click()
    finish_protocol(family, book, rueckbesuch_am="2026-11-20", geholfen="Der feste Platz.")
    page._context.changes.families_changed.emit(family.id)
    qtbot.waitUntil(lambda: "Der feste Platz." in labels(page))


def test_a_school_outside_the_directory_cannot_be_asked_for(opened):
    page, *_ = opened(schule="Schule in Hannover", schule_nummer=None)
    assert not button(page, "Einwilligung vorbereiten").isEnabled()
    assert "Es ist noch keine Schule aus dem Schulverzeichnis gewählt." in labels(page)


def test_a_narrow_window_puts_the_paper_below(opened):
    page, *_ = opened(width=700)
    preview = page.findChild(PdfPreview)
    assert preview.isVisible()
    assert preview.mapTo(page, preview.rect().topLeft()).x() < 100


@pytest.mark.parametrize("school", ["135616", None])
def test_the_paper_shown_is_the_one_chosen(opened, school):
    page, *_ = opened(schule_nummer=school)
    preview = page.findChild(PdfPreview)
    for chosen, title in (
        ("Schule", "Fassung für die Schule"),
        ("Akte Kita", "Akte der Kita"),
        ("Eltern", "Exemplar der Eltern"),
    ):
        next(b for b in page.findChildren(QAbstractButton) if b.text() == chosen).click()
        assert title in PdfReader(BytesIO(preview.data)).pages[0].extract_text()


def test_a_protocol_finished_again_is_on_the_paper_at_once(opened, book, family):
    page, *_ = opened()
    finish_protocol(family, book, kann_gut="Klettert auf hohe Bäume.")
    page._context.changes.families_changed.emit(family.id)
    preview = page.findChild(PdfPreview)
    assert "hohe Bäume" in preview.view.accessibleDescription()
