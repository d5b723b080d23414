"""Draws the consent form: twelve things that must be said, in the order people ask them."""

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from lotse.documents.consent_form import ConsentContent
from lotse.documents.drawing.columns import Columns, Gap, SignatureRow
from lotse.documents.drawing.pages import draw_footer, draw_marks, drawn, flowed
from lotse.documents.drawing.sections import fact_grid, heading, ticks
from lotse.documents.drawing.styles import BODY_TEXT, SMALL, TITLE
from lotse.documents.drawing.text import paragraph


def draw_consent(content: ConsentContent) -> bytes:
    pages = flowed(_body(content))

    def furniture(canvas: Canvas, number: int, total: int) -> None:
        draw_marks(canvas, draft=False, practice=content.practice)
        draw_footer(canvas, content.title, number, total)

    return drawn(content.title, pages, furniture)


def _body(content: ConsentContent) -> list[Flowable]:
    body: list[Flowable] = [paragraph(content.title, TITLE)]
    body += [paragraph("\n".join(content.responsible), SMALL)]
    body += [*fact_grid(content.info)] if content.info else []
    body += [heading("Wer willigt ein – und für wen?")]
    body += [_pair("\n".join(content.givers), "\n".join(content.children))]
    body += [heading("Wer gibt Angaben an wen weiter?")]
    body += [_pair(content.sender, content.recipient)]
    body += [paragraph(content.direction, BODY_TEXT)]
    body += [heading("Welche Angaben?"), *ticks(content.categories)]
    for title, text in (
        ("Wofür?", content.purpose),
        ("Freiwillig", content.voluntary),
        ("Sie können jederzeit widerrufen", content.revocation),
        ("Wie lange gilt das?", f"{content.valid_until}\n{content.retention}"),
        ("Ihre Rechte", content.rights),
        ("Sprache", content.explained),
    ):
        body += [heading(title), paragraph(text.strip(), BODY_TEXT)] if text.strip() else []
    body += [paragraph(f"Es gilt: {content.law}", SMALL)] if content.law else []
    return [*body, Gap(6), *_signatures(content)]


def _pair(left: str, right: str) -> Flowable:
    return Columns([[paragraph(left, BODY_TEXT)], [paragraph(right, BODY_TEXT)]], (1, 1), gap=20)


def _signatures(content: ConsentContent) -> list[Flowable]:
    rows: list[Flowable] = []
    lines = [
        SignatureRow(", ".join(filter(None, (line.name, line.role))), line.done)
        for line in content.signatures
    ]
    place = content.place_and_date
    for line in lines:
        row = [[SignatureRow("Ort, Datum", place)], [line]]
        rows.append(Columns(row, (2, 3), gap=20, stay_together=True))
    return rows
