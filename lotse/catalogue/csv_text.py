"""CSV as people save it: UTF-8 with or without mark, Windows-1252, separated by , ; or tab.

What is wrong in one place is said of that place; only what is no table at all is refused whole.
"""

import codecs
import csv
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from lotse.errors import UnreadableFile

SEPARATORS = (",", ";", "\t")
MOST_LINES = 1_048_576  # rows of a spreadsheet
_LOWEST_HEADER, _LEAST_KNOWN = 10, 2
_START = 200  # bytes
_LUMP = 20_000  # rows
_BLOCK = 16  # rows for which Excel decides how many columns it writes
MOST_UNREADABLE = 100  # signs; a file with more is something else than text
_LONGEST_HEADER = 10_000  # signs
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_SIGN = "\uffff"  # stands where the bytes are no sign of a text
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BROKEN = re.compile("[\0\uffff]")
_NOT_ENGLISH = re.compile("[^\0-\x7f]")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NO_ROW = "Diese Zeile ist nicht als Tabelle lesbar; oft fehlt ein Trenn- oder Anführungszeichen."


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _NO_SIGN, error.end


codecs.register_error("lotse-no-sign", _stand_in)


def is_text(cell: str) -> bool:
    """Nobody can type what is no sign of a text, but broken files have it."""
    return not _NO_TEXT.search(cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`faults` says of rows, counted as a spreadsheet does, why they cannot be read. `first` is the
    number of the header: a title or `sep=;` may stand above it."""

    header: list[str]
    rows: list[list[str]]
    faults: Mapping[int, str] = field(default_factory=dict)
    first: int = 1

    def numbered(self) -> Iterator[tuple[int, list[str]]]:
        """The rows below the header, counted as a spreadsheet does."""
        return enumerate(self.rows, start=self.first + 1)


def text_of(data: bytes) -> str:
    """Raises UnreadableFile, naming the line, if the bytes are no text in a known encoding. Single
    ones that are none are no `is_text` in their cell."""
    text = _decoded(data)
    broken = [found.start() for found in _BROKEN.finditer(text)]
    first_line = text.find("\n")
    if broken and (len(broken) > MOST_UNREADABLE or broken[0] < first_line or first_line < 0):
        row = text.count("\n", 0, broken[0]) + 1
        raise UnreadableFile(
            f"In Zeile {row} steht etwas, das kein lesbarer Text ist. Es wurde nichts übernommen. "
            "Bitte die Tabelle als „CSV UTF-8“ speichern und noch einmal versuchen.",
            row=row,
        )
    return text


def text_start(data: bytes) -> str:
    """The first signs without the white space before them, in whatever encoding."""
    return _decoded(data[:_START]).lstrip("\ufeff \t\r\n")


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "lotse-no-sign")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8-sig", "lotse-no-sign")
    umlauts = sum(1 for _ in _NOT_ENGLISH.finditer(text))
    # More umlauts that are fine than signs that are none show UTF-8 that is broken in places.
    if umlauts > 2 * text.count(_NO_SIGN):
        return text
    return data.decode("cp1252", "lotse-no-sign")


def table_of(text: str, known_columns: Collection[str], *, most_rows: int = MOST_LINES) -> Table:
    """The separator is the one that finds most known columns. Of a file with more than `most_rows`
    the rest is not read, so that whoever counts can say so. Raises UnreadableFile."""
    known = frozenset(known_columns)
    lines = (found[0] for found in _LINE.finditer(text))
    reader = csv.reader(lines, delimiter=_separator(text, known), strict=True)
    rows, faults = _rows_of(reader, most_rows)
    if not rows:
        raise UnreadableFile("Die Datei ist leer. Es wurde nichts übernommen.")
    at = _header_place(rows, known)
    _fill_up(rows, len(rows[at]))
    return Table(header=rows[at], rows=rows[at + 1 :], faults=faults, first=at + 1)


def _separator(text: str, known: frozenset[str]) -> str:
    heads = [found[0][:_LONGEST_HEADER] for found in islice(_LINE.finditer(text), _LOWEST_HEADER)]

    def most_known(separator: str) -> int:
        return max(_number_known(h.replace('"', "").split(separator), known) for h in heads or [""])

    return max(SEPARATORS, key=most_known)


def _number_known(names: list[str], known: frozenset[str]) -> int:
    return len({name.strip().lower() for name in names} & known)


def _header_place(rows: list[list[str]], known: frozenset[str]) -> int:
    """The row that names most columns; the first if none names any."""
    numbers = [_number_known(row, known) for row in rows[:_LOWEST_HEADER]]
    most = max(numbers)
    return numbers.index(most) if most >= _LEAST_KNOWN else 0


def _rows_of(
    reader: Iterator[list[str]], most_rows: int
) -> tuple[list[list[str]], Mapping[int, str]]:
    """The rows, and why some of them say nothing."""
    rows: list[list[str]] = []
    faults: dict[int, str] = {}
    filled, is_over = 0, False
    while filled <= most_rows + 1 and not is_over:
        before = len(rows)
        try:
            rows.extend(islice(reader, _LUMP))
            is_over = len(rows) < before + _LUMP
        except csv.Error as broken:
            number = len(rows) + 1
            if number == 1 or "unexpected end" in str(broken):
                raise _no_table(number) from broken
            # What was read of the row says nothing; the reader goes on with the next line.
            rows.append([])
            faults[number] = _NO_ROW
        filled += sum(map(any, rows[before:]))
        if len(rows) > MOST_LINES:
            raise UnreadableFile(
                f"Ab Zeile {MOST_LINES} hat die Datei mehr Zeilen, als eine Tabelle haben kann. Es "
                "wurde nichts übernommen. Bitte löschen Sie leere Zeilen am Ende.",
                row=MOST_LINES,
            )
    return rows, faults


def _fill_up(rows: list[list[str]], width: int) -> None:
    """Excel leaves out the last separators where 16 rows on end have nothing in these columns. A
    single row that is too short stays so: there something is missing."""
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        narrow = len(block[0])
        if (
            1 < narrow < width
            and len(block) > 1
            and all(len(row) == narrow for row in block)
            and any(row[-1] for row in block)
        ):
            for row in block:
                row += [""] * (width - narrow)


def _no_table(row: int) -> UnreadableFile:
    return UnreadableFile(
        f"Ab Zeile {row} ist die Datei nicht als Tabelle lesbar; oft fehlt dort ein Trenn- oder "
        "Anführungszeichen. Es wurde nichts übernommen. Bitte die Zeile prüfen.",
        row=row,
    )
