"""What appears when Lotse itself is at fault: plain words, and details without any data."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
)

from lotse.errors import LotseError
from ui.crash.details import crash_details
from ui.theme.measures import fit, keep
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import Label


class CrashDialog(QDialog):
    def __init__(self, error: BaseException):
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(self.tr("Fehler in Lotse"))
        self._details = QPlainTextEdit(crash_details(error))
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Technische Angaben"))
        keep(self._details, min_height=10)
        self._copy = Button(self.tr("Angaben &kopieren"))
        self._copy.clicked.connect(self.copy_details)
        go_on = PrimaryButton(self.tr("&Weiterarbeiten"))
        go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch()
        buttons.addWidget(go_on)
        layout = QVBoxLayout(self)
        fit(layout, margin=1.3)
        layout.addWidget(Label(self.tr("Das hätte nicht passieren dürfen."), "title"))
        layout.addWidget(
            Label(
                self.tr(
                    "Lotse hat einen Fehler gemacht. Was gespeichert war, ist sicher. Bitte "
                    "geben Sie die Angaben unten an Ihre IT weiter; sie enthalten keine Daten "
                    "von Familien."
                )
            )
        )
        layout.addWidget(self._details)
        layout.addLayout(buttons)
        keep(self, min_width=38)
        go_on.setFocus()

    def copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
        self._copy.setText(self.tr("Kopiert"))


def tell_failure(error: LotseError) -> None:
    """Not Lotse's fault: its sentence says what to do."""
    QMessageBox.warning(None, "Lotse", str(error))
