"""Screens that look otherwise in another place: built while its profile is in use, which is put
back at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.acts.profiling import change_rows, choose_place, put_back, state_of
from lotse.views.families_of_town import keep_own_towns
from tests.ui.every_screen import Screen, Stage
from ui.directory.districts_tab import DistrictsTab
from ui.directory.responsible_tab import ResponsibleTab
from ui.families.family_list_page import FamilyListPage
from ui.settings.towns_card import TownsCard
from ui.start.start_page import StartPage
from ui.widgets.buttons import LinkButton
from ui.widgets.reading_order import tab_on
from ui.widgets.scroll_page import ScrollPage

KREIS_UNNA = "05978"
DISTRICTS = [
    {"name": "Schalke", "tags": "Aktionsplan Soziale Stadt"},
    {"name": "Erle", "tags": "Aktionsplan Soziale Stadt; Bildungsverbund"},
    {"name": "Buer"},
]


class _Alone(QWidget):
    """A page with little of the frame around it; Tab goes as it does in there, and begins above."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(LinkButton("Start"))
        layout.addWidget(page)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_on(self, forward=forward) or super().focusNextPrevChild(forward)


def _screen(
    name: str, prepare: Callable[[Stage], None], make: Callable[[Stage], QWidget]
) -> Screen:
    def show(stage: Stage) -> None:
        before = state_of(stage.book)
        prepare(stage)
        try:
            page = make(stage)
        finally:
            keep_own_towns((), stage.book)
            put_back(before, stage.book)
        stage.window.show_screen(_Alone(page))

    return Screen(name=name, show=show)


def _stand_for_kamen(stage: Stage) -> None:
    choose_place(KREIS_UNNA, stage.book)
    keep_own_towns(("Kamen",), stage.book)


def _tag_districts(stage: Stage) -> None:
    change_rows("district", DISTRICTS, stage.book)


def _towns(stage: Stage) -> QWidget:
    page = ScrollPage(width=56)
    page.body.addWidget(TownsCard(stage.frame.context))
    page.body.addStretch()
    return page


PLACE_SCREENS: tuple[Screen, ...] = (
    _screen("families of a Kreis", _stand_for_kamen, lambda s: FamilyListPage(s.frame.context)),
    _screen("start of a Kreis", _stand_for_kamen, lambda s: StartPage(s.frame.context)),
    _screen("towns of a desk", _stand_for_kamen, _towns),
    _screen("districts with tags", _tag_districts, lambda s: DistrictsTab(s.frame.context)),
    _screen("responsible with tags", _tag_districts, lambda s: ResponsibleTab(s.frame.context)),
)
