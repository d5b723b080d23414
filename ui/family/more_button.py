"""„Mehr“ on the page of a family: what is done seldom, in a menu."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lotse.families.family import Family
from ui.context import AppContext
from ui.family.case_endings import CaseEndings
from ui.family.end_case_dialog import EndCaseDialog
from ui.family.reminder_dialog import ReminderDialog
from ui.widgets.buttons import Button


class MoreButton(Button):
    """Space opens the menu, arrows and Enter choose. `page` is what dialogs stand above."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__("", icon_name="menu")
        self.setText(self.tr("Mehr"))
        self._context = context
        self._page = page
        self._family: Family | None = None
        self._menu = QMenu(self)
        self.task = QAction(self.tr("Aufgabe hinzufügen …"), self._menu)
        self.end = QAction(self.tr("Begleitung beenden …"), self._menu)
        self.again = QAction(self.tr("Begleitung wieder aufnehmen"), self._menu)
        for action in (self.task, self.end, self.again):
            self._menu.addAction(action)
        self.task.triggered.connect(self._ask_for_task)
        self.end.triggered.connect(self.ask_to_end)
        self.again.triggered.connect(self._take_up)
        self.clicked.connect(self._show_menu)

    def set_family(self, family: Family) -> None:
        self._family = family
        self.setAccessibleName(self.tr("Mehr zu {}").format(family.title))
        self.end.setVisible(family.ended is None)
        self.again.setVisible(family.ended is not None)

    def ask_to_end(self) -> None:
        if self._family is not None:
            EndCaseDialog(self._context, self._family, self._page).ask()

    def _ask_for_task(self) -> None:
        if self._family is not None:
            ReminderDialog(self._context, self._family.id, self._page).ask()

    def _take_up(self) -> None:
        if self._family is not None:
            CaseEndings(self._context, self._family.id).take_up()

    def _show_menu(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
