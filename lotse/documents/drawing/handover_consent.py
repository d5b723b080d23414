"""The end of the Übergabeprotokoll, N to P: consent, signatures, the visit after the summer."""

from lotse.documents.drawing.blocks import heading, signatures, ticks
from lotse.documents.drawing.sheet import Sheet
from lotse.documents.drawing.style import FORM, MM
from lotse.documents.drawing.writing import blank
from lotse.documents.handover import HandoverContent
from lotse.documents.parts import Fact

FEEDBACK = ("Besuch am", "Das hat geholfen", "Das hat gefehlt")


def consent_part(sheet: Sheet, content: HandoverContent, extra: int) -> None:
    """`extra` lines more than the least in each place to write."""
    heading(sheet, "Einwilligung", "N")
    for paragraph in content.consent:
        sheet.text(paragraph, FORM)
        sheet.space(4)
    sheet.space(2)
    ticks(sheet, content.consent_ticks, kind=FORM)
    heading(sheet, "Unterschriften", "O", room_below=30 * MM)
    signatures(sheet, content.signatures)
    heading(sheet, "Rückbesuch nach Schulbeginn", "P", room_below=30 * MM)
    blank(sheet, content.feedback or [Fact(label=label, value="") for label in FEEDBACK], extra)
