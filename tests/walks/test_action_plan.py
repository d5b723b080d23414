"""S070: offers and districts of the action plan have its tag, and lists are narrowed by it."""

from typing import Any, cast

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from db.record_book import SqlRecordBook
from lotse.catalogue.offer_sections import section
from tests.builders import an_offer
from tests.walks.cases_at_hand import Desk
from tests.walks.offers_at_hand import fill, listed, page_of, shown, stored, tick
from ui.directory.districts_tab import DistrictsTab
from ui.directory.responsible_tab import ResponsibleTab
from ui.gaps.gaps_page import GapsPage
from ui.offers.offer_dialog import OfferDialog
from ui.pages import open_page
from ui.profiles.profile_page import ProfilePage
from ui.profiles.row_dialog import RowDialog
from ui.profiles.table_card import TableCard


def test_S070_what_belongs_to_the_action_plan_is_filtered_by_its_tag(
    book: SqlRecordBook, desk: Desk, qtbot: QtBot
) -> None:
    fill(book, an_offer("plan"), an_offer("sonst"))
    page = page_of(desk, "plan", qtbot)
    dialog = OfferDialog(desk[0], stored(book, "plan"), section("ground"), page)
    cast(QLineEdit, dialog.fields["tags"].editor).setText("Aktionsplan Soziale Stadt; Schalke")
    dialog.try_to_save()
    assert stored(book, "plan").tags == ("Aktionsplan Soziale Stadt", "Schalke")
    assert tick(listed(desk, qtbot), TAG="Aktionsplan Soziale Stadt") == ["plan"]
    assert all("Schlagwort" not in one for one in districts_shown(desk, qtbot, "").values())
    tag_districts(desk, qtbot, {"Schalke": "Aktionsplan Soziale Stadt; Ruhr", "Erle": "Ruhr"})
    shown_now = districts_shown(desk, qtbot, "Aktionsplan Soziale Stadt")
    for where, said in shown_now.items():
        assert "Schalke" in said, where
        assert "Erle" not in said, where
    assert all("Erle" in said for said in districts_shown(desk, qtbot, "Ruhr").values())


def tag_districts(desk: Desk, qtbot: QtBot, tags: dict[str, str]) -> None:
    """As somebody types them into the table of the profile."""
    page = cast(ProfilePage, shown(open_page("profile", desk[0]), qtbot))
    page.tabs.show_tab("districts")
    table = next(
        card for card in page.findChildren(TableCard) if card.accessibleName() == "Stadtteile"
    )
    while table.view.rows():
        table.remove_row(0)
    for name, typed in tags.items():
        table.add_row()
        dialog = page.findChildren(RowDialog)[-1]
        dialog.editors["name"].set_cell(name)
        dialog.editors["tags"].set_cell(typed)
        dialog.try_to_save()


def districts_shown(desk: Desk, qtbot: QtBot, tag: str) -> dict[str, str]:
    """What the gaps and the directory show of the districts with a tag, by the name of the list."""
    pages: list[Any] = [GapsPage(desk[0]), DistrictsTab(desk[0]), ResponsibleTab(desk[0])]
    said = {}
    for page in pages:
        shown(page, qtbot)
        if isinstance(page, GapsPage):
            qtbot.waitUntil(lambda page=page: page.is_ready)
        if tag:
            page.tag.setCurrentIndex(page.tag.findData(tag))
            assert page.tag.isVisible()
        if isinstance(page, GapsPage):
            qtbot.waitUntil(lambda page=page: page.is_ready)
            heads = " ".join(head for sheet in page.sheets() for head in sheet.heads)
            said["heads of the tables of gaps"] = heads
        QApplication.processEvents()
        labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
        said[type(page).__name__] = " | ".join(labels)
    return said
