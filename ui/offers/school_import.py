"""The school directory of a new year: what would change, then all of it or nothing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from lotse.acts.importing import import_schools
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.school import School
from lotse.catalogue.school_file import (
    SchoolChanges,
    SchoolFile,
    changes_of_schools,
    read_schools,
)
from lotse.catalogue.shipped import directory_of
from lotse.errors import LotseError, UnreadableFile
from lotse.records import RecordBook
from ui.context import AppContext
from ui.documents.saving import documents_folder
from ui.imports.take_back import TakeBack, tell_of
from ui.theme.measures import PAGE_MARGIN, em, fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.closing import delete_when_closed
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.parts_view import ListPart, PartsView
from ui.widgets.row_model import LazyRows, ListRow
from ui.widgets.shown import set_shown

Checked = tuple[str, SchoolFile, SchoolChanges]  # name of the file, what is in it, what is new


class SchoolImport(QObject):
    """Reads beside the window, asks before anything is replaced."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._undo = TakeBack(context, page)

    def ask_which(self) -> None:
        kinds = self.tr("Schulverzeichnis (*.csv)")
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Schulverzeichnis"), str(documents_folder()), kinds
        )
        if chosen:
            self.look(Path(chosen))

    def look(self, path: Path) -> None:
        job = partial(_check, path, self._context.book)
        self._context.background.run(self, job, self._ask, self._tell_failure)

    def _ask(self, checked: Checked) -> None:
        SchoolImportDialog(self._context, checked, self._undo, self._page).ask()

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, LotseError):
            raise error
        self._context.messages.failure(error)


class SchoolImportDialog(QDialog):
    def __init__(
        self, context: AppContext, checked: Checked, undo: TakeBack, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._name, self._file, changes = checked
        self._undo = undo
        self.setWindowTitle(self.tr("Schulverzeichnis"))
        problems = self._file.problems
        self.hint = HintBox(self._said(changes), self._state(changes))
        self.view = PartsView(_parts(self._file, changes), self.tr("Vorschau"))
        self.take = PrimaryButton(self.tr("Verzeichnis übernehmen"))
        self.cancel = Button(self.tr("Schließen") if problems else self.tr("Abbrechen"))
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        layout.addWidget(FlowBox([self.take, self.cancel]))
        set_shown(self.take, not problems)
        self.take.clicked.connect(self._take_over)
        self.cancel.clicked.connect(self.reject)

    def ask(self) -> None:
        delete_when_closed(self)
        self.resize(self.sizeHint())  # else as low as its layout can be
        self.open()
        (self.cancel if self._file.problems else self.take).setFocus()

    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(min(em(48), round(screen.width() * 0.9)), min(em(36), screen.height() - em(4)))

    def _said(self, changes: SchoolChanges) -> str:
        problems = self._file.problems
        if problems:
            one = self.tr("1 Fehler. So wird nichts übernommen.")
            many = self.tr("{} Fehler. So wird nichts übernommen.")
            return one if len(problems) == 1 else many.format(len(problems))
        words = self.tr("{} gelesen: {} neu, {} geändert, {} nicht mehr dabei.")
        said = words.format(
            schools_words(self._file.rows),
            *(_many(len(part)) for part in (changes.added, changes.changed, changes.gone)),
        )
        few = self.tr("Die Datei nennt viel weniger Schulen als bisher. Ist sie vollständig?")
        return f"{said} {few}" if self._lacks_most(changes) else said

    def _state(self, changes: SchoolChanges) -> ChipState:
        if self._file.problems:
            return ChipState.TODAY
        return ChipState.SOON if self._lacks_most(changes) else ChipState.DONE

    def _lacks_most(self, changes: SchoolChanges) -> bool:
        return len(changes.gone) > len(self._file.schools)

    def _take_over(self) -> None:
        with self._context.messages.guarded():
            done = import_schools(self._file, self._context.book, file_name=self._name)
            tell_of(self._context, done)
            said = self.tr("Das neue Schulverzeichnis gilt: {}.")
            undo = partial(self._undo.at_once, done.id)
            self._context.messages.info(said.format(schools_words(len(self._file.schools))), undo)
        self.accept()


def schools_words(count: int) -> str:
    one = QCoreApplication.translate("SchoolImport", "1 Schule")
    many = QCoreApplication.translate("SchoolImport", "{} Schulen")
    return one if count == 1 else many.format(_many(count))


def _many(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _parts(file: SchoolFile, changes: SchoolChanges) -> list[ListPart]:
    """Problems are all there is to see of a file that has any."""
    translate = QCoreApplication.translate
    if file.problems:
        rows = LazyRows(_numbers(file.problems), partial(_problem, file.problems))
        return [ListPart(key="problems", words=translate("SchoolImport", "Fehler"), rows=rows)]
    now = tuple(after for _, after in changes.changed)
    parts = {
        translate("SchoolImport", "Neu"): changes.added,
        translate("SchoolImport", "Geändert"): now,
        translate("SchoolImport", "Nicht mehr dabei"): changes.gone,
    }
    return [
        ListPart(key=words, words=words, rows=LazyRows(_numbers(part), partial(_school, part)))
        for words, part in parts.items()
    ]


def _numbers(part: Sequence[object]) -> list[str]:
    return [str(number) for number in range(len(part))]


def _problem(problems: Sequence[Problem], key: str) -> ListRow:
    problem = problems[int(key)]
    place = QCoreApplication.translate("SchoolImport", "Zeile {}").format(problem.row)
    if problem.column:
        words = QCoreApplication.translate("SchoolImport", "{}, Spalte „{}“")
        place = words.format(place, problem.column)
    return ListRow(key=key, strong=place, quiet=problem.sentence)


def _school(part: Sequence[School], key: str) -> ListRow:
    school = part[int(key)]
    place = f"{school.street}, {school.postcode} {school.town}".strip(", ")
    about = " · ".join(said for said in (school.school_type, place, school.number) if said)
    return ListRow(key=key, strong=school.full_name, quiet=about, icon_name="school")


def _check(path: Path, book: RecordBook) -> Checked:
    try:
        data = path.read_bytes()
    except OSError:
        sentence = QCoreApplication.translate(
            "SchoolImport",
            "{}: Die Datei ist nicht lesbar. Es wurde nichts übernommen. Bitte prüfen Sie, ob sie "
            "noch da ist.",
        )
        raise UnreadableFile(sentence.format(path.name)) from None
    read = read_schools(data)
    with book.transaction() as records:
        before = records.schools.derived(directory_of)
    return path.name, read, changes_of_schools(before.schools, read.schools)
