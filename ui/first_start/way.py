"""The steps of the first start, on the left: done, now, to come."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.measures import fit, keep
from ui.widgets.chip import ChipState
from ui.widgets.empty_state import Picture
from ui.widgets.labels import Label
from ui.widgets.shape import Shape


class Way(QFrame):
    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setProperty("kind", "navigation")
        keep(self, min_width=14, max_width=14)
        self._rows: list[tuple[Shape, Label, str]] = []
        layout = QVBoxLayout(self)
        fit(layout, margin=(1.1, 1.3, 0.9, 1.0), gap=0.9)
        head = QHBoxLayout()
        fit(head, margin=(0, 0, 0, 1.0), gap=0.5)
        head.addWidget(Picture("brand", 1.5))
        head.addWidget(Label(self.tr("Lotse"), "brand", wrap=False))
        head.addStretch()
        layout.addLayout(head)
        for title in (
            self.tr("Datenordner"),
            self.tr("Passwort"),
            self.tr("Blatt für den Notfall"),
            self.tr("Arbeitsplatz"),
            self.tr("Fertig"),
        ):
            row = QHBoxLayout()
            fit(row, gap=0.6)
            shape, label = Shape(ChipState.LEFT), Label(title, "muted")
            row.addWidget(shape)
            row.addWidget(label, 1)
            layout.addLayout(row)
            self._rows.append((shape, label, title))
        layout.addStretch()
        layout.addWidget(
            Label(self.tr("Alles geht mit der Tastatur: Tab weiter, Enter bestätigt."), "quiet")
        )

    def set_current(self, number: int) -> None:
        for place, (shape, label, title) in enumerate(self._rows):
            done, now = place < number, place == number
            state = ChipState.DONE if done else ChipState.OPEN if now else ChipState.LEFT
            shape.set_state(state)
            label.set_kind("strong" if now else "" if done else "muted")
            word = self.tr("erledigt") if done else self.tr("jetzt") if now else ""
            label.setAccessibleName(f"{title}, {word}" if word else title)
