"""One person who has to sign: the state, and the date of the signature once it is there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lotse.views.child_transition import Signer
from ui.theme.measures import SMALL_GAP, fit, keep
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label, repolish


class SignatureRow(QFrame):
    """Signal: `signed` with person and the date as typed."""

    signed = Signal(object, str)

    def __init__(self, signer: Signer, today: str) -> None:
        super().__init__()
        self._signer = signer
        self.setProperty("kind", "row")
        head = QHBoxLayout()
        fit(head)
        head.addWidget(Label(signer.name), 1)
        head.addWidget(self._chip())
        layout = QVBoxLayout(self)
        fit(layout, margin=(0, 0.5), gap=SMALL_GAP)
        layout.addLayout(head)
        self._day = QLineEdit(today)
        self.open = signer.signed_on is None and not signer.declined
        if self.open:
            layout.addWidget(self._entry())
            self.setFocusProxy(self._day)

    def set_first(self, first: bool) -> None:
        self.setProperty("first", first)
        repolish(self)

    def _chip(self) -> Chip:
        if self._signer.declined:
            return Chip(self.tr("nicht einverstanden"), ChipState.PLAIN)
        if self._signer.signed_on is None:
            return Chip(self.tr("Unterschrift fehlt"), ChipState.SOON)
        day = f"{self._signer.signed_on:%d.%m.%Y}"
        return Chip(self.tr("unterschrieben {0}").format(day), ChipState.DONE)

    def _entry(self) -> QWidget:
        self._day.setAccessibleName(self.tr("Unterschrieben am: {0}").format(self._signer.name))
        keep(self._day, max_width=9)
        record = Button(self.tr("Unterschrift eintragen"))
        record.setAccessibleName(self.tr("Unterschrift eintragen: {0}").format(self._signer.name))
        record.clicked.connect(self._tell)
        self._day.returnPressed.connect(self._tell)
        holder = QWidget()
        line = QHBoxLayout(holder)
        fit(line, gap=SMALL_GAP)
        line.addWidget(Label(self.tr("am"), "quiet", wrap=False))
        line.addWidget(self._day)
        line.addWidget(record)
        line.addStretch(1)
        return holder

    def _tell(self) -> None:
        self.signed.emit(self._signer.person_id, self._day.text())
