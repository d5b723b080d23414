"""„Dokumente“: everything printed or filed, each exactly as it was then."""

from lotse.dates.written import german, local
from lotse.documents.record import DocumentKind, DocumentSummary
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label
from ui.widgets.row import Row

CHECK_SIGNS = 8


class DocumentsTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        self._words = {
            DocumentKind.LETTER: self.tr("Brief"),
            DocumentKind.FAMILY_LETTER: self.tr("Familienbrief"),
            DocumentKind.CONSENT: self.tr("Einwilligung"),
            DocumentKind.HANDOVER: self.tr("Protokoll"),
            DocumentKind.DEADLINE_SHEET: self.tr("Fristenblatt"),
        }
        self.card = Card(self.tr("Dokumente"))
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    def show_file(self) -> None:
        rows = [self._row(document) for document in self.file.documents]
        fill_rows(
            self.card,
            rows,
            self.tr("Briefe, Einwilligungen und Protokolle liegen hier, sobald sie entstehen."),
        )
        if rows:
            note = self.tr(
                "Jedes Dokument bleibt, wie es gedruckt wurde. Ein späterer Ausdruck ist gleich."
            )
            self.card.add(Label(note, "quiet"))

    def _row(self, document: DocumentSummary) -> Row:
        show = Button(self.tr("Zeigen"))
        show.setAccessibleName(self.tr("{} zeigen").format(document.title))
        on_click(show, self.context.navigate.show_document, document.id)
        made_at = local(document.made_at)
        when = f"{german(made_at)}, {made_at:%H:%M}"
        check = self.tr("Prüfsumme {}").format(document.sha256[:CHECK_SIGNS])
        facts = [when, document.made_by, check]
        return Row(
            document.title,
            " · ".join(part for part in facts if part),
            leading=Chip(self._words[document.kind]),
            state=Chip(self.tr("Entwurf"), ChipState.LEFT) if document.draft else None,
            buttons=[show],
        )
