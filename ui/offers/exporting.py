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


def ask_for_export(parent: QWidget) -> Path | None:
    """The file the user chose, with the ending of the chosen format."""
    translate = QCoreApplication.translate
    kinds = {
        translate("Exporting", "Tabelle, Excel (*.xlsx)"): ".xlsx",
        translate("Exporting", "Tabelle, CSV (*.csv)"): ".csv",
        translate("Exporting", "Open Referral HSDS (*.json)"): ".json",
        translate("Exporting", "Open Referral HSDS, Datenpaket (*.zip)"): ".zip",
    }
    title = translate("Exporting", "Angebote exportieren")
    dialog = QFileDialog(parent, title, str(documents_folder()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.selectFile(translate("Exporting", "angebote.xlsx"))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    chosen = Path(dialog.selectedFiles()[0])
    if chosen.suffix.lower() in kinds.values():
        return chosen
    return chosen.with_name(chosen.name + kinds[dialog.selectedNameFilter()])


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
