"""The families somebody worked on last."""

from lotse.views.todays_work import TodaysWork
from ui.context import AppContext
from ui.families.family_rows import child_words
from ui.start.row_buttons import OpenButton
from ui.widgets.card import Card
from ui.widgets.row import Row


class FamiliesCard(Card):
    def __init__(self, work: TodaysWork, context: AppContext):
        super().__init__()
        self.set_title(self.tr("Zuletzt"))
        today = context.today()
        for number, family in enumerate(work.recent_families):
            children = ", ".join(child_words(child, today) for child in family.children)
            parts = (children, family.district or family.town)
            row = Row(
                family.title,
                " · ".join(part for part in parts if part),
                buttons=[OpenButton(family.id, family.title, context)],
                plain=True,
            )
            row.set_first(number == 0)
            self.add(row)
