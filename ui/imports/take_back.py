"""Takes an import back: shows what that would do, asks, does it beside the window."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lotse.acts.taking_back import plan_taking_back, take_back
from lotse.errors import LotseError
from lotse.imports import DoneImport, Fate, ImportKind, UndoPlan
from ui.context import AppContext
from ui.imports.words import import_facts, import_title, left_words
from ui.theme.measures import PAGE_MARGIN, em, fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.closing import delete_when_closed
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.parts_view import ListPart, PartsView
from ui.widgets.row_model import LazyRows, ListRow
from ui.widgets.shown import set_shown


class TakeBack(QObject):
    """Belongs to a widget; `ask` reads beside the window and opens the dialog."""

    def __init__(self, context: AppContext, over: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._over = over

    def ask(self, import_id: UUID) -> None:
        job = partial(plan_taking_back, import_id, self._context.book)
        self._context.background.run(self, job, self._show, self._tell_failure)

    def at_once(self, import_id: UUID) -> None:
        """„Rückgängig“ right after the import; asks only if it could not be whole."""
        with self._context.messages.guarded():
            plan = plan_taking_back(import_id, self._context.book)
            if plan.count(Fate.LEFT):
                self._show(plan)
            else:
                tell_taken_back(self._context, take_back(plan, self._context.book))

    def _show(self, plan: UndoPlan) -> None:
        TakeBackDialog(self._context, plan, self._over).ask()

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, LotseError):
            raise error
        self._context.messages.failure(error)


class TakeBackDialog(QDialog):
    def __init__(self, context: AppContext, plan: UndoPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan = plan
        self._busy = False
        self.setWindowTitle(self.tr("Import zurücknehmen"))
        self.hint = HintBox("")
        self.view = PartsView(self._parts(), self.tr("Was zurückgenommen würde"))
        self.take = PrimaryButton(self.tr("Import zurücknehmen"))
        self.cancel = Button(self.tr("Abbrechen"))
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN)
        layout.addWidget(Label(import_title(plan.done), "heading"))
        layout.addWidget(Label(import_facts(plan.done), "quiet"))
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        layout.addWidget(FlowBox([self.take, self.cancel]))
        self.take.clicked.connect(self.take_back)
        self.cancel.clicked.connect(self.reject)
        self._say()

    def ask(self) -> None:
        delete_when_closed(self)
        self.resize(self.sizeHint())  # else as low as its layout can be
        self.open()
        (self.take if self._plan.changes else self.cancel).setFocus()

    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(min(em(48), round(screen.width() * 0.9)), min(em(36), screen.height() - em(4)))

    def take_back(self) -> None:
        self._set_busy(True)
        job = partial(take_back, self._plan, self._context.book)
        self._context.background.run(self, job, self._finish, self._fail)

    def reject(self) -> None:
        """A transaction that has begun ends as a whole, and the window must hear of it."""
        if not self._busy:
            super().reject()

    def _say(self) -> None:
        left = self._plan.count(Fate.LEFT)
        set_shown(self.take, bool(self._plan.changes))
        if not self._plan.changes:
            said = self.tr("Hier lässt sich nichts mehr zurücknehmen; der Grund steht dabei.")
            self.hint.set_text(said, ChipState.OPEN)
        elif left:
            one = self.tr("1 Eintrag bleibt, wie er jetzt ist; der Grund steht dabei.")
            many = self.tr("{} Einträge bleiben, wie sie jetzt sind; der Grund steht dabei.")
            self.hint.set_text(one if left == 1 else many.format(left), ChipState.SOON)
        else:
            said = self.tr("Danach ist alles wieder so wie vor diesem Import.")
            self.hint.set_text(said, ChipState.OPEN)

    def _parts(self) -> list[ListPart]:
        words = {
            Fate.LEFT: self.tr("Bleibt"),
            Fate.REMOVED: self.tr("Wird entfernt"),
            Fate.RESTORED: self.tr("Wird wie vorher"),
        }
        return [
            ListPart(key=fate, words=said, rows=self._rows(fate)) for fate, said in words.items()
        ]

    def _rows(self, fate: Fate) -> LazyRows:
        steps = [step for step in self._plan.steps if step.fate is fate]

        def make(key: str) -> ListRow:
            step = steps[int(key)]
            about = " · ".join(part for part in (step.what, step.details) if part)
            return ListRow(key=key, strong=step.name, quiet=about)

        return LazyRows([str(number) for number in range(len(steps))], make)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for button in (self.take, self.cancel):
            button.setEnabled(not busy)

    def _finish(self, done: DoneImport) -> None:
        self._set_busy(False)
        tell_taken_back(self._context, done)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, LotseError):
            raise error
        self.hint.set_text(str(error), ChipState.TODAY)
        set_shown(self.take, False)
        self.cancel.setFocus()


def tell_taken_back(context: AppContext, done: DoneImport) -> None:
    tell_of(context, done)
    words = QCoreApplication.translate("TakeBack", "Der Import ist zurückgenommen. {}")
    context.messages.info(words.format(left_words(done.left)).rstrip())


def tell_of(context: AppContext, done: DoneImport) -> None:
    """Everybody who shows what an import wrote, or its undoing, looks again."""
    changes = context.changes
    if done.kind is not ImportKind.PROFILE:
        changes.offers_changed.emit()
    if done.kind is ImportKind.PACKAGE:
        changes.directory_changed.emit()
    if done.kind is ImportKind.PROFILE:
        changes.profile_changed.emit()
        changes.desk_changed.emit()
    changes.imports_changed.emit()
    changes.saved.emit(context.now())
