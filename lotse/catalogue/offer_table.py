"""The one gate for offers from any file: every problem is named with row and column, nothing is
guessed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lotse.catalogue.csv_text import is_text
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import ALL_COLUMNS, DECIDING, REQUIRED, Problem, read_row
from lotse.catalogue.offer_sections import column_named
from lotse.errors import UnreadableFile, quoted

LONGEST_CELL = 32_000  # what every spreadsheet can hold
MOST_ROWS = 200_000
MOST_COLUMNS = 200

Values = Mapping[str, str]
NumberedCells = tuple[int, Sequence[str]]
NumberedValues = tuple[int, Values]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFile:
    """`rows` counts what stands below the header. With problems the offers are those rows only
    that have none that matter; importing them anyway is not allowed. `columns` says what the
    file speaks of at all: on import the rest stays as it is. `rows_of` says where each stands."""

    offers: tuple[Offer, ...]
    problems: tuple[Problem, ...]
    rows: int
    columns: frozenset[str] = frozenset(ALL_COLUMNS)
    rows_of: Mapping[str, int] = field(default_factory=dict)  # id -> row

    @property
    def is_usable(self) -> bool:
        """No problem that could make a suggestion wrong."""
        return not any(problem.blocking for problem in self.problems)


def read_table(
    header_cells: Sequence[str],
    rows: Iterable[NumberedCells],
    found_before: Iterable[Problem] = (),
    *,
    first: int = 1,
) -> OfferFile:
    """Rows of a spreadsheet with their numbers, the header is row `first`. Raises UnreadableFile
    if this is no table of offers at all."""
    if len(header_cells) > MOST_COLUMNS:
        raise UnreadableFile(
            f"In Zeile {first} stehen {len(header_cells)} Spalten, mehr als {MOST_COLUMNS} liest "
            "Lotse nicht. Es wurde nichts übernommen. Bitte prüfen Sie, ob das die richtige Datei "
            "ist.",
            row=first,
        )
    header = [column_named(name) for name in header_cells]
    problems = [*found_before, *_header_problems(header, first)]
    # A missing column is one problem, not one more in every row.
    missing = frozenset((*REQUIRED, *DECIDING)) - set(header)
    kept: list[NumberedValues] = []
    for number, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        problems.extend(_width_problems(number, cells, header))
        kept.append((number, dict(zip(header, map(_as_typed, cells), strict=False))))
    columns = frozenset(ALL_COLUMNS) & set(header)
    return gathered(kept, problems, columns=columns, missing=missing)


def gathered(
    rows: Sequence[NumberedValues],
    found_before: Iterable[Problem] = (),
    *,
    columns: frozenset[str] = frozenset(ALL_COLUMNS),
    missing: frozenset[str] = frozenset(),
) -> OfferFile:
    """Offers of rows whose cells are known by column."""
    problems = list(found_before)
    if len(rows) > MOST_ROWS:
        return _too_long()
    # A row that was refused before it was read (a formula, a wrong width) brings no offer.
    refused = {problem.row for problem in problems if problem.blocking}
    offers: dict[str, Offer] = {}
    first_rows: dict[str, int] = {}
    for number, values in rows:
        if not values:  # nothing could be read of it, and that was said
            continue
        no_text = _no_text(number, values)
        offer, found = read_row(number, values)
        problems.extend(no_text)
        problems.extend(problem for problem in found if problem.column not in missing)
        if not offer.id:
            continue
        if offer.id in first_rows:
            problems.append(_duplicate(number, offer.id, first_rows[offer.id]))
            continue
        first_rows[offer.id] = number
        if number not in refused and not no_text and not any(p.blocking for p in found):
            offers[offer.id] = offer
    problems.sort(key=lambda problem: problem.row)
    return OfferFile(
        offers=tuple(offers.values()),
        problems=tuple(problems),
        rows=len(rows),
        columns=columns,
        rows_of=first_rows,
    )


def _too_long() -> OfferFile:
    sentence = f"Die Datei hat mehr als {MOST_ROWS} Zeilen."
    return OfferFile(
        offers=(), problems=(Problem(row=MOST_ROWS, column="", sentence=sentence),), rows=0
    )


def _as_typed(cell: str) -> str:
    text = cell.strip()
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _no_text(number: int, values: Values) -> list[Problem]:
    """Cells nobody could have typed."""
    whole = "\n".join(values.values())
    if len(whole) <= LONGEST_CELL and is_text(whole):
        return []
    found = []
    for column, text in values.items():
        if len(text) > LONGEST_CELL:
            sentence = f"Der Eintrag ist länger als {LONGEST_CELL} Zeichen."
            found.append(Problem(row=number, column=column, sentence=sentence))
        if not is_text(text):
            sentence = "Der Eintrag enthält Zeichen, die kein lesbarer Text sind."
            found.append(Problem(row=number, column=column, sentence=sentence))
    return found


def _header_problems(header: Sequence[str], row: int) -> list[Problem]:
    unknown = [name for name in dict.fromkeys(header) if name and name not in ALL_COLUMNS]
    found = [
        Problem(row=row, column=name, sentence=f"Die Spalte „{name}“ fehlt.")
        for name in REQUIRED
        if name not in header
    ]
    found += [_undecided(name, row, unknown) for name in DECIDING if name not in header]
    for name in dict.fromkeys(header):
        if name in unknown:
            sentence = f"Die Spalte „{name[:80]}“ kennt Lotse nicht; ihr Inhalt ginge verloren."
            found.append(Problem(row=row, column=name[:80], sentence=sentence, blocking=False))
        if name and header.count(name) > 1:
            sentence = f"Die Spalte „{name[:80]}“ steht mehrmals in der Datei."
            found.append(Problem(row=row, column=name[:80], sentence=sentence))
    return found


def _undecided(name: str, row: int, unknown: Sequence[str]) -> Problem:
    """Blocking where the column may stand in the file under a name that is spelled wrong."""
    if not unknown:
        sentence = f"Die Spalte „{name}“ fehlt; sie gilt als leer."
        return Problem(row=row, column=name, sentence=sentence, blocking=False)
    sentence = f"Die Spalte „{name}“ fehlt. Steht sie vielleicht unter {quoted(unknown[0])} da?"
    return Problem(row=row, column=name, sentence=sentence)


def _width_problems(number: int, cells: Sequence[str], header: Sequence[str]) -> list[Problem]:
    if len(cells) == len(header):
        return []
    fields = "1 Feld" if len(cells) == 1 else f"{len(cells)} Felder"
    sentence = (
        f"Diese Zeile hat {fields}, die Kopfzeile {len(header)}. "
        "Oft steht ein Trennzeichen im Text; solche Felder in Anführungszeichen setzen."
    )
    return [Problem(row=number, column="", sentence=sentence)]


def _duplicate(number: int, offer_id: str, first_row: int) -> Problem:
    sentence = f"Die Kennung {quoted(offer_id)} steht schon in Zeile {first_row}."
    return Problem(row=number, column="id", sentence=sentence)
