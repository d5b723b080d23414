"""Reads and writes an offer file in any of the four formats."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from lotse.bulk import making_many
from lotse.catalogue.csv_text import text_start
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_csv import read_offers
from lotse.catalogue.offer_table import OfferFile
from lotse.errors import InvalidInput, UnreadableFile, quoted
from lotse.exchange.archive import opened
from lotse.exchange.csv_file import write_csv
from lotse.exchange.hsds_json import read_hsds_json, write_hsds_json
from lotse.exchange.hsds_package import read_hsds_package, write_hsds_package
from lotse.exchange.xlsx_file import read_xlsx, write_xlsx

WRITERS: Mapping[str, Callable[[Sequence[Offer]], bytes]] = {
    ".csv": write_csv,
    ".xlsx": write_xlsx,
    ".json": write_hsds_json,
    ".zip": write_hsds_package,
}
_ARCHIVES = (".xlsx", ".zip")
_NO_ARCHIVE = (
    "Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder nicht, was ihr Name sagt. Es wurde "
    "nichts übernommen. Bitte lassen Sie sich die Datei noch einmal geben."
)
# LibreOffice, Excel for large tables, Word: archives too, but none of ours.
_OTHER_WORKBOOKS = frozenset({"content.xml", "xl/workbook.bin", "word/document.xml"})
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


@making_many()
def read_catalogue(name: str, data: bytes) -> OfferFile:
    """What the content is decides, whatever its name says. Raises UnreadableFile, naming the
    file and its row: the first if nothing of it can be read."""
    try:
        return _reader(data)(data)
    except UnreadableFile as unreadable:
        why, row = str(unreadable), unreadable.row
        if PurePath(name).suffix.lower() in _ARCHIVES and row == 1 and _looks_like_text(data):
            why, row = _NO_ARCHIVE, 0  # broken from its first byte on
        place = quoted(PurePath(name).name) + ("" if row else ", ab Zeile 1")
        raise UnreadableFile(f"{place}: {why}", row=row or 1) from None


def write_catalogue(name: str, offers: Sequence[Offer]) -> bytes:
    """By the ending of the name. Confidential addresses and internal contacts are left out.
    Raises InvalidInput for another ending."""
    ending = PurePath(name).suffix.lower()
    if ending not in WRITERS:
        raise InvalidInput(
            f"Lotse schreibt Angebote als {', '.join(WRITERS)}, nicht als „{ending}“. Es wurde "
            "nichts geschrieben. Bitte einen Namen mit einer dieser Endungen wählen."
        )
    return WRITERS[ending](offers)


def _looks_like_text(data: bytes) -> bool:
    return not data.startswith((b"PK", _OLD_WORKBOOK))


def _reader(data: bytes) -> Callable[[bytes], OfferFile]:
    if data.startswith(b"PK"):
        with opened(data) as archive:
            names = set(archive.namelist())
        if names & _OTHER_WORKBOOKS:
            raise UnreadableFile(
                "Das ist eine Tabelle oder ein Text in einem anderen Format, etwa .ods. Es wurde "
                "nichts übernommen. Bitte dort als Excel-Datei (.xlsx) oder CSV speichern."
            )
        return read_xlsx if "xl/workbook.xml" in names else read_hsds_package
    if data.startswith(_OLD_WORKBOOK):
        raise UnreadableFile(
            "Das ist eine Arbeitsmappe im alten Format oder mit Passwort. Es wurde nichts "
            "übernommen. Bitte in Excel ohne Passwort als .xlsx speichern."
        )
    return read_hsds_json if text_start(data).startswith(("[", "{")) else read_offers
