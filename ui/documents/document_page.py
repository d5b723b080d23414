"""One filed document, exactly as it was, to print or save again."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.dates.written import german, local
from ui.context import AppContext
from ui.documents.preview import PdfPreview
from ui.documents.told import PreviewTold
from ui.theme.measures import GAP, PAGE_MARGIN, fit
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.identity_bar import IdentityBar


class DocumentPage(QWidget):
    def __init__(self, context: AppContext, document_id: UUID) -> None:
        super().__init__()
        self._context = context
        with context.book.transaction() as records:
            self._document = records.documents.get(document_id)
            family = records.families.get(self._document.family_id)
        self.title = self._document.title
        self.preview = PdfPreview(self._document.pdf, name=self._document.title)
        self.preview.print_button.hide()
        self.preview.save_button.set_shortcut("Ctrl+S")
        PreviewTold(self.preview, context.messages)
        identity = IdentityBar()
        made_at = local(self._document.made_at)
        filed = self.tr("{}, abgelegt am {} von {}").format(
            family.title, german(made_at), self._document.made_by
        )
        identity.set_identity(self._document.title, filed)
        family_button = LinkButton(self.tr("Zur Familie"))
        family_button.clicked.connect(self._show_family)
        print_button = PrimaryButton(self.tr("Drucken"), shortcut="Ctrl+P", icon_name="print")
        print_button.clicked.connect(self.preview.print_document)
        identity.set_actions([family_button, print_button])
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(identity)
        inner = QVBoxLayout()
        fit(inner, margin=PAGE_MARGIN, gap=GAP)
        inner.addWidget(self.preview)
        layout.addLayout(inner, 1)

    def _show_family(self) -> None:
        self._context.navigate.show_family(self._document.family_id, "documents")
