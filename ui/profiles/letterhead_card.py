"""Which letterhead stands on letters from now on."""

from PySide6.QtWidgets import QWidget

from lotse.acts.profiling import change_rows, current_profile
from lotse.errors import InvalidInput
from lotse.profiles.rows import rows_of
from ui.context import AppContext
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.segmented_choice import SegmentedChoice

OWN = ""


class LetterheadCard(Card):
    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Briefkopf in Gebrauch"))
        self._context = context
        self.choice = SegmentedChoice(
            (
                (OWN, self.tr("Arbeitsplatz")),
                ("standard", self.tr("Standard")),
                ("zweiter", self.tr("Zweiter")),
            ),
            self.tr("Briefkopf in Gebrauch"),
        )
        self._head = Label("", "quiet")
        self._problem = HintBox("", ChipState.SOON)
        for widget in (self.choice, self._head, self._problem):
            self.add(widget)
        self.choice.value_changed.connect(self._choose)
        context.changes.profile_changed.connect(self.show_part)
        self.show_part()

    def show_part(self) -> None:
        with self._context.messages.guarded():
            profile = current_profile(self._context.book)
            code = profile.about.letterhead
            head = profile.letterhead(code)
            self.choice.set_value(code)
            words = self.tr("Die Angaben aus „Arbeitsplatz“ in den Einstellungen.")
            self._head.setText(" · ".join((head.sender, *head.lines)) if head else words)

    def _choose(self, code: str | None) -> None:
        book = self._context.book
        profile = current_profile(book)
        if code and profile.letterhead(code) is None:
            self.show_part()
            self._problem.set_text(
                self.tr("Diesen Briefkopf gibt es noch nicht. Bitte tragen Sie ihn unten ein."),
                ChipState.SOON,
            )
            return
        self._problem.set_text("")
        (about,) = rows_of(profile)["profile"]
        try:
            change_rows("profile", [{**about, "letterhead": code or OWN}], book)
        except InvalidInput as refused:
            self._problem.set_text(str(refused), ChipState.TODAY)
            return
        self._context.changes.profile_changed.emit()
