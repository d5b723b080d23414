"""One hint: what is missing, and where. Enter, Space or a click leads there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from ui.theme.measures import fit
from ui.widgets.chip import ChipState
from ui.widgets.labels import Label
from ui.widgets.shape import Shape


class HintRow(QPushButton):
    """As high as its words. Signals: `chosen` with the key; `stepped` with -1 or 1."""

    chosen = Signal(str)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self.setProperty("kind", "place")
        self._sentence = Label()
        self._place = Label("", "quiet")
        words = QVBoxLayout()
        fit(words, gap=0.1)
        words.addWidget(self._sentence)
        words.addWidget(self._place)
        self._line = line = QHBoxLayout(self)
        fit(line, margin=(0.3, 0.4), gap=0.6)
        shape = Shape(ChipState.SOON)
        sign = QVBoxLayout()
        fit(sign, margin=(0, 0.35, 0, 0))
        sign.addWidget(shape)
        sign.addStretch(1)
        line.addLayout(sign)
        line.addLayout(words, 1)
        for part in (shape, self._sentence, self._place):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._tell)

    def show_hint(self, key: str, sentence: str, place: str) -> None:
        self.key = key
        self._sentence.setText(sentence)
        self._place.setText(place)
        self.setAccessibleName(f"{sentence} {place}")
        self.setAccessibleDescription(self.tr("Enter springt zur Frage"))

    def sizeHint(self) -> QSize:
        return self._line.totalSizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._line.totalHeightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)

    def _tell(self) -> None:
        self.chosen.emit(self.key)
