"""The report of gaps as the content of a document."""

from collections.abc import Sequence
from datetime import date

from lotse.dates.written import german
from lotse.documents.table_report import ReportList, ReportTable, TableReportContent
from lotse.gaps.report import (
    HIDDEN_WORDS,
    GapReport,
    Sheet,
    district_sheet,
    gap_sheet,
    stage_sheet,
    type_sheet,
)
from lotse.institutions import Desk


def report_content(
    report: GapReport, desk: Desk, today: date, gaps: Sheet | None = None
) -> TableReportContent:
    """`gaps` is the table as it stands on the screen; else needs by district."""
    own = gaps or gap_sheet(report.table())
    sheets = [stage_sheet(report.inventory), type_sheet(report.inventory)]
    tables = [_table(sheet) for sheet in (own, *sheets) if sheet.rows and sheet.heads]
    empty = ", ".join(report.inventory.empty_stages) or "keine"
    site = desk.institution.main_site
    return TableReportContent(
        title=f"Angebote und Lücken: {report.place}",
        subtitle=f"{report.ages.label} · Stufen ohne Angebot: {empty}",
        sender=desk.institution.name,
        sender_lines=tuple(
            part for part in (site.street, f"{site.postcode} {site.town}".strip()) if part
        ),
        tables=tuple(tables),
        lists=(_list(district_sheet(report.districts, report.contacts, report.tag)),),
        closing=HIDDEN_WORDS,
        printed_on=german(today),
        practice=desk.practice,
    )


def _table(sheet: Sheet) -> ReportTable:
    return ReportTable(
        title=sheet.title,
        first_head=sheet.first_head,
        heads=sheet.heads,
        rows=sheet.rows,
        levels=sheet.levels,
    )


def _list(sheet: Sheet) -> ReportList:
    return ReportList(title=sheet.title, entries=tuple(_entry(sheet, row) for row in sheet.rows))


def _entry(sheet: Sheet, row: Sequence[str]) -> tuple[str, str]:
    said = (f"{head}: {cell}" for head, cell in zip(sheet.heads, row[1:], strict=True) if cell)
    return row[0], "\n".join(said)
