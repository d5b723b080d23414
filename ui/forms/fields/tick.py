"""One box to tick: "Ich habe das gelesen"."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ui.forms.fields.field import AnswerField


class TickField(AnswerField):
    """The value is "OK" once ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(self.tr("Ja, bestätigt"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.enter_at(self._box)
        self._box.clicked.connect(self._tell)

    def show_value(self, value: object) -> None:
        self._box.setChecked(value == "OK")

    def _tell(self, ticked: bool) -> None:
        self.answered.emit("OK" if ticked else None)
