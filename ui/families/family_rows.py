"""A family as a row of a list."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from lotse.dates.ages import age_words
from lotse.families.family import ChildSummary, FamilySummary
from ui.widgets.chip import ChipState
from ui.widgets.row_model import ListRow


def family_row(family: FamilySummary, today: date) -> ListRow:
    """Name; who belongs to it and where; the Fallnummer."""
    children = ", ".join(child_words(child, today) for child in family.children)
    place = ", ".join(part for part in (family.district, family.town) if part)
    none = QCoreApplication.translate("FamilyRow", "ohne Kind")
    parts = (family.adults, children or none, place)
    return ListRow(
        key=str(family.id),
        strong=family.title,
        quiet=" · ".join(part for part in parts if part),
        icon_name="families",
        chips=(*_ended_chip(family), (family.reference, ChipState.PLAIN)),
    )


def ended_words(family: FamilySummary) -> str:
    """Empty while the work goes on."""
    return QCoreApplication.translate("FamilyRow", "beendet") if family.ended_on else ""


def _ended_chip(family: FamilySummary) -> tuple[tuple[str, ChipState], ...]:
    return ((ended_words(family), ChipState.LEFT),) if family.ended_on else ()


def child_words(child: ChildSummary, today: date) -> str:
    """`Emre (8 Monate)`."""
    age = age_words(child.born, child.due, today)
    return f"{child.name} ({age})" if age else child.name
