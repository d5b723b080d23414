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
from lotse.records import Records
from lotse.views.families_of_town import own_families, own_towns, towns_to_choose
from ui.context import AppContext
from ui.families.family_rows import family_row
from ui.theme.measures import PAGE_MARGIN, fit, keep
from ui.when_seen import WhenSeen
from ui.widgets.announce import announce
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.labels import Label
from ui.widgets.list_keys import ListKeys
from ui.widgets.row_list import RowList
from ui.widgets.shown import set_shown

_MOST_SHOWN = 200
OWN = "*"  # the towns this desk stands for


class FamilyListPage(QWidget):
    def __init__(self, context: AppContext):
        super().__init__()
        self.title = self.tr("Familien")
        self._context = context
        self._search = SearchField(self.tr("Name, Fallnummer oder Geburtsdatum …"))
        keep(self._search, max_width=30)
        self._town = QComboBox()
        self._town.setAccessibleName(self.tr("Stadt"))
        self._own: tuple[str, ...] = ()
        self._everywhere = LinkButton(self.tr("Alle zeigen"))
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
        self._everywhere.clicked.connect(self._show_everywhere)
        context.changes.profile_changed.connect(self._offer_towns)
        context.changes.desk_changed.connect(self._offer_towns)
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
        head.addWidget(self._everywhere)
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
        running = not text and not self._ended.isChecked()
        shown = self._narrowed(running=running)
        with self._context.messages.guarded():
            with self._context.book.transaction() as records:
                families = records.families
                found = families.search(text, limit=_MOST_SHOWN, shown=shown)
                total = families.count(Shown(running=running))
                elsewhere = self._elsewhere(text, shown, records)
                everybody = families.count()
                any_ended = families.count(RUNNING) < everybody
            today = self._context.today()
            self._list.set_rows([family_row(family, today) for family in found])
            self._states.setCurrentIndex(0 if everybody else 1)
            set_shown(self._ended, any_ended)
            set_shown(self._everywhere, elsewhere > 0)
            if elsewhere or self._town.currentData() == OWN:
                self._tell_here(len(found), elsewhere)
            else:
                self._tell_count(len(found), total, searched=bool(text or shown.towns))
            self._list.select_row(0)

    def _narrowed(self, *, running: bool) -> Shown:
        town = self._town.currentData() or ""
        if town == OWN:
            return own_families(self._own, running=running)
        return Shown(towns=(town,) if town else (), running=running)

    def _elsewhere(self, text: str, shown: Shown, records: Records) -> int:
        """How many families of other towns are not shown, though they would fit."""
        if self._town.currentData() != OWN:
            return 0
        families, everywhere = records.families, Shown(running=shown.running)
        if not text:
            return families.count(everywhere) - families.count(shown)
        found = {one.id for one in families.search(text, limit=_MOST_SHOWN, shown=everywhere)}
        return len(found) - len(families.among(found, shown))

    def _offer_towns(self) -> None:
        """A desk of a Kreis works with families of all its towns, begins with those it stands for
        and may look at one."""
        with self._context.messages.guarded():
            towns, own = towns_to_choose(self._context.book), own_towns(self._context.book)
            chosen = OWN if own and own != self._own else self._town.currentData()
            self._own = own
            self._town.blockSignals(True)
            self._town.clear()
            if own:
                self._town.addItem(self.tr("Meine Städte"), OWN)
            self._town.addItem(self.tr("Alle Städte"), "")
            for town in towns:
                self._town.addItem(town, town)
            self._town.setCurrentIndex(max(0, self._town.findData(chosen)))
            self._town.blockSignals(False)
            set_shown(self._town, bool(towns))
        self._reload()

    def _show_everywhere(self) -> None:
        self._town.setCurrentIndex(self._town.findData(""))
        self._search.setFocus()

    def _tell_here(self, found: int, elsewhere: int) -> None:
        """Nobody is missed because of a narrowed list."""
        here = self.tr("{n} aus Ihren Städten").format(n=found)
        others = self.tr("{n} aus anderen").format(n=elsewhere)
        said = f"{here}, {others}" if elsewhere else here
        self._count.setText(said)
        announce(self._list, said)

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
