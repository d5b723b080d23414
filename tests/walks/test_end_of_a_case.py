"""S047, second half: an outcome is recorded when a case ends. By keyboard in the real window, on a
real file; the end leaves the daily lists, is found again, and can be taken back or taken up."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.serving import served_families
from lotse.families.family import Family, FamilyNeed
from lotse.referrals.referral import ReferralState
from lotse.views.family_file import FamilyFile, read_family_file
from tests.builders import a_child, a_family, a_referral, a_reminder, an_offer
from tests.walks.frame_at_work import put_to_work, screen, the
from ui.directory.coordination_tab import CoordinationTab
from ui.family.end_case_dialog import EndCaseDialog
from ui.family.family_page import FamilyPage
from ui.frame.frame import Frame
from ui.search.hits import GlobalSearch

TODAY = date.today()


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    """A baby whose need an offer serves; a call and a reply are awaited."""
    baby = a_child(born=TODAY - timedelta(days=120))
    need = FamilyNeed(code="gesundheit", since=TODAY)
    with book.transaction() as records:
        records.offers.replace_all([an_offer("ge-01", name="Familienhebamme")])
        kept = records.families.add(a_family(children=(baby,), needs=(need,)))
        records.reminders.add(a_reminder(kept, due=TODAY, title="Anrufen"))
        until = TODAY + timedelta(days=9)
        records.referrals.add(a_referral(kept, created_on=TODAY, reply_until=until))
    return kept


@pytest.fixture
def frame(
    vault: SqlVault, book: SqlRecordBook, family: Family, qtbot: QtBot, tmp_path: Path
) -> Iterator[Frame]:
    at_work = put_to_work(vault, book, qtbot, tmp_path)
    yield at_work.frame
    at_work.close()


def end_by_keyboard(frame: Frame, family: Family, qtbot: QtBot) -> EndCaseDialog:
    """„Mehr“, the menu, the dialog with „ein gutes Stück weiter“ and a note; not yet saved."""
    frame.navigate.show_family(family.id)
    page = the(frame, FamilyPage)
    qtbot.keyClick(page.more, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    dialog = the(frame, EndCaseDialog)
    qtbot.waitUntil(dialog.outcome.hasFocus)  # one begins where the first thing is asked
    qtbot.keyClick(dialog.outcome, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.outcome, Qt.Key.Key_Down)
    assert "um allein weiterzugehen" in screen(dialog)
    for letter in "Die Großeltern helfen.":
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, dialog.note, Qt.Key.Key_unknown, letter,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
    return dialog


def press(qtbot: QtBot, frame: QWidget, name: str) -> None:
    found = [b for b in frame.findChildren(QAbstractButton) if b.isVisible()]
    button = next(b for b in found if name in (b.text().replace("&", ""), b.accessibleName()))
    qtbot.keyClick(button, Qt.Key.Key_Space)


def file_of(book: SqlRecordBook, family: Family) -> FamilyFile:
    return read_family_file(family.id, book)


def page_words(frame: Frame, name: str) -> str:
    frame.navigate.show_page(name)
    return screen(frame)


def test_S047_a_case_ends_with_an_outcome_and_leaves_the_daily_lists(
    frame: Frame, book: SqlRecordBook, family: Family, qtbot: QtBot
) -> None:
    assert "Anrufen" in page_words(frame, "start")
    dialog = end_by_keyboard(frame, family, qtbot)
    named = screen(dialog)
    assert f"Aufgabe „Anrufen“ zum {TODAY:%d.%m.%Y}: erledigt" in named
    assert "Vermittlung an „Familienhebamme“" in named
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    told = screen(frame)
    assert f"Seit {TODAY:%d.%m.%Y}: ein gutes Stück weiter." in told
    assert "Die Großeltern helfen." in told
    assert f"Begleitung beendet am {TODAY:%d.%m.%Y}" in told
    assert f"bis 31.12.{TODAY.year + 3}" in told
    assert "Passende Angebote stehen hier wieder" in told
    (end,) = file_of(book, family).family.case_ends
    assert (end.outcome, end.ended_on, end.note) == (
        "ein_stueck_weiter", TODAY, "Die Großeltern helfen.",
    )  # fmt: skip
    assert file_of(book, family).referrals[0].state is ReferralState.LET_GO
    start = page_words(frame, "start")
    assert "Anrufen" not in start
    assert "Yıldız" not in start
    assert "Familie Yıldız" not in page_words(frame, "families")
    assert served_families("ge-01", book, today=TODAY) == ()
    (hit,) = [hit for hit in GlobalSearch(book).find("yil") if hit.key == str(family.id)]
    assert hit.quiet.startswith("Begleitung beendet")
    frame.navigate.show_family(family.id, "history")
    assert "Begleitung beendet: ein gutes Stück weiter" in screen(frame)


def test_S047_what_is_not_ticked_goes_on_waiting_and_undo_brings_all_back(
    frame: Frame, book: SqlRecordBook, family: Family, qtbot: QtBot
) -> None:
    dialog = end_by_keyboard(frame, family, qtbot)
    for line in dialog.settled.values():
        qtbot.keyClick(line.box, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert "Anrufen" in page_words(frame, "start")
    frame.navigate.show_family(family.id)
    press(qtbot, frame, "Wieder aufnehmen")
    told = screen(frame)
    assert "Die Begleitung geht weiter." in told
    assert "Begleitung beendet am" not in told
    (end,) = file_of(book, family).family.case_ends
    assert end.reopened_on == TODAY
    assert "Familie Yıldız" in page_words(frame, "start")
    dialog = end_by_keyboard(frame, family, qtbot)
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert file_of(book, family).reminders[0].done_on == TODAY
    press(qtbot, frame, "Rückgängig")
    file = file_of(book, family)
    assert file.family.case_ends == (end,)
    assert file.reminders[0].done_on is None
    assert file.referrals[0].state is ReferralState.PREPARED


def test_S047_ended_cases_are_listed_on_request_and_found_by_name(
    frame: Frame, book: SqlRecordBook, family: Family, qtbot: QtBot
) -> None:
    assert "Beendete zeigen" not in page_words(frame, "families")
    dialog = end_by_keyboard(frame, family, qtbot)
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    page_words(frame, "families")
    page = next(
        one for one in frame.findChildren(QWidget) if type(one).__name__ == "FamilyListPage"
    )
    rows = page._list.model()  # type: ignore[attr-defined]
    assert rows.rowCount() == 0
    press(qtbot, frame, "Beendete zeigen")
    assert rows.rowCount() == 1
    assert "beendet" in str(rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    press(qtbot, frame, "Beendete zeigen")
    page._search.setText("yil")  # type: ignore[attr-defined]
    assert rows.rowCount() == 1


def test_S047_an_end_without_an_outcome_is_refused_and_what_was_typed_stays(
    frame: Frame, book: SqlRecordBook, family: Family, qtbot: QtBot
) -> None:
    frame.navigate.show_family(family.id)
    the(frame, FamilyPage).more.ask_to_end()
    dialog = the(frame, EndCaseDialog)
    dialog.note.setPlainText("Noch nicht sicher")
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    assert dialog.isVisible()
    assert "Bitte wählen Sie, wie die Begleitung endet." in screen(dialog)
    assert dialog.note.toPlainText() == "Noch nicht sicher"
    assert file_of(book, family).family.ended is None


def test_S047_outcomes_are_counted_for_the_coordination_without_names(
    frame: Frame, book: SqlRecordBook, family: Family, qtbot: QtBot
) -> None:
    with book.transaction() as records:
        more = [
            records.families.add(a_family(reference=f"2026-10{n:02}", municipality="05513000"))
            for n in range(6)
        ]
    for one in (family, *more):
        dialog = end_by_keyboard(frame, one, qtbot)
        qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    frame.navigate.show_directory("coordination")
    told = screen(the(frame, CoordinationTab))
    assert "ein gutes Stück weiter" in told
    assert f"{TODAY.year}: 6–9" in told
    assert "weggezogen" not in told
    assert "Yıldız" not in told
