"""„Warum nicht …?“: every other offer of the catalogue with the reason why it is not suggested."""

from operator import attrgetter
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lotse.acts.suggesting import suggestions_of
from lotse.errors import InvalidInput
from lotse.matching.found import NotSuggested
from ui.context import AppContext
from ui.theme.measures import GAP, PAGE_MARGIN, em, fit
from ui.widgets.buttons import Button
from ui.widgets.fields import SearchField
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow


class WhyNotDialog(QDialog):
    def __init__(self, context: AppContext, family_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Warum nicht …?"))
        self._found: dict[str, NotSuggested] = {}
        self.search = SearchField(self.tr("Angebot oder Grund …"))
        self.search.textChanged.connect(self._narrow)
        self._count = Label("", "quiet")
        self._reason = HintBox()
        self.list = RowList(self.tr("Angebote, die nicht vorgeschlagen werden"))
        self.list.row_current.connect(self._tell_reason)
        self._build()
        self._load(context, family_id)
        self.search.setFocus()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Never larger than the window it stands over."""
        wanted, over = QSize(em(60), em(40)), self.parentWidget()
        if over is None:
            return wanted
        return wanted.boundedTo(over.window().size() - QSize(em(2), em(2)))

    def _build(self) -> None:
        close = Button(self.tr("Schließen"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        fit(foot, gap=GAP)
        foot.addWidget(self._count, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN, gap=GAP)
        layout.addWidget(
            Label(
                self.tr(
                    "Jedes andere Angebot des Katalogs mit dem Grund, zuerst die vor Ort. "
                    "Sie kennen die Familie besser: Vermitteln können Sie auch von der Seite "
                    "Angebote aus."
                ),
                "muted",
            )
        )
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._reason)
        layout.addLayout(foot)

    def _load(self, context: AppContext, family_id: UUID) -> None:
        try:
            found = suggestions_of(family_id, context.book, today=context.today(), with_rest=True)
        except InvalidInput as missing:
            self._count.setText(" ".join((str(missing), *missing.problems.values())))
            return
        closest_first = sorted(found.not_suggested, key=attrgetter("closeness"))
        self._found = {one.offer: one for one in closest_first}
        self._narrow("")

    def _narrow(self, words: str) -> None:
        wanted = words.strip().casefold()
        rows = [
            ListRow(key=key, strong=one.name, quiet=" ".join(one.reasons))
            for key, one in self._found.items()
            if wanted in f"{one.name} {' '.join(one.reasons)}".casefold()
        ]
        self.list.set_rows(rows)
        self._reason.set_text("")
        self._count.setText(self.tr("{} von {} Angeboten").format(len(rows), len(self._found)))

    def _tell_reason(self, key: str) -> None:
        """The whole sentence below the list, where a row would cut it off."""
        one = self._found[key]
        self._reason.set_text(f"{one.name}: {' '.join(one.reasons)}")
