"""Strengths as plain words; new ones are typed in, none is ever counted against anything."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lotse.families.changes import add_strengths, remove_strength
from lotse.families.family import Family
from ui.family_parts.edits import FamilyEdits
from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label


class StrengthsCard(Card):
    def __init__(self, edits: FamilyEdits, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Stärken"), parent)
        self._edits = edits
        self._words = QWidget()
        self._flow = FlowLayout(self._words)
        fit(self._flow, gap=SMALL_GAP)
        self._empty = Label(
            self.tr("Was gelingt gut? Wer hilft mit? Ein Stichwort genügt."), "muted"
        )
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("z. B. Großeltern in der Nähe"))
        self.field.setAccessibleName(self.tr("Neue Stärke"))
        self.field.returnPressed.connect(self.add_typed)
        add = Button(self.tr("Hinzufügen"))
        add.clicked.connect(self.add_typed)
        line = QHBoxLayout()
        fit(line, gap=SMALL_GAP)
        line.addWidget(self.field, 1)
        line.addWidget(add)
        self.add(self._words)
        self.add(self._empty)
        self.body.addLayout(line)

    def show_strengths(self, family: Family) -> None:
        self._flow.clear()
        for strength in family.strengths:
            button = Button(strength.text, icon_name="close", kind="tag")
            button.setAccessibleName(self.tr("Stärke {}: entfernen").format(strength.text))
            button.setToolTip(self.tr("Entfernen"))
            on_click(button, self._remove, strength.text)
            self._flow.addWidget(button)
        self._words.setVisible(bool(family.strengths))
        self._empty.setVisible(not family.strengths)

    def add_typed(self) -> None:
        text = self.field.text().strip()
        if not text:
            return
        change = partial(
            add_strengths, texts=(text,), today=self._edits.today(), source=self.tr("von Hand")
        )
        if self._edits.try_to(change, self.tr("Stärke „{}“ aufgenommen.").format(text)):
            self.field.clear()

    def _remove(self, text: str) -> None:
        change = partial(remove_strength, text=text)
        self._edits.try_to(change, self.tr("Stärke „{}“ entfernt.").format(text))
