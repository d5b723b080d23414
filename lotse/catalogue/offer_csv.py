"""Reads an offer file (CSV); every problem is named with row and column, nothing is guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lotse.catalogue.csv_text import table_rows, text_of
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import COLUMNS, REQUIRED, Problem, read_row


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFile:
    """`rows` counts what stands below the header. With problems the offers are those rows only
    that have none that matter; importing them anyway is not allowed."""

    offers: tuple[Offer, ...]
    problems: tuple[Problem, ...]
    rows: int

    @property
    def is_usable(self) -> bool:
        """No problem that could make a suggestion wrong."""
        return not any(problem.blocking for problem in self.problems)


def read_offers(data: bytes) -> OfferFile:
    """Raises UnreadableFile if this is no CSV text at all."""
    table = table_rows(text_of(data), COLUMNS)
    header = [name.strip().lower() for name in table[0]]
    problems = list(_header_problems(header))
    # A missing column is one problem, not one more in every row.
    missing = set(REQUIRED) - set(header)
    offers: dict[str, Offer] = {}
    first_rows: dict[str, int] = {}
    count = 0
    for number, cells in enumerate(table[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        problems.extend(_width_problems(number, cells, header))
        values: Mapping[str, str] = dict(
            zip(header, (cell.strip() for cell in cells), strict=False)
        )
        offer, found = read_row(number, values)
        problems.extend(problem for problem in found if problem.column not in missing)
        if not offer.id:
            continue
        if offer.id in first_rows:
            problems.append(_duplicate(number, offer.id, first_rows[offer.id]))
            continue
        first_rows[offer.id] = number
        if not any(problem.blocking for problem in found):
            offers[offer.id] = offer
    problems.sort(key=lambda problem: problem.row)
    return OfferFile(offers=tuple(offers.values()), problems=tuple(problems), rows=count)


def _header_problems(header: Sequence[str]) -> list[Problem]:
    found = [
        Problem(row=1, column=name, sentence=f"Die Spalte „{name}“ fehlt.")
        for name in REQUIRED
        if name not in header
    ]
    for name in dict.fromkeys(header):
        if name and name not in COLUMNS:
            sentence = f"Die Spalte „{name}“ kennt Lotse nicht; ihr Inhalt ginge verloren."
            found.append(Problem(row=1, column=name, sentence=sentence, blocking=False))
        if name and header.count(name) > 1:
            sentence = f"Die Spalte „{name}“ steht mehrmals in der Datei."
            found.append(Problem(row=1, column=name, sentence=sentence))
    return found


def _width_problems(number: int, cells: Sequence[str], header: Sequence[str]) -> list[Problem]:
    if len(cells) == len(header):
        return []
    sentence = (
        f"Diese Zeile hat {len(cells)} Felder, die Kopfzeile {len(header)}. "
        "Oft steht ein Trennzeichen im Text; solche Felder in Anführungszeichen setzen."
    )
    return [Problem(row=number, column="", sentence=sentence)]


def _duplicate(number: int, offer_id: str, first_row: int) -> Problem:
    sentence = f"Die Kennung „{offer_id}“ steht schon in Zeile {first_row}."
    return Problem(row=number, column="id", sentence=sentence)
