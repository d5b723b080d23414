"""The view of the coordination over all providers: numbers, no names."""

from collections.abc import Sequence

from lotse.directory.coordination import ProviderWork, coordination_view
from lotse.directory.words import functions, label_of, themes
from lotse.responsible.read import read_directory
from lotse.views.outcomes import outcome_rows
from ui.context import AppContext
from ui.directory.inputs import CodeBox
from ui.directory.words import counted, in_line
from ui.family_parts.family_tab import fill_rows
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.row import Row
from ui.widgets.scroll_page import ScrollPage


class CoordinationTab(ScrollPage):
    def __init__(self, context: AppContext) -> None:
        super().__init__(width=62)
        self._context = context
        self.function = CodeBox(functions(), "", self.tr("Alle Funktionen"))
        self.function.setAccessibleName(self.tr("Funktion"))
        self.theme = CodeBox(themes(), "", self.tr("Alle Themen"))
        self.theme.setAccessibleName(self.tr("Thema"))
        self.total = Label("", "strong")
        self.providers = Card(self.tr("Fachkräfte je Träger"))
        self.outcomes = Card(self.tr("Beendete Begleitungen nach Ergebnis"))
        words = self.tr("Zahlen über alle Träger, ohne Namen von Fachkräften und Familien.")
        self.body.addWidget(Label(words, "quiet"))
        self.body.addWidget(FlowBox([self.function, self.theme]))
        self.body.addWidget(self.total)
        self.body.addWidget(self.providers)
        self.body.addWidget(self.outcomes)
        self.body.addStretch(1)
        self.function.currentIndexChanged.connect(self.show_numbers)
        self.theme.currentIndexChanged.connect(self.show_numbers)
        context.changes.directory_changed.connect(self.show_numbers)
        context.changes.families_changed.connect(self.show_outcomes)
        self.show_numbers()
        self.show_outcomes()

    def show_numbers(self) -> None:
        with self._context.messages.guarded():
            rows = coordination_view(
                read_directory(self._context.book),
                self._context.today(),
                function=self.function.code(),
                theme=self.theme.code(),
            )
            self._tell_total(rows)
            nobody = self.tr("Dazu ist niemand eingetragen.")
            fill_rows(self.providers, [self._row(row) for row in rows], nobody)

    def show_outcomes(self, _changed: object = None) -> None:
        """Of the cases in this file, in steps that tell of nobody."""
        with self._context.messages.guarded():
            found = outcome_rows(self._context.book, today=self._context.today())
            nothing = self.tr(
                "Kein Ergebnis kommt in einem Jahr oft genug vor, um es zu zeigen. Kleine Zahlen "
                "stehen hier nie, damit niemand eine Familie erkennt."
            )
            fill_rows(self.outcomes, [Row(row.label, row.text) for row in found], nothing)

    def _tell_total(self, rows: Sequence[ProviderWork]) -> None:
        workers, houses = sum(row.workers for row in rows), sum(row.houses for row in rows)
        providers = len([row for row in rows if row.provider])
        parts = (
            counted(workers, self.tr("Fachkraft"), self.tr("Fachkräfte")),
            self.tr("{} Träger").format(providers),
            counted(houses, self.tr("Schule oder Kita"), self.tr("Schulen und Kitas")),
        )
        self.total.setText(", ".join(parts))

    def _row(self, row: ProviderWork) -> Row:
        about = in_line(
            row.kind_label,
            counted(row.houses, self.tr("Schule oder Kita"), self.tr("Schulen und Kitas"))
            if row.houses
            else "",
            counted(row.districts, self.tr("Stadtteil"), self.tr("Stadtteile"))
            if row.districts
            else "",
            ", ".join(f"{label_of(themes(), code)} {n}" for code, n in sorted(row.themes.items())),
        )
        state = Chip(counted(row.workers, self.tr("Fachkraft"), self.tr("Fachkräfte")))
        return Row(row.provider or self.tr("ohne Träger"), about, state=state)
