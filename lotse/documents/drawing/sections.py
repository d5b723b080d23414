"""Small compositions shared by forms and protocols: headings, facts, tick lists."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from lotse.documents.drawing.columns import Columns
from lotse.documents.drawing.styles import BODY_TEXT, LABEL, SECTION
from lotse.documents.drawing.text import paragraph
from lotse.documents.parts import Fact, Tick

TICKED, EMPTY = "\u2611", "\u2610"


def heading(text: str, style: ParagraphStyle = SECTION) -> Flowable:
    """A heading that never stands alone at the foot of a page."""
    flowable = paragraph(text, style)
    flowable.keepWithNext = 1
    return flowable


def fact_grid(facts: Sequence[Fact], *, columns: int = 2) -> list[Flowable]:
    """Label above value, side by side; an empty value leaves room to write."""
    rows: list[Flowable] = []
    for start in range(0, len(facts), columns):
        row = [fact_cell(fact) for fact in facts[start : start + columns]]
        row += [[] for _ in range(columns - len(row))]
        rows.append(Columns(row, [1] * columns, gap=16, space_after=5))
    return rows


def fact_cell(fact: Fact) -> list[Flowable]:
    return [paragraph(fact.label, LABEL), paragraph(fact.value or "\u2002", BODY_TEXT)]


def ticks(items: Sequence[Tick], *, columns: int = 2) -> list[Flowable]:
    """Boxes with text, ticked or empty, in rows."""
    rows: list[Flowable] = []
    for start in range(0, len(items), columns):
        row: list[list[Flowable]] = [[tick(item)] for item in items[start : start + columns]]
        row += [[] for _ in range(columns - len(row))]
        rows.append(Columns(row, [1] * columns, gap=16, space_after=2))
    return rows


def tick(item: Tick) -> Flowable:
    return paragraph(f"{TICKED if item.ticked else EMPTY}\u2002{item.text}", BODY_TEXT)
