"""Who works here, to be changed later."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from lotse.acts.setting_up import change_desk
from ui.context import AppContext
from ui.desk.letterhead_fields import LetterheadFields
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import Field


class DeskCard(Card):
    def __init__(self, context: AppContext):
        super().__init__()
        self.set_title(self.tr("Arbeitsplatz"))
        self._context = context
        desk = context.book.desk
        assert desk is not None
        self._desk = desk
        self._name = QLineEdit(desk.author)
        self._institution = QLineEdit(desk.institution.name)
        self._letterhead = LetterheadFields(desk)
        self._name_field = Field(self.tr("Ihr Name"), self._name)
        self.add(self._name_field)
        self._institution_field = Field(self.tr("Einrichtung"), self._institution)
        self.add(self._institution_field)
        self.add(self._letterhead)
        save = Button(self.tr("Angaben &übernehmen"))
        save.clicked.connect(self._save)
        self.add(save)

    def _save(self) -> None:
        name, house = self._name.text().strip(), self._institution.text().strip()
        self._name_field.set_problem("" if name else self.tr("Bitte geben Sie Ihren Namen an."))
        self._institution_field.set_problem(
            "" if house else self.tr("Bitte geben Sie Ihre Einrichtung an.")
        )
        if not name or not house:
            (self._institution if name else self._name).setFocus()
            return
        named = replace(
            self._desk, author=name, institution=replace(self._desk.institution, name=house)
        )
        changed = self._letterhead.filled_in(named)
        with self._context.messages.guarded():
            self._desk = change_desk(changed, self._context.book)
            self._context.changes.desk_changed.emit()
            self._context.messages.info(self.tr("Die Angaben sind übernommen."))
