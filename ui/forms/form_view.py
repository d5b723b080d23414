"""A form to fill in: rail, one section at a time, and what comes out so far beside it."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QSignalMapper, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from lotse.form_data.screening import Screening
from lotse.forms.progress import SectionProgress
from ui.forms.findings import findings_of, hints_of
from ui.forms.form_columns import FormColumns
from ui.forms.form_model import FormModel
from ui.forms.items_view import Drawing, OwnField
from ui.forms.rail import SectionRail, Stop, state_words
from ui.forms.section_page import SectionPage
from ui.forms.side_column import SideColumn
from ui.theme.measures import fit
from ui.widgets.buttons import Button
from ui.widgets.card import Card

_KEYS = 9


class FormView(QWidget):
    """Only sections that were opened are built.

    Signals: `row_removed` with repeat, row and its content, for an undo; `finished` at the end of
    the last section.
    """

    finished = Signal()
    row_removed = Signal(str, int, object)

    def __init__(
        self,
        model: FormModel,
        *,
        today: Callable[[], date],
        screening: Screening | None = None,
        own_fields: Mapping[str, OwnField] | None = None,
    ) -> None:
        super().__init__()
        self._model = model
        self._screening = screening
        self._drawing = Drawing(
            model=model,
            today=today,
            numbered=screening is not None,
            own_fields=own_fields or {},
        )
        self._pages: dict[int, SectionPage] = {}
        self._current = -1
        self._rail = SectionRail()
        self._menu = Button("", icon_name="menu")
        self._menu.setMenu(QMenu(self._menu))
        self._menu.menu().triggered.connect(self._take_action)
        self._stack = QWidget()
        self._stacked = QVBoxLayout(self._stack)
        fit(self._stacked, gap=0)
        self._side = SideColumn(with_findings=screening is not None)
        self._build()
        self._add_keys()
        self._rail.chosen.connect(self._go_to_shown)
        self._side.hint_chosen.connect(self.jump_to)
        model.evaluated.connect(self._refresh)
        self._bring(next(iter(self._shown()), 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_first()

    @property
    def current_section(self) -> int:
        return self._current

    def jump_to(self, key: str) -> None:
        """Opens the section of a question and puts the cursor there."""
        for index, progress in enumerate(self._model.progress):
            if key in progress.asked or key in progress.wrong:
                self.show_section(index)
                self._pages[index].focus_question(key)
                return

    def focus_hints(self) -> None:
        self._side.focus_hints()

    def focus_first(self) -> None:
        self._pages[self._current].focus_first()

    def hide_findings(self, hidden: bool) -> None:
        """The family view: no result, no needs, no remarks for staff."""
        self._side.hide_findings(hidden)
        self._model.be_discreet(hidden)

    def _build(self) -> None:
        rail = Card(self.tr("Abschnitte"))
        rail.add(self._rail)
        self._columns = FormColumns(rail, self._menu, self._stack, self._side)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self._columns, 1)

    def _add_keys(self) -> None:
        numbers = QSignalMapper(self)
        numbers.mappedInt.connect(self._go_to_shown)
        for number in range(_KEYS):
            shortcut = self._shortcut(f"Ctrl+{number + 1}")
            shortcut.activated.connect(numbers.map)
            numbers.setMapping(shortcut, number)
        self._shortcut("Ctrl+PgDown").activated.connect(self._go_on)
        self._shortcut("Ctrl+PgUp").activated.connect(self._go_back)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _shown(self) -> list[int]:
        """Indexes of the sections that are relevant now."""
        found = [at for at, progress in enumerate(self._model.progress) if progress.relevant]
        return found or [0]

    def _go_to_shown(self, place: int) -> None:
        shown = self._shown()
        if place < len(shown):
            self.show_section(shown[place])
            self.focus_first()

    def _go_on(self) -> None:
        self._step(1)

    def _go_back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        shown = self._shown()
        place = shown.index(self._current) + by if self._current in shown else 0
        if 0 <= place < len(shown):
            self.show_section(shown[place])
            self.focus_first()

    def show_section(self, index: int) -> None:
        """Leaves the present section, whose gaps may be named from now on."""
        if index != self._current:
            self._model.leave(self._current)
            self._bring(index)

    def _bring(self, index: int) -> None:
        self._current = index
        if index not in self._pages:
            page = SectionPage(self._drawing, index)
            page.gone_back.connect(self._go_back)
            page.gone_on.connect(self._go_on)
            page.finished.connect(self.finished)
            page.row_removed.connect(self.row_removed)
            self._pages[index] = page
            self._stacked.addWidget(page)
        self._refresh()
        for at, page in self._pages.items():
            page.setVisible(at == self._current)
        self._columns.to_top()

    def _refresh(self) -> None:
        shown = self._shown()
        if self._current not in shown:
            self._bring(shown[0])
            return
        page = self._pages[self._current]
        page.refresh()
        place = shown.index(self._current)
        titles = [self._model.sections[at].title for at in shown]
        page.show_way(
            place + 1, back=place > 0, next_title=titles[place + 1] if titles[place + 1 :] else ""
        )
        progress = [self._model.progress[at] for at in shown]
        self._show_rail(titles, progress, place)
        if self._screening is not None:
            self._side.show_findings(findings_of(self._model, self._screening))
        self._side.show_hints(hints_of(self._model, with_open=self._screening is not None))

    def _show_rail(self, titles: list[str], progress: list[SectionProgress], place: int) -> None:
        gaps_matter = self._screening is not None
        stops = [
            Stop(title=title, state=each.state_with_gaps if gaps_matter else each.state)
            for title, each in zip(titles, progress, strict=True)
        ]
        self._rail.show_stops(stops, place)
        self._columns.keep_in_view(self._rail.row(place))
        text = self.tr("Abschnitt {0} von {1}: {2}")
        self._menu.setText(text.format(place + 1, len(titles), titles[place]))
        words = state_words()
        menu = self._menu.menu()
        menu.clear()
        for at, stop in enumerate(stops):
            action = menu.addAction(f"{stop.title} – {words[stop.state]}")
            action.setData(at)

    def _take_action(self, action: QAction) -> None:
        self._go_to_shown(action.data())
