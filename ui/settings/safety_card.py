"""When Lotse locks by itself, and where the data lie."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.context import AppContext
from ui.lock.lock_time import lock_minutes
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.row import Row
from ui.widgets.segmented_choice import SegmentedChoice
from ui.workplace.workplace import Workplace

_MINUTES = (1, 2, 5, 10, 15)


class SafetyCard(Card):
    def __init__(self, context: AppContext, workplace: Workplace):
        super().__init__()
        self.set_title(self.tr("Sperre und Daten"))
        self._preferences = workplace.preferences
        self._directory = workplace.directory
        desk = context.book.desk
        assert desk is not None
        now = lock_minutes(self._preferences, desk)
        minutes = self.tr("{n} Minuten")
        self._lock = SegmentedChoice(
            tuple((str(number), minutes.format(n=number)) for number in _MINUTES),
            self.tr("Sperren nach"),
        )
        self._lock.set_value(str(now))
        self._context = context
        hint = self.tr("Ohne Taste und Maus. Strg+Umschalt+L sperrt sofort, F12 verdeckt.")
        self.add(Field(self.tr("Sperren nach"), self._lock, hint))
        show = Button(self.tr("Ordner &zeigen"), icon_name="folder")
        show.clicked.connect(self._show_folder)
        self.add(Row(self.tr("Datenordner"), str(self._directory), buttons=[show]))
        told = self.tr(
            "Der Bestand ist verschlüsselt; ohne Passwort oder Notfallblatt ist er leer."
        )
        self.add(Label(told, "quiet"))
        self._lock.value_changed.connect(self._set_minutes)

    def _set_minutes(self, value: str | None) -> None:
        if value is None:  # there is always a lock: pressing the chosen time changes nothing
            desk = self._context.book.desk
            assert desk is not None
            self._lock.set_value(str(lock_minutes(self._preferences, desk)))
            return
        self._preferences.set_lock_minutes(int(value))
        told = self.tr("Lotse sperrt nach {n} Minuten ohne Eingabe.").format(n=value)
        self._context.messages.info(told)
        self._context.changes.lock_time_changed.emit()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._directory)))
