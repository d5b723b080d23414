"""The parts of an Excel workbook: which are needed for its cells, and which of them is broken."""

import re
import zipfile
from io import BytesIO
from xml.parsers import expat

from lotse.errors import UnreadableFile, quoted
from lotse.exchange.archive import opened, read_member

# Colours, pictures and who wrote it: a workbook is read without them too.
_DECORATION = ("docprops/", "customxml/", "xl/theme/", "xl/drawings/", "xl/media/", "xl/printer")
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_ROW = re.compile(rb"<(?:\w+:)?row[ >]", re.ASCII)


def without_decoration(data: bytes) -> bytes:
    """The same cells, whatever became of the rest; „Strict Open XML“ in the words of the usual
    kind. Raises UnreadableFile."""
    file = BytesIO()
    with opened(data) as old, zipfile.ZipFile(file, "w") as new:
        for member in old.infolist():
            if not _is_decoration(member.filename):
                text = read_member(old, member)
                for strict, usual in _STRICT:
                    text = text.replace(strict, usual)
                new.writestr(member.filename, text)
    return file.getvalue()


def what_is_broken(data: bytes) -> UnreadableFile:
    """Names the part, and in a sheet the row from which on it cannot be read."""
    with opened(data) as archive:
        for member in archive.infolist():
            if _is_decoration(member.filename):
                continue
            try:
                text = read_member(archive, member)
            except UnreadableFile as unreadable:
                return unreadable
            row = _broken_from(text)
            if row:
                return _broken(f"In der Arbeitsmappe ist {quoted(member.filename)}", row)
    return _broken("Die Arbeitsmappe ist nicht vollständig oder", 1)


def _is_decoration(name: str) -> bool:
    return name.lower().startswith(_DECORATION)


def _broken_from(text: bytes) -> int:
    """The row in which this is no XML any more; 0 if all of it is."""
    parser = expat.ParserCreate()
    try:
        parser.Parse(text, True)
    except expat.ExpatError:
        before = text[: parser.ErrorByteIndex]
        return max(1, len(_ROW.findall(before)))
    return 0


def _broken(what: str, row: int) -> UnreadableFile:
    return UnreadableFile(
        f"{what} beschädigt, ab Zeile {row} ist nichts lesbar. Es wurde nichts übernommen. "
        "Bitte die Tabelle in Excel öffnen, neu speichern und noch einmal versuchen.",
        row=row,
    )
