"""Import: checked first, all or nothing, each problem with row and column."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.acts.cataloguing import change_offer
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import OfferKind
from lotse.exchange.catalogue_file import WRITERS, write_catalogue
from tests.builders import an_offer
from tests.ui.paths_taken import Surroundings
from tests.ui.reading import written
from ui.offers.import_page import ImportPage
from ui.offers.plan_rows import ADDED, CHANGED, GONE, PROBLEMS, UNCHANGED, rows_of_plan
from ui.offers.plan_rows import KEPT as STAYS
from ui.widgets.chip import ChipState

pytestmark = pytest.mark.usefixtures("theme")

KEPT, OLD, GONE_ONE = (
    an_offer("a-1", name="Bleibt"),
    an_offer("a-2", name="Wird anders", cost="5 Euro"),
    an_offer("a-3", name="Ist fort"),
)


def listed(page: ImportPage) -> str:
    """What the part shown says in its quiet lines."""
    assert page._view is not None
    return " | ".join(row.quiet for row in page._view._rows)


@pytest.fixture
def page(surroundings: Surroundings, book: SqlRecordBook, qtbot: QtBot) -> ImportPage:
    with book.transaction() as records:
        records.offers.add_all([KEPT, OLD, GONE_ONE])
    made = ImportPage(surroundings[0])
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def all_of(book: SqlRecordBook) -> dict[str, Offer]:
    with book.transaction() as records:
        return {offer.id: offer for offer in records.offers.all()}


def look(page: ImportPage, qtbot: QtBot, path: Path) -> None:
    page.choose_file(path)
    page.look()
    qtbot.waitUntil(lambda: page.busy.isHidden(), timeout=20_000)


@pytest.mark.parametrize("ending", WRITERS)
def test_a_file_is_previewed_and_then_taken_whole(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"liste{ending}"
    new = an_offer("b-1", name="Ganz neu")
    file.write_bytes(write_catalogue(file.name, [KEPT, replace(OLD, cost="frei"), new]))
    look(page, qtbot, file)
    assert "3 Zeilen gelesen: 1 neu, 1 geändert, 1 nicht mehr dabei." in written(page)
    assert len(all_of(book)) == 3
    view = page._view
    assert view is not None
    for part, said in (
        (ADDED, "Ganz neu"),
        (CHANGED, "Wird anders"),
        (GONE, "Ist fort"),
        (UNCHANGED, "Bleibt"),
    ):
        view.parts.set_value(part)
        view.show_part(part)
        model = view.list.model()
        assert [model.index(n, 0).data() for n in range(model.rowCount())] == [said]
    view.show_part(CHANGED)
    assert "Kosten: 5 Euro → frei" in listed(page)
    assert page.take.text() == "2 Angebote übernehmen"
    page.end_gone.setChecked(True)
    assert page.take.text() == "3 Angebote übernehmen"
    page.take_over()
    qtbot.waitUntil(lambda: "3 Angebote sind übernommen" in written(page), timeout=20_000)
    stored = all_of(book)
    assert stored["b-1"].name == "Ganz neu"
    assert stored["a-2"].cost == "frei"
    assert stored["a-3"].status == "beendet"
    with book.transaction() as records:
        (change, _) = records.offers.history("a-2")
    assert [(f.column, f.before, f.after) for f in change.fields] == [("cost", "5 Euro", "frei")]


def test_what_was_changed_here_since_is_shown(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = an_offer("m-1", name="Café", phone="1"), an_offer("m-2", name="Kurs", phone="2")
    file = tmp_path / "moers.csv"
    file.write_bytes(write_catalogue(file.name, [first, second]))
    page.source.setText("Stadt Moers")
    look(page, qtbot, file)
    page.take_over()
    qtbot.waitUntil(lambda: "2 Angebote sind übernommen" in written(page), timeout=20_000)
    for offer in (all_of(book)["m-1"], all_of(book)["m-2"]):
        change_offer(replace(offer, phone="9"), book)
    file.write_bytes(write_catalogue(file.name, [first, replace(second, phone="3")]))
    look(page, qtbot, file)
    view = page._view
    assert view is not None
    view.show_part(STAYS)
    assert [view.list.model().index(0, 0).data()] == ["Café"]
    assert "Telefon: 9 (in der Datei wie zuvor: 1)" in listed(page)
    (row,) = rows_of_plan(page._plan, CHANGED) if page._plan else ()
    assert row.quiet == "Telefon: 9 → 3"
    assert row.chips == (("hier von Hand geändert: Telefon", ChipState.OPEN),)


def test_a_wrong_code_is_named_and_nothing_is_taken(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(write_catalogue("x.csv", [replace(KEPT, needs=("zaubern",)), OLD]))
    look(page, qtbot, file)
    assert "1 Fehler in 2 Zeilen" in written(page)
    assert page._view is not None
    page._view.show_part(PROBLEMS)
    row = page._view.list.model().index(0, 0).data()
    assert row == "Zeile 2, Spalte „needs (Bedarf)“"
    assert "Den Code „zaubern“ gibt es nicht." in listed(page)
    assert page.take.isHidden()
    assert all_of(book)["a-1"] == KEPT


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"PK\x03\x04kaputt", b"{nix"])
def test_what_is_no_list_is_refused_in_one_sentence(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(content)
    look(page, qtbot, file)
    assert page.hint.text()
    assert page.take.isHidden()
    assert len(all_of(book)) == 3


def test_a_file_that_is_gone_is_told(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    look(page, qtbot, tmp_path / "fort.csv")
    assert "nicht lesbar" in written(page)


def test_examples_need_to_say_where_they_come_from(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "praxis.csv"
    file.write_bytes(write_catalogue("x.csv", [an_offer("a-1", name="Gute Praxis")]))
    page.examples.setChecked(True)
    page.choose_file(file)
    page.look()
    assert "woher die Praxisbeispiele kommen" in written(page)
    page.source.setText("Stadt Beispiel")
    look(page, qtbot, file)
    page.take_over()
    qtbot.waitUntil(lambda: "1 Angebot ist übernommen" in written(page), timeout=20_000)
    (taken,) = [offer for offer in all_of(book).values() if offer.name == "Gute Praxis"]
    assert taken.kind is OfferKind.EXAMPLE
    assert taken.origin is not None
    assert taken.origin.installation == "Stadt Beispiel"
    assert all_of(book)["a-1"] == KEPT


def test_a_check_can_be_cancelled(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(write_catalogue("x.csv", [an_offer(f"n-{n}") for n in range(500)]))
    page.choose_file(file)
    page.look()
    assert page.cancel.isVisible()
    page.stop()
    assert "Abgebrochen" in written(page)
    page._context.background.close()
    assert page.take.isHidden()
    assert len(all_of(book)) == 3


def test_an_offer_changed_since_the_preview_refuses_all(
    page: ImportPage, book: SqlRecordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "liste.csv"
    changed = [replace(KEPT, cost="frei"), replace(OLD, cost="frei")]
    file.write_bytes(write_catalogue("x.csv", changed))
    look(page, qtbot, file)
    with book.transaction() as records:
        records.offers.save(replace(records.offers.get("a-2"), phone="0209 1"))
    page.take_over()
    qtbot.waitUntil(lambda: "inzwischen" in written(page), timeout=20_000)
    assert all_of(book)["a-1"] == KEPT
