"""The school, found in the directory of the Land; a school outside it can be typed."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from lotse.catalogue.school import School, SchoolDirectory
from ui.forms.fields.field import AnswerField
from ui.forms.fields.pick_list import PickList
from ui.forms.form_model import FormModel

_NUMBER = "schule_nummer"
_NAME = "schule"
_MOST = 30
_TYPE = "Grundschule"


class SchoolField(AnswerField):
    """Answers two questions at once: the name, and the official number that is not shown."""

    beside = False

    def __init__(self, model: FormModel, *, schools: SchoolDirectory, near: str = "") -> None:
        """Schools in the municipality `near` (AGS) come first."""
        super().__init__()
        self._schools, self._near = schools, near
        self._model = model
        self._pick = PickList(
            self._find,
            placeholder=self.tr("Name, Ort oder Straße der Grundschule"),
            change=self.tr("Andere Schule"),
            free=True,
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pick.taken.connect(self._take)
        self._pick.typed.connect(self._take_typed)

    def show_value(self, value: object) -> None:
        name = "" if value is None else str(value)
        number = str(self._model.value(_NUMBER) or "")
        self._pick.show_chosen(name, self._place(number) if name else "")

    def name(self, label: str, description: str) -> None:
        self._pick.name(label, description)

    def entry(self) -> QWidget:
        return self._pick.entry()

    def mark(self, wrong: bool) -> None:
        """The sentence below says it."""

    def _find(self, text: str) -> list[tuple[str, str]]:
        if not text.strip():
            return []
        found = self._schools.search(text, school_type=_TYPE, near=self._near, limit=_MOST)
        return [
            (school.number, f"{school.town} · {school.full_name} · {school.street}")
            for school in found
        ]

    def _place(self, number: str) -> str:
        if not self._schools.has(number):
            return self.tr("nicht im Schulverzeichnis")
        return _address(self._schools.get(number))

    def _take(self, number: str) -> None:
        school = self._schools.get(number)
        self._model.answer_all({_NAME: school.full_name, _NUMBER: number})

    def _take_typed(self, name: str) -> None:
        self._model.answer_all({_NAME: name, _NUMBER: None})


def _address(school: School) -> str:
    return f"{school.street}, {school.postcode} {school.town}"
