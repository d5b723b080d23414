"""The recovery sheet: printed or saved, and two of its groups typed back."""

from collections.abc import Callable
from random import SystemRandom

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from lotse.errors import LotseError
from lotse.vault import RecoveryKey
from ui.first_start.step import Step
from ui.theme.measures import em, fit, keep
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label

_COLUMNS = 4


class RecoveryStep(Step):
    """`save` and `print_out` get the sheet to paper; both tell by True that they did."""

    def __init__(
        self,
        key: RecoveryKey,
        save: Callable[[], bool],
        print_out: Callable[[], bool],
        parent: QWidget | None = None,
    ):
        super().__init__(
            self.tr("Das Blatt für den Notfall"),
            self.tr(
                "Vergessen Sie das Passwort, öffnet nur dieser Schlüssel den Bestand. Drucken Sie "
                "das Blatt und verwahren Sie es, wo Ihre Einrichtung Schlüssel verwahrt."
            ),
            parent,
        )
        self.advance = self.tr("&Prüfen und weiter")
        self._key = key
        self._save = save
        self._print_out = print_out
        places = range(len(key.groups))
        self._asked = sorted(SystemRandom().sample(places, 2))
        self._lines = [QLineEdit() for _ in self._asked]
        self.body.addWidget(_groups(key))
        self._add_ways_to_paper()
        self._add_proof()
        self.end()

    def _add_ways_to_paper(self) -> None:
        printing = Button(self.tr("Blatt &drucken"), icon_name="print")
        saving = Button(self.tr("Blatt als PDF &speichern"), icon_name="save")
        printing.clicked.connect(self._print)
        saving.clicked.connect(self._keep)
        self.body.addWidget(FlowBox([printing, saving], gap=0.5))
        self.setFocusProxy(printing)

    def _add_proof(self) -> None:
        words = self.tr("Zur Probe: Tippen Sie zwei Gruppen vom Blatt ab.")
        self.body.addWidget(Label(words, "strong"))
        typed = QHBoxLayout()
        fit(typed)
        for place, line in zip(self._asked, self._lines, strict=True):
            typed.addWidget(Field(self.tr("Gruppe {n}").format(n=place + 1), line))
            line.returnPressed.connect(self.entered)
        self.body.addLayout(typed)

    @property
    def asked(self) -> tuple[str, ...]:
        """The two groups that are to be typed."""
        return tuple(self._key.groups[place] for place in self._asked)

    def problem(self) -> str:
        for place, line in zip(self._asked, self._lines, strict=True):
            if line.text().strip().upper() != self._key.groups[place]:
                line.setFocus()
                return self.tr(
                    "Gruppe {n} stimmt noch nicht. Bitte vergleichen Sie sie mit dem Blatt."
                ).format(n=place + 1)
        return ""

    def _print(self) -> None:
        self._put_on_paper(self._print_out)

    def _keep(self) -> None:
        self._put_on_paper(self._save)

    def _put_on_paper(self, act: Callable[[], bool]) -> None:
        try:
            done = act()
        except LotseError as refused:
            self.show_problem(str(refused))
            return
        if done:
            self.show_problem("")
            self._lines[0].setFocus()


def _groups(key: RecoveryKey) -> QWidget:
    holder = QWidget()
    holder.setAccessibleName(str(key))
    grid = QGridLayout(holder)
    fit(grid, gap=0.5)
    for place, group in enumerate(key.groups):
        number = Label(str(place + 1), "quiet", wrap=False)
        label = QLabel(group)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(em(1.15))
        label.setFont(font)
        keep(label, min_width=3.8)
        row, column = divmod(place, _COLUMNS)
        grid.addWidget(number, row, 2 * column)
        grid.addWidget(label, row, 2 * column + 1)
    grid.setColumnStretch(2 * _COLUMNS, 1)
    return holder
