"""`lotse offers check` and `convert`: files with offers, in four formats."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from lotse.catalogue.offer_row import Problem
from lotse.catalogue.offer_table import OfferFile
from lotse.commands.files import read_bytes, write_bytes
from lotse.commands.output import print_json, print_lines
from lotse.errors import InvalidInput, quoted
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
    data = read_bytes(file)
    if out.exists() and out.samefile(file):
        raise InvalidInput(
            f"Quelle und Ziel sind dieselbe Datei ({quoted(file.name)}). Es wurde nichts "
            "geschrieben. Bitte einen anderen Namen für das Ziel wählen."
        )
    read = read_catalogue(file.name, data)
    if not read.is_usable:
        blocking = [problem for problem in read.problems if problem.blocking]
        print_lines(_problem_lines(blocking))
        click.echo(_refusal(file, blocking), err=True)
        return 1
    write_bytes(out, write_catalogue(out.name, read.offers))
    written = _number(len(read.offers), "Angebot", "Angebote")
    print_lines([*_problem_lines(read.problems), f"{written} in {out.name}."])
    return 0


def _refusal(file: Path, blocking: Sequence[Problem]) -> str:
    count = "ein Problem" if len(blocking) == 1 else f"{len(blocking)} Probleme, das erste"
    return (
        f"Die Angebotsdatei {quoted(file.name)} hat {count} in {place_of(blocking[0])}. Es wurde "
        "nichts geschrieben; bitte die genannten Stellen berichtigen."
    )


def place_of(problem: Problem) -> str:
    """`Zeile 3, Spalte „needs“`; a problem of the whole row names no column."""
    return f"Zeile {problem.row}" + (f", Spalte „{problem.column}“" if problem.column else "")


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
    rows = _number(read.rows, "Zeile", "Zeilen")
    lines = [f"{file.name}: {rows}, {_number(len(read.offers), 'Angebot', 'Angebote')} lesbar."]
    lines += _problem_lines(read.problems)
    if read.problems:
        found = _number(len(read.problems), "Problem", "Probleme")
        lines.append(f"{found}. Es wurde nichts übernommen.")
    else:
        lines.append("Keine Probleme.")
    return lines


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _problem_lines(problems: Iterable[Problem]) -> list[str]:
    return [f"{place_of(problem)}: {problem.sentence}" for problem in problems]
