"""The school directory: search on the left, one school on the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lotse.catalogue.school import SchoolDirectory
from lotse.catalogue.shipped import areas, directory_of
from ui.context import AppContext
from ui.offers.offer_rows import school_row
from ui.offers.school_detail import SchoolDetail
from ui.offers.school_import import SchoolImport
from ui.theme.measures import em, fit
from ui.widgets.buttons import LinkButton
from ui.widgets.row_list import RowList
from ui.widgets.shown import set_shown

_MOST_SHOWN = 300
_ROOM_FOR_BOTH = 44  # font heights


class SchoolsView(QWidget):
    """In narrow windows list and school take turns."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._directory: SchoolDirectory | None = None
        self._narrow = False
        self._is_open = False  # somebody opened a school; matters in narrow windows only
        self.list = RowList(self.tr("Schulen"))
        self._detail = SchoolDetail(context)
        self._back = LinkButton(self.tr("Zur &Liste"), icon_name="back")
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        fit(column, gap=0.4)
        column.addWidget(self._back)
        column.addWidget(self._detail, 1)
        self.importing = SchoolImport(context, self)
        self._update = LinkButton(self.tr("Verzeichnis des &neuen Jahres …"), icon_name="folder")
        self._update.clicked.connect(self.importing.ask_which)
        sides = QHBoxLayout()
        fit(sides)
        outer = QVBoxLayout(self)
        fit(outer, gap=0.5)
        outer.addLayout(sides, 1)
        outer.addWidget(self._update, 0, Qt.AlignmentFlag.AlignLeft)
        sides.addWidget(self.list, 1)
        sides.addWidget(self._right, 1)
        self.list.row_current.connect(self._show)
        self.list.row_opened.connect(self.open_school)
        self._back.clicked.connect(self._show_list)

    def search(self, text: str) -> int:
        """How many are shown; without a search those of the desk's own town."""
        desk = self._context.book.desk
        town = "" if text or desk is None else areas().get(desk.municipality).name
        found = self._schools().search(text, town=town, limit=_MOST_SHOWN)
        self._show_list()
        self.list.set_rows([school_row(school) for school in found])
        self.list.select_row(0)
        if not found:
            self._detail.clear()
        return len(found)

    def read_again(self) -> None:
        self._directory = None

    def open_school(self, number: str) -> None:
        self.list.set_current(number)
        self._show(number)
        self._is_open = True
        self._show_sides()
        if self._narrow:
            self._back.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow = self.width() < em(_ROOM_FOR_BOTH)
        self._show_sides()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self._show_list()
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_list(self) -> None:
        self._is_open = False
        self._show_sides()

    def _show_sides(self) -> None:
        alone = self._narrow and self._is_open
        set_shown(self.list, not alone)
        set_shown(self._update, not alone)
        set_shown(self._right, alone or not self._narrow)
        set_shown(self._back, self._narrow)

    def _schools(self) -> SchoolDirectory:
        if self._directory is None:
            found = directory_of(())
            with self._context.messages.guarded(), self._context.book.transaction() as records:
                found = records.schools.derived(directory_of)
            self._directory = found
        return self._directory

    def _show(self, number: str) -> None:
        with self._context.messages.guarded():
            self._detail.show_school(self._schools().get(number))
