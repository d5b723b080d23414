"""In practice mode: try the desks of all three jobs."""

from lotse.acts.setting_up import change_desk
from lotse.practice.fill import practice_desks
from ui.context import AppContext
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.segmented_choice import SegmentedChoice


class PracticeCard(Card):
    def __init__(self, context: AppContext):
        super().__init__()
        self.set_title(self.tr("Übungsplatz"))
        self._context = context
        self._desks = practice_desks()
        options = tuple((key, desk.institution.name) for key, desk in self._desks.items())
        self._choice = SegmentedChoice(options, self.tr("Übungsplatz"))
        self._choice.set_value(self._current())
        self.add(
            Label(
                self.tr(
                    "Wechseln Sie den Platz und sehen Sie Lotse mit den Augen der anderen. "
                    "Die Übung ist weg, wenn Sie das Fenster schließen."
                ),
                "muted",
            )
        )
        self.add(self._choice)
        self._choice.value_changed.connect(self._change)

    def _current(self) -> str | None:
        desk = self._context.book.desk
        author = desk.author if desk else ""
        found = (key for key, one in self._desks.items() if one.author == author)
        return next(found, None)

    def _change(self, key: str | None) -> None:
        if key is None:
            self._choice.set_value(self._current())
            return
        with self._context.messages.guarded():
            change_desk(self._desks[key], self._context.book)
            self._context.changes.desk_changed.emit()
            self._context.navigate.show_page("start")
