"""`lotse offers check` and `convert`: files with offers, in four formats."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lotse.catalogue.offer_row import Problem
from lotse.catalogue.offer_table import OfferFile
from lotse.commands.files import read_bytes, write_bytes
from lotse.commands.output import print_json, print_lines
from lotse.exchange.catalogue_file import read_catalogue, write_catalogue


def check(file: Path, *, as_json: bool) -> int:
    """Prints counts and every problem; 0 without, 1 with problems. Raises UnreadableFile."""
    read = read_catalogue(file.name, read_bytes(file))
    if as_json:
        print_json(_data(read))
    else:
        print_lines(_lines(file, read))
    return 1 if read.problems else 0


def convert(file: Path, out: Path) -> int:
    """Writes the offers in the format of the ending of `out`, completely or not at all. 1 and no
    file if a problem could make an offer wrong. Raises UnreadableFile, InvalidInput."""
    write_catalogue(out.name, ())  # an ending nobody can write is said before anything is read
    read = read_catalogue(file.name, read_bytes(file))
    if not read.is_usable:
        blocking = [problem for problem in read.problems if problem.blocking]
        print_lines(
            [*_problem_lines(blocking), f"{len(blocking)} Probleme. Es wurde nichts geschrieben."]
        )
        return 1
    write_bytes(out, write_catalogue(out.name, read.offers))
    print_lines([*_problem_lines(read.problems), f"{len(read.offers)} Angebote in {out.name}."])
    return 0


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
    lines += _problem_lines(read.problems)
    if read.problems:
        lines.append(f"{len(read.problems)} Probleme. Es wurde nichts übernommen.")
    else:
        lines.append("Keine Probleme.")
    return lines


def _problem_lines(problems: Iterable[Problem]) -> list[str]:
    lines = []
    for problem in problems:
        column = f", Spalte „{problem.column}“" if problem.column else ""
        lines.append(f"Zeile {problem.row}{column}: {problem.sentence}")
    return lines
