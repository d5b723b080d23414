"""Password in, file open. Wrong password, waiting time and damage are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from lotse.errors import LotseError
from ui.theme.measures import fit
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.fields import Field
from ui.widgets.gate_card import GatePage
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lotse.records import RecordBook
    from lotse.vault import Vault


class UnlockPage(GatePage):
    """Shown before the vault is there: `set_vault` follows while the person types.

    Signals: `unlocked(book)`, `recovery_asked`.
    """

    unlocked = Signal(object)
    recovery_asked = Signal()

    def __init__(self, directory: Path, *, again: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self.title = self.tr("Entsperren")
        self._open: Callable[[str], RecordBook] | None = None
        self._wait: Callable[[], int] | None = None
        self._pressed = False
        self._password = PasswordField(self.tr("Passwort"))
        self._field = Field(self.tr("Passwort"), self._password)
        self._message = HintBox()
        self._unlock = PrimaryButton(self.tr("&Entsperren"))
        forgot = LinkButton(self.tr("Passwort &vergessen?"))
        heading = self.tr("Lotse ist gesperrt") if again else self.tr("Guten Tag")
        self.card.add(Label(heading, "title"))
        self._explained = Label(_explained(again), "muted")
        self.card.add(self._explained)
        self.card.add(self._field)
        self.card.add(self._message)
        buttons = QHBoxLayout()
        fit(buttons)
        buttons.addWidget(self._unlock)
        buttons.addStretch()
        buttons.addWidget(forgot)
        self.card.body.addLayout(buttons)
        self.foot.setText(self.tr("Datenordner: {folder}").format(folder=directory))
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._clock.timeout.connect(self._count_down)
        self._unlock.clicked.connect(self._try)
        self._password.entered.connect(self._try)
        forgot.clicked.connect(self.recovery_asked)
        self.setFocusProxy(self._password)

    @property
    def message(self) -> str:
        """What is said below the password."""
        return self._message.text()

    def set_vault(self, vault: Vault) -> None:
        self._open = vault.unlock
        self._wait = vault.seconds_to_wait
        self._count_down()
        if self._pressed:  # Enter came before the vault was ready
            self._pressed = False
            self._try()

    def show_problem(self, sentence: str) -> None:
        """Why the file cannot be opened although no password was wrong."""
        self._message.set_text(sentence, ChipState.SOON)

    def show_unsaved(self, sentence: str) -> None:
        """Something typed waits behind the lock because it could not be saved."""
        self._explained.setText(
            self.tr(
                "Ihr letzter Entwurf ist noch nicht gespeichert. Er wartet hinter der Sperre, "
                "solange Lotse offen bleibt. Nach dem Entsperren speichert Lotse ihn."
            )
        )
        self.show_problem(sentence)

    def show_incomplete(self) -> None:
        """Key file or data file is missing: no password can help."""
        self._message.set_text(
            self.tr(
                "Im Datenordner fehlt ein Teil: Schlüsseldatei oder Datendatei. Lotse hat nichts "
                "verändert. Bitte holen Sie die fehlende Datei aus einer Sicherung zurück oder "
                "fragen Sie Ihre IT."
            ),
            ChipState.SOON,
        )

    def _try(self) -> None:
        if not self._unlock.isEnabled():
            return
        if self._open is None:
            self._pressed = True
            return
        if not self._password.text():
            self._message.set_text(self.tr("Bitte geben Sie Ihr Passwort ein."), ChipState.OPEN)
            return
        self._message.set_text(self.tr("Der Datenbestand wird geöffnet …"), ChipState.OPEN)
        QApplication.processEvents()
        try:
            book = self._open(self._password.text())
        except LotseError as refused:
            self._message.set_text(str(refused), ChipState.SOON)
            self._password.select_all()
            self._password.setFocus()
            self._count_down()
            return
        self._password.clear()
        self._message.set_text("")
        self.unlocked.emit(book)

    def _count_down(self) -> None:
        seconds = self._wait() if self._wait else 0
        self._unlock.setEnabled(seconds == 0)
        if seconds:
            self._clock.start()
            self._unlock.setText(self.tr("Noch {n} Sekunden").format(n=seconds))
        else:
            self._clock.stop()
            self._unlock.setText(self.tr("&Entsperren"))


def _explained(again: bool) -> str:
    if again:
        return QApplication.translate(
            "UnlockPage", "Ihre Arbeit ist gesichert. Nach dem Entsperren sind Sie am selben Platz."
        )
    return QApplication.translate(
        "UnlockPage", "Der Datenbestand ist verschlüsselt. Ihr Passwort öffnet ihn."
    )
