"""Who changed what in an offer, and when."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lotse.catalogue.cell_words import cell_words
from lotse.catalogue.offer_history import ChangeAct, FieldChange, OfferChange
from lotse.catalogue.offer_sections import column_label
from lotse.dates.written import german, local
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.row import Row

_SHOWN, _LONGEST = 12, 80


class HistoryCard(Card):
    def __init__(self, changes: Sequence[OfferChange], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Verlauf"))
        if not changes:
            self.add(Label(self.tr("Noch keine Änderung in diesem Katalog."), "quiet"))
        for place, change in enumerate(changes[:_SHOWN]):
            moment = local(change.at)
            when = f"{german(moment)}, {moment:%H:%M}"
            words = {
                ChangeAct.ADDED: self.tr("angelegt"),
                ChangeAct.CHANGED: self.tr("geändert"),
                ChangeAct.REMOVED: self.tr("entfernt"),
            }
            who = " · ".join(part for part in (when, change.by, words[change.act]) if part)
            row = Row(who, "\n".join(map(self._said, change.fields)), plain=True)
            row.set_first(place == 0)
            self.add(row)
        if len(changes) > _SHOWN:
            more = self.tr("und {} ältere Änderungen").format(len(changes) - _SHOWN)
            self.add(Label(more, "quiet"))

    def _said(self, change: FieldChange) -> str:
        texts = (cell_words(change.column, text) for text in (change.before, change.after))
        before, after = (_short(text) or self.tr("leer") for text in texts)
        return f"{column_label(change.column)}: {before} → {after}"


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
