"""Texts that try to be more than text, and the means to put them into every field."""

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import msgspec
from pypdf import PdfReader

from lotse.documents.content import CONTENT_OF
from lotse.documents.drawing.draw import RECOVERY_SHEET, TABLE_REPORT
from lotse.documents.examples import example
from lotse.documents.record import DocumentKind
from lotse.documents.recovery_sheet import RecoverySheetContent
from lotse.documents.table_report import TableReportContent
from tests.builders import a_recovery_sheet, a_table_report

KINDS = (*DocumentKind, RECOVERY_SHEET, TABLE_REPORT)
BUILT = {
    RECOVERY_SHEET: (RecoverySheetContent, a_recovery_sheet),
    TABLE_REPORT: (TableReportContent, a_table_report),
}

HOSTILE = (
    "Anna <b>Kind</b>",
    "0.1 <A <0.9",
    "</para>",
    "S&P 500",
    "&amp; &lt;b&gt; &#65;",
    '<img src="/etc/passwd"/>',
    '<img src="http://127.0.0.1:9/?name=Kind"/>',
    '<a href="file:///etc/passwd">hier</a>',
    "<font color='white'>unsichtbar</font>",
    "<br/>" * 300,
    '=HYPERLINK("http://127.0.0.1";"klick")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "'; DROP TABLE families; --",
    "{{7*7}} ${name} %(name)s %s %n",
    "\\) Tj ET (\\050 \\\\",
    "(unbalanced ((( ",
    "EMC Q endstream endobj",
    "verkehrt \u202egnp.exe\u202c herum \u2067x\u2069",
    "null\x00byte\x07bell\x1b[31mrot",
    "👩‍👧‍👦 Familie 😀 🇩🇪",
    "Zeile 1\nZeile 2\r\nZeile 3\tTab\u2028Ende",
    "ohne\u200bBreite\ufeffund\u00adTrennung",
    "e\u0301te\u0301 nai\u0308f Z\u0351\u036b\u0343a\u0334l\u0335g\u0336o\u0337",
    "\ud800 halbes Zeichen \udfff",
    "\U000f0001\ue000\U0010fffd privat",
    "Ω" * 20_000,
    "Wort " * 2_000,
    "ا" * 3_000,
    "CON <!-- --> <![CDATA[x]]> <?php ?>",
)

# Signs, states and the like that are drawn as shapes or not at all.
NOT_DRAWN = frozenset({"language", "variant", "state"})
# One line in a footer: cut there, and refused by the reader of contents if longer than it is.
SHORT = frozenset({"child_code", "version", "printed_on", "code", "footer"})


def content_of(kind: str) -> Any:
    return BUILT[kind][1]() if kind in BUILT else example(DocumentKind(kind))


def class_of(kind: str) -> Any:
    return BUILT[kind][0] if kind in BUILT else CONTENT_OF[DocumentKind(kind)]


def text_fields(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths of every text in a content; of a list, the first entry stands for all, but a row of a
    table or a pair in a list is looked at cell by cell."""
    if isinstance(data, str):
        if path[-1] not in NOT_DRAWN:
            yield path
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from text_fields(value, (*path, name))
    elif isinstance(data, (list, tuple)):
        cells = data if path and isinstance(path[-1], int) else data[:1]
        for place, entry in enumerate(cells):
            yield from text_fields(entry, (*path, place))


def with_texts(kind: str, texts: dict[tuple[Any, ...], str]) -> Any:
    """The example with other texts, without the checks that only a file goes through."""
    data = msgspec.to_builtins(content_of(kind))
    for path, text in texts.items():
        spot = data
        for step in path[:-1]:
            if isinstance(spot[step], tuple):
                spot[step] = list(spot[step])
            spot = spot[step]
        spot[path[-1]] = text
    return _built(class_of(kind), data)


def _built(kind: Any, data: Any) -> Any:
    """Builds the classes directly: programs do so too, and no length is checked then."""
    values = {}
    for field in msgspec.structs.fields(kind):
        if field.name in data:
            values[field.name] = _value(field.type, data[field.name])
    return kind(**values)


def _value(kind: Any, value: Any) -> Any:
    inner = getattr(kind, "__args__", ())
    if isinstance(value, (list, tuple)):
        return tuple(_value(inner[0], entry) for entry in value)
    if isinstance(value, dict):
        structs = [k for k in (kind, *inner) if hasattr(k, "__struct_fields__")]
        return _built(structs[0], value)
    return value


def squashed(text: str) -> str:
    """Without blanks of any kind, composed: what extraction can promise."""
    return re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFC", text))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
