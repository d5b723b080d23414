"""The names of the stages at this place, beside those that every place knows."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lotse.acts.profiling import change_rows, current_profile
from lotse.chain.stages import Span, stages
from lotse.errors import InvalidInput
from lotse.profiles.rows import rows_of
from ui.context import AppContext
from ui.theme.measures import em, fit, keep
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label

_NARROW, _NAME = 44, 12  # font heights: of the line from which on the name stands beside it


class StageNamesCard(Card):
    """Empty lines keep the common name."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Namen der Lebensphasen"))
        self._context = context
        self.lines: dict[str, tuple[QLineEdit, QLineEdit]] = {}
        self._problem = HintBox("", ChipState.TODAY)
        self.add(
            Label(
                self.tr(
                    "Diese Namen stehen auf Bildschirm und Papier statt der allgemeinen. "
                    "Leer: Der allgemeine Name bleibt."
                ),
                "quiet",
            )
        )
        heads = (Label(self.tr("Name vor Ort"), "quiet"), Label(self.tr("Kurz"), "quiet"))
        self.add(_NameLine("", *heads))
        for span in stages():
            self.add(self._fields(span))
        self.add(self._problem)
        take = PrimaryButton(self.tr("Namen übernehmen"))
        take.clicked.connect(self.take_over)
        self.add(take)
        context.changes.profile_changed.connect(self.show_part)
        self.show_part()

    def show_part(self) -> None:
        with self._context.messages.guarded():
            rows = rows_of(current_profile(self._context.book)).get("stage", [])
            named = {row["code"]: row for row in rows}
            for code, (label, short) in self.lines.items():
                label.setText(named.get(code, {}).get("label", ""))
                short.setText(named.get(code, {}).get("short", ""))
            self._problem.set_text("")

    def take_over(self) -> None:
        rows = rows_of(current_profile(self._context.book)).get("stage", [])
        sources = {row["code"]: row for row in rows}
        changed = []
        for code, (label, short) in self.lines.items():
            name = label.text().strip() or short.text().strip()
            if not name:
                continue
            row = {"code": code, "label": name, "short": short.text().strip()}
            kept = sources.get(code, {})
            same = all(kept.get(key, "") == text for key, text in row.items())
            changed.append(kept if same else row)
        try:
            change_rows("stage", changed, self._context.book)
        except InvalidInput as refused:
            self._problem.set_text(str(refused), ChipState.TODAY)
            return
        self._context.changes.profile_changed.emit()
        self._context.messages.info(self.tr("Die Namen sind geändert."))

    def _fields(self, span: Span) -> QWidget:
        label, short = QLineEdit(), QLineEdit()
        for line, usual in ((label, span.label), (short, span.short)):
            line.setPlaceholderText(usual)
            line.setToolTip(self.tr("Allgemein: {}").format(usual))
        label.setAccessibleName(self.tr("Name vor Ort für {}").format(span.label))
        short.setAccessibleName(self.tr("Kurzname für {}").format(span.label))
        self.lines[span.code] = (label, short)
        return _NameLine(span.label, label, short)


class _NameLine(QWidget):
    """Beside each other; in a narrow window the name stands above."""

    def __init__(self, name: str, label: QWidget, short: QWidget) -> None:
        super().__init__()
        self._name, self._parts = Label(name), (label, short)
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        fit(self._grid, gap=0.3)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        self._arrange(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < em(_NARROW))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        keep(self._name, min_width=0 if narrow else _NAME, max_width=0 if narrow else _NAME)
        if narrow:
            self._name.setMinimumWidth(0)
        for widget in (self._name, *self._parts):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._name, 0, 0, 1, 3 if narrow else 1)
        for column, part in enumerate(self._parts, start=1):
            self._grid.addWidget(part, 1 if narrow else 0, column)
