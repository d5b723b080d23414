"""Who holds custody of a child: decides who must sign a consent."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from lotse.errors import InvalidInput
from lotse.families.family import Custody, Family
from lotse.families.member_changes import custody_of, holders_problem, set_custody
from lotse.families.person import Person
from lotse.families.plausible import future_problem
from lotse.families.words import CUSTODY_WORDS, ROLE_WORDS, custody_now
from ui.family_parts.edits import FamilyEdits
from ui.family_parts.record_dialog import RecordDialog
from ui.theme.measures import fit
from ui.widgets.labels import Label
from ui.widgets.partial_date_field import PartialDateField


class CustodyDialog(RecordDialog):
    def __init__(
        self, edits: FamilyEdits, family: Family, child: Person, parent: QWidget | None = None
    ) -> None:
        super().__init__(edits, parent)
        self.setWindowTitle(self.tr("Sorge für {}").format(child.name))
        self.save_button.setText(self.tr("Sorge speichern"))
        self._child = child
        part = partial(custody_of, child_id=child.id)
        self.watch(part, part(family))
        held = custody_now(family, child.id, edits.today())
        self.custody = QComboBox()
        for custody, words in CUSTODY_WORDS.items():
            self.custody.addItem(words, custody)
        self.custody.setCurrentIndex(self.custody.findData(held[0].custody) if held else -1)
        self.since = PartialDateField(edits.today)
        self._holders = {
            member.person.id: QCheckBox(f"{member.person.name} ({ROLE_WORDS[member.role]})")
            for member in family.adults
        }
        for guardianship in held:
            if guardianship.guardian_id in self._holders:
                self._holders[guardianship.guardian_id].setChecked(True)
        self.add(
            Label(
                self.tr("Bei gemeinsamer Sorge unterschreiben beide, bevor etwas weitergeht."),
                "muted",
            )
        )
        self.add_field("custody", self.tr("&Art"), self.custody)
        self.add_field("holders", self.tr("Wer?"), self._boxes())
        self.add_field("since", self.tr("&Seit"), self.since, self.tr("Leer, wenn nicht bekannt."))
        self.finish()

    def save(self) -> None:
        chosen = self.custody.currentData()
        holders = [person_id for person_id, box in self._holders.items() if box.isChecked()]
        custody = self._checked(chosen, len(holders))
        change = partial(
            set_custody,
            child_id=self._child.id,
            custody=custody,
            guardian_ids=holders,
            since=self.since.value(),
        )
        self.store(change, self.tr("Sorge für {} gespeichert.").format(self._child.name))

    def _checked(self, chosen: str | None, holders: int) -> Custody:
        problems: dict[str, str] = {}
        if chosen is None:
            problems["custody"] = self.tr("Bitte wählen Sie, wie die Sorge geregelt ist.")
        elif sentence := holders_problem(Custody(chosen), holders):
            problems["holders"] = sentence
        if sentence := future_problem(self.since.value(), self.edits.today()):
            problems["since"] = sentence
        if problems or chosen is None:
            raise InvalidInput(self.tr("Die Angaben zur Sorge passen noch nicht."), problems)
        return Custody(chosen)

    def _boxes(self) -> QWidget:
        widget = QWidget()
        lines = QVBoxLayout(widget)
        fit(lines, gap=0.2)
        for box in self._holders.values():
            lines.addWidget(box)
        if not self._holders:
            lines.addWidget(Label(self.tr("Bitte tragen Sie zuerst Erwachsene ein."), "muted"))
        return widget
