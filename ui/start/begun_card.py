"""What was begun and not finished: drafts, offered again after every start."""

from datetime import datetime, timedelta

from lotse.views.todays_work import TodaysWork
from ui.context import AppContext
from ui.start.row_buttons import ContinueButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row

_MOST = 5


class BegunCard(Card):
    def __init__(self, work: TodaysWork, context: AppContext):
        super().__init__()
        self._now = context.now()
        self.set_title(self.tr("Begonnen und gesichert"))
        for number, draft in enumerate(work.drafts[:_MOST]):
            family = work.titles.get(draft.key.family_id, "") if draft.key.family_id else ""
            saved = self.tr("gesichert {when}").format(when=self._when(draft.saved_at))
            row = Row(
                draft.title,
                " · ".join(part for part in (family, saved) if part),
                state=Chip(self.tr("Entwurf"), ChipState.OPEN),
                buttons=[ContinueButton(draft, context)],
            )
            row.set_first(number == 0)
            self.add(row)

    def _when(self, saved: datetime) -> str:
        """`heute 14:03`, `gestern 9:12`, `12.11. 8:00`."""
        at = saved.astimezone(self._now.tzinfo)
        days = (self._now.date() - at.date()) // timedelta(days=1)
        clock = f"{at:%H:%M}"
        if days == 0:
            return self.tr("heute {time}").format(time=clock)
        if days == 1:
            return self.tr("gestern {time}").format(time=clock)
        return f"{at:%d.%m.} {clock}"
