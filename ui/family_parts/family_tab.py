"""A tab of the family page: shows the family's file, again whenever it changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family_parts.edits import FamilyEdits
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.reading_order import tab_stops
from ui.widgets.row import Row
from ui.widgets.scroll_page import ScrollPage


class FamilyTab(ScrollPage):
    """Subclasses build their cards once and fill them in `show_file`."""

    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__()
        self.context = context
        self.file = file
        self.edits = FamilyEdits(context, file.family.id)

    def show_file(self) -> None:
        raise NotImplementedError

    def save_typed(self) -> None:
        """Before the page goes: tabs that are written on save. Raises LotseError."""

    def entry(self) -> QWidget | None:
        """Where the cursor goes when the page is opened for this tab."""
        return next(tab_stops(self), None)

    def refresh(self, file: FamilyFile) -> None:
        """Shows the new state; scroll position and focus stay where they make sense.

        A dialog may be in front: then the cursor that waits behind it is meant.
        """
        stops = list(tab_stops(self))
        held = self.window().focusWidget()
        name, at = (_name_of(held), stops.index(held)) if held in stops else ("", -1)
        place = self.verticalScrollBar().value()
        self.file = file
        self.show_file()
        self.verticalScrollBar().setValue(place)
        if at >= 0:
            self._focus_again(name, at)

    def _focus_again(self, name: str, at: int) -> None:
        """The nearest control of that name, or what stands in its place now."""
        stops = list(tab_stops(self))
        alike = [place for place, stop in enumerate(stops) if _name_of(stop) == name]
        places = alike or range(len(stops))
        if places:
            stops[min(places, key=lambda place: abs(place - at))].setFocus()


def _name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (str(text()) if callable(text) else "")


def fill_rows(card: Card, rows: Sequence[QWidget], empty: str = "") -> None:
    """Replaces the rows of a card; without any it says what would stand here.

    The cursor stays in the card, or goes to what stands before it.
    """
    held = QApplication.focusWidget()
    had_focus = held is not None and card.isAncestorOf(held)
    before = _stop_before(card) if had_focus else None
    card.clear()
    for number, row in enumerate(rows):
        if isinstance(row, Row):
            row.set_first(number == 0)
        card.add(row)
    if not rows and empty:
        card.add(Label(empty, "muted"))
    if had_focus:
        inside = (widget for row in rows for widget in (row, *row.findChildren(QWidget)))
        place = next((widget for widget in inside if _by_tab(widget)), before)
        if place is not None:
            place.setFocus()


def _stop_before(card: Card) -> QWidget | None:
    before = None
    for stop in tab_stops(card.window()):
        if card.isAncestorOf(stop):
            return before
        before = stop
    return None


def _by_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return bool(widget.focusPolicy().value & tab) and not widget.isHidden()
