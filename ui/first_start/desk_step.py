"""Who works here: goes into every record as author and institution."""

from uuid import uuid4

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.catalogue.place_name import folded_place
from lotse.catalogue.shipped import areas
from lotse.institutions import Desk, Institution, InstitutionKind, Work
from ui.desk.letterhead_fields import LetterheadFields
from ui.first_start.step import Step
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.pick_field import PickField
from ui.widgets.segmented_choice import SegmentedChoice

_KINDS = {
    Work.CLINIC: InstitutionKind.CLINIC,
    Work.SOCIAL_WORK: InstitutionKind.OFFICE,
    Work.DAY_CARE: InstitutionKind.DAY_CARE,
}


class DeskStep(Step):
    def __init__(self, parent: QWidget | None = None):
        super().__init__(
            self.tr("Ihr Arbeitsplatz"),
            self.tr(
                "Diese Angaben stehen auf Briefen und in jedem Eintrag. "
                "Sie können sie später ändern."
            ),
            parent,
        )
        self.advance = self.tr("Ein&richten")
        self._name = QLineEdit()
        self._institution = QLineEdit()
        self._work = SegmentedChoice(
            (
                (Work.CLINIC.value, self.tr("Geburtsklinik")),
                (Work.SOCIAL_WORK.value, self.tr("Soziale Arbeit")),
                (Work.DAY_CARE.value, self.tr("Kita")),
            ),
            self.tr("Arbeit"),
        )
        self._town = PickField(self.tr("Stadt oder Gemeinde"), _towns)
        self._letterhead = LetterheadFields()
        self._fields = self._labelled()
        for field in self._fields.values():
            self.body.addWidget(field)
        self.body.addWidget(Label(self.tr("Für den Briefkopf (freiwillig)"), "heading"))
        self.body.addWidget(self._letterhead)
        self.end()
        self.setFocusProxy(self._name)
        self._connect()

    def _labelled(self) -> dict[str, Field]:
        return {
            "name": Field(self.tr("Ihr Name"), self._name, self.tr("zum Beispiel Jana Weber")),
            "institution": Field(
                self.tr("Einrichtung"),
                self._institution,
                self.tr("zum Beispiel Familienbüro Schalke"),
            ),
            "work": Field(
                self.tr("Wo arbeiten Sie?"),
                self._work,
                self.tr("Danach richten sich Startseite und Formulare."),
            ),
            "town": Field(
                self.tr("Stadt oder Gemeinde"),
                self._town,
                self.tr("Tippen Sie die ersten Buchstaben und wählen Sie aus der Liste."),
            ),
        }

    def _connect(self) -> None:
        for line in (self._name, self._institution, *self._letterhead.lines):
            line.returnPressed.connect(self.entered)
        changes = (
            ("name", self._name.textChanged),
            ("institution", self._institution.textChanged),
            ("work", self._work.value_changed),
            ("town", self._town.picked),
        )
        for name, changed in changes:
            changed.connect(self._fields[name].clear_problem)
        self._town.picked.connect(self._propose_town)

    @property
    def town_field(self) -> PickField:
        return self._town

    def desk(self) -> Desk:
        """Only after `problem()` was empty."""
        work = Work(str(self._work.value()))
        desk = Desk(
            author=self._name.text().strip(),
            institution=Institution(
                id=uuid4(),
                kind=_KINDS[work],
                name=self._institution.text().strip(),
            ),
            municipality=self._town.key(),
            work=work,
        )
        return self._letterhead.filled_in(desk)

    def _propose_town(self, ags: str) -> None:
        if ags:
            self._letterhead.propose_town(areas().get(ags).name)

    def problem(self) -> str:
        missing = {
            "name": "" if self._name.text().strip() else self.tr("Bitte geben Sie Ihren Namen an."),
            "institution": ""
            if self._institution.text().strip()
            else self.tr("Bitte geben Sie Ihre Einrichtung an."),
            "work": "" if self._work.value() else self.tr("Bitte wählen Sie Ihre Arbeit."),
            "town": "" if self._town.key() else self.tr("Bitte wählen Sie den Ort aus der Liste."),
        }
        for name, sentence in missing.items():
            self._fields[name].set_problem(sentence)
        first = next((name for name, sentence in missing.items() if sentence), None)
        if first is None:
            return ""
        self._fields[first].editor.setFocus()
        return self.tr("Es fehlt noch etwas; die Stellen sind markiert.")


def _towns(text: str) -> list[tuple[str, str]]:
    """Beginnings first, then names that hold the text."""
    wanted = folded_place(text)
    found = [town for town in areas().towns() if wanted in folded_place(town.name)]
    found.sort(key=lambda town: not folded_place(town.name).startswith(wanted))
    return [(town.ags, town.name) for town in found]
