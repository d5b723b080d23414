"""Frozen content to PDF bytes: same content, same bytes; reads bundled fonts and nothing else."""

from collections.abc import Callable
from typing import Any

from lotse.documents.drawing.call_sheet import draw_call_sheet
from lotse.documents.drawing.consent_form import draw_consent
from lotse.documents.drawing.deadline_sheet import draw_deadline_sheet
from lotse.documents.drawing.family_letter import draw_family_letter
from lotse.documents.drawing.form_sheet import draw_form_sheet
from lotse.documents.drawing.handover import draw_handover
from lotse.documents.drawing.letter import draw_letter
from lotse.documents.drawing.offer_list import draw_offer_list
from lotse.documents.drawing.recovery_sheet import draw_recovery_sheet
from lotse.documents.drawing.table_report import draw_table_report
from lotse.documents.record import DocumentKind

RECOVERY_SHEET = "recovery-sheet"
TABLE_REPORT = "table-report"

_DRAWING: dict[str, Callable[[Any], bytes]] = {
    DocumentKind.LETTER: draw_letter,
    DocumentKind.FAMILY_LETTER: draw_family_letter,
    DocumentKind.CONSENT: draw_consent,
    DocumentKind.HANDOVER: draw_handover,
    DocumentKind.DEADLINE_SHEET: draw_deadline_sheet,
    DocumentKind.CALL_SHEET: draw_call_sheet,
    DocumentKind.OFFER_LIST: draw_offer_list,
    DocumentKind.FORM_SHEET: draw_form_sheet,
    RECOVERY_SHEET: draw_recovery_sheet,
    TABLE_REPORT: draw_table_report,
}


def draw(kind: DocumentKind | str, content: Any) -> bytes:
    """`content` is the content class of the kind; `"recovery-sheet"` and `"table-report"` are
    drawn too."""
    return _DRAWING[kind](content)
