"""The line at the top and the hits below it."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.context import AppContext
from ui.search.hits import GlobalSearch, Hit, HitKind
from ui.theme.measures import em, fit, keep
from ui.widgets.announce import announce
from ui.widgets.fields import SearchField
from ui.widgets.labels import Label
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow

_MOST_SHOWN = 9


class SearchBox(QWidget):
    """Arrows move among the hits, Enter opens, Esc closes and goes back to the page."""

    def __init__(self, context: AppContext, parent: QWidget | None = None):
        super().__init__(parent)
        self._context = context
        self._search = GlobalSearch(context.book)
        self._hits: list[Hit] = []
        self._before: QWidget | None = None
        self._line = SearchField(self.tr("Familie, Angebot, Schule, Seite …"), self.tr("Strg+K"))
        self._line.installEventFilter(self)
        keep(self, max_width=34)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        self._panel = QFrame(self)
        self._panel.setProperty("kind", "card")
        self._list = RowList(self.tr("Treffer"))
        self._list.setProperty("kind", "plain")  # its panel has the frame
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count = Label("", "quiet")
        inner = QVBoxLayout(self._panel)
        fit(inner, margin=0.35, gap=0.2)
        inner.addWidget(self._list)
        foot = QHBoxLayout()
        fit(foot, margin=(0.7, 0.1, 0.7, 0.2))
        foot.addWidget(self._count)
        inner.addLayout(foot)
        self._panel.hide()
        self._line.textEdited.connect(self._find)
        self._list.row_opened.connect(self._open)
        self._list.clicked.connect(self._list.open_current)

    def take_focus(self) -> None:
        """Ctrl+K."""
        if not self._line.hasFocus():
            self._before = self.window().focusWidget()
        self._line.setFocus()
        self._line.selectAll()
        self._find(self._line.text())

    def close_hits(self) -> None:
        self._panel.hide()

    def forget(self) -> None:
        """Before the lock: neither the words nor the hits stay."""
        self._panel.hide()
        self._line.clear()
        self._hits = []
        self._list.set_rows([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line:
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._steer(event)
            if event.type() is QEvent.Type.FocusOut:
                self._panel.hide()
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down:
                if self._panel.isHidden():
                    self._find(self._line.text())
                else:
                    self._list.step(1)
            case Qt.Key.Key_Up:
                self._list.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._panel.isVisible():
                    self._list.open_current()
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                return False
        return True

    def _find(self, text: str, *, everywhere: bool = False) -> None:
        with self._context.messages.guarded():
            self._hits = self._search.find(text, everywhere=everywhere)
        rows = [
            ListRow(key=str(number), strong=hit.strong, quiet=hit.quiet, icon_name=hit.kind.value)
            for number, hit in enumerate(self._hits)
        ]
        self._list.set_rows(rows)
        self._list.select_row(0)
        found = self.tr("{n} Treffer · Enter öffnet, Esc schließt").format(n=len(rows))
        self._count.setText(found if rows else self.tr("Nichts gefunden. Andere Schreibweise?"))
        self._show_panel(len(rows))
        announce(self._line, self.tr("{n} Treffer").format(n=len(rows)))

    def _show_panel(self, rows: int) -> None:
        window = self.window()
        self._panel.setParent(window)
        corner = self._line.mapTo(window, QPoint(0, self._line.height() + em(0.25)))
        shown = min(rows, _MOST_SHOWN)
        self._list.setVisible(rows > 0)
        self._list.setFixedHeight(shown * em(3.5) + 4)
        height = self._panel.sizeHint().height()
        room = window.height() - corner.y() - em(1)
        if height > room:
            self._list.setFixedHeight(max(em(3.5), self._list.height() - (height - room)))
        self._panel.setGeometry(
            corner.x(), corner.y(), self._line.width(), self._panel.sizeHint().height()
        )
        self._panel.show()
        self._panel.raise_()

    def _open(self, number: str) -> None:
        hit = self._hits[int(number)]
        if hit.kind is HitKind.MORE:
            self._find(hit.key, everywhere=True)
            return
        self._panel.hide()
        self._line.clear()
        navigate = self._context.navigate
        match hit.kind:
            case HitKind.FAMILY:
                navigate.show_family(UUID(hit.key))
            case HitKind.OFFER:
                navigate.show_offer(hit.key)
            case HitKind.SCHOOL:
                navigate.show_school(hit.key)
            case HitKind.PAGE if hit.key == "intake":
                navigate.show_new_family()
            case HitKind.PAGE:
                navigate.show_page(hit.key)

    def _leave(self) -> None:
        self._panel.hide()
        self._line.clear()
        if self._before is not None:
            self._before.setFocus()
