"""Finds the body that shall receive something, while typing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lotse.consents.consent import Party
from lotse.records import RecordBook
from ui.consents.recipients import search_recipients
from ui.theme.measures import fit, keep
from ui.widgets.announce import announce
from ui.widgets.fields import SearchField
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown


class RecipientField(QWidget):
    """`recipient_chosen(Party)`; typing again takes the choice back."""

    recipient_chosen = Signal(object)

    def __init__(self, book: RecordBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._party: Party | None = None
        self.search = SearchField(self.tr("Angebot oder Schule suchen …"))
        self.search.textEdited.connect(self._look)
        self.search.returnPressed.connect(self._take_first)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Gefundene Stellen"))
        keep(self.list, max_height=12)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.list.hide()
        self._contact = Label("", "quiet")
        layout = QVBoxLayout(self)
        fit(layout, gap=0.2)
        for widget in (self.search, self.list, self._contact):
            layout.addWidget(widget)
        self.setFocusProxy(self.search)

    def party(self) -> Party | None:
        return self._party

    def set_party(self, party: Party | None) -> None:
        self._party = party
        self.search.setText(party.name if party else "")
        self.search.setCursorPosition(0)
        self._contact.setText(party.contact if party else "")
        set_shown(self._contact, bool(party and party.contact))
        self.list.hide()
        if party:
            self.recipient_chosen.emit(party)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.list.isVisible():
            self.list.setFocus()
            self.list.setCurrentRow(0)
            return
        super().keyPressEvent(event)

    def _look(self, text: str) -> None:
        self._party = None
        self._contact.hide()
        self.list.clear()
        for party in search_recipients(text, self._book):
            item = QListWidgetItem(party.name)
            item.setToolTip(party.contact)
            item.setData(Qt.ItemDataRole.UserRole, party)
            self.list.addItem(item)
        set_shown(self.list, self.list.count() > 0)
        announce(self, self.tr("{} Stellen gefunden").format(self.list.count()))

    def _take_first(self) -> None:
        if self._party is None and self.list.count():
            self._take(self.list.item(0))

    def _take(self, item: QListWidgetItem) -> None:
        party = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(party, Party):
            self.set_party(party)
            self.search.setFocus()
