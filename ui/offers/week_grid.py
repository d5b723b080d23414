"""The week of an offer: a line per day with its hours and places."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lotse.catalogue.session import Session, Weekday, session_words
from lotse.dates.written import german
from ui.theme.measures import fit
from ui.widgets.labels import Label


class WeekGrid(QWidget):
    """Days without a session are left out; what has no weekday comes last."""

    def __init__(self, sessions: Sequence[Session], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        fit(self._grid, margin=(0, 0.2, 0, 0.2), gap=0.4)
        self._grid.setColumnStretch(1, 1)
        row = 0
        for day in (*Weekday, None):
            there = sorted((s for s in sessions if s.weekday is day), key=_opening)
            if there:
                self._add(row, day, there)
                row += 1

    def _add(self, row: int, day: Weekday | None, sessions: Sequence[Session]) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = Label(DAYS[day] if day else self.tr("außerdem"), "strong", wrap=False)
        self._grid.addWidget(name, row, 0, top)
        said = "\n".join(said_of(session) for session in sessions)
        self._grid.addWidget(Label(said), row, 1, top)


def said_of(session: Session) -> str:
    """`09:00–11:00 Uhr, alle 2 Wochen · Familienzentrum · gilt bis 31.07.2027`."""
    words = session_words(session)
    if session.weekday:
        words = words.removeprefix(session.weekday).lstrip(", ")
    parts = [words, session.site]
    if session.valid_from and session.valid_from == session.valid_until:
        parts.append(
            QCoreApplication.translate("WeekGrid", "nur am {}").format(german(session.valid_from))
        )
    elif session.valid_from:
        parts.append(
            QCoreApplication.translate("WeekGrid", "ab {}").format(german(session.valid_from))
        )
    if session.valid_until and session.valid_until != session.valid_from:
        parts.append(
            QCoreApplication.translate("WeekGrid", "bis {}").format(german(session.valid_until))
        )
    return " · ".join(part for part in parts if part)


DAYS = dict(
    zip(
        Weekday,
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        strict=True,
    )
)


def _opening(session: Session) -> str:
    return f"{session.opens:%H:%M}" if session.opens else ""
