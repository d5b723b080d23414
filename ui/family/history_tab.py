"""„Verlauf“: what happened, latest first."""

from uuid import UUID

from lotse.views.family_file import FamilyFile
from lotse.views.history import Event, history_of
from ui.context import AppContext
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.row import Row


class HistoryTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        self.card = Card(self.tr("Verlauf"))
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    def show_file(self) -> None:
        rows = [self._row(event) for event in history_of(self.file)]
        fill_rows(self.card, rows, self.tr("Noch nichts geschehen."))

    def _row(self, event: Event) -> Row:
        buttons = []
        if event.document_id:
            show = LinkButton(self.tr("Dokument zeigen"))
            show.setAccessibleName(self.tr("Dokument zeigen: {}").format(event.text))
            on_click(show, self.context.navigate.show_document, UUID(event.document_id))
            buttons.append(show)
        quiet = " · ".join(part for part in (event.when, event.detail) if part)
        return Row(event.text, quiet, leading=Chip(event.kind), buttons=buttons, plain=True)
