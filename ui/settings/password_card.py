"""Another password; the recovery sheet stays valid."""

from PySide6.QtWidgets import QApplication

from lotse.errors import LotseError
from ui.context import AppContext
from ui.unlock.new_password import NewPassword
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.fields import Field
from ui.widgets.hint_box import HintBox
from ui.widgets.password_field import PasswordField
from ui.workplace.workplace import Workplace


class PasswordCard(Card):
    def __init__(self, context: AppContext, workplace: Workplace):
        super().__init__()
        self.set_title(self.tr("Passwort ändern"))
        self._context = context
        self._vault = workplace.vault
        self._old = PasswordField(self.tr("Bisheriges Passwort"))
        self._new = NewPassword()
        self._message = HintBox()
        change = Button(self.tr("&Passwort ändern"))
        change.clicked.connect(self._change)
        hint = self.tr("Das Blatt für den Notfall gilt weiter.")
        self.add(Field(self.tr("Bisheriges Passwort"), self._old, hint))
        self.add(self._new)
        self.add(self._message)
        self.add(change)

    def _change(self) -> None:
        problem = self._new.problem()
        if problem:
            self._message.set_text(problem, ChipState.SOON)
            return
        self._message.set_text(self.tr("Das Passwort wird geändert …"), ChipState.OPEN)
        QApplication.processEvents()
        try:
            self._vault.change_password(self._old.text(), self._new.password())
        except LotseError as refused:
            self._message.set_text(str(refused), ChipState.SOON)
            self._old.select_all()
            self._old.setFocus()
            return
        self._message.set_text("")
        self._old.clear()
        self._new.clear()
        self._context.messages.info(self.tr("Das neue Passwort gilt ab sofort."))
