"""What was typed cannot be saved: stay, try again, or give it up knowingly."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTime
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lotse.errors import LotseError
from ui.theme.measures import GAP, em, fit
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label

WIDTH = 42  # in font heights

Save = Callable[[], None]


def goes_all_the_same(
    sentence: str, all_the_same: str, parent: QWidget, *, try_again: Save | None = None
) -> bool:
    """True if it was saved after all or is given up; False if the person stays."""
    dialog = UnsavedDialog(sentence, all_the_same, parent, try_again=try_again)
    return dialog.exec() == QDialog.DialogCode.Accepted


class UnsavedDialog(QDialog):
    """`sentence` says why; Enter and Esc stay. `try_again` raises LotseError if it fails again."""

    def __init__(
        self, sentence: str, all_the_same: str, parent: QWidget, *, try_again: Save | None = None
    ) -> None:
        super().__init__(parent.window())
        self._save = try_again
        self.setWindowTitle(self.tr("Noch nicht gespeichert"))
        self.reason = HintBox(sentence, ChipState.TODAY)
        lost = self.tr(
            "Ohne Speichern geht das zuletzt Getippte verloren. Alles Gespeicherte ist sicher."
        )
        layout = QVBoxLayout(self)
        fit(layout, margin=1.3)
        layout.addWidget(Label(self.tr("Das zuletzt Getippte ist noch nicht gespeichert"), "title"))
        layout.addWidget(self.reason)
        layout.addWidget(Label(lost))
        layout.addLayout(self._buttons(all_the_same))
        self.stay_button.setFocus()

    def sizeHint(self) -> QSize:
        """As high as the words need at this width, no higher."""
        width, layout = em(WIDTH), self.layout()
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)

    def _buttons(self, all_the_same: str) -> QHBoxLayout:
        """What loses something stands apart."""
        self.give_up_button = Button(all_the_same)
        self.again_button = Button(self.tr("&Noch einmal speichern"))
        self.stay_button = PrimaryButton(self.tr("&Hier bleiben"))
        self.stay_button.setDefault(True)
        self.again_button.setVisible(self._save is not None)
        self.give_up_button.clicked.connect(self.accept)
        self.again_button.clicked.connect(self._try_again)
        self.stay_button.clicked.connect(self.reject)
        line = QHBoxLayout()
        fit(line, margin=(0, 0.8, 0, 0), gap=GAP)
        line.addWidget(self.give_up_button)
        line.addStretch(1)
        line.addWidget(self.again_button)
        line.addWidget(self.stay_button)
        return line

    def _try_again(self) -> None:
        assert self._save is not None
        try:
            self._save()
        except LotseError as known:
            now = QTime.currentTime().toString("HH:mm:ss")
            tried = self.tr("Noch einmal versucht um {0}: {1}")
            self.reason.set_text(tried.format(now, known), ChipState.TODAY)
            self.adjustSize()
            announce(self, self.reason.text())
        else:
            self.accept()
