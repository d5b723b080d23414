"""The profile as a spreadsheet: save it, check and take over one that was edited."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from lotse.acts.profiling import (
    current_profile,
    put_back,
    reset_profile,
    state_of,
    take_profile,
)
from lotse.errors import LotseError, UnreadableFile
from lotse.profiles.difference import differences
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import code_of
from lotse.profiles.workbook import read_workbook, write_workbook
from ui.context import AppContext
from ui.documents.saving import write_whole
from ui.imports.take_back import TakeBack, tell_of
from ui.profiles.lines import Lines
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label

_MOST_PROBLEMS = 40


class FileCard(Card):
    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Als Tabelle bearbeiten"))
        self._context = context
        self._read: Profile | None = None
        self._name = ""
        self._undo = TakeBack(context, self)
        self.hint = HintBox("")
        self.lines = Lines()
        self.take = PrimaryButton(self.tr("Geprüftes Profil übernehmen"))
        save = Button(self.tr("Als Tabelle &speichern …"), icon_name="save")
        self._load = Button(self.tr("Tabelle &prüfen und übernehmen …"))
        reset = LinkButton(self.tr("Auf das mitgelieferte Profil zurücksetzen"))
        words = self.tr(
            "Ein Blatt je Teil des Profils, mit Quelle und Prüfdatum. Übernommen wird alles oder "
            "nichts; jeder Fehler wird mit Blatt, Zeile und Spalte genannt."
        )
        self.add(Label(words, "quiet"))
        self.add(FlowBox([save, self._load, reset]))
        for widget in (self.hint, self.lines, self.take):
            self.add(widget)
        save.clicked.connect(self._ask_where)
        self._load.clicked.connect(self._ask_which)
        reset.clicked.connect(self.reset)
        self.take.clicked.connect(self.take_over)
        self._forget()

    def save_to(self, path: Path) -> None:
        with self._context.messages.guarded():
            data = write_workbook(current_profile(self._context.book))
            try:
                write_whole(path, data)
            except OSError:
                sentence = self.tr(
                    "Die Tabelle konnte dort nicht gespeichert werden. Bitte wählen Sie einen "
                    "anderen Ordner."
                )
                raise LotseError(sentence) from None
            self._context.messages.info(self.tr("Das Profil ist als Tabelle gespeichert."))

    def check(self, path: Path) -> None:
        """Shows every problem, or what would change."""
        self._forget()
        try:
            read = read_workbook(_bytes(path))
        except UnreadableFile as unreadable:
            self.hint.set_text(str(unreadable), ChipState.TODAY)
            return
        if read.profile is None:
            count = len(read.problems)
            said = self.tr("{} Stellen sind noch nicht richtig. Es wurde nichts übernommen.")
            if count == 1:
                said = self.tr("Eine Stelle ist noch nicht richtig. Es wurde nichts übernommen.")
            self.hint.set_text(said.format(count), ChipState.TODAY)
            told = [str(problem) for problem in read.problems[:_MOST_PROBLEMS]]
            if count > _MOST_PROBLEMS:
                rest = self.tr("… und {} weitere. Bitte erst diese hier beheben.")
                told.append(rest.format(count - _MOST_PROBLEMS))
            self.lines.show_lines(told)
            return
        self._read, self._name = read.profile, path.name
        now = current_profile(self._context.book)
        changed = differences(now, read.profile)
        if read.profile.about.ags not in ("", now.about.ags):
            said = self.tr("Andere Kommune: Lotse arbeitet danach für {} statt für {}.")
            changed = (said.format(read.profile.name, now.name), *changed)
        self.hint.set_text(self.tr("Die Tabelle ist in Ordnung."), ChipState.DONE)
        self.lines.show_lines(changed or (self.tr("Es würde sich nichts ändern."),))
        self.take.setVisible(bool(changed))

    def take_over(self) -> None:
        if self._read is None:
            return
        with self._context.messages.guarded():
            done = take_profile(self._read, self._context.book, file_name=self._name)
            self._load.setFocus()  # before its button goes: the cursor would leave the page
            self._forget()
            tell_of(self._context, done)
            undo = partial(self._undo.at_once, done.id)
            self._context.messages.info(self.tr("Das Profil ist übernommen."), undo)

    def reset(self) -> None:
        with self._context.messages.guarded():
            self._before = state_of(self._context.book)
            reset_profile(self._context.book)
            self._tell()
            said = self.tr("Das mitgelieferte Profil gilt wieder.")
            self._context.messages.info(said, self._take_back)

    def _take_back(self) -> None:
        with self._context.messages.guarded():
            put_back(self._before, self._context.book)
            self._tell()

    def _tell(self) -> None:
        self._context.changes.profile_changed.emit()
        self._context.changes.desk_changed.emit()

    def _ask_where(self) -> None:
        name = f"profil-{code_of(current_profile(self._context.book).name)}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Profil speichern"), name, self.tr("Tabelle (*.xlsx)")
        )
        if chosen:
            self.save_to(Path(chosen).with_suffix(".xlsx"))

    def _ask_which(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Profil prüfen"), "", self.tr("Tabelle (*.xlsx)")
        )
        if chosen:
            self.check(Path(chosen))

    def _forget(self) -> None:
        self._read = None
        self.hint.set_text("")
        self.lines.show_lines(())
        self.take.hide()


def _bytes(path: Path) -> bytes:
    """Raises UnreadableFile."""
    try:
        return path.read_bytes()
    except OSError:
        sentence = QCoreApplication.translate(
            "FileCard",
            "Die Datei ist nicht lesbar. Es wurde nichts übernommen. Bitte prüfen Sie, ob sie noch "
            "da ist.",
        )
        raise UnreadableFile(sentence) from None
