"""The profile of the municipality in its parts: each is looked at and edited by itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lotse.acts.profiling import current_profile
from lotse.imports import ImportKind
from ui.context import AppContext
from ui.imports.imports_card import ImportsCard
from ui.profiles.file_card import FileCard
from ui.profiles.leitbild_card import LeitbildCard
from ui.profiles.letterhead_card import LetterheadCard
from ui.profiles.place_card import PlaceCard
from ui.profiles.stage_names_card import StageNamesCard
from ui.profiles.table_card import TableCard
from ui.theme.measures import PAGE_MARGIN, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tabs import Tabs

PLACE = "place"


class ProfilePage(QWidget):
    """`tab`: place, leitbild, chain, indicators, districts, papers."""

    def __init__(self, context: AppContext, tab: str = "") -> None:
        super().__init__()
        self._context = context
        self.title = self.tr("Profil")
        self._heading = Label("", "title")
        self.tabs = Tabs(self.tr("Teile des Profils"))
        self._add_tabs()
        chain = LinkButton(self.tr("Präventionskette"))
        on_click(chain, partial(context.navigate.show_page, "chain"))
        head = QHBoxLayout()
        fit(head, margin=(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, 0.4))
        head.addWidget(self._heading, 1)
        weights = LinkButton(self.tr("Gewichte"))
        on_click(weights, partial(context.navigate.show_page, "weights"))
        head.addWidget(FlowBox([weights, chain], align_right=True))
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        context.changes.profile_changed.connect(self._show_name)
        self._show_name()
        self.tabs.show_tab(tab or PLACE)
        self.setFocusProxy(self.tabs)

    def _show_name(self) -> None:
        with self._context.messages.guarded():
            name = current_profile(self._context.book).name
            self._heading.setText(self.tr("Profil {}").format(name))

    def _add_tabs(self) -> None:
        for key, title, build in (
            (PLACE, self.tr("Kommune"), self._place),
            ("leitbild", self.tr("Leitbild"), self._leitbild),
            ("chain", self.tr("Kette"), self._chain),
            ("indicators", self.tr("Indikatoren"), self._indicators),
            ("districts", self.tr("Stadtteile"), self._districts),
            ("papers", self.tr("Briefe und Bögen"), self._papers),
        ):
            self.tabs.add_tab(key, title, partial(_page_of, build))

    def _place(self) -> list[QWidget]:
        imports = ImportsCard(self._context, [ImportKind.PROFILE])
        return [PlaceCard(self._context), FileCard(self._context), imports]

    def _leitbild(self) -> list[QWidget]:
        return [LeitbildCard(self._context), *self._tables("focus")]

    def _chain(self) -> list[QWidget]:
        return [StageNamesCard(self._context), *self._tables("station", "corridor")]

    def _indicators(self) -> list[QWidget]:
        return self._tables("indicator", "threshold")

    def _districts(self) -> list[QWidget]:
        return self._tables("district", "contact", "town")

    def _papers(self) -> list[QWidget]:
        return [LetterheadCard(self._context), *self._tables("letterhead", "form", "need")]

    def _tables(self, *keys: str) -> list[QWidget]:
        return [TableCard(self._context, key) for key in keys]


def _page_of(build: Callable[[], list[QWidget]]) -> QWidget:
    page = ScrollPage(width=62)
    for card in build():
        page.body.addWidget(card)
    page.body.addStretch(1)
    return page
