"""The way in with the printed recovery key; a new password is set at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lotse.errors import LotseError
from lotse.vault import Vault
from ui.theme.measures import fit
from ui.unlock.new_password import NewPassword
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.fields import Field
from ui.widgets.gate_card import GatePage
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label


class RecoveryPage(GatePage):
    """Signals: `unlocked(book)`, `cancelled`."""

    unlocked = Signal(object)
    cancelled = Signal()

    def __init__(self, vault: Vault, parent: QWidget | None = None):
        super().__init__(parent, width=34)
        self.title = self.tr("Passwort vergessen")
        self._vault = vault
        self._key = QLineEdit()
        self._new = NewPassword()
        self._message = HintBox()
        self.card.add(Label(self.tr("Passwort vergessen"), "title"))
        self.card.add(
            Label(
                self.tr(
                    "Nehmen Sie das Blatt mit dem Wiederherstellungsschlüssel. "
                    "Groß und klein, Leerzeichen und Striche sind gleichgültig."
                ),
                "muted",
            )
        )
        self.card.add(
            Field(
                self.tr("Wiederherstellungsschlüssel"), self._key, self.tr("8 Gruppen zu 5 Zeichen")
            )
        )
        self.card.add(self._new)
        self.card.add(self._message)
        self._go = PrimaryButton(self.tr("Passwort &setzen und öffnen"))
        back = Button(self.tr("&Zurück"))
        buttons = QHBoxLayout()
        fit(buttons)
        buttons.addWidget(back)
        buttons.addStretch()
        buttons.addWidget(self._go)
        self.card.body.addLayout(buttons)
        self._go.clicked.connect(self._try)
        back.clicked.connect(self.cancelled)
        self.setFocusProxy(self._key)

    def _try(self) -> None:
        problem = self._new.problem()
        if problem:
            self._message.set_text(problem, ChipState.SOON)
            return
        try:
            book = self._vault.unlock_with_recovery(self._key.text(), self._new.password())
        except LotseError as refused:
            self._message.set_text(str(refused), ChipState.SOON)
            self._key.setFocus()
            return
        self.unlocked.emit(book)
