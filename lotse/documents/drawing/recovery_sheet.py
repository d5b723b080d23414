"""The recovery sheet: the second key to the data file, on paper, to be locked away."""

from lotse.documents.drawing.blocks import (
    FactStyle,
    facts,
    heading,
)
from lotse.documents.drawing.furniture import finish, title_block
from lotse.documents.drawing.lines import set_lines
from lotse.documents.drawing.marks import Box, Words
from lotse.documents.drawing.paint import paint
from lotse.documents.drawing.sheet import Frame, Sheet
from lotse.documents.drawing.style import ACCENT, LINE, MM, WASH, Type
from lotse.documents.parts import Fact
from lotse.documents.recovery_sheet import RecoverySheetContent

FRAME = Frame(top=24 * MM)
BODY = Type(11, 16)
SIGNS = Type(19, 24, bold=True)
NUMBER = Type(8, 11, colour=ACCENT)
SIGNS_IN_A_GROUP = 5
IN_A_ROW = 4
CELL_HEIGHT, CELL_GAP = 21 * MM, 4 * MM
TITLE = "Wiederherstellungsblatt"
PURPOSE = (
    "Mit diesen acht Gruppen öffnen Sie die Daten von Lotse, wenn das Passwort vergessen ist. "
    "Ohne Passwort und ohne dieses Blatt kann niemand die Daten öffnen, auch wir nicht."
)
KEEP = (
    "Legen Sie das Blatt verschlossen ab, zum Beispiel im Tresor oder in einem versiegelten "
    "Umschlag bei der Leitung. Nicht beim Computer. Nicht fotografieren, nicht mailen.",
    "Wer dieses Blatt hat, kann alle Daten lesen. Ist es verloren, setzen Sie in den "
    "Einstellungen von Lotse ein neues Passwort und drucken ein neues Blatt.",
)
USE = (
    "Lotse starten und auf der Seite zum Entsperren „Passwort vergessen“ wählen.",
    "Die acht Gruppen der Reihe nach eintippen. Groß und klein ist gleich.",
    "Ein neues Passwort festlegen.",
)


def draw_recovery_sheet(content: RecoverySheetContent) -> bytes:
    sheet = Sheet(FRAME)
    title_block(sheet, TITLE, content.institution, "Vertraulich")
    sheet.text(PURPOSE, BODY)
    sheet.space(6 * MM)
    _groups(sheet, content.groups)
    heading(sheet, "So benutzen Sie es")
    for number, step in enumerate(USE, start=1):
        sheet.text(f"{number}.", BODY, width=8 * MM)
        sheet.y -= BODY.leading
        sheet.text(step, BODY, x=8 * MM)
        sheet.space(2)
    heading(sheet, "So bewahren Sie es auf")
    for paragraph in KEEP:
        sheet.text(paragraph, BODY)
        sheet.space(4)
    heading(sheet, "Wozu es gehört")
    facts(
        sheet,
        (
            Fact(label="Datenordner", value=content.directory),
            Fact(label="Gedruckt am", value=content.printed_on),
            Fact(label="Abgelegt bei", value=""),
        ),
        FactStyle(kind=BODY),
    )
    finish(sheet, TITLE, practice=content.practice)
    return paint(sheet.pages, title=TITLE)


def _groups(sheet: Sheet, groups: tuple[str, ...]) -> None:
    if any(len(group) > SIGNS_IN_A_GROUP for group in groups):
        sheet.text("   ".join(groups), SIGNS)
        return
    width = (sheet.width - (IN_A_ROW - 1) * CELL_GAP) / IN_A_ROW
    for start in range(0, len(groups), IN_A_ROW):
        sheet.need(CELL_HEIGHT)
        for place, group in enumerate(groups[start : start + IN_A_ROW]):
            left = sheet.frame.left + place * (width + CELL_GAP)
            _cell(sheet, left, width, start + place + 1, group)
        sheet.y += CELL_HEIGHT + CELL_GAP
    sheet.y += 2 * MM


def _cell(sheet: Sheet, left: float, width: float, number: int, group: str) -> None:
    sheet.add(Box(left, sheet.y, width, CELL_HEIGHT, radius=2 * MM, stroke=LINE, fill=WASH))
    label = set_lines(str(number), NUMBER, width)[0]
    sheet.add(Words(left + 3 * MM, sheet.y + 5 * MM, label, NUMBER))
    x = left + (width - SIGNS_IN_A_GROUP * width / 6) / 2
    for sign in group:
        for line in set_lines(sign, SIGNS, width):
            y = sheet.y + 14.5 * MM
            sheet.add(Words(x + (width / 6 - line.width) / 2, y, line, SIGNS))
        x += width / 6
