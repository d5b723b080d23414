"""The five steps of the first start, with the way on the left."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lotse.acts.setting_up import set_up_desk
from lotse.errors import LotseError
from lotse.records import RecordBook
from lotse.vault import RecoveryKey, Vault
from ui.first_start.desk_step import DeskStep
from ui.first_start.password_step import PasswordStep
from ui.first_start.place_step import PlaceStep
from ui.first_start.ready_step import ReadyStep
from ui.first_start.recovery_sheet import RecoverySheet
from ui.first_start.recovery_step import RecoveryStep
from ui.first_start.step import Step
from ui.first_start.way import Way
from ui.theme.measures import fit, keep
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.reading_order import tab_stops
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.shown import set_shown

PLACE, PASSWORD, RECOVERY, DESK, READY = range(5)


class FirstStart(QWidget):
    """With `vault` and `book` it resumes at the desk: the file is there, the desk is not.

    Signals: `finished(vault, book)`, `existing_found(directory)`.
    """

    finished = Signal(object, object)
    existing_found = Signal(object)

    def __init__(
        self,
        directory: Path,
        open_vault: Callable[[Path], Vault],
        *,
        vault: Vault | None = None,
        book: RecordBook | None = None,
    ):
        super().__init__()
        self.title = self.tr("Lotse einrichten")
        self._vault = vault
        self._book = book
        self._place = PlaceStep(directory, open_vault)
        self._steps: dict[int, Step] = {PLACE: self._place}
        self._now = PLACE
        self._way = Way()
        self._holder = QVBoxLayout()
        self._back = Button(self.tr("&Zurück"))
        self._next = PrimaryButton("")
        self._build()
        self._place.existing_found.connect(self.existing_found)
        self._back.clicked.connect(self._step_back)
        self._next.clicked.connect(self._step_on)
        self._show(DESK if book is not None else PLACE)

    @property
    def current_step(self) -> Step:
        return self._steps[self._now]

    def tell_missing(self) -> None:
        """The folder of last time is not there: it must not look as if all were lost."""
        self._place.show_problem(
            self.tr(
                "Der Datenordner vom letzten Mal ist nicht zu finden. Lotse hat nichts gelöscht. "
                "Liegt er auf einem Stick oder einer Platte? Dann schließen Sie sie an und starten "
                "Lotse neu. Sonst wählen Sie hier den Ordner, in dem Ihr Bestand liegt."
            )
        )

    def _build(self) -> None:
        card = Card()
        fit(card.body, margin=1.8, gap=1.0)
        keep(card, max_width=44)
        card.body.addLayout(self._holder)
        buttons = QHBoxLayout()
        fit(buttons)
        buttons.addWidget(self._back)
        buttons.addStretch()
        buttons.addWidget(self._next)
        card.body.addLayout(buttons)
        page = ScrollPage(margin=1.8)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        page.body.addStretch(1)
        page.body.addLayout(row)
        page.body.addStretch(2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._way)
        layout.addWidget(page, 1)

    def _show(self, number: int) -> None:
        if number not in self._steps:
            self._steps[number] = self._make(number)
        step = self._steps[number]
        if self._holder.indexOf(step) < 0:
            self._holder.addWidget(step)
            step.entered.connect(self._step_on)
        # No stack: the card is as high as the step shown, not as the highest of all.
        self._steps[self._now].hide()
        step.show()
        self._now = number
        self._way.set_current(number)
        self._next.setText(step.advance)
        # What is created stays created: there is a way back only before that.
        set_shown(self._back, number == PASSWORD)
        self.setFocusProxy(step)
        self._buttons_after(step)
        (step if step.focusProxy() is not None else self._next).setFocus()

    def _buttons_after(self, step: Step) -> None:
        """Steps are made later than the buttons; Tab must still reach these last."""
        *_, last = (None, *tab_stops(step))
        if last is not None:
            for button in (self._next, self._back):  # each lands right behind `last`
                QWidget.setTabOrder(last, button)

    def _make(self, number: int) -> Step:
        match number:
            case 1:
                return PasswordStep()
            case 3:
                return DeskStep()
            case _:
                return ReadyStep()

    def _step_back(self) -> None:
        self._show(self._now - 1)

    def _step_on(self) -> None:
        step = self._steps[self._now]
        sentence = step.problem()
        step.show_problem(sentence)
        if sentence:
            return
        try:
            self._finish(step)
        except LotseError as refused:
            step.show_problem(str(refused))
            return
        if self._now == READY:
            self.finished.emit(self._vault, self._book)
        else:
            self._show(self._now + 1)

    def _finish(self, step: Step) -> None:
        match step:
            case PlaceStep():
                self._vault = step.vault
            case PasswordStep():
                self._create(step)
            case DeskStep():
                assert self._book is not None
                set_up_desk(step.desk(), self._book)

    def _create(self, step: PasswordStep) -> None:
        assert self._vault is not None
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            key, self._book = self._vault.create(step.password())
        finally:
            self.unsetCursor()
        step.forget()
        self._steps[RECOVERY] = self._recovery(key)

    def _recovery(self, key: RecoveryKey) -> RecoveryStep:
        assert self._vault is not None
        sheet = RecoverySheet(key, self._vault.directory, self)
        return RecoveryStep(key, sheet.save, sheet.print_out)
