"""Who works here, to be changed later."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from lotse.desk_setup import change_desk
from ui.context import AppContext
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
        self._phone = QLineEdit(desk.phone)
        self._email = QLineEdit(desk.email)
        self._name_field = Field(self.tr("Ihr Name"), self._name)
        self.add(self._name_field)
        self.add(Field(self.tr("Telefon (steht auf Briefen)"), self._phone))
        self.add(Field(self.tr("E-Mail (steht auf Briefen)"), self._email))
        save = Button(self.tr("Angaben &übernehmen"))
        save.clicked.connect(self._save)
        self.add(save)

    def _save(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name_field.set_problem(self.tr("Bitte geben Sie Ihren Namen an."))
            return
        self._name_field.set_problem("")
        changed = replace(
            self._desk,
            author=name,
            phone=self._phone.text().strip(),
            email=self._email.text().strip(),
        )
        with self._context.messages.guarded():
            self._desk = change_desk(changed, self._context.book)
            self._context.changes.desk_changed.emit()
            self._context.messages.info(self.tr("Die Angaben sind übernommen."))
