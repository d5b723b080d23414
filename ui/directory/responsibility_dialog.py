"""What somebody is responsible for, from a day on."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.directory import keep_professional
from lotse.acts.profiling import current_profile
from lotse.directory.professional import Professional, Responsibility
from lotse.views.schools import schools_in
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import exact_day
from ui.widgets.choice_line import ChoiceLine
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.pick_field import PickField


class ResponsibilityDialog(EntryDialog):
    """For a district, for a school of the directory, or for a Kita by its name."""

    def __init__(
        self, context: AppContext, entry: Professional, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Zuständig für"))
        self.save_button.setText(self.tr("Zuständigkeit speichern"))
        self._entry = entry
        districts = [row.name for row in current_profile(context.book).districts]
        self.district = ChoiceLine(districts)
        self.school = PickField(self.tr("Schule"), self._schools)
        self.house = QLineEdit()
        self.since, self.until = PartialDateField(context.today), PartialDateField(context.today)
        self.add_field("place", self.tr("Stadt&teil"), self.district)
        self.add_field("school", self.tr("oder &Schule"), self.school)
        self.add_field("house", self.tr("oder &Kita, andere Einrichtung"), self.house)
        self.add_side_by_side(
            ("since", self.tr("&Ab"), self.since), ("until", self.tr("&Bis"), self.until)
        )
        self.finish()
        self.district.setFocus()

    def save(self) -> None:
        number = self.school.key()
        typed = self.school.text().strip() or self.house.text().strip()
        name = schools_in(self.context.book).get(number).name if number else typed
        held = Responsibility(
            district="" if name else self.district.text().strip(),
            house=name,
            school_number=number,
            since=exact_day(self.since, "since"),
            until=exact_day(self.until, "until"),
        )
        held_now = (*self._entry.responsibilities, held)
        changed = replace(self._entry, responsibilities=held_now)
        keep_professional(changed, self.context.book)
        self.done_with(self.tr("Zuständig für {} gespeichert.").format(held.place))

    def _schools(self, text: str) -> list[tuple[str, str]]:
        found = schools_in(self.context.book).search(text, limit=40)
        return [(school.number, f"{school.full_name}, {school.town}") for school in found]
