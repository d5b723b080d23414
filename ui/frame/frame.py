"""The place of work: navigation, search, the page, the status line."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from lotse.catalogue.shipped import areas
from lotse.institutions import Work
from lotse.records import RecordBook
from lotse.views.work_waiting import work_waiting
from ui.background import Background
from ui.changes import Changes
from ui.context import AppContext
from ui.frame import clock
from ui.frame.copied import Copied
from ui.frame.keys_overview import KeysOverview
from ui.frame.navigation import Navigation
from ui.frame.navigator import PageNavigator
from ui.frame.notice_bar import NoticeBar
from ui.frame.page_stack import PageStack, focus_first
from ui.frame.status_line import StatusLine
from ui.frame.top_bar import TopBar
from ui.messages import Messages
from ui.pages import build
from ui.search.search_box import SearchBox
from ui.theme.measures import em
from ui.widgets.reading_order import tab_on
from ui.widgets.toast import Toast
from ui.workplace.workplace import Workplace

_NARROW_BELOW = 66  # font heights


class Frame(QWidget):
    """Signals: `lock_asked`."""

    lock_asked = Signal()

    def __init__(self, book: RecordBook, workplace: Workplace, background: Background):
        super().__init__()
        self._workplace = workplace
        self._changes = Changes(self)
        self._messages = Messages(self)
        self._navigation = Navigation()
        self._pages = PageStack()
        self._navigate = PageNavigator(self._pages)
        self._context = AppContext(
            book=book,
            changes=self._changes,
            messages=self._messages,
            background=background,
            navigate=self._navigate,
            today=clock.today,
            now=clock.now,
        )
        self._pages.set_context(self._context, workplace)
        self._search = SearchBox(self._context)
        self._top = TopBar(self._search, lockable=not workplace.practice)
        self._notice = NoticeBar()
        self._status = StatusLine()
        self._build()
        self._toast = Toast(self)
        self._before_pause: QWidget | None = None
        self._copied = Copied(self)
        self._cursor_lost = QTimer(self)  # a moment later, when nothing is being taken away
        self._cursor_lost.setSingleShot(True)
        self._connect()

    @property
    def context(self) -> AppContext:
        return self._context

    @property
    def navigate(self) -> PageNavigator:
        return self._navigate

    @property
    def page_name(self) -> str:
        return self._pages.name

    def resume(self) -> None:
        """After unlocking: the same place, the same cursor; the first time the start page. What
        could not be saved before the lock is saved now.
        """
        with self._messages.guarded():
            self._pages.save_typed()
        self._tell_desk()
        self._count()
        if not self._pages.name:
            self._navigate.show_page("start")
        else:
            self._tell_title(self._pages.title)
        if self._before_pause is not None:
            self._before_pause.setFocus()
        self._before_pause = None
        ready = partial(build, "ready catalogue", self._context.book, self._context.today())
        self._context.background.run(self, ready, self._leave_to_pages, self._leave_to_pages)

    def _leave_to_pages(self, _outcome: object) -> None:
        """Whoever needs the catalogue tells what is wrong with it."""

    def may_close(self) -> bool:
        """False while what was typed cannot be saved and the person does not give it up."""
        return self._pages.may_leave(self.tr("&Trotzdem schließen"))

    def save_typed(self) -> None:
        """Raises LotseError if that cannot be; it stays on its page then."""
        self._pages.save_typed()

    def pause(self) -> None:
        """Before the file is closed: the cursor is remembered, everything passing goes away."""
        self._before_pause = QApplication.focusWidget()
        self._search.close_hits()
        self._toast.hide()
        self._notice.set_text("")

    def forget_traces(self) -> None:
        """While locked nothing outside the pages tells of a family: no title, no copied text."""
        self.forget_copied()
        self._toast.forget()
        self._search.forget()
        self.window().setWindowTitle(self._product())

    def forget_copied(self) -> None:
        self._copied.forget()

    def show_lock_notice(self, seconds: int) -> None:
        self._notice.set_text(
            self.tr("Lotse sperrt in {n} Sekunden. Jede Taste hält offen.").format(n=seconds)
        )

    def hide_lock_notice(self) -> None:
        self._notice.set_text("")

    def minimumSizeHint(self) -> QSize:
        """With the narrow navigation, which comes as soon as the window gets narrow."""
        hint = super().minimumSizeHint()
        width = hint.width() - self._navigation.minimumSizeHint().width()
        return QSize(width + self._navigation.narrow_width, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._navigation.set_narrow(self.width() < em(_NARROW_BELOW))

    def changeEvent(self, event: QEvent) -> None:
        """A dialog may have changed the page, and what led to it is gone: the cursor goes to the
        page then, where Qt would take the first place of the navigation.
        """
        super().changeEvent(event)
        comes = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if comes and not _is_seen(self.window().focusWidget()):
            self._cursor_lost.start()

    def _find_cursor(self) -> None:
        focus_first(self._pages.currentWidget())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Pages fill their cards again at any time."""
        return tab_on(self, forward=forward) or super().focusNextPrevChild(forward)

    def _build(self) -> None:
        side = QVBoxLayout()
        for widget in (self._top, self._notice):
            side.addWidget(widget)
        side.addWidget(self._pages, 1)
        side.addWidget(self._status)
        layout = QHBoxLayout(self)
        layout.addWidget(self._navigation)
        layout.addLayout(side, 1)
        for one in (side, layout):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)

    def _connect(self) -> None:
        self._navigation.page_chosen.connect(self._show_place)
        self._top.new_family_asked.connect(self._navigate.show_new_family)
        self._top.lock_asked.connect(self.lock_asked)
        self._pages.page_leaving.connect(self._notice.clear)
        self._pages.page_shown.connect(self._tell_place)
        self._messages.info_given.connect(self._toast.show_message)
        self._messages.failure_given.connect(self._notice.show_failure)
        self._cursor_lost.timeout.connect(self._find_cursor)
        self._changes.saved.connect(self._status.show_saved)
        self._changes.desk_changed.connect(self._tell_desk)
        for changed in (
            self._changes.families_changed,
            self._changes.referrals_changed,
            self._changes.transitions_changed,
            self._changes.reminders_changed,
        ):
            changed.connect(self._count)
        self._workplace.theme.changed.connect(self._follow_theme)
        for keys, act in (
            ("Ctrl+K", self._search.take_focus),
            ("Ctrl+/", self._show_keys),
            ("F1", self._show_help),
            ("Alt+Left", self._navigate.go_back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show_place(self, name: str) -> None:
        self._pages.show_page(name)
        self._navigation.set_page(self._pages.name)  # the page before may have stayed

    def _show_keys(self) -> None:
        KeysOverview(self).exec()

    def _show_help(self) -> None:
        self._pages.show_page("help")

    def _tell_place(self, name: str, title: str) -> None:
        self._navigation.set_page(name)
        self._tell_title(title)

    def _tell_title(self, title: str) -> None:
        product = self._product()
        self.window().setWindowTitle(f"{title} – {product}" if title else product)

    def _product(self) -> str:
        return self.tr("Lotse – ÜBUNG") if self._workplace.practice else self.tr("Lotse")

    def _follow_theme(self) -> None:
        self._navigation.set_narrow(self.width() < em(_NARROW_BELOW))
        self._workplace.preferences.zoom = self._workplace.theme.zoom
        zoom = self.tr("Schriftgröße {n} %").format(n=self._workplace.theme.zoom)
        self._status.show_remark(zoom)

    def _tell_desk(self) -> None:
        desk = self._context.book.desk
        if desk is None:
            return
        town = areas().find(desk.municipality)
        lines = (desk.institution.name, town.name if town else "", desk.author)
        self._navigation.set_foot("\n".join(line for line in lines if line))
        kita = desk.work is Work.DAY_CARE
        self._status.show_place(self._place())
        self._top.set_new_text(self.tr("Neues Kind") if kita else self.tr("Neue Familie"))

    def _place(self) -> str:
        if self._workplace.practice:
            return self.tr("Übungsdatei, wird beim Schließen gelöscht")
        return self.tr("Datenordner {folder}").format(folder=self._workplace.directory)

    def _count(self, _family_id: UUID | None = None) -> None:
        with self._messages.guarded():
            waiting = work_waiting(self._context.book, self._context.today())
            self._navigation.set_count("start", waiting.due_today)
            self._navigation.set_count("referrals", waiting.open_referrals)
            self._navigation.set_count("transitions", waiting.open_transitions)


def _is_seen(held: QWidget | None) -> bool:
    return held is not None and held.isVisible()
