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
        about = self.tr("Worauf die Kommune besonders achtet. Monate zählen ab der Geburt.")
        focus = TableCard(self._context, "focus", self.tr("Schwerpunkte"), about)
        return [LeitbildCard(self._context), focus]

    def _chain(self) -> list[QWidget]:
        stations = self.tr("In der Reihe der Kette. Jede Station zeigt die Angebote ihrer Stufen.")
        corridors = self.tr("Übergänge unter ihrem Namen vor Ort, und was dort übergeben wird.")
        return [
            StageNamesCard(self._context),
            TableCard(self._context, "station", self.tr("Stationen"), stations),
            TableCard(self._context, "corridor", self.tr("Übergänge"), corridors),
        ]

    def _indicators(self) -> list[QWidget]:
        indicators = self.tr("Woran die Kommune ihre Ziele prüft.")
        thresholds = self.tr("Zahlen, ab denen etwas auffällt oder voll ist.")
        return [
            TableCard(self._context, "indicator", self.tr("Indikatoren"), indicators),
            TableCard(self._context, "threshold", self.tr("Schwellen"), thresholds),
        ]

    def _districts(self) -> list[QWidget]:
        districts = self.tr(
            "Zur Auswahl in den Bögen, freie Eingabe bleibt möglich. Nachbarn und Schlagwörter mit "
            "Semikolon trennen; nach Schlagwörtern lassen sich Listen von Stadtteilen eingrenzen."
        )
        contacts = self.tr("Wer zuständig ist: je Stadtteil, je Schule oder für alle.")
        towns = self.tr("Nur für Kreise: die Städte, deren Familien hier begleitet werden.")
        return [
            TableCard(self._context, "district", self.tr("Stadtteile"), districts),
            TableCard(self._context, "contact", self.tr("Zuständige"), contacts),
            TableCard(self._context, "town", self.tr("Städte"), towns),
        ]

    def _papers(self) -> list[QWidget]:
        heads = self.tr(
            "„standard“ und „zweiter“; welcher gilt, steht darüber. Zeilen mit Semikolon trennen, "
            "die letzte ist Postleitzahl und Ort."
        )
        forms = self.tr("Bögen unter ihrem Namen vor Ort. Ohne Kennung: noch nur auf Papier.")
        needs = self.tr("Bedarfe im Schwerpunkt, und solche, die in keinem Brief stehen.")
        return [
            LetterheadCard(self._context),
            TableCard(self._context, "letterhead", self.tr("Briefköpfe"), heads),
            TableCard(self._context, "form", self.tr("Bögen"), forms),
            TableCard(self._context, "need", self.tr("Bedarfe"), needs),
        ]


def _page_of(build: Callable[[], list[QWidget]]) -> QWidget:
    page = ScrollPage(width=62)
    for card in build():
        page.body.addWidget(card)
    page.body.addStretch(1)
    return page
