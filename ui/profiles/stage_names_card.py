"""The names of the stages at this place, beside those that every place knows."""

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lotse.acts.profiling import change_rows, current_profile
from lotse.chain.stages import stages
from lotse.errors import InvalidInput
from lotse.profiles.rows import rows_of
from ui.context import AppContext
from ui.theme.measures import fit
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label


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
        self.add(self._grid())
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

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        fit(grid, gap=0.4)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for place, head in enumerate((self.tr("Name vor Ort"), self.tr("Kurz")), start=1):
            grid.addWidget(Label(head, "quiet"), 0, place)
        for number, span in enumerate(stages(), start=1):
            label, short = QLineEdit(), QLineEdit()
            label.setPlaceholderText(span.label)
            short.setPlaceholderText(span.short)
            label.setAccessibleName(self.tr("Name vor Ort für {}").format(span.label))
            short.setAccessibleName(self.tr("Kurzname für {}").format(span.label))
            grid.addWidget(Label(span.label), number, 0)
            grid.addWidget(label, number, 1)
            grid.addWidget(short, number, 2)
            self.lines[span.code] = (label, short)
        return holder
