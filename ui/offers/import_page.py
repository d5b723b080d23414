"""Offers from a file: first look at what would change, then take all of it or nothing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from lotse.acts.importing import import_offers, plan_of_file
from lotse.errors import LotseError, UnreadableFile
from lotse.exchange.import_plan import ImportPlan
from lotse.imports import DoneImport
from ui.context import AppContext
from ui.documents.saving import documents_folder
from ui.family_parts.check_line import CheckLine
from ui.imports.imports_card import ImportsCard
from ui.imports.take_back import TakeBack, tell_of
from ui.offers.plan_view import PlanView
from ui.theme.measures import em, keep
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.closing import delete_later
from ui.widgets.fields import Field
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.shown import set_shown


class ImportPage(QWidget):
    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.title = self.tr("Angebote importieren")
        self._context = context
        self._path: Path | None = None
        self._plan: ImportPlan | None = None
        self._done: DoneImport | None = None  # just now
        self._turn = 0  # answers to what was cancelled are not looked at
        self._make_fields()
        self._make_result()
        self._page = page = ScrollPage(width=62)
        page.body.addWidget(Label(self.title, "title"))
        page.body.addWidget(self._file_card())
        page.body.addWidget(self._result)
        page.body.addWidget(ImportsCard(context))
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self.setFocusProxy(self.choose)
        context.changes.imports_changed.connect(self._look_again)
        self._rest()

    def _make_fields(self) -> None:
        self.choose = Button(self.tr("&Datei wählen …"), icon_name="folder")
        self.chosen = Label(
            self.tr("CSV, Excel (.xlsx), Open Referral HSDS (.json, .zip)"), "quiet"
        )
        self.source = QLineEdit()
        self.examples = CheckLine(
            self.tr("Als Praxisbeispiele übernehmen: zum Nachlesen, nie zum Vermitteln")
        )
        self.check = Button(self.tr("&Prüfen"))
        self.cancel = Button(self.tr("Abbrechen"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Die Datei wird gelesen"))
        self.choose.clicked.connect(self._ask_which)
        self.check.clicked.connect(self.look)
        self.cancel.clicked.connect(self.stop)

    def _make_result(self) -> None:
        self._result = Card()
        self.hint = HintBox("")
        self._view: PlanView | None = None
        self.end_gone = CheckLine(
            self.tr("Was in der Datei nicht mehr dabei ist, bekommt den Stand „weggefallen“")
        )
        self.take = PrimaryButton(self.tr("Übernehmen"))
        self.undo = Button(self.tr("Import &zurücknehmen …"), icon_name="undo")
        for widget in (self.hint, self.end_gone, self.take, self.undo):
            self._result.add(widget)
        self._take_back = TakeBack(self._context, self)
        self.end_gone.toggled.connect(self._name_take)
        self.take.clicked.connect(self.take_over)
        self.undo.clicked.connect(self.take_back)

    def _file_card(self) -> Card:
        card = Card(self.tr("Welche Datei?"))
        card.add(
            Label(
                self.tr(
                    "Zuerst wird nur geprüft. Übernommen wird danach alles oder nichts, jede "
                    "Änderung steht im Verlauf des Angebots, und der ganze Import lässt sich "
                    "zurücknehmen."
                ),
                "quiet",
            )
        )
        card.add(self.choose)
        card.add(self.chosen)
        hint = self.tr("Leer, wenn es Ihr eigener Katalog ist. Sonst etwa: Stadt Beispiel.")
        self.source_field = Field(self.tr("&Herkunft der Datei"), self.source, hint)
        keep(self.source, max_width=24)
        card.add(self.source_field)
        card.add(self.examples)
        card.add(FlowBox([self.check, self.cancel]))
        card.add(self.busy)
        return card

    def choose_file(self, path: Path) -> None:
        self._path = path
        self.chosen.setText(str(path.name))
        self._forget()
        self.check.setEnabled(True)
        self.check.setFocus()

    def look(self) -> None:
        """Reads the file in the background; nothing is stored."""
        if self._path is None:
            return
        self._forget()
        source = self.source.text().strip()
        if self.examples.isChecked() and not source:
            said = self.tr("Bitte nennen Sie, woher die Praxisbeispiele kommen.")
            self.source_field.set_problem(said)
            self.source.setFocus()
            return
        self.source_field.clear_problem()
        job = partial(_plan, self._path, source, self._context, examples=self.examples.isChecked())
        self._work(job, self._show_plan)

    def take_over(self) -> None:
        if self._plan is None or self._path is None:
            return
        job = partial(
            import_offers,
            self._plan,
            self._context.book,
            end_gone=self.end_gone.isChecked(),
            file_name=self._path.name,
        )
        self.cancel.setEnabled(False)  # a transaction that has begun ends as a whole
        self._work(job, self._tell_taken)

    def take_back(self) -> None:
        """Asks first, with what that would do."""
        if self._done is not None:
            self._take_back.ask(self._done.id)

    def stop(self) -> None:
        self._turn += 1
        self._rest()
        self.hint.set_text(self.tr("Abgebrochen. Es wurde nichts übernommen."), ChipState.OPEN)
        set_shown(self._result, True)

    def _work(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._turn += 1
        turn = self._turn
        for button in (self.choose, self.check, self.take):
            button.setEnabled(False)
        set_shown(self.busy, True)
        set_shown(self.cancel, True)
        self._context.background.run(
            self, job, partial(self._finish, turn, done), partial(self._fail, turn)
        )

    def _finish(self, turn: int, done: Callable[[Any], None], answer: Any) -> None:
        if turn == self._turn:
            self._rest()
            done(answer)

    def _fail(self, turn: int, error: Exception) -> None:
        if not isinstance(error, LotseError):
            raise error
        if turn == self._turn:
            self._rest()
            self.hint.set_text(str(error), ChipState.TODAY)
            set_shown(self._result, True)
            announce(self, str(error))

    def _rest(self) -> None:
        for widget in (self.busy, self.cancel):
            set_shown(widget, False)
        self.cancel.setEnabled(True)
        self.choose.setEnabled(True)
        self.take.setEnabled(True)
        self.check.setEnabled(self._path is not None)
        if self._plan is None:
            self._forget()

    def _forget(self) -> None:
        self._plan, self._done = None, None
        if self._view is not None:
            self._view.hide()
            delete_later(self._view)
            self._view = None
        for widget in (self.end_gone, self.take, self.undo, self._result):
            set_shown(widget, False)

    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._view = PlanView(plan)
        self._result.body.insertWidget(2, self._view)
        change = len(plan.added) + len(plan.changed)
        if not plan.is_allowed:
            count = sum(problem.blocking for problem in plan.problems)
            said = self.tr("{} Fehler in {} Zeilen. So wird nichts übernommen.")
            self.hint.set_text(said.format(count, plan.rows), ChipState.TODAY)
        else:
            said = self.tr("{} Zeilen gelesen: {} neu, {} geändert, {} nicht mehr dabei.")
            words = said.format(plan.rows, len(plan.added), len(plan.changed), len(plan.gone))
            self.hint.set_text(words, ChipState.DONE)
        set_shown(self._result, True)
        set_shown(self.end_gone, plan.is_allowed and bool(plan.gone))
        set_shown(self.take, plan.is_allowed and bool(change or plan.gone))
        self._name_take()
        announce(self, self.hint.text())
        target = self.take if self.take.isVisibleTo(self) else self._view.list
        target.setFocus()
        QTimer.singleShot(0, self._bring_into_view)

    def _name_take(self) -> None:
        """How many it writes, those that end among them."""
        plan = self._plan
        if plan is None:
            return
        count = len(plan.added) + len(plan.changed)
        count += len(plan.gone) if self.end_gone.isChecked() else 0
        many = self.tr("{} Angebote übernehmen").format(count)
        self.take.setText(self.tr("1 Angebot übernehmen") if count == 1 else many)

    def _bring_into_view(self) -> None:
        """Once it has been laid out: what was found, and the button that takes it over."""
        self._page.ensureWidgetVisible(self._result, 0, em(1))

    def _tell_taken(self, done: DoneImport) -> None:
        self._forget()
        self._done = done
        tell_of(self._context, done)
        one = self.tr("1 Angebot ist übernommen.")
        many = self.tr("{} Angebote sind übernommen.").format(done.written)
        said = one if done.written == 1 else many
        words = self.tr("{} Jede Änderung steht im Verlauf.").format(said)
        self._context.messages.info(said)
        self.hint.set_text(words, ChipState.DONE)
        for widget in (self._result, self.undo):
            set_shown(widget, True)
        self.choose.setFocus()

    def _look_again(self) -> None:
        """What was just imported may have been taken back in the list below."""
        if self._done is None:
            return
        with self._context.messages.guarded(), self._context.book.transaction() as records:
            self._done = records.imports.get(self._done.id)
        if self._done.is_taken_back:
            self._done = None
            self.hint.set_text(self.tr("Der Import ist zurückgenommen."), ChipState.DONE)
            set_shown(self.undo, False)

    def _ask_which(self) -> None:
        kinds = self.tr("Angebote (*.csv *.xlsx *.json *.zip)")
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Datei mit Angeboten"), str(documents_folder()), kinds
        )
        if chosen:
            self.choose_file(Path(chosen))


def _plan(path: Path, source: str, context: AppContext, *, examples: bool) -> ImportPlan:
    """Raises UnreadableFile. Runs beside the window: touches no widget."""
    try:
        data = path.read_bytes()
    except OSError:
        sentence = QCoreApplication.translate(
            "ImportPage",
            "{}: Die Datei ist nicht lesbar. Es wurde nichts übernommen. Bitte prüfen Sie, ob sie "
            "noch da ist.",
        )
        raise UnreadableFile(sentence.format(path.name)) from None
    return plan_of_file(
        path.name, data, source, context.book, today=context.today(), examples=examples
    )
