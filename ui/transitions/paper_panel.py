"""The protocol on paper: for the parents, for the school, for the Kita's own file."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lotse.documents.handover import Variant
from lotse.documents.record import Document
from lotse.errors import LotseError
from ui.documents.preview import PdfPreview
from ui.theme.measures import GAP, SMALL_GAP, fit
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.segmented_choice import SegmentedChoice


class PaperPanel(QWidget):
    """What is seen is only a preview; printing and saving first file the copy.

    `draw` gives the preview of a version, `file` the kept copy; both raise LotseError.
    Signals: `filed` after a copy was kept.
    """

    filed = Signal()

    def __init__(
        self, draw: Callable[[Variant], Document], file: Callable[[Variant], Document]
    ) -> None:
        super().__init__()
        self._draw, self._file = draw, file
        self._variant: Variant = "eltern"
        self._choice = SegmentedChoice(
            [
                ("eltern", self.tr("Eltern")),
                ("schule", self.tr("Schule")),
                ("akte", self.tr("Akte Kita")),
            ],
            self.tr("Fassung"),
        )
        self._choice.set_value(self._variant)
        self._said = Label("", "quiet")
        self._preview = PdfPreview(name=self.tr("Übergabeprotokoll"))
        self._preview.show_only_pages()
        self._preview.failed.connect(self._said.setText)
        self._print = Button(self.tr("Drucken"), icon_name="print")
        self._keep = Button(self.tr("Als PDF"), icon_name="save")
        self._build()
        self.setFocusProxy(self._print)
        self._choice.value_changed.connect(self._choose)
        self._print.clicked.connect(self._print_copy)
        self._keep.clicked.connect(self._save_copy)

    def show_variant(self, variant: Variant) -> None:
        self._variant = variant
        self._choice.set_value(variant)
        self.reload()

    def reload(self) -> None:
        """Draws the chosen version anew, or says why there is none."""
        try:
            document = self._draw(self._variant)
        except LotseError as known:
            self._preview.clear(str(known))
            self._allow(False)
            self._said.setText("")
            return
        self._preview.show_pdf(document.pdf, document.title)
        self._allow(self._variant != "schule" or not document.draft)
        self._said.setText(self._remark(document))

    def _build(self) -> None:
        buttons = QHBoxLayout()
        fit(buttons, gap=SMALL_GAP)
        buttons.addWidget(self._choice)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        buttons.addWidget(self._print)
        layout = QVBoxLayout(self)
        fit(layout, gap=GAP / 2)
        layout.addLayout(buttons)
        layout.addWidget(self._said)
        layout.addWidget(self._preview, 1)

    def _remark(self, document: Document) -> str:
        match self._variant:
            case "eltern":
                return self.tr("Die Eltern bekommen immer ein Exemplar. Es enthält alles.")
            case "schule" if document.draft:
                return self.tr("So sieht es die Schule. Drucken erst mit der Übergabe.")
            case "schule":
                return self.tr("Diese Fassung wurde übergeben.")
            case _:
                return self.tr("Für die eigene Akte: alle Abschnitte.")

    def _allow(self, allowed: bool) -> None:
        self._print.setEnabled(allowed)
        self._keep.setEnabled(allowed)

    def _choose(self, variant: object) -> None:
        """One version is always chosen."""
        match variant:
            case "schule" | "akte" | "eltern":
                self.show_variant(variant)
            case _:
                self.show_variant(self._variant)

    def _print_copy(self) -> None:
        if self._file_copy():
            self._preview.print_document()

    def _save_copy(self) -> None:
        if self._file_copy():
            self._preview.save_document()

    def _file_copy(self) -> bool:
        try:
            document = self._file(self._variant)
        except LotseError as known:
            self._said.setText(str(known))
            return False
        self._preview.show_pdf(document.pdf, document.title)
        self.filed.emit()
        return True
