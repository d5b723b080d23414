"""A new recovery sheet, when the old one is lost or somebody has seen it."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lotse.errors import LotseError
from lotse.vault import RecoveryKey
from ui.first_start.recovery_sheet import RecoverySheet
from ui.first_start.recovery_step import RecoveryStep
from ui.theme.measures import fit
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.fields import Field
from ui.widgets.hint_box import HintBox
from ui.widgets.password_field import PasswordField
from ui.workplace.workplace import Workplace


class SheetCard(Card):
    def __init__(self, workplace: Workplace):
        super().__init__()
        self.set_title(self.tr("Neues Wiederherstellungsblatt"))
        self._vault = workplace.vault
        self._password = PasswordField(self.tr("Ihr Passwort"))
        self._message = HintBox()
        renew = Button(self.tr("Neues &Blatt erstellen"))
        renew.clicked.connect(self._renew)
        hint = self.tr("Das alte Blatt öffnet danach nichts mehr.")
        self.add(Field(self.tr("Ihr Passwort"), self._password, hint))
        self.add(self._message)
        self.add(renew)

    def _renew(self) -> None:
        try:
            key = self._vault.renew_recovery(self._password.text())
        except LotseError as refused:
            self._message.set_text(str(refused), ChipState.SOON)
            self._password.select_all()
            self._password.setFocus()
            return
        self._message.set_text("")
        self._password.clear()
        SheetDialog(key, RecoverySheet(key, self._vault.directory, self), self).open()


class SheetDialog(QDialog):
    """Stays until two groups were typed back from paper."""

    def __init__(self, key: RecoveryKey, sheet: RecoverySheet, parent: QWidget):
        super().__init__(parent)
        self.setWindowTitle(self.tr("Neues Wiederherstellungsblatt"))
        self.step = RecoveryStep(key, sheet.save, sheet.print_out)
        self._done = PrimaryButton(self.tr("&Prüfen und schließen"))
        layout = QVBoxLayout(self)
        fit(layout, margin=1.3)
        layout.addWidget(self.step)
        layout.addWidget(self._done)
        self.step.entered.connect(self._check)
        self._done.clicked.connect(self._check)
        self.step.setFocus()

    def _check(self) -> None:
        problem = self.step.problem()
        if problem:
            self.step.show_problem(problem)
        else:
            self.accept()
