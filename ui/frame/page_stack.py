"""The pages: opens, keeps and closes them, and knows the way back."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lotse.errors import LotseError
from ui.context import AppContext
from ui.pages import KEPT, open_page
from ui.widgets.announce import announce
from ui.widgets.closing import delete_later
from ui.widgets.reading_order import tab_stops
from ui.widgets.unsaved_dialog import goes_all_the_same
from ui.workplace.workplace import Workplace

_LONGEST_WAY_BACK = 30


class PageStack(QStackedWidget):
    """Signals: `page_leaving` before the page shown is left, `page_shown(name, title)`."""

    page_leaving = Signal()
    page_shown = Signal(str, str)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._context: AppContext | None = None
        self._workplace: Workplace | None = None
        self._kept: dict[str, QWidget] = {}
        self._way: list[tuple[str, dict[str, Any]]] = []
        self._shown: tuple[str, dict[str, Any]] | None = None

    def set_context(self, context: AppContext, workplace: Workplace) -> None:
        """Only the settings page is given the workplace."""
        self._context = context
        self._workplace = workplace

    @property
    def name(self) -> str:
        """Of the page shown; empty before the first."""
        return self._way[-1][0] if self._way else ""

    @property
    def title(self) -> str:
        """Of the page shown."""
        return str(getattr(self.currentWidget(), "title", ""))

    def show_page(self, name: str, **arguments: Any) -> None:
        if self._way and self._way[-1] == (name, arguments) and name in KEPT:
            focus_first(self.currentWidget())
            return
        if not self.may_leave(self.tr("&Trotzdem weiter")):
            return
        self._note_what_it_became()
        if self._bring(name, arguments):
            self._shown = (name, arguments)
            self._way.append(self._shown)
            del self._way[:-_LONGEST_WAY_BACK]
            self._tell(name)

    def go_back(self) -> None:
        if len(self._way) < 2:
            return
        if not self.may_leave(self.tr("&Trotzdem weiter")):
            return
        self._way.pop()
        name, arguments = self._way[-1]
        if self._bring(name, arguments):
            self._shown = self._way[-1]
            self._tell(name)

    def save_typed(self) -> None:
        """Raises LotseError if what was typed on the page shown cannot be saved."""
        save = getattr(self.currentWidget(), "save_typed", None)
        if save is not None:
            save()

    def may_leave(self, all_the_same: str) -> bool:
        """Saves what was typed. If that cannot be, the person decides; `all_the_same` is the word
        on the button that gives it up.
        """
        self.page_leaving.emit()
        try:
            self.save_typed()
        except LotseError as known:
            return goes_all_the_same(str(known), all_the_same, self, try_again=self.save_typed)
        return True

    def _note_what_it_became(self) -> None:
        """A page may be about something else by now: what was asked for has been made."""
        now = getattr(self.currentWidget(), "arguments_now", None)
        if now is not None and self._way and self._way[-1] is self._shown:
            self._way[-1] = self._shown = (self.name, now())

    def _bring(self, name: str, arguments: dict[str, Any]) -> bool:
        """False if the page cannot be shown, because what it is about is gone; it is said why
        and the page before stays.
        """
        assert self._context is not None
        before = self.currentWidget()
        try:
            page = self._page(name, arguments)
        except LotseError as known:
            self._context.messages.failure(known)
            return False
        self.setCurrentWidget(page)
        if before is not None and before is not page and before not in self._kept.values():
            self.removeWidget(before)
            before.setEnabled(False)  # a shortcut's click comes a moment later: not from here
            delete_later(before)
        focus_first(page)
        announce(page, self.title)
        return True

    def _page(self, name: str, arguments: dict[str, Any]) -> QWidget:
        """Made anew, or the kept one brought up to date. Raises LotseError."""
        assert self._context is not None
        page = self._kept.get(name)
        if page is None:
            extra = {"workplace": self._workplace} if name == "settings" else {}
            page = open_page(name, self._context, **arguments, **extra)
            self.addWidget(page)
            if name in KEPT:
                self._kept[name] = page
        elif (come_back := getattr(page, "come_back", None)) is not None:
            come_back(**arguments)
        return page

    def _tell(self, name: str) -> None:
        self.page_shown.emit(name, self.title)


def focus_first(page: QWidget | None) -> None:
    """The cursor goes where the page says, else to its first control."""
    if page is None:
        return
    if page.focusProxy() is not None:
        page.setFocus()
        return
    stops = (stop for stop in tab_stops(page) if stop.isVisibleTo(page))
    next(stops, page).setFocus()
