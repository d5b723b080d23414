"""All keys at a glance."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.theme.measures import em, fit, keep
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage

_KEYS = 13  # font heights
INSIDE = 0.94  # of its window


class KeysOverview(QDialog):
    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tasten in Lotse"))
        page = ScrollPage()
        for title, keys in self._groups():
            page.body.addWidget(_group(title, keys))
        page.body.addStretch()
        close = PrimaryButton(self.tr("&Schließen"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        fit(layout, margin=(0, 0, 0, 1.0))
        layout.addWidget(page, 1)
        row = QVBoxLayout()
        fit(row, margin=(1.3, 0, 1.3, 0))
        row.addWidget(close)
        layout.addLayout(row)
        keep(self, min_width=38, min_height=20)
        close.setFocus()

    def sizeHint(self) -> QSize:
        """Inside its window, so that the button below is always seen."""
        parent = self.parentWidget()
        room = round(parent.window().height() * INSIDE) if parent else em(46)
        return QSize(em(40), min(em(46), room))

    def _groups(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        return (
            (
                self.tr("Überall"),
                (
                    ("Strg+K", self.tr("Suchen: Familie, Angebot, Schule, Seite")),
                    ("Strg+N", self.tr("Neue Familie aufnehmen")),
                    ("Alt+1 … Alt+6", self.tr("Start, Familien, Angebote und so weiter")),
                    ("Alt+←", self.tr("Zurück zur vorigen Seite")),
                    ("F1", self.tr("Hilfe")),
                    ("Strg+/", self.tr("Diese Übersicht")),
                ),
            ),
            (
                self.tr("Schützen"),
                (
                    ("Strg+Umschalt+L", self.tr("Sperren")),
                    (self.tr("F12 oder dreimal Umschalt"), self.tr("Neutraler Bildschirm")),
                ),
            ),
            (
                self.tr("Formulare und Listen"),
                (
                    ("J · N · U · G", self.tr("ja, nein, unbekannt, nicht gefragt")),
                    ("Strg+1 … Strg+9", self.tr("Abschnitt eines Formulars")),
                    ("Strg+Enter", self.tr("Formular abschließen")),
                    (self.tr("F2 oder Enter"), self.tr("Eintrag einer Liste öffnen")),
                    (self.tr("Einfg · Entf"), self.tr("Zeile des Profils hinzufügen, entfernen")),
                    ("Strg+L", self.tr("Lebenslinie als Liste")),
                    ("Strg+P", self.tr("Drucken")),
                ),
            ),
            (
                self.tr("Lesen"),
                (
                    ("Strg++ · Strg+-", self.tr("Schrift größer, kleiner")),
                    ("Strg+0", self.tr("Schrift wie am Anfang")),
                ),
            ),
        )


def _group(title: str, keys: tuple[tuple[str, str], ...]) -> Card:
    card = Card(title)
    grid = QGridLayout()
    fit(grid, gap=0.5)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, em(_KEYS))  # so that all cards line up
    for row, (key, does) in enumerate(keys):
        grid.addWidget(Label(key, "key", wrap=False), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Label(does), row, 1)
    card.body.addLayout(grid)
    return card
