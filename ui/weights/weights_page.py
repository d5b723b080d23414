"""Points as numbers; beside them what would change on ten invented situations."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from lotse.acts.weighing import Scales, keep_weights, scales
from lotse.errors import InvalidInput
from lotse.matching.weight_words import WEIGHT_WORDS
from lotse.matching.weights import points_left
from ui.context import AppContext
from ui.theme.measures import fit
from ui.weights.change_rows import change_rows
from ui.weights.points_field import PointsField
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.columns import StackedColumns
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage

MOST = 43
_ROOM_FOR_BOTH = 44  # font heights: what changes is best seen beside the numbers


class WeightsPage(ScrollPage):
    def __init__(self, context: AppContext) -> None:
        super().__init__(width=84)
        self._context = context
        self.title = self.tr("Gewichte der Vorschläge")
        self._scales: Scales | None = None
        self.fields: dict[str, PointsField] = {}
        self.hint = HintBox("")
        self.take = PrimaryButton(self.tr("Gewichte &übernehmen"), shortcut="Ctrl+S")
        self.take.clicked.connect(self.take_over)
        self.undo = LinkButton(self.tr("Verwerfen"))
        self.undo.clicked.connect(self.show_kept)
        self.default = Button(self.tr("Auf &Standard stellen"))
        self.default.clicked.connect(self.show_default)
        self.changes = Card(self.tr("Was würde sich ändern"))
        profile = LinkButton(self.tr("Zum Profil"), icon_name="back")
        on_click(profile, partial(context.navigate.show_page, "profile"))
        head = QHBoxLayout()
        fit(head)
        head.addWidget(Label(self.title, "title"), 1)
        head.addWidget(profile)
        self.body.addLayout(head)
        self.body.addWidget(self._acts())
        columns = StackedColumns(100, 120, narrow_below=_ROOM_FOR_BOTH)
        columns.add(0, self._points())
        columns.add(1, self.changes)
        columns.finish()
        self.body.addWidget(columns)
        self.body.addStretch(1)
        context.changes.offers_changed.connect(self.read)
        context.changes.profile_changed.connect(self.read)
        self.read()
        if self.fields:
            self.setFocusProxy(next(iter(self.fields.values())))

    def read(self) -> None:
        """Anew from the profile and the catalogue; what was typed and not kept is gone."""
        with self._context.messages.guarded():
            self._scales = scales(self._context.book)
            self.show_kept()

    def show_kept(self) -> None:
        if self._scales is not None:
            self._set(dict(self._scales.points))

    def show_default(self) -> None:
        """As Lotse ships them for this place; kept only with „Gewichte übernehmen“."""
        if self._scales is not None:
            self._set(dict(self._scales.shipped))

    def save_typed(self) -> None:
        """Weights change every suggestion: they are kept by their button only. Raises InvalidInput
        while others than the kept ones stand there."""
        if self._scales is not None and self.points() != dict(self._scales.points):
            raise InvalidInput(
                self.tr(
                    "Die geänderten Gewichte sind noch nicht übernommen. „Hier bleiben“ lässt sie "
                    "stehen."
                )
            )

    def points(self) -> dict[str, int]:
        return {code: field.value() for code, field in self.fields.items()}

    def take_over(self) -> None:
        with self._context.messages.guarded():
            keep_weights(self.points(), self._context.book)
            self._context.changes.profile_changed.emit()
            self._context.messages.info(self.tr("Die Gewichte gelten ab jetzt."))

    def _acts(self) -> Card:
        """As wide as both columns: the buttons stand in one line."""
        card = Card()
        about = self.tr(
            "Ein Angebot kommt nur in Frage, wenn Ort, Alter, Bedarf und Stand passen. Die Punkte "
            "ordnen danach, was passt. Sie stehen im Profil und gelten für alle Familien."
        )
        card.add(Label(about, "quiet"))
        card.add(FlowBox([self.take, self.default, self.undo]))
        card.add(self.hint)
        return card

    def _points(self) -> Card:
        card = Card(self.tr("Punkte"))
        holder = QWidget()
        grid = QGridLayout(holder)
        fit(grid, gap=0.35)
        grid.setColumnStretch(0, 1)
        for row, (code, words) in enumerate(WEIGHT_WORDS.items()):
            field = PointsField(words, MOST)
            field.points_changed.connect(self.show_changes)
            self.fields[code] = field
            label = Label(words)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        card.add(holder)
        return card

    def _set(self, points: dict[str, int]) -> None:
        for code, field in self.fields.items():
            field.blockSignals(True)
            field.set_value(points[code])
            field.blockSignals(False)
        self.show_changes()

    def show_changes(self) -> None:
        """At once, with every number that is changed."""
        if self._scales is None:
            return
        points = self.points()
        differs = points != dict(self._scales.points)
        self.undo.setVisible(differs)
        try:
            found = self._scales.changes(points, self._context.today())
        except InvalidInput as refused:
            self.hint.set_text(refused.problems["weights"], ChipState.TODAY)
            self.take.setEnabled(False)
            return
        left = points_left(points)
        free = self.tr("Noch 1 Punkt ist frei.") if left == 1 else self.tr("{} Punkte sind frei.")
        free = free if left else self.tr("Alle Punkte sind vergeben.")
        others = sum(one.is_changed for one in found)
        said = self.tr("In {} von {} Beispielen ändern sich die Vorschläge.")
        effect = said.format(others, len(found)) if others else ""
        self.hint.set_text(f"{free.format(left)} {effect}".strip(), ChipState.OPEN)
        self.take.setEnabled(differs)
        self.changes.clear()
        for row in change_rows(found):
            self.changes.add(row)
