"""The paper of a referral: the page as it will be printed, and what belongs to it beside."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lotse.documents.record import Document
from ui.documents.document_stack import DocumentStack
from ui.documents.preview import PdfPreview
from ui.theme.measures import GAP, fit, keep
from ui.widgets.card import Card
from ui.widgets.labels import Label


class LetterPaper(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.preview = PdfPreview(name=name)
        self.preview.show_only_pages()
        self.preview.pages.setMaximumWidth(0)
        self.stack = DocumentStack()
        self.stack.document_chosen.connect(self.preview.show_pdf)
        self.side = self._side()
        line = QHBoxLayout(self)
        fit(line, gap=GAP)
        line.addWidget(self.preview, 100)
        line.addWidget(self.side, 42)

    def show_documents(self, documents: Sequence[Document]) -> None:
        """The letter first."""
        titles = (self.tr("Brief"), self.tr("Familienbrief"))
        self.stack.show_documents(
            [(titles[number], document.pdf) for number, document in enumerate(documents)]
        )

    def _side(self) -> QWidget:
        shelf = Card(self.tr("Ablage"))
        words = self.tr(
            "Wird mit Datum, Person und Prüfsumme unter Dokumente abgelegt. Ein späterer Ausdruck "
            "ist gleich."
        )
        shelf.add(Label(words, "quiet"))
        side = QWidget()
        column = QVBoxLayout(side)
        fit(column, gap=GAP)
        column.addWidget(self.stack)
        column.addWidget(shelf)
        column.addStretch(1)
        # asks for no width of its own: it must not keep the window from getting narrow
        side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        keep(side, max_width=15)
        return side
