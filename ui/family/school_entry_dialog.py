"""School entry set by hand: early entry, deferral, a move; always with the reason."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from lotse.chain.school_entry import entry_year
from lotse.families.family import Family
from lotse.families.member_changes import entry_year_of, school_entry_of, set_school_entry
from lotse.families.person import Person
from ui.family_parts.edits import FamilyEdits
from ui.family_parts.record_dialog import RecordDialog
from ui.theme.measures import keep
from ui.widgets.labels import Label


class SchoolEntryDialog(RecordDialog):
    def __init__(
        self, edits: FamilyEdits, family: Family, child: Person, parent: QWidget | None = None
    ) -> None:
        super().__init__(edits, parent)
        assert child.born is not None
        self.setWindowTitle(self.tr("Einschulung von {}").format(child.name))
        self.save_button.setText(self.tr("Einschulungsjahr speichern"))
        self._child = child
        part = partial(school_entry_of, child_id=child.id)
        self.watch(part, part(family))
        by_rule = entry_year(child.born.earliest)
        self.year = QComboBox()
        for year, words in (
            (by_rule - 1, self.tr("{}, früher auf Antrag der Eltern (Kann-Kind)")),
            (by_rule, self.tr("{}, wie das Gesetz es vorsieht")),
            (by_rule + 1, self.tr("{}, zurückgestellt aus gesundheitlichen Gründen")),
            (by_rule + 2, self.tr("{}, anderer Grund")),
        ):
            self.year.addItem(words.format(year), None if year == by_rule else year)
        self.year.setCurrentIndex(max(self.year.findData(entry_year_of(family, child.id)), 0))
        if entry_year_of(family, child.id) is None:
            self.year.setCurrentIndex(1)
        self.reason = QPlainTextEdit(self._reason(family))
        keep(self.reason, min_height=4, max_height=6)
        self.reason.setTabChangesFocus(True)
        self.add(
            Label(
                self.tr(
                    "Wer bis 30. September sechs wird, ist im selben Jahr schulpflichtig. "
                    "Abweichungen entscheidet die Schule (§ 35 SchulG NRW)."
                ),
                "muted",
            )
        )
        self.add_field("year", self.tr("&Einschulung im Jahr"), self.year)
        self.add_field("reason", self.tr("&Grund"), self.reason)
        self.finish()

    def save(self) -> None:
        year = self.year.currentData()
        change = partial(
            set_school_entry,
            child_id=self._child.id,
            year=year if isinstance(year, int) else None,
            reason=self.reason.toPlainText().strip(),
        )
        self.store(change, self.tr("Einschulungsjahr gespeichert."))

    def _reason(self, family: Family) -> str:
        found = [e.reason for e in family.school_entries if e.child_id == self._child.id]
        return found[-1] if found else ""
