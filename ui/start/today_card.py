"""Today: reminders, awaited replies, consents that end."""

from datetime import date

from PySide6.QtCore import Signal

from lotse.views.todays_work import TodaysWork
from ui.context import AppContext
from ui.start.row_buttons import DoneButton, OpenButton
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label
from ui.widgets.row import Row

_MOST = 8


class TodayCard(Card):
    """`elsewhere_wanted` when somebody asks for what waits in other towns too."""

    elsewhere_wanted = Signal()

    def __init__(self, work: TodaysWork, context: AppContext):
        super().__init__()
        self._context = context
        self._today = context.today()
        self.set_title(self.tr("Heute und diese Woche"))
        rows = [*self._reminders(work), *self._replies(work), *self._consents(work)]
        rows.sort(key=lambda dated: dated[0])
        for number, (_, row) in enumerate(rows[:_MOST]):
            row.set_first(number == 0)
            self.add(row)
        if not rows:
            self.add(Label(self.tr("Nichts wartet. Einen guten Tag!"), "muted"))
        elif len(rows) > _MOST:
            more = self.tr("und {n} weitere").format(n=len(rows) - _MOST)
            self.add(Label(more, "quiet"))
        if work.elsewhere:
            self._offer_elsewhere(work.elsewhere)

    def _offer_elsewhere(self, count: int) -> None:
        words = self.tr("{n} weitere aus anderen Städten zeigen").format(n=count)
        show = LinkButton(words)
        show.clicked.connect(self.elsewhere_wanted)
        self.add(show)

    def _reminders(self, work: TodaysWork) -> list[tuple[date, Row]]:
        found = []
        for reminder in work.reminders:
            title = work.titles.get(reminder.family_id, "")
            row = Row(
                reminder.title,
                " · ".join(part for part in (title, reminder.detail) if part),
                leading=self._when(reminder.due),
                plain=True,
                buttons=[
                    DoneButton(reminder.id, reminder.title, self._context),
                    OpenButton(reminder.family_id, title, self._context),
                ],
            )
            found.append((reminder.due, row))
        return found

    def _replies(self, work: TodaysWork) -> list[tuple[date, Row]]:
        found = []
        for referral in work.awaited_replies:
            title = work.titles.get(referral.family_id, "")
            row = Row(
                self.tr("Rückmeldung von {name}").format(name=referral.offer_name),
                self.tr("{family} · erbeten bis {day}").format(
                    family=title, day=f"{referral.reply_until:%d.%m.%Y}"
                ),
                leading=self._when(referral.reply_until),
                plain=True,
                buttons=[OpenButton(referral.family_id, title, self._context, tab="referrals")],
            )
            found.append((referral.reply_until, row))
        return found

    def _consents(self, work: TodaysWork) -> list[tuple[date, Row]]:
        found = []
        for consent in work.ending_consents:
            title = work.titles.get(consent.family_id, "")
            row = Row(
                self.tr("Einwilligung endet: {name}").format(name=consent.recipient.name),
                self.tr("{family} · gilt bis {day}").format(
                    family=title, day=f"{consent.valid_until:%d.%m.%Y}"
                ),
                leading=self._when(consent.valid_until),
                plain=True,
                buttons=[OpenButton(consent.family_id, title, self._context, tab="consents")],
            )
            found.append((consent.valid_until, row))
        return found

    def _when(self, due: date) -> Chip:
        days = (due - self._today).days
        if days < 0:
            return Chip(self.tr("seit {day}").format(day=f"{due:%d.%m.}"), ChipState.TODAY)
        if days == 0:
            return Chip(self.tr("heute"), ChipState.TODAY)
        if days == 1:
            return Chip(self.tr("morgen"), ChipState.SOON)
        text = self.tr("{n} Tage").format(n=days)
        return Chip(text, ChipState.SOON if days <= 7 else ChipState.OPEN)
