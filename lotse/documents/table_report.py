"""A report of tables: numbers for planning, about nobody."""

from msgspec import Struct

from lotse.documents.parts import Short


class ReportTable(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`heads` are those of the columns after the first; `levels` shade cells from 0 to 4."""

    title: str
    note: str = ""
    first_head: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # the name of the row, then its cells
    levels: tuple[tuple[int, ...], ...] = ()


class ReportList(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    entries: tuple[tuple[str, str], ...]  # what, and what there is to say


class TableReportContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    subtitle: str = ""
    sender: str
    sender_lines: tuple[str, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    lists: tuple[ReportList, ...] = ()
    closing: str = ""
    printed_on: Short
    practice: bool = False
