"""Where the data lie: a folder on this computer, checked before anything is written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from lotse.errors import LotseError
from lotse.vault import Vault, VaultState
from ui.first_start.step import Step
from ui.theme.measures import fit
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.fields import Field


class PlaceStep(Step):
    """Signals: `existing_found(directory)` if somebody wants to open what lies there."""

    existing_found = Signal(object)

    def __init__(
        self,
        directory: Path,
        open_vault: Callable[[Path], Vault],
        parent: QWidget | None = None,
    ):
        super().__init__(
            self.tr("Wo sollen die Daten liegen?"),
            self.tr(
                "Lotse arbeitet ohne Internet und ohne Server. Alles liegt verschlüsselt in einem "
                "Ordner auf diesem Computer, nicht auf einem Netzlaufwerk und nicht in einer Cloud."
            ),
            parent,
        )
        self.advance = self.tr("&Ordner verwenden")
        self._open_vault = open_vault
        self._vault: Vault | None = None
        self._line = QLineEdit()
        self._show_path(str(directory))
        choose = Button(self.tr("&Auswählen …"), icon_name="folder")
        self._existing = LinkButton(self.tr("Vorhandenen Bestand ö&ffnen"))
        self._existing.hide()
        self.body.addWidget(self._field(choose))
        self.end()
        self.body.insertWidget(self.body.count() - 1, self._existing)
        self.setFocusProxy(self._line)
        choose.clicked.connect(self._choose)
        self._existing.clicked.connect(self._take_existing)
        self._line.returnPressed.connect(self.entered)
        self._line.textChanged.connect(self._forget)

    def _show_path(self, path: str) -> None:
        """From its beginning; what does not fit into the line stands in the tool tip."""
        self._line.setText(path)
        self._line.setCursorPosition(0)
        self._line.setToolTip(path)

    def _field(self, choose: Button) -> Field:
        row = QWidget()
        line = QHBoxLayout(row)
        fit(line, gap=0.5)
        line.addWidget(self._line, 1)
        line.addWidget(choose)
        row.setFocusProxy(self._line)
        self._line.setAccessibleName(self.tr("Datenordner"))
        hint = self.tr("Der Vorschlag passt fast immer. Der Ordner wird angelegt.")
        return Field(self.tr("Datenordner"), row, hint)

    @property
    def directory(self) -> Path:
        typed = Path(self._line.text().strip())
        try:
            return typed.expanduser()
        except RuntimeError:  # ~jemand, whom this computer does not know
            return typed

    @property
    def vault(self) -> Vault:
        if self._vault is None:
            self._vault = self._open_vault(self.directory)
        return self._vault

    def problem(self) -> str:
        self._existing.hide()
        sentence = self._problem()
        if sentence:
            self._line.setFocus()
        return sentence

    def _problem(self) -> str:
        if not self._line.text().strip():
            return self.tr("Bitte geben Sie einen Ordner an.")
        if not self.directory.is_absolute():
            return self.tr("Bitte geben Sie den ganzen Weg zum Ordner an.")
        try:
            return self.vault.location_problem() or self._state_problem(self.vault.state())
        except LotseError as known:
            return str(known)

    def _state_problem(self, state: VaultState) -> str:
        match state:
            case VaultState.LOCKED:
                self._existing.show()
                return self.tr("In diesem Ordner liegt schon ein Bestand von Lotse.")
            case VaultState.INCOMPLETE:
                return self.tr(
                    "In diesem Ordner liegt ein unvollständiger Bestand. Lotse überschreibt ihn "
                    "nicht. Bitte nehmen Sie einen anderen Ordner oder fragen Sie Ihre IT."
                )
            case VaultState.NEW:
                return ""

    def _forget(self) -> None:
        self._vault = None
        self.show_problem("")
        self._existing.hide()

    def _choose(self) -> None:
        try:
            start = self.directory if self.directory.exists() else Path.home()
        except OSError:  # no place at all, such as a name that is too long
            start = Path.home()
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Datenordner wählen"), str(start))
        if chosen:
            self._show_path(chosen)

    def _take_existing(self) -> None:
        self.existing_found.emit(self.directory)
