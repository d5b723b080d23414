"""`lotse offers check`: is this offer file usable?"""

from collections import Counter
from pathlib import Path
from typing import Any

from lotse.catalogue.offer_csv import OfferFile, read_offers
from lotse.commands.files import read_bytes
from lotse.commands.output import print_json, print_lines
from lotse.errors import UnreadableFile

OTHER_FORMATS = (".xlsx", ".xls", ".ods", ".json", ".zip")


def check(file: Path, *, as_json: bool) -> int:
    """Prints counts and every problem; 0 without, 1 with problems. Raises UnreadableFile."""
    if file.suffix.lower() in OTHER_FORMATS:
        raise UnreadableFile(
            f"Lotse prüft bisher nur CSV, nicht „{file.suffix.lower()}“. Die Datei wurde nicht "
            "geändert. Bitte die Tabelle als „CSV UTF-8“ speichern und diese Datei prüfen."
        )
    read = read_offers(read_bytes(file))
    if as_json:
        print_json(_data(read))
    else:
        print_lines(_lines(file, read))
    return 1 if read.problems else 0


def _data(read: OfferFile) -> dict[str, Any]:
    return {
        "rows": read.rows,
        "offers": len(read.offers),
        "by_status": dict(Counter(offer.status for offer in read.offers)),
        "by_municipality": dict(Counter(offer.municipality for offer in read.offers)),
        "problems": [
            {"row": problem.row, "column": problem.column, "problem": problem.sentence}
            for problem in read.problems
        ],
    }


def _lines(file: Path, read: OfferFile) -> list[str]:
    lines = [f"{file.name}: {read.rows} Zeilen, {len(read.offers)} Angebote lesbar."]
    for problem in read.problems:
        column = f", Spalte „{problem.column}“" if problem.column else ""
        lines.append(f"Zeile {problem.row}{column}: {problem.sentence}")
    if read.problems:
        lines.append(f"{len(read.problems)} Probleme. Es wurde nichts übernommen.")
    else:
        lines.append("Keine Probleme.")
    return lines
