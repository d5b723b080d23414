"""S133: a Kreis knows its towns. Which of them a desk stands for decides with whom its lists begin;
it is a view and no right, for there are no accounts."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.families.family import Family
from tests.builders import a_reminder
from tests.walks.frame_at_work import screen, the
from tests.walks.places import TODAY, a_baby, push, stored, switch_to, type_into
from ui.families.family_list_page import FamilyListPage
from ui.frame.frame import Frame
from ui.search.hits import HitKind
from ui.search.search_box import SearchBox
from ui.widgets.fields import SearchField


def of_the_kreis(book: SqlRecordBook) -> list[Family]:
    """Kamen, Selm, and one of whom no town is known; something waits in each."""
    places = (("Kamen", "05978020"), ("Selm", "05978032"), ("", ""))
    families = []
    for number, (town, ags) in enumerate(places, start=1):
        family = stored(book, replace(a_baby(town, ags), reference=f"2026-020{number}"))
        with book.transaction() as records:
            title = f"Anruf {town or 'ohne Ort'}"
            records.reminders.add(a_reminder(family, due=TODAY, title=title))
        families.append(family)
    return families


def family_list(frame: Frame) -> FamilyListPage:
    frame.navigate.show_page("families")
    return the(frame, FamilyListPage)


def stand_for_kamen(frame: Frame, qtbot: QtBot) -> None:
    switch_to(frame, qtbot, "Kreis Unna")
    frame.navigate.show_page("settings")
    assert "keine Sperre" in screen(frame)
    push(frame, qtbot, "Kamen")


def test_S133_a_kreis_knows_its_towns_and_looks_at_one_of_them(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    kamen, *_ = of_the_kreis(book)
    switch_to(frame, qtbot, "Kreis Unna")
    towns = family_list(frame)._town
    assert [towns.itemText(row) for row in range(towns.count())] == [
        "Alle Städte",
        "Bergkamen",
        "Kamen",
        "Lünen",
        "Selm",
        "Werne",
        "Unna",
    ]
    assert "3 Familien" in screen(frame)
    towns.setCurrentText("Kamen")
    assert "1 gefunden von 3" in screen(frame)
    frame.navigate.show_family(kamen.id)
    assert "Yıldız" in screen(frame)


def test_S133_a_desk_begins_with_the_families_of_its_towns_and_says_what_else_there_is(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    """A view, not a right: that needs accounts. The case is one and the same wherever it shows."""
    kamen, selm, nowhere = of_the_kreis(book)
    stand_for_kamen(frame, qtbot)
    page = family_list(frame)
    rows = page._list.model()
    keys = {
        str(rows.index(n, 0).data(Qt.ItemDataRole.UserRole).key) for n in range(rows.rowCount())
    }
    assert keys == {str(kamen.id), str(nowhere.id)}
    assert "2 aus Ihren Städten, 1 aus anderen" in screen(frame)
    push(frame, qtbot, "Alle zeigen")
    assert rows.rowCount() == 3
    frame.navigate.show_page("start")
    start = screen(frame)
    assert "Anruf Kamen" in start
    assert "Anruf ohne Ort" in start
    assert "Anruf Selm" not in start
    push(frame, qtbot, "1 weitere aus anderen Städten zeigen")
    assert "Anruf Selm" in screen(frame)
    frame.navigate.show_family(selm.id)
    assert "2026-0202" in screen(frame)


def test_S133_the_search_begins_with_the_towns_of_the_desk_and_goes_on_by_enter(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    _, selm, _ = of_the_kreis(book)
    stand_for_kamen(frame, qtbot)
    box = the(frame, SearchBox)
    line = box.findChild(SearchField)
    box.take_focus()
    type_into(line, "2026-0202")
    assert [hit.kind for hit in box._hits][:1] == [HitKind.MORE]
    assert box._hits[0].quiet == "1 Familie"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [hit.key for hit in box._hits][:1] == [str(selm.id)]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "2026-0202" in screen(frame)


def test_S133_without_a_tick_or_in_a_single_town_nothing_is_left_out(
    frame: Frame, book: SqlRecordBook, qtbot: QtBot
) -> None:
    of_the_kreis(book)
    stand_for_kamen(frame, qtbot)
    frame.navigate.show_page("settings")
    push(frame, qtbot, "Kamen")
    assert "3 Familien" in (family_list(frame) and screen(frame))
    frame.navigate.show_page("settings")
    push(frame, qtbot, "Kamen")
    switch_to(frame, qtbot, "Witten")
    assert "3 Familien" in (family_list(frame) and screen(frame))
    frame.navigate.show_page("settings")
    assert "Meine Städte" not in screen(frame)
