"""The letter on the screen: limited by the consent, refused without one, filed when printed."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel

from lotse.consents.consent import DataCategory, Signature
from lotse.consents.rules import recipient_of_offer
from lotse.documents.record import DocumentKind
from lotse.families.family import FamilyNeed
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_consent, a_full_family, an_offer
from tests.ui.paths_taken import a_context
from ui.referrals.letter_page import LetterPage
from ui.theme.measures import em
from ui.widgets.chip import Chip, ChipState

OFFER = an_offer(needs=("sprache",), provider="Stadt Gelsenkirchen")
COVERED = (DataCategory.CONTACT, DataCategory.NEEDS, DataCategory.LANGUAGE)


@pytest.fixture
def family(book):
    with book.transaction() as records:
        records.offers.replace_all((OFFER,))
        full = a_full_family()
        needs = (
            FamilyNeed(code="sprache", since=TODAY),
            FamilyNeed(code="entlastung", since=TODAY),
            FamilyNeed(code="psychische_gesundheit", since=TODAY),
        )
        return records.families.add(replace(full, needs=needs))


@pytest.fixture
def consented(book, family):
    with book.transaction() as records:
        return records.consents.add(
            a_consent(family, recipient=recipient_of_offer(OFFER), categories=COVERED)
        )


@pytest.fixture
def opened(qtbot, book, family):
    def open_page():
        context, taken, said = a_context(book)
        page = LetterPage(context, family.id, OFFER.id)
        qtbot.addWidget(page)
        page.resize(1200, 760)
        with qtbot.waitExposed(page):
            page.show()
        return page, taken, said

    return open_page


def paper(tmp_path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFullPage(True)
    return printer


def chip(page):
    return page.identity.findChildren(Chip)[-1]


def test_only_what_the_consent_covers_can_be_chosen(opened, consented):
    page, _, _ = opened()
    assert chip(page).state is ChipState.DONE
    assert "deckt 3 von 6 Angaben" in chip(page).text()
    assert "Stärken" in page.choices.struck
    assert len(page.choices.struck) == 4  # concern, strengths, one need, health
    wish = page.choices.wish()
    assert wish.needs == ("sprache",)
    assert not wish.with_strengths
    struck = [each for each in page.choices.findChildren(QLabel) if each.font().strikeOut()]
    assert all("nicht gedeckt" in each.accessibleName() for each in struck)


def test_the_preview_follows_the_choice(qtbot, opened, consented):
    page, _, _ = opened()
    assert "ENTWURF" not in page.paper.preview.view.accessibleDescription()
    before = page.paper.preview.data
    page.choices._needs["entlastung"].box.click()
    qtbot.waitUntil(lambda: page.paper.preview.data != before)
    assert page.choices.wish().needs == ("sprache", "entlastung")


def test_the_family_letter_comes_and_goes(qtbot, opened, consented):
    page, _, _ = opened()
    assert page.paper.stack.list.count() == 2
    page.paper.stack.list.setCurrentRow(1)
    assert page.paper.preview.data == page.paper.stack._pdfs[1]
    page.family_letter.wanted.click()
    qtbot.waitUntil(lambda: page.paper.stack.list.count() == 1)
    assert not page.family_letter.language.isEnabled()


def test_printing_files_sends_and_leaves(book, family, opened, consented, tmp_path):
    page, taken, said = opened()
    page.file_on_paper(paper(tmp_path))
    with book.transaction() as records:
        (referral,) = records.referrals.of_family(family.id)
        kinds = [document.kind for document in records.documents.of_family(family.id)]
        letter = records.documents.get(referral.document_id)
    assert referral.state is ReferralState.SENT
    assert set(kinds) == {DocumentKind.LETTER, DocumentKind.FAMILY_LETTER}
    assert not letter.draft
    assert len(PdfReader(tmp_path / "paper.pdf").pages) >= 2
    assert taken.steps[-1] == ("family", family.id, "referrals")
    assert said.infos[-1][0] == "Gedruckt und abgelegt."


def test_a_consent_that_waits_for_a_signature_is_not_asked_for_again(book, family, opened):
    unsigned = tuple(Signature(person_id=member.person.id) for member in family.adults)
    with book.transaction() as records:
        waiting = records.consents.add(a_consent(family, signatures=unsigned))
    page, taken, _ = opened()
    page.ask_for_consent()
    assert taken.steps[-1] == ("consent", family.id, waiting.id, "")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_after_a_print_that_failed_the_same_letter_is_printed(
    book, family, opened, consented, tmp_path
):
    page, taken, said = opened()
    page.file_on_paper(paper(tmp_path / "gibt es nicht"))
    assert "Der Brief ist abgelegt, nichts ging verloren." in said.failures[-1]
    assert not taken.steps
    with book.transaction() as records:
        (before,) = records.referrals.of_family(family.id)
    assert before.state is not ReferralState.SENT
    page.file_on_paper(paper(tmp_path))
    with book.transaction() as records:
        (after,) = records.referrals.of_family(family.id)
    assert after.state is ReferralState.SENT
    assert after.document_id == before.document_id


def test_saving_as_pdf_writes_the_filed_bytes(book, family, opened, consented, tmp_path):
    page, _, _ = opened()
    page.file_as_pdf(tmp_path / "brief.pdf")
    with book.transaction() as records:
        (referral,) = records.referrals.of_family(family.id)
        letter = records.documents.get(referral.document_id)
    assert (tmp_path / "brief.pdf").read_bytes() == letter.pdf
    assert (tmp_path / "brief Familie.pdf").exists()


def test_a_refused_folder_is_one_sentence(opened, consented, tmp_path):
    page, taken, said = opened()
    page.file_as_pdf(tmp_path / "gibt" / "es" / "nicht.pdf")
    assert "nichts ging verloren" in said.failures[-1]
    assert not taken.steps


def test_without_consent_nothing_leaves_and_the_way_is_shown(book, family, opened, tmp_path):
    page, taken, _ = opened()
    assert chip(page).text() == "Einwilligung fehlt"
    page.print_and_file()
    assert "Ohne gültige Einwilligung" in page.hint.text()
    page.file_on_paper(paper(tmp_path))
    assert not (tmp_path / "paper.pdf").exists()
    with book.transaction() as records:
        assert not records.referrals.of_family(family.id)
        assert not records.documents.of_family(family.id)
    page.ask_button.click()
    assert taken.steps[-1] == ("consent", family.id, None, "offer:ge-01")


def test_a_consent_that_comes_in_is_seen_at_once(book, family, opened):
    page, _, _ = opened()
    with book.transaction() as records:
        records.consents.add(a_consent(family, recipient=recipient_of_offer(OFFER)))
    page._context.changes.consents_changed.emit()
    assert chip(page).state is ChipState.DONE
    assert not page.hint.text()


def test_a_reply_date_is_needed(opened, consented, tmp_path):
    page, _, said = opened()
    page.reply.until.set_text("bald")
    page.file_on_paper(paper(tmp_path))
    assert "Tag" in said.failures[-1]
    assert not (tmp_path / "paper.pdf").exists()


def test_the_right_column_gives_way_in_a_narrow_window(opened, consented):
    page, _, _ = opened()
    page.resize(em(80), em(45))
    assert page.paper.side.isVisible()
    page.resize(em(58), em(45))
    assert not page.paper.side.isVisible()


def test_a_preview_drawn_meanwhile_forgets_no_filed_letter(
    book, family, opened, consented, tmp_path, monkeypatch
):
    """It is drawn anew a moment after a change, and printing takes longer than that."""
    page, _, said = opened()
    printed = page._out.is_printed

    def drawn_meanwhile(filed, printer):
        page.draw()
        return printed(filed, printer)

    monkeypatch.setattr(page._out, "is_printed", drawn_meanwhile)
    page.file_on_paper(paper(tmp_path))
    assert said.infos[-1][0] == "Gedruckt und abgelegt."
    with book.transaction() as records:
        (referral,) = records.referrals.of_family(family.id)
    assert referral.state is ReferralState.SENT
