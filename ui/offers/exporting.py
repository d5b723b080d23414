"""Offers as a file for others: which format, where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from lotse.catalogue.offer import Offer
from lotse.errors import LotseError
from lotse.exchange.catalogue_file import write_catalogue
from ui.context import AppContext
from ui.documents.saving import documents_folder, write_whole


class ExportDialog(QFileDialog):
    """The ending of the name follows the chosen format."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Angebote exportieren"), str(documents_folder()))
        self._kinds = {
            self.tr("Tabelle, Excel (*.xlsx)"): ".xlsx",
            self.tr("Tabelle, CSV (*.csv)"): ".csv",
            self.tr("Open Referral HSDS (*.json)"): ".json",
            self.tr("Open Referral HSDS, Datenpaket (*.zip)"): ".zip",
        }
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(self._kinds))
        self.selectFile(self.tr("angebote.xlsx"))
        self.filterSelected.connect(self._follow)

    def chosen(self) -> Path:
        path = Path(self.selectedFiles()[0])
        if path.suffix.lower() in self._kinds.values():
            return path
        return path.with_name(path.name + self._kinds[self.selectedNameFilter()])

    def _follow(self, kind: str) -> None:
        named = Path(self.selectedFiles()[0])
        if named.suffix.lower() in self._kinds.values():
            self.selectFile(named.with_suffix(self._kinds[kind]).name)


def ask_for_export(parent: QWidget) -> Path | None:
    """The file the user chose, with the ending of the chosen format."""
    dialog = ExportDialog(parent)
    return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None


def export_offers(path: Path, offers: Sequence[Offer], context: AppContext) -> None:
    """Nothing confidential and nobody internal is in the file; it is whole or not there."""
    with context.messages.guarded():
        data = write_catalogue(path.name, offers)
        try:
            write_whole(path, data)
        except OSError:
            sentence = QCoreApplication.translate(
                "Exporting",
                "Die Datei konnte dort nicht gespeichert werden. Bitte wählen Sie einen anderen "
                "Ordner.",
            )
            raise LotseError(sentence) from None
        said = QCoreApplication.translate("Exporting", "{} Angebote gespeichert: {}")
        context.messages.info(said.format(len(offers), path))
