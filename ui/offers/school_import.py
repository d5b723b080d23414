"""The school directory of a new year: what would change, then all of it or nothing."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from lotse.acts.importing import import_schools
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
from ui.theme.measures import PAGE_MARGIN, fit, keep
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.closing import delete_when_closed
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown

Checked = tuple[str, SchoolFile, SchoolChanges]  # name of the file, what is in it, what is new
_MOST_PROBLEMS = 12


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
        self.take = PrimaryButton(self.tr("Verzeichnis übernehmen"))
        self.cancel = Button(self.tr("Abbrechen"))
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN)
        layout.addWidget(Label(self._said(changes)))
        layout.addWidget(FlowBox([self.take, self.cancel]))
        set_shown(self.take, not self._file.problems)
        keep(self, min_width=30)
        self.take.clicked.connect(self._take_over)
        self.cancel.clicked.connect(self.reject)

    def ask(self) -> None:
        delete_when_closed(self)
        self.open()

    def _said(self, changes: SchoolChanges) -> str:
        problems = self._file.problems
        if not problems:
            words = self.tr("{} gelesen: {} neu, {} geändert, {} nicht mehr dabei, {} unverändert.")
            return words.format(
                schools_words(self._file.rows),
                len(changes.added),
                len(changes.changed),
                len(changes.gone),
                changes.unchanged,
            )
        head = self.tr("{} Fehler. So wird nichts übernommen.").format(len(problems))
        place = self.tr("Zeile {}, Spalte {}: {}")
        lines = [place.format(p.row, p.column or "–", p.sentence) for p in problems]
        return "\n".join((head, *lines[:_MOST_PROBLEMS]))

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
    return one if count == 1 else many.format(count)


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
