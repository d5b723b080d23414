"""Who starts school in a year, school by school, and what each child still needs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lotse.views.school_starters import YearGroup, year_group
from lotse.views.work_waiting import next_entry_year
from ui.context import AppContext
from ui.start.year_group_cards import SchoolsCard, stage_tiles
from ui.theme.measures import GAP, fit
from ui.transitions.unplaced_card import UnplacedCard
from ui.when_seen import WhenSeen
from ui.widgets.buttons import PrimaryButton
from ui.widgets.closing import delete_later
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented_choice import SegmentedChoice

_YEARS = 4


class TransitionsPage(ScrollPage):
    """Opens with the children who start next; each row leads to the next step of one child."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.title = self.tr("Übergänge")
        self._context = context
        self._year = next_entry_year(context.today())
        self._seen = WhenSeen(self, self._reload, context.messages)
        self._said = Label("", "muted")
        self._years = self._year_choice()
        self._content = QWidget()
        self._build()
        changes = context.changes
        for changed in (
            changes.transitions_changed,
            changes.families_changed,
            changes.consents_changed,
            changes.drafts_changed,
        ):
            changed.connect(self._seen.look_again)
        self.setFocusProxy(self._years)
        self._reload()

    def come_back(self) -> None:
        self._seen.come_back()

    def _build(self) -> None:
        words = QVBoxLayout()
        fit(words, gap=0.1)
        words.addWidget(Label(self.title, "title"))
        words.addWidget(self._said)
        head = QHBoxLayout()
        fit(head)
        head.addLayout(words, 1)
        head.addWidget(self._years, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addWidget(self._content)
        self.body.addStretch(1)

    def _year_choice(self) -> SegmentedChoice:
        first = self._year - 1
        years = [(str(year), str(year)) for year in range(first, first + _YEARS)]
        choice = SegmentedChoice(years, self.tr("Jahr der Einschulung"))
        choice.set_value(str(self._year))
        choice.value_changed.connect(self._choose_year)
        return choice

    def _choose_year(self, year: object) -> None:
        """A year is always chosen; pressing the chosen one again keeps it."""
        self._year = int(str(year)) if year else self._year
        self._years.set_value(str(self._year))
        self._reload()

    def _reload(self) -> None:
        group = year_group(self._context.book, self._year)
        self._said.setText(self._how_many(len(group.starters)))
        place = self.verticalScrollBar().value()
        known = group.starters or group.unplaced
        content = self._children(group) if known else self._empty()
        self.body.replaceWidget(self._content, content)
        self._content.hide()
        delete_later(self._content)
        self._content = content
        self.verticalScrollBar().setValue(place)

    def _how_many(self, count: int) -> str:
        if count == 1:
            return self.tr("1 Kind kommt im Sommer {0} in die Schule.").format(self._year)
        return self.tr("{0} Kinder kommen im Sommer {1} in die Schule.").format(count, self._year)

    def _children(self, group: YearGroup) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        fit(column, gap=GAP)
        if group.starters:
            column.addWidget(stage_tiles(group))
            column.addWidget(SchoolsCard(group, self._context))
        if group.unplaced:
            column.addWidget(UnplacedCard(group.unplaced, self._context))
        return holder

    def _empty(self) -> QWidget:
        take_in = PrimaryButton(self.tr("Kind aufnehmen"))
        take_in.clicked.connect(self._context.navigate.show_new_family)
        return EmptyState(
            self.tr("Für diesen Sommer ist noch kein Kind da"),
            self.tr(
                "Hier stehen alle Kinder, die bis zum 30. September sechs Jahre alt werden. "
                "Nehmen Sie ein Kind mit Geburtsdatum auf, dann erscheint es hier von selbst."
            ),
            action=take_in,
            icon_name="school",
        )
