"""How the list of 50,000 offers follows keys, ticks and scrolling; painting included."""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem, QWidget

from db.vault import SqlVault
from lotse.acts.preparing import make_ready
from lotse.catalogue.facet_values import Facet
from lotse.catalogue.offer import Offer
from tests.bench.pulse import Pulse
from tests.builders import a_desk
from tests.ui.paths_taken import a_context
from ui.context import AppContext
from ui.interpreter.lasting_none import keep_none
from ui.offers.offers_page import OffersPage
from ui.opening import application
from ui.theme.theme import Theme

_TYPED = ("eltern schalke", "kurs 4711", "beratung dortmund", "xyz")
_TICKED = (Facet.STAGE, Facet.NEED, Facet.STATUS)
_LONGEST_READING = 300  # seconds
_LOOK_AGAIN = 10  # milliseconds
Figure = tuple[str, float, str]


def figures(offers: Sequence[Offer]) -> Iterator[Figure]:
    keep_none()
    app = QApplication.instance() or application(["bench"])
    Theme(app)
    with tempfile.TemporaryDirectory() as place:
        _, book = SqlVault(Path(place) / "daten").create("Übung macht den Meister")
        with closing(book):
            with book.transaction() as records:
                records.settings.save_desk(a_desk())
                records.offers.replace_all(offers)
            context, _, _ = a_context(book)
            with closing(context.background):
                yield from _page(context)


def _page(context: AppContext) -> Iterator[Figure]:
    with Pulse() as pulse:
        took = _opened(context)
    yield "open the list of 50,000 offers [ms]", took, "read beside the window"
    yield "the window without an answer meanwhile [ms]", pulse.longest, ""
    yield "open it again [ms]", _opened(context), "another page: the book keeps the index"
    with context.book.transaction() as records:
        records.offers.save(replace(records.offers.all()[0], cost="5 Euro"))
    context.changes.offers_changed.emit()
    make_ready(context.book, context.today())
    yield "open it when it was made ready after unlocking [ms]", _opened(context), ""
    page = _shown(context)
    page.offers.panel.clear()  # all of them, not only those of the own place
    _paint(page)
    assert len(page.offers.found()) > 40_000
    line = page.focusProxy()
    assert isinstance(line, QLineEdit)
    keys = list(_keys(page, line))
    yield "type in the search of 50,000 offers, median [ms]", median(keys), "bound 100"
    yield "type in the search of 50,000 offers, slowest [ms]", max(keys), "bound 100"
    ticks = [_taken(page, lambda item=item: _tick(item)) for item in _values(page) for _ in (0, 1)]
    yield "tick a filter of 50,000 offers, median [ms]", median(ticks), "bound 100"
    yield "tick a filter of 50,000 offers, slowest [ms]", max(ticks), "bound 100"
    turns = [
        _taken(page, lambda: QTest.keyClick(page.offers.list, Qt.Key.Key_PageDown))
        for _ in range(60)
    ]
    yield "turn a page of 50,000 offers, median [ms]", median(turns), "bound 100"
    yield "turn a page of 50,000 offers, slowest [ms]", max(turns), "bound 100"
    page.close()


def _opened(context: AppContext) -> float:
    """Milliseconds until the first rows are painted."""
    started = time.perf_counter()
    page = _shown(context)
    took = (time.perf_counter() - started) * 1000
    page.close()
    return took


def _shown(context: AppContext) -> OffersPage:
    started = time.perf_counter()
    page = OffersPage(context)
    page.resize(1360, 860)
    page.show()
    while not page.offers.found():  # its answer comes to this thread
        loop = QEventLoop()  # unlike qWait it lets the reader work while nothing happens
        QTimer.singleShot(_LOOK_AGAIN, loop.quit)
        loop.exec()
        assert time.perf_counter() - started < _LONGEST_READING
    _paint(page)
    return page


def _keys(page: OffersPage, line: QLineEdit) -> Iterator[float]:
    for text in _TYPED:
        for sign in text:
            yield _taken(page, lambda sign=sign: QTest.keyClicks(line, sign))
        for _ in text:
            yield _taken(page, lambda: QTest.keyClick(line, Qt.Key.Key_Backspace))


def _values(page: OffersPage) -> list[QTreeWidgetItem]:
    tree = page.offers.panel.tree
    heads = (tree.topLevelItem(place) for place in range(tree.topLevelItemCount()))
    wanted = {facet.value for facet in _TICKED}
    found = [head.child(0) for head in heads if head is not None and head.text(0) in wanted]
    return [item for item in found if item is not None]


def _tick(item: QTreeWidgetItem) -> None:
    ticked = item.checkState(0) is Qt.CheckState.Checked
    item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


def _paint(page: QWidget) -> None:
    page.update()
    QApplication.processEvents()


def _taken(page: QWidget, act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    _paint(page)
    return (time.perf_counter() - started) * 1000
