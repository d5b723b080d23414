"""Languages a person speaks, best first, each well or a little."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from lotse.catalogue.lists import languages
from lotse.errors import quoted
from lotse.families.person import SpeaksLevel, SpokenLanguage
from lotse.families.words import LEVEL_WORDS
from ui.theme.measures import SMALL_GAP, fit
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.closing import delete_later


class LanguagesField(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_LanguageLine] = []
        self._layout = QVBoxLayout(self)
        fit(self._layout, gap=SMALL_GAP)
        self.add_button = LinkButton(self.tr("Sprache hinzufügen"), icon_name="plus")
        self.add_button.clicked.connect(self.add_line)
        self._layout.addWidget(self.add_button)

    def set_value(self, spoken: Sequence[SpokenLanguage]) -> None:
        for language in spoken:
            self.add_line().set_value(language)

    def value(self) -> tuple[SpokenLanguage, ...]:
        found = [line.value() for line in self._lines]
        return tuple(language for language in found if language is not None)

    def problem(self) -> str:
        """What is wrong with the first wrong line; the cursor goes there when asked to come."""
        for line in self._lines:
            typed = line.language.currentText().strip()
            if typed and line.value() is None:
                self.setFocusProxy(line.language)
                return self.tr(
                    "{} steht nicht in der Liste. Bitte wählen Sie die Sprache aus der Liste."
                ).format(quoted(typed))
        return ""

    def add_line(self) -> "_LanguageLine":
        line = _LanguageLine()
        on_click(line.remove, self._remove, line)
        self._lines.append(line)
        self._layout.insertWidget(self._layout.count() - 1, line)
        line.language.setFocus()
        return line

    def _remove(self, line: "_LanguageLine") -> None:
        self._lines.remove(line)
        line.hide()
        delete_later(line)
        self.add_button.setFocus()


class _LanguageLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.language = QComboBox()
        self.language.setEditable(True)
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.language.setAccessibleName(self.tr("Sprache"))
        for language in sorted(languages().all.values(), key=lambda one: one.label):
            self.language.addItem(language.label, language.code)
        self.language.setCurrentIndex(-1)
        line = self.language.lineEdit()
        if line is not None:
            line.setAccessibleName(self.language.accessibleName())
        completer = self.language.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.level = QComboBox()
        self.level.setAccessibleName(self.tr("Wie gut"))
        for level, words in LEVEL_WORDS.items():
            self.level.addItem(words, level)
        self.remove = Button("", icon_name="close")
        self.remove.setAccessibleName(self.tr("Sprache entfernen"))
        self.remove.setToolTip(self.tr("Entfernen"))
        row = QHBoxLayout(self)
        fit(row, gap=SMALL_GAP)
        row.addWidget(self.language, 3)
        row.addWidget(self.level, 1)
        row.addWidget(self.remove)

    def set_value(self, spoken: SpokenLanguage) -> None:
        place = self.language.findData(spoken.code)
        if place < 0:
            self.language.addItem(languages().label(spoken.code), spoken.code)
            place = self.language.count() - 1
        self.language.setCurrentIndex(place)
        self.level.setCurrentIndex(self.level.findData(spoken.level))

    def value(self) -> SpokenLanguage | None:
        """None while no language of the list is chosen."""
        place = self.language.findText(self.language.currentText(), Qt.MatchFlag.MatchFixedString)
        code = self.language.itemData(place) if place >= 0 else None
        level = self.level.currentData()
        return SpokenLanguage(code=code, level=SpeaksLevel(level)) if code else None
