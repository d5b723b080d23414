"""Greeting, what waits today, and the way back to what was begun."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.institutions import Desk, Work
from lotse.views.school_starters import YearGroup, year_group
from lotse.views.todays_work import TodaysWork, todays_work
from lotse.views.work_waiting import next_entry_year
from ui.context import AppContext
from ui.offers.patrol_card import PatrolCard
from ui.start.begun_card import BegunCard
from ui.start.families_card import FamiliesCard
from ui.start.today_card import TodayCard
from ui.start.year_group_cards import SchoolsCard, stage_tiles
from ui.theme.measures import fit
from ui.when_seen import WhenSeen
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.closing import delete_later
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage


class StartPage(ScrollPage):
    def __init__(self, context: AppContext):
        super().__init__()
        self.title = self.tr("Start")
        self._context = context
        self._content: QWidget | None = None
        self._everywhere = False  # also of towns this desk does not stand for
        self._seen = WhenSeen(self, self._reload, context.messages)
        changes = context.changes
        for changed in (
            changes.families_changed,
            changes.reminders_changed,
            changes.drafts_changed,
            changes.referrals_changed,
            changes.consents_changed,
            changes.transitions_changed,
            changes.desk_changed,
        ):
            changed.connect(self._seen.look_again)
        self._reload()

    def come_back(self) -> None:
        self._seen.come_back()

    def _reload(self) -> None:
        desk = self._context.book.desk
        if desk is None:
            return
        today = self._context.today()
        work = todays_work(self._context.book, today, everywhere=self._everywhere)
        group = None
        if desk.work is Work.DAY_CARE:
            group = year_group(self._context.book, next_entry_year(today))
        place = self.verticalScrollBar().value()
        if self._content is not None:
            self._content.hide()
            delete_later(self._content)
        self._content = self._build(desk, work, group)
        self.body.addWidget(self._content)
        self.verticalScrollBar().setValue(place)

    def _build(self, desk: Desk, work: TodaysWork, group: YearGroup | None) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        fit(layout)
        head = QVBoxLayout()
        fit(head, gap=0.15)
        head.addWidget(Label(self._greeting(desk), "title"))
        head.addWidget(Label(self._summary(work, group), "muted"))
        layout.addLayout(head)
        if group is not None and group.starters:
            layout.addWidget(stage_tiles(group))
        columns = Columns(narrow_below=58)
        left, right = _column(columns, 11), _column(columns, 9)
        if group is not None and group.starters:
            left.addWidget(SchoolsCard(group, self._context))
        elif not work.recent_families:
            left.addWidget(self._first_family())
        # What has to be done first stands first; a Kita works along its children.
        waiting = TodayCard(work, self._context)
        waiting.elsewhere_wanted.connect(self._show_everywhere)
        (left if group is None else right).addWidget(waiting)
        if work.drafts:
            (right if group is None else left).addWidget(BegunCard(work, self._context))
        if work.recent_families:
            right.addWidget(FamiliesCard(work, self._context))
        for column in (left, right):
            column.addStretch(1)  # cards beside a higher column keep their height
        layout.addWidget(columns)
        if desk.work is Work.SOCIAL_WORK:
            layout.addWidget(PatrolCard(self._context))
        layout.addStretch()
        return content

    def _show_everywhere(self) -> None:
        with self._context.messages.guarded():
            self._everywhere = True
            self._reload()

    def _first_family(self) -> Card:
        card = Card()
        begin = PrimaryButton(self.tr("Erste Familie &aufnehmen"))
        begin.clicked.connect(self._context.navigate.show_new_family)
        card.add(
            EmptyState(
                self.tr("Willkommen bei Lotse"),
                self.tr(
                    "Nehmen Sie die erste Familie auf. Danach zeigt diese Seite, was heute ansteht."
                ),
                action=begin,
                icon_name="brand",
            )
        )
        return card

    def _greeting(self, desk: Desk) -> str:
        hour = self._context.now().hour
        if hour < 11:
            said = self.tr("Guten Morgen")
        else:
            said = self.tr("Guten Tag") if hour < 18 else self.tr("Guten Abend")
        return f"{said}, {desk.author}" if desk.author else said

    def _summary(self, work: TodaysWork, group: YearGroup | None) -> str:
        if group is not None:
            return self.tr("{n} Kinder kommen im Sommer {year} in die Schule.").format(
                n=len(group.starters), year=group.year
            )
        due = sum(reminder.due <= self._context.today() for reminder in work.reminders)
        if due == 0:
            return self.tr("Für heute steht nichts an.")
        if due == 1:
            return self.tr("Heute steht eine Sache an.")
        return self.tr("Heute stehen {n} Dinge an.").format(n=due)


def _column(columns: Columns, stretch: int) -> QVBoxLayout:
    holder = QWidget()
    columns.add_column(holder, stretch)
    column = QVBoxLayout(holder)
    fit(column)
    return column
