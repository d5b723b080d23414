"""The foot of a form: is it saved, how far is it, which keys help."""

from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.theme.measures import PAGE_MARGIN, em, fit
from ui.widgets.labels import Label, repolish
from ui.widgets.shown import set_shown

_ROOM_FOR_KEYS = 52  # font heights


class FormStatus(QFrame):
    def __init__(self, *, letters: bool) -> None:
        """`letters`: the questions are mostly answered by a single key."""
        super().__init__()
        self.setProperty("kind", "status")
        self._saved = Label("", "quiet")
        self._progress = Label("", "quiet", wrap=False)
        by_letter = self.tr("J ja · N nein · U unbekannt · G nicht gefragt")
        by_section = self.tr("Strg+Bild ab: nächster Abschnitt")
        self._keys = Label(by_letter if letters else by_section, "quiet", wrap=False)
        layout = QHBoxLayout(self)
        fit(layout, margin=(PAGE_MARGIN, 0.3))
        layout.addWidget(self._progress)
        layout.addWidget(self._saved, 1)
        layout.addWidget(self._keys)
        self.show_unchanged()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_shown(self._keys, self.width() >= em(_ROOM_FOR_KEYS))

    def show_unchanged(self) -> None:
        self._show(self.tr("Noch nichts geändert"), "quiet")

    def show_waiting(self) -> None:
        """Something was typed that is not in the file yet."""
        self._show(self.tr("Wird gespeichert …"), "quiet")

    def show_saved(self, at: datetime) -> None:
        self._show(self.tr("● Entwurf gespeichert um {0}").format(f"{at:%H:%M:%S}"), "quiet")

    def show_failure(self, sentence: str) -> None:
        self._show(sentence, "problem")

    def show_progress(self, answered: int, asked: int) -> None:
        self._progress.setText(self.tr("{0} von {1} beantwortet").format(answered, asked))

    def _show(self, text: str, kind: str) -> None:
        self._saved.setText(text)
        self._saved.setProperty("kind", kind)
        repolish(self._saved)
