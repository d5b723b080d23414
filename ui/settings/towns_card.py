"""Which towns of a Kreis this desk stands for: its lists begin there."""

from PySide6.QtWidgets import QCheckBox

from lotse.views.families_of_town import keep_own_towns, own_towns, towns_to_choose
from ui.context import AppContext
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown


class TownsCard(Card):
    """Only in a Kreis. What is ticked counts at once."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.set_title(self.tr("Meine Städte"))
        self._context = context
        self.boxes: list[QCheckBox] = []
        context.changes.profile_changed.connect(self.show_towns)
        self.show_towns()

    def show_towns(self) -> None:
        with self._context.messages.guarded():
            towns, own = towns_to_choose(self._context.book), own_towns(self._context.book)
            self.clear()
            self.boxes = [QCheckBox(town) for town in towns]
            for box in self.boxes:
                box.setChecked(box.text() in own)
                box.toggled.connect(self._keep)
            words = self.tr(
                "Familienliste, Suche und Startseite beginnen mit den Familien dieser Städte und "
                "sagen, wie viele aus anderen es noch gibt. Ohne Haken: alle Städte."
            )
            limit = self.tr(
                "Das ist eine Ansicht, keine Sperre: Wer diese Datei öffnen kann, kann alle "
                "Familien sehen. Soll eine Stadt nur ihre Familien sehen, braucht sie eine eigene "
                "Datei."
            )
            self.add(Label(words))
            self.add(FlowBox(list(self.boxes)))
            self.add(Label(limit, "quiet"))
            set_shown(self, bool(towns))

    def _keep(self) -> None:
        with self._context.messages.guarded():
            chosen = [box.text() for box in self.boxes if box.isChecked()]
            keep_own_towns(chosen, self._context.book)
            self._context.changes.desk_changed.emit()
