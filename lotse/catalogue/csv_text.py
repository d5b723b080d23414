"""CSV as people save it: UTF-8 with or without mark, Windows-1252, separated by , ; or tab.

What is wrong in one place is said of that place; only what is no table at all is refused whole.
"""

import codecs
import csv
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from io import StringIO

from lotse.errors import UnreadableFile

SEPARATORS = (",", ";", "\t")
MOST_UNREADABLE = 100  # signs; a file with more is something else than text
_LONGEST_HEADER = 10_000  # signs
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_SIGN = "\uffff"  # stands where the bytes are no sign of a text
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _NO_SIGN, error.end


codecs.register_error("lotse-no-sign", _stand_in)


def is_text(cell: str) -> bool:
    """Nobody can type what is no sign of a text, but broken files have it."""
    return not _NO_TEXT.search(cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`faults` says of rows, counted as a spreadsheet does, why they cannot be read."""

    header: list[str]
    rows: list[list[str]]
    faults: Mapping[int, str] = field(default_factory=dict)


def text_of(data: bytes) -> str:
    """Raises UnreadableFile, naming the line, if the bytes are no text in a known encoding. Single
    ones that are none are no `is_text` in their cell."""
    text = _decoded(data)
    broken = [place for place, sign in enumerate(text) if sign in ("\0", _NO_SIGN)]
    first_line = text.find("\n")
    if broken and (len(broken) > MOST_UNREADABLE or broken[0] < first_line or first_line < 0):
        row = text.count("\n", 0, broken[0]) + 1
        raise UnreadableFile(
            f"In Zeile {row} steht etwas, das kein lesbarer Text ist. Es wurde nichts übernommen. "
            "Bitte die Tabelle als „CSV UTF-8“ speichern und noch einmal versuchen.",
            row=row,
        )
    return text


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "lotse-no-sign")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8-sig", "lotse-no-sign")
    umlauts = sum(sign > "\x7f" for sign in text)
    # More umlauts that are fine than signs that are none show UTF-8 that is broken in places.
    if umlauts > 2 * text.count(_NO_SIGN):
        return text
    return data.decode("cp1252", "lotse-no-sign")


def table_of(text: str, known_columns: Collection[str]) -> Table:
    """The separator is the one that finds most known columns. Raises UnreadableFile."""
    first_line = next(iter(text.splitlines()), "")

    def known(separator: str) -> int:
        names = first_line[:_LONGEST_HEADER].replace('"', "").split(separator)
        return len({name.strip().lower() for name in names} & set(known_columns))

    separator = max(SEPARATORS, key=known)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    faults: dict[int, str] = {}
    while True:
        try:
            rows.extend(reader)
            break
        except csv.Error as broken:
            number = len(rows) + 1
            if number == 1 or "unexpected end" in str(broken):
                raise _no_table(number) from broken
            # What was read of the row says nothing; the reader goes on with the next line.
            rows.append([])
            faults[number] = (
                "Diese Zeile ist nicht als Tabelle lesbar; oft fehlt ein Trenn- oder "
                "Anführungszeichen."
            )
    if not rows:
        raise UnreadableFile("Die Datei ist leer. Es wurde nichts übernommen.")
    return Table(header=rows[0], rows=rows[1:], faults=faults)


def _no_table(row: int) -> UnreadableFile:
    return UnreadableFile(
        f"Ab Zeile {row} ist die Datei nicht als Tabelle lesbar; oft fehlt dort ein Trenn- oder "
        "Anführungszeichen. Es wurde nichts übernommen. Bitte die Zeile prüfen.",
        row=row,
    )
