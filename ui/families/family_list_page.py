"""All families: type to search, Enter or F2 to open."""

from uuid import UUID

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lotse.families.wanted import RUNNING, Shown
from lotse.views.families_of_town import towns_to_choose
from ui.context import AppContext
from ui.families.family_rows import family_row
from ui.theme.measures import PAGE_MARGIN, fit, keep
from ui.when_seen import WhenSeen
from ui.widgets.announce import announce
from ui.widgets.buttons import PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.labels import Label
from ui.widgets.list_keys import ListKeys
from ui.widgets.row_list import RowList
from ui.widgets.shown import set_shown

_MOST_SHOWN = 200


class FamilyListPage(QWidget):
    def __init__(self, context: AppContext):
        super().__init__()
        self.title = self.tr("Familien")
        self._context = context
        self._search = SearchField(self.tr("Name, Fallnummer oder Geburtsdatum …"))
        keep(self._search, max_width=30)
        self._town = QComboBox()
        self._town.setAccessibleName(self.tr("Stadt"))
        self._ended = QCheckBox(self.tr("Beendete zeigen"))
        self._count = Label("", "muted")
        self._list = RowList(self.tr("Familien"))
        ListKeys(self._search, self._shown_list)
        self._seen = WhenSeen(self, self._reload, context.messages)
        self._new = PrimaryButton(self.tr("Neue Familie &aufnehmen"))
        self._states = QStackedWidget()
        self._build()
        self.setFocusProxy(self._search)
        self._search.textChanged.connect(self._reload)
        self._list.row_opened.connect(self._open)
        self._town.currentIndexChanged.connect(self._reload)
        self._ended.toggled.connect(self._reload)
        context.changes.profile_changed.connect(self._offer_towns)
        self._new.clicked.connect(context.navigate.show_new_family)
        context.changes.families_changed.connect(self._seen.look_again)
        self._offer_towns()

    def come_back(self) -> None:
        self._seen.come_back()

    def show_ended(self) -> None:
        self._ended.setChecked(True)

    def _build(self) -> None:
        empty = EmptyState(
            self.tr("Noch keine Familie"),
            self.tr(
                "Hier stehen die Familien, die Sie begleiten. Beginnen Sie mit dem Aufnahmebogen; "
                "er speichert sich selbst."
            ),
            action=self._new,
        )
        head = QHBoxLayout()
        fit(head)
        head.addWidget(self._search, 1)
        head.addWidget(self._town)
        head.addWidget(self._ended)
        head.addWidget(self._count, 1)
        listed = QWidget()
        inner = QVBoxLayout(listed)
        fit(inner)
        inner.addLayout(head)
        inner.addWidget(self._list, 1)
        self._states.addWidget(listed)
        self._states.addWidget(empty)
        layout = QVBoxLayout(self)
        fit(layout, margin=PAGE_MARGIN)
        layout.addWidget(Label(self.title, "title"))
        layout.addWidget(self._states, 1)

    def _reload(self) -> None:
        """A search finds ended cases too; without one they are shown on request."""
        text = self._search.text().strip()
        town = self._town.currentData() or ""
        running = not text and not self._ended.isChecked()
        shown = Shown(towns=(town,) if town else (), running=running)
        with self._context.messages.guarded():
            with self._context.book.transaction() as records:
                found = records.families.search(text, limit=_MOST_SHOWN, shown=shown)
                total = records.families.count(Shown(running=running))
                everybody = records.families.count()
                any_ended = records.families.count(RUNNING) < everybody
            today = self._context.today()
            self._list.set_rows([family_row(family, today) for family in found])
            self._states.setCurrentIndex(0 if everybody else 1)
            set_shown(self._ended, any_ended)
            self._tell_count(len(found), total, searched=bool(text or town))
            self._list.select_row(0)

    def _offer_towns(self) -> None:
        """A desk of a Kreis works with families of all its towns and may look at one."""
        with self._context.messages.guarded():
            towns = towns_to_choose(self._context.book)
            chosen = self._town.currentData()
            self._town.blockSignals(True)
            self._town.clear()
            self._town.addItem(self.tr("Alle Städte"), "")
            for town in towns:
                self._town.addItem(town, town)
            self._town.setCurrentIndex(max(0, self._town.findData(chosen)))
            self._town.blockSignals(False)
            set_shown(self._town, bool(towns))
        self._reload()

    def _tell_count(self, found: int, total: int, *, searched: bool) -> None:
        if searched:
            said = self.tr("{n} gefunden von {all}").format(n=found, all=total)
        elif found < total:
            said = self.tr("die letzten {n} von {all}").format(n=found, all=total)
        elif total == 1:
            said = self.tr("1 Familie")
        else:
            said = self.tr("{n} Familien, zuletzt geänderte zuerst").format(n=total)
        self._count.setText(said)
        if searched:
            announce(self._list, said)

    def _shown_list(self) -> RowList:
        return self._list

    def _open(self, key: str) -> None:
        self._context.navigate.show_family(UUID(key))
