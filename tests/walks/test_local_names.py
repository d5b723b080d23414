"""S179: names of a place stand on every screen and print, and open pages follow a switch."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.profiling import change_rows, choose_place
from lotse.acts.referring import preview_letter
from lotse.catalogue.facet_values import Facet
from lotse.families.family import FamilyNeed
from lotse.wording.wish import LetterOrder, LetterWish
from tests.builders import NOW, an_offer
from tests.walks.frame_at_work import screen, the
from tests.walks.hands import words_of
from tests.walks.places import MUENSTER, TODAY, WITTEN, a_baby, push, stored, switch_to
from ui.documents.paper_dialog import PaperDialog
from ui.family.overview_tab import OverviewTab
from ui.forms.form_page import FormPage
from ui.frame.frame import Frame
from ui.gaps.gaps_page import GapsPage
from ui.offers.offer_dialog import OfferDialog
from ui.offers.offer_page import OfferPage
from ui.offers.offers_view import OffersView
from ui.referrals.letter_page import LetterPage
from ui.widgets.choice_line import ChoiceLine


def test_S179_the_phases_of_witten_stand_on_every_screen_and_print(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    offer = an_offer(
        "wit-x",
        municipality="Witten",
        needs=("erziehung",),
        stages=("u3",),
        age_min_months=None,
        age_max_months=None,
    )
    with book.transaction() as records:
        records.offers.replace_all([offer])
    family = stored(book, a_baby())
    frame.navigate.show_family(family.id)
    switch_to(frame, qtbot, "Witten")
    frame.navigate.show_family(family.id)
    shown = screen(frame)
    assert "Can, 18 Monate · Bis drei" in shown
    assert "„Junge Familie bis drei“" in shown
    assert "Kleinkind" not in shown
    tab = the(frame, OverviewTab)
    printed = tmp_path / "lebenslinie.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    tab.ribbon.print_on(printer)
    words = " ".join(words_of(printed).split())
    assert "Junge Familie bis drei" in words
    assert "Kleinkind unter drei" not in words
    for said in offers_and_gaps(frame, qtbot):
        assert "Junge Familie bis drei" in said
        assert "Kleinkind unter drei" not in said


def offers_and_gaps(frame: Frame, qtbot: QtBot) -> list[str]:
    """The filter of the offers, their list on paper, one offer, its editor, the gaps."""
    frame.navigate.show_page("offers")
    view = the(frame, OffersView)
    every = Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
    facets = "; ".join(item.text(0) for item in view.panel.tree.findItems("*", every))
    view.panel.tree.choose({Facet.STAGE: frozenset({"u3"})})
    view.panel.filter_changed.emit()
    chips = screen(view.bar)
    view.print_list()
    (dialog,) = view.findChildren(PaperDialog)
    paper = PdfReader(BytesIO(dialog.preview._data)).pages[0].extract_text()
    dialog.reject()
    frame.navigate.show_offer("wit-x")
    offer = screen(the(frame, OfferPage))
    push(frame, qtbot, "Für wen ändern")
    (editor,) = frame.findChildren(OfferDialog)
    choices = [
        one.item(n).text() for one in editor.findChildren(QListWidget) for n in range(one.count())
    ]
    editor.reject()
    frame.navigate.show_page("gaps")
    page = the(frame, GapsPage)
    qtbot.waitUntil(lambda: page.is_ready, timeout=20_000)
    gaps = "; ".join(row[0] for sheet in page.sheets() for row in sheet.rows)
    return [facets, chips, " ".join(paper.split()), offer, "; ".join(choices), gaps]


def test_letters_change_with_the_profile(frame: Frame, book: SqlRecordBook) -> None:
    """Letterhead and sensitive needs: the next letter is another one, without a restart."""
    offer = an_offer(municipality="Gladbeck")
    family = a_baby("Gladbeck", "05562014")
    needs = (*family.needs, FamilyNeed(code="schulden", since=TODAY))
    family = stored(book, replace(family, needs=needs))
    wish = LetterWish(child_ids=(family.children[0].id,), needs=("erziehung", "schulden"))

    def letter() -> str:
        made = preview_letter(
            LetterOrder(family_id=family.id, offer=offer, wish=wish), book, today=TODAY, now=NOW
        )
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(made.pdf)).pages)

    assert "Schulden" in letter()
    choose_place("05562014", book)
    assert "Schulden" not in letter()
    assert "Stadt Gladbeck" not in letter()
    head = {
        "code": "standard",
        "sender": "Stadt Gladbeck",
        "lines": "Willy-Brandt-Platz 2; 45964 Gladbeck",
        "contact": "Team Familie",
        "footer": "Rathaus, Zimmer 3",
    }
    change_rows("letterhead", [head], book)
    rows = [{"code": "gladbeck", "name": "Gladbeck", "ags": "05562014", "letterhead": "standard"}]
    change_rows("profile", rows, book)
    for part in ("Stadt Gladbeck", "45964 Gladbeck", "Team Familie", "Rathaus, Zimmer 3"):
        assert part in letter()


def test_an_open_family_page_follows_the_switch_at_once(frame: Frame, book: SqlRecordBook) -> None:
    family = stored(book, a_baby("Dortmund", "05913000"))
    frame.navigate.show_family(family.id)
    assert "Bis drei" not in screen(frame)
    for ags, shown, gone in (
        (
            WITTEN,
            ("Can, 18 Monate · Bis drei", "(Kinder bis zwölf Jahre und ihre Familien)"),
            "· Lotsensystem",
        ),
        ("05913000", ("· INFamilie · Lotsensystem)",), "Bis drei"),
    ):
        choose_place(ags, book)
        frame.context.changes.profile_changed.emit()
        now = screen(frame)
        assert all(words in now for words in shown)
        assert gone not in now


def test_an_open_form_follows_the_switch_and_keeps_what_was_typed(
    frame: Frame, book: SqlRecordBook
) -> None:
    family = stored(book, a_baby())
    child = family.children[0].id
    frame.navigate.show_form("uebergabeprotokoll", family.id, child)
    page = the(frame, FormPage)
    page.model.answer("kita", "Kita Sonnenblume")
    assert "KIGS-Bogen" not in screen(frame)
    choose_place("05711000", book)
    frame.context.changes.profile_changed.emit()
    assert the(frame, FormPage) is page
    assert "KIGS-Bogen" in screen(frame)
    assert page.model.answers["kita"] == "Kita Sonnenblume"
    page.save_typed()
    with book.transaction() as records:
        (draft,) = records.drafts.all()
    assert draft.title.startswith("KIGS-Bogen")
    assert draft.answers["kita"] == "Kita Sonnenblume"


def test_an_open_intake_offers_the_districts_of_the_new_place(
    frame: Frame, book: SqlRecordBook
) -> None:
    def offered() -> list[str]:
        QApplication.processEvents()
        view = the(frame, FormPage).view
        view.jump_to("stadtteil")
        lines = view.findChildren(ChoiceLine)
        models = [line.choices.model() for line in lines]
        return [m.index(row, 0).data() for m in models for row in range(m.rowCount())]

    frame.navigate.show_new_family()
    choose_place("05711000", book)
    frame.context.changes.profile_changed.emit()
    assert "Sieker" in offered()
    choose_place(MUENSTER, book)
    frame.context.changes.profile_changed.emit()
    assert "Coerde" in offered()
    assert "Sieker" not in offered()


def test_an_open_letter_follows_the_switch_at_once(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    family = a_baby("Gladbeck", "05562014")
    needs = (*family.needs, FamilyNeed(code="schulden", since=TODAY))
    family = stored(book, replace(family, needs=needs))
    offer = an_offer("gla-x", municipality="Gladbeck", needs=("erziehung", "schulden"))
    with book.transaction() as records:
        records.offers.replace_all([offer])
    frame.navigate.show_letter(family.id, "gla-x")
    page = the(frame, LetterPage)
    papers: list[bytes] = []
    page.paper.stack.document_chosen.connect(papers.append)
    page.draw()

    def letter() -> str:
        return " ".join(one.extract_text() for one in PdfReader(BytesIO(papers[-1])).pages)

    assert "Schulden" in letter()
    choose_place("05562014", book)
    frame.context.changes.profile_changed.emit()
    qtbot.waitUntil(lambda: "Schulden" not in letter())
    assert "steht hier nie in Briefen" in screen(frame)
