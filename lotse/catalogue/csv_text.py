"""CSV as people save it: UTF-8 with or without mark, Windows-1252, separated by , ; or tab."""

import csv
from collections.abc import Collection
from io import StringIO

from lotse.errors import UnreadableFile

SEPARATORS = (",", ";", "\t")
_LONGEST_HEADER = 10_000  # signs


def text_of(data: bytes) -> str:
    """Raises UnreadableFile if the bytes are no text in one of the known encodings."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableFile(
        "Die Datei ist kein lesbarer Text. Es wurde nichts übernommen. Bitte die Tabelle als "
        "„CSV UTF-8“ speichern und noch einmal versuchen."
    )


def table_rows(text: str, known_columns: Collection[str]) -> list[list[str]]:
    """All rows, the header first; the separator is the one that finds most known columns."""
    first_line = next(iter(text.splitlines()), "")

    def known(separator: str) -> int:
        names = first_line[:_LONGEST_HEADER].replace('"', "").split(separator)
        return len({name.strip().lower() for name in names} & set(known_columns))

    separator = max(SEPARATORS, key=known)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as broken:
        raise UnreadableFile(
            f"Ab Zeile {len(rows) + 1} ist die Datei nicht als Tabelle lesbar; oft fehlt dort ein "
            "Trenn- oder Anführungszeichen. Es wurde nichts übernommen. Bitte die Zeile prüfen."
        ) from broken
    if not rows:
        raise UnreadableFile("Die Datei ist leer. Es wurde nichts übernommen.")
    return rows
