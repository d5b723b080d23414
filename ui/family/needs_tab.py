"""„Bedarfe und Stärken“: what the family needs now, what was settled, what carries it."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QVBoxLayout,
    QWidget,
)

from lotse.catalogue.labels import need_label
from lotse.catalogue.lists import needs
from lotse.dates.partial import PartialDate
from lotse.errors import quoted
from lotse.families.changes import add_needs, settle_need
from lotse.families.family import FamilyNeed
from lotse.families.words import name_of
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family.circumstances_card import CircumstancesCard
from ui.family.concern_card import ConcernCard
from ui.family.strengths_card import StrengthsCard
from ui.family_parts.child_choice import ChildChoice
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.theme.measures import em, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.columns import Columns, StackedColumns
from ui.widgets.labels import Label
from ui.widgets.row import Row


class NeedsTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        self.needs = Card(self.tr("Bedarfe"))
        self.settled = Card(self.tr("Geklärt"))
        self.strengths = StrengthsCard(self.edits)
        self.concern = ConcernCard(context, self.edits, file.family.id)
        self.life = CircumstancesCard(self.edits)
        self.need, self.child = self._need_choice(), ChildChoice((), whole_family=True)
        self.need_problem = Label("", "problem")
        self.child.setAccessibleName(self.tr("Für wen"))
        self._build()

    def show_file(self) -> None:
        family = self.file.family
        open_rows = [self._open_row(need) for need in family.open_needs]
        typed, child_id = self.need.currentText(), self.child.child_id()
        fill_rows(self.needs, open_rows, self.tr("Kein offener Bedarf."))
        self.needs.add(self._add_line(typed, child_id))
        settled = [need for need in family.needs if need.settled_on]
        fill_rows(self.settled, [self._settled_row(need) for need in settled])
        self.settled.setVisible(bool(settled))
        self.strengths.show_strengths(family)
        self.concern.show_concern(family.concern)
        self.life.show_circumstances(family)

    def save_typed(self) -> None:
        self.concern.save_typed()

    def entry(self) -> QWidget:
        """Whoever comes for the needs has one to name."""
        return self.need

    def add_chosen_need(self) -> None:
        place = self._typed_place()
        if place < 0:
            self.need_problem.setText(self._need_problem())
            self.need_problem.show()
            self.need.setFocus()
            return
        code = self.need.itemData(place)
        change = partial(
            add_needs,
            codes=(code,),
            today=self.context.today(),
            source=self.tr("von Hand"),
            child_id=self.child.child_id(),
        )
        self.need.clearEditText()
        self.need.setCurrentIndex(-1)
        if not self.edits.try_to(
            change, self.tr("Bedarf „{}“ aufgenommen.").format(need_label(code))
        ):
            self.need.setCurrentIndex(place)
        self.need.setFocus()  # seldom is there only one

    def _typed_place(self) -> int:
        """Where the typed need stands: the whole label, or a part that only one of them has."""
        typed = self.need.currentText().strip().casefold()
        labels = [self.need.itemText(place).casefold() for place in range(self.need.count())]
        if typed in labels:
            return labels.index(typed)
        found = [place for place, label in enumerate(labels) if typed and typed in label]
        return found[0] if len(found) == 1 else -1

    def _build(self) -> None:
        columns = StackedColumns(1, 1)
        columns.add(0, self.needs)
        columns.add(0, self.settled)
        columns.add(1, self.concern)
        columns.add(1, self.strengths)
        columns.add(1, self.life)
        columns.finish()
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def _need_choice(self) -> QComboBox:
        choice = QComboBox()
        choice.setEditable(True)
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        choice.setAccessibleName(self.tr("Neuer Bedarf"))
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(14)
        for need in needs().values():
            choice.addItem(need.label, need.code)
        choice.setCurrentIndex(-1)
        line, completer = choice.lineEdit(), choice.completer()
        if line is not None:
            line.setAccessibleName(choice.accessibleName())
            line.setPlaceholderText(self.tr("Bedarf suchen …"))
            line.returnPressed.connect(self.add_chosen_need)
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            _widen(choice, completer)
        return choice

    def _need_problem(self) -> str:
        typed = self.need.currentText().strip()
        if not typed:
            return self.tr("Bitte wählen Sie einen Bedarf aus der Liste.")
        return self.tr(
            "{} steht nicht in der Liste der Bedarfe. Bitte wählen Sie einen aus der Liste."
        ).format(quoted(typed))

    def _add_line(self, typed: str, child_id: UUID | None) -> QWidget:
        self.need, self.child = (
            self._need_choice(),
            ChildChoice(self.file.family.children, whole_family=True),
        )
        self.child.setAccessibleName(self.tr("Für wen"))
        add = Button(self.tr("Hinzufügen"))
        add.clicked.connect(self.add_chosen_need)
        self.need.setEditText(typed)
        if child_id is not None:
            self.child.choose(child_id)
        self.need_problem = Label("", "problem")
        self.need_problem.hide()
        widget = QWidget()
        lines = QVBoxLayout(widget)
        fit(lines, margin=(0, 0.4, 0, 0), gap=0.25)
        line = Columns(narrow_below=30)
        line.add_column(self.need, 2)
        line.add_column(self.child, 1)
        line.add_column(add, 0)
        lines.addWidget(line)
        lines.addWidget(self.need_problem)
        return widget

    def _open_row(self, need: FamilyNeed) -> Row:
        settle = LinkButton(self.tr("Geklärt"))
        settle.setAccessibleName(self.tr("Geklärt: {}").format(need_label(need.code)))
        on_click(settle, self._settle, need.code, need.child_id)
        return Row(need_label(need.code), self._about(need), buttons=[settle])

    def _settled_row(self, need: FamilyNeed) -> Row:
        assert need.settled_on is not None
        state = Chip(str(PartialDate.of(need.settled_on)), ChipState.DONE)
        return Row(need_label(need.code), self._about(need), state=state, plain=True)

    def _about(self, need: FamilyNeed) -> str:
        who = name_of(self.file.family, need.child_id) if need.child_id else ""
        since = self.tr("seit {}").format(PartialDate.of(need.since))
        return " · ".join(part for part in (who, since, need.source) if part)

    def _settle(self, code: str, child_id: UUID | None) -> None:
        change = partial(settle_need, code=code, child_id=child_id, today=self.context.today())
        self.edits.try_to(change, self.tr("„{}“ ist geklärt.").format(need_label(code)))


def _widen(choice: QComboBox, completer: QCompleter) -> None:
    """The lists are as wide as their longest line; the field is narrow."""
    labels = (choice.itemText(row) for row in range(choice.count()))
    widest = max(map(choice.fontMetrics().horizontalAdvance, labels)) + em(3)  # edges, scroll bar
    for popup in (choice.view(), completer.popup()):
        if popup is not None:
            popup.setMinimumWidth(widest)
