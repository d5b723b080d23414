"""The school of a child is chosen from the directory of the file; its number is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.catalogue.school import School
from lotse.families.family import Family, Stay, StayKind
from lotse.families.wanted import WantedFamilies
from tests.builders import GELSENKIRCHEN, a_family
from tests.ui.paths_taken import PathsTaken, Said
from ui.context import AppContext
from ui.family.stay_dialog import StayDialog
from ui.family_parts.edits import FamilyEdits

PARK = School(
    number="104001", school_type="Grundschule", name="Grundschule am Park", addition="Schalke",
    town="Gelsenkirchen", ags=GELSENKIRCHEN,
)  # fmt: skip
FAR = School(
    number="104002", school_type="Grundschule", name="Am Park", town="Aachen", ags="05334002"
)


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    with book.transaction() as records:
        records.schools.replace_all([FAR, PARK])
        return records.families.add(a_family())


@pytest.fixture
def dialog(
    surroundings: tuple[AppContext, PathsTaken, Said], family: Family, qtbot: QtBot
) -> StayDialog:
    made = StayDialog(FamilyEdits(surroundings[0], family.id), family)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: StayDialog, kind: StayKind) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))


def type_in(dialog: StayDialog, text: str) -> None:
    line = dialog.name.findChild(QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, text)


def stays(book: SqlRecordBook, family: Family) -> tuple[Stay, ...]:
    with book.transaction() as records:
        return records.families.get(family.id).stays


def test_a_chosen_school_is_kept_by_name_and_number(
    dialog: StayDialog, book: SqlRecordBook, family: Family
) -> None:
    choose(dialog, StayKind.SCHOOL)
    type_in(dialog, "park")
    offered = dialog.name.findChild(QListWidget)
    assert [offered.item(row).text() for row in range(offered.count())] == [
        "Grundschule am Park, Schalke, Gelsenkirchen",
        "Am Park, Aachen",
    ]
    QTest.keyClick(dialog.name.findChild(QLineEdit), Qt.Key.Key_Return)
    dialog.try_to_save()
    (stay,) = stays(book, family)
    assert (stay.name, stay.school_number) == ("Grundschule am Park, Schalke", "104001")
    again = StayDialog(dialog.edits, family, stay, dialog)
    assert (again.name.text(), again.name.key()) == (stay.name, "104001")
    again.note.setText("Klasse 2b")
    again.try_to_save()
    assert stays(book, family)[0].school_number == "104001"
    with book.transaction() as records:
        (light,) = records.families.for_matching(WantedFamilies())
    assert light.stays[0].school_number == "104001"
    again.close()


def test_another_name_is_another_school(
    dialog: StayDialog, book: SqlRecordBook, family: Family
) -> None:
    choose(dialog, StayKind.SCHOOL)
    dialog.name.set_picked("104001", "Grundschule am Park")
    type_in(dialog, "Freie Schule")
    dialog.try_to_save()
    (stay,) = stays(book, family)
    assert (stay.name, stay.school_number) == ("Freie Schule", "")


def test_only_a_school_is_looked_for_and_has_a_number(
    dialog: StayDialog, book: SqlRecordBook, family: Family
) -> None:
    choose(dialog, StayKind.DAY_CARE)
    type_in(dialog, "park")
    assert dialog.name.findChild(QListWidget).count() == 0
    dialog.name.set_picked("104001", "Kita am Park")
    dialog.try_to_save()
    assert [(stay.name, stay.school_number) for stay in stays(book, family)] == [
        ("Kita am Park", "")
    ]
