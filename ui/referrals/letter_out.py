"""How a letter that is filed leaves the house: on paper or as a PDF."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from lotse.errors import LotseError
from ui.documents.printing import JOB_NAME, print_documents
from ui.documents.saving import ask_where, write_whole
from ui.messages import Messages
from ui.referrals.letter_work import Filed


class LetterOut(QObject):
    """Says what went wrong; what is filed stays filed."""

    def __init__(self, page: QWidget, messages: Messages) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._printer: QPrinter | None = None  # Qt needs it as long as a job is spooled

    def asked_printer(self) -> QPrinter | None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(JOB_NAME)
        self._printer.setFullPage(True)
        chosen = QPrintDialog(self._printer, self._page).exec() == QDialog.DialogCode.Accepted
        return self._printer if chosen else None

    def asked_place(self, reference: str) -> Path | None:
        name = self.tr("Vermittlung {}.pdf").format(reference)
        return ask_where(self._page, self.tr("Als PDF speichern"), name)

    def is_printed(self, filed: Filed, printer: QPrinter) -> bool:
        if print_documents([document.pdf for document in filed.documents], printer, self._page):
            return True
        self._fail(
            self.tr(
                "Der Druck ist nicht fertig geworden. Der Brief ist abgelegt, nichts ging "
                "verloren. Bitte drucken Sie noch einmal oder speichern Sie als PDF."
            )
        )
        return False

    def is_saved(self, filed: Filed, path: Path) -> bool:
        """The family's letter goes beside it."""
        try:
            for number, document in enumerate(filed.documents):
                own = self.tr("{} Familie").format(path.stem)
                write_whole(path.with_stem(own) if number else path, document.pdf)
        except OSError:
            self._fail(
                self.tr(
                    "Die Datei konnte dort nicht gespeichert werden. Der Brief ist abgelegt, "
                    "nichts ging verloren. Bitte wählen Sie einen anderen Ordner."
                )
            )
            return False
        return True

    def _fail(self, sentence: str) -> None:
        self._messages.failure(LotseError(sentence))
