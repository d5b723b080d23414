"""„Lebenslage“: circumstances that offers may be made for, switched on and off."""

from functools import partial

from PySide6.QtWidgets import QWidget

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.families.changes import with_circumstance
from lotse.families.family import Family
from ui.family_parts.edits import FamilyEdits
from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout


class CircumstancesCard(Card):
    def __init__(self, edits: FamilyEdits) -> None:
        super().__init__(self.tr("Lebenslage"))
        self._edits = edits
        self._there: frozenset[str] = frozenset()
        place = QWidget()
        self._flow = FlowLayout(place)
        fit(self._flow, gap=SMALL_GAP)
        self.add(place)

    def show_circumstances(self, family: Family) -> None:
        self._there = frozenset(family.circumstances)
        self._flow.clear()
        for code, label in CIRCUMSTANCES.items():
            there = code in self._there
            button = Button(label, icon_name="check" if there else "plus", kind="tag")
            button.setCheckable(True)
            button.setChecked(there)
            on_click(button, self._switch, code)
            self._flow.addWidget(button)

    def _switch(self, code: str) -> None:
        change = partial(with_circumstance, code=code, there=code not in self._there)
        self._edits.try_to(change, self.tr("Lebenslage gespeichert."))
