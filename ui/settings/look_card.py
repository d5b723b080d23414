"""Light or dark, and how large."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.measures import fit
from ui.theme.theme import LARGEST_ZOOM, SMALLEST_ZOOM, Scheme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.segmented_choice import SegmentedChoice
from ui.workplace.workplace import Workplace


class LookCard(Card):
    def __init__(self, workplace: Workplace):
        super().__init__()
        self.set_title(self.tr("Darstellung"))
        self._theme = workplace.theme
        self._preferences = workplace.preferences
        self._scheme = SegmentedChoice(
            (
                (Scheme.SYSTEM.value, self.tr("Wie das System")),
                (Scheme.LIGHT.value, self.tr("Hell")),
                (Scheme.DARK.value, self.tr("Dunkel")),
            ),
            self.tr("Farben"),
        )
        self._scheme.set_value(self._theme.scheme.value)
        self._size = Label("", "strong", wrap=False)
        self._smaller = Button(self.tr("Kleiner"))
        self._larger = Button(self.tr("Größer"))
        usual = Button(self.tr("Wie am Anfang"))
        self._smaller.setToolTip(self.tr("Strg+-"))
        self._larger.setToolTip(self.tr("Strg++"))
        sizes = QWidget()
        sizes.setFocusProxy(self._smaller)
        line = QHBoxLayout(sizes)
        fit(line, gap=0.5)
        for widget in (self._smaller, self._size, self._larger, usual):
            line.addWidget(widget)
        line.addStretch()
        self.add(Field(self.tr("Farben"), self._scheme))
        self.add(Field(self.tr("Schriftgröße"), sizes, self.tr("Strg und + oder − geht überall.")))
        self.setFocusProxy(self._scheme)
        self._scheme.value_changed.connect(self._set_scheme)
        self._smaller.clicked.connect(self._theme.zoom_out)
        self._larger.clicked.connect(self._theme.zoom_in)
        usual.clicked.connect(self._theme.reset_zoom)
        self._theme.changed.connect(self._tell)
        self._tell()

    def _set_scheme(self, value: str | None) -> None:
        scheme = Scheme(value) if value else Scheme.SYSTEM
        self._scheme.set_value(scheme.value)
        self._theme.set_scheme(scheme)
        self._preferences.scheme = scheme

    def _tell(self) -> None:
        self._size.setText(self.tr("{n} %").format(n=self._theme.zoom))
        self._smaller.setEnabled(self._theme.zoom > SMALLEST_ZOOM)
        self._larger.setEnabled(self._theme.zoom < LARGEST_ZOOM)
