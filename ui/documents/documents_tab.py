"""„Dokumente“: everything printed or filed, each exactly as it was then."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lotse.acts.deadline_sheets import write_deadline_sheet
from lotse.dates.written import german, local
from lotse.documents.record import DocumentKind, DocumentSummary
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
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
        self.new_sheet = LinkButton(self.tr("Fristenblatt"), icon_name="plus")
        self.new_sheet.setToolTip(self.tr("Was für ein Kind ansteht, zum Mitgeben"))
        self.card = Card(self.tr("Dokumente"), action=self.new_sheet)
        self._children = QMenu(self)
        self._children.triggered.connect(self._write_chosen)
        self.new_sheet.clicked.connect(self._ask_for_child)
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    def show_file(self) -> None:
        self._fill_menu()
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

    def _fill_menu(self) -> None:
        self._children.clear()
        for child in self.file.family.children:
            self._children.addAction(child.given_name or child.name).setData(child.id)
        self.new_sheet.setVisible(bool(self.file.family.children))

    def _ask_for_child(self) -> None:
        """An only child needs no question."""
        actions = self._children.actions()
        if len(actions) == 1:
            self._write_chosen(actions[0])
        else:
            corner = self.new_sheet.rect().bottomLeft()
            self._children.popup(self.new_sheet.mapToGlobal(corner))

    def _write_chosen(self, action: QAction) -> None:
        context = self.context
        with context.messages.guarded():
            sheet = write_deadline_sheet(
                self.file.family.id,
                action.data(),
                context.book,
                today=context.today(),
                now=context.now(),
            )
            context.changes.families_changed.emit(self.file.family.id)
            context.changes.documents_changed.emit()
            context.navigate.show_document(sheet.id)

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
