"""The recovery sheet on its way to paper or into a file."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from lotse.documents.drawing.draw import RECOVERY_SHEET, draw
from lotse.documents.recovery_sheet import RecoverySheetContent
from lotse.errors import LotseError
from lotse.vault import RecoveryKey
from ui.documents.loaded_pdf import LoadedPdf
from ui.documents.printing import print_pages
from ui.documents.saving import ask_where, write_whole


class NotWritten(LotseError):
    """The sheet could not be put where it was asked for."""


class RecoverySheet:
    def __init__(self, key: RecoveryKey, directory: Path, parent: QWidget):
        self._key = key
        self._directory = directory
        self._parent = parent
        self._printer: QPrinter | None = None  # Qt needs it as long as a job is spooled

    def pdf(self) -> bytes:
        today = datetime.now(UTC).astimezone()
        content = RecoverySheetContent(
            groups=self._key.groups, directory=str(self._directory), printed_on=f"{today:%d.%m.%Y}"
        )
        return draw(RECOVERY_SHEET, content)

    def save(self) -> bool:
        """Asks where to; False if nothing was saved. Raises NotWritten."""
        title = _translated("Blatt für den Notfall speichern")
        chosen = ask_where(self._parent, title, "Lotse-Wiederherstellung.pdf")
        if chosen:
            self.save_to(chosen)
        return chosen is not None

    def save_to(self, file: Path) -> None:
        """Raises NotWritten."""
        try:
            write_whole(file, self.pdf())
        except OSError:
            raise NotWritten(
                _translated(
                    "Das Blatt konnte dort nicht gespeichert werden. Der Schlüssel gilt trotzdem. "
                    "Bitte wählen Sie einen anderen Ordner oder drucken Sie das Blatt."
                )
            ) from None

    def print_out(self) -> bool:
        """Asks for the printer; False if nobody wanted to print. Raises NotWritten."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(_translated("Lotse-Wiederherstellung"))
        self._printer.setFullPage(True)
        dialog = QPrintDialog(self._printer, self._parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self.print_on(self._printer)
        return True

    def print_on(self, printer: QPrinter) -> None:
        """Raises NotWritten."""
        if not print_pages(LoadedPdf(self.pdf(), self._parent), printer):
            raise NotWritten(
                _translated(
                    "Der Druck ist nicht fertig geworden. Der Schlüssel gilt trotzdem. Bitte "
                    "prüfen Sie den Drucker oder speichern Sie das Blatt als PDF."
                )
            )


def _translated(text: str) -> str:
    return QCoreApplication.translate("RecoverySheet", text)
