"""CSV as people save it: UTF-8 with or without mark, Windows-1252, separated by , ; or tab."""

import csv
from collections.abc import Collection
from io import StringIO

from lotse.errors import UnreadableFile

SEPARATORS = (",", ";", "\t")
_LONGEST_HEADER = 10_000  # signs
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def text_of(data: bytes) -> str:
    """Raises UnreadableFile, naming the line, if the bytes are no text in a known encoding."""
    encodings = ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    broken: dict[str, int] = {}  # encoding -> place of the first byte that is no sign
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            broken[encoding] = error.start
            continue
        if "\0" in text:
            raise _no_text(text[: text.index("\0")].count("\n") + 1)
        return text
    first, *others = broken.values()
    # Umlauts that are fine before it show that the file is UTF-8, and broken just there.
    place = first if others and not data[:first].isascii() else max(broken.values())
    encoding = "utf-16" if data.startswith(_UTF_16) else "cp1252"
    if encoding == "cp1252" and b"\0" in data:
        place = min(place, data.index(b"\0"))
    raise _no_text(data[:place].decode(encoding, "ignore").count("\n") + 1)


def _no_text(row: int) -> UnreadableFile:
    return UnreadableFile(
        f"In Zeile {row} steht etwas, das kein lesbarer Text ist. Es wurde nichts übernommen. "
        "Bitte die Tabelle als „CSV UTF-8“ speichern und noch einmal versuchen.",
        row=row,
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
            "Trenn- oder Anführungszeichen. Es wurde nichts übernommen. Bitte die Zeile prüfen.",
            row=len(rows) + 1,
        ) from broken
    if not rows:
        raise UnreadableFile("Die Datei ist leer. Es wurde nichts übernommen.")
    return rows
