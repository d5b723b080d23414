"""How fast the longest form opens on the screen, and how fast the screen follows a key."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from lotse.forms.shipped import shipped_form
from ui.forms.form_model import FormModel
from ui.forms.form_view import FormView
from ui.opening import application
from ui.theme.theme import Theme

_FORM = "uebergabeprotokoll"
_TODAY = date(2026, 11, 21)
_OPENINGS = 9
_KEYS = "Klettert gern und traut sich Neues zu. "


def figures() -> Iterator[tuple[str, float, str]]:
    """Milliseconds, painting included."""
    app = QApplication.instance() or application(["bench"])
    Theme(app)
    shipped_form(_FORM)
    opened = [_timed(_open) for _ in range(_OPENINGS)]
    yield f"open {_FORM} (ms)", median(opened), "bound 300"
    view = _open()
    stepped = [_timed(lambda: _step(view)) for _ in range(10)]
    yield "next section (ms)", median(stepped), "the longest has 24 fields"
    yield "slowest section (ms)", max(stepped), ""
    view.jump_to("f01_gelingt")
    QTest.qWait(50)
    field = QApplication.focusWidget() or view.findChild(QPlainTextEdit)
    keys = [_timed(lambda key=key: _press(field, key)) for key in _KEYS]
    yield "key to evaluated and painted screen (ms)", median(keys), "bound 30"
    yield "slowest key (ms)", max(keys), ""
    view.close()


def _open() -> FormView:
    model = FormModel(shipped_form(_FORM), {}, today=lambda: _TODAY)
    view = FormView(model, today=lambda: _TODAY)
    model.setParent(view)
    view.resize(1360, 860)
    view.show()
    QApplication.processEvents()
    view.grab()
    return view


def _step(view: FormView) -> None:
    view.show_section(view.current_section + 1)
    QApplication.processEvents()
    view.grab()


def _press(field: QWidget, key: str) -> None:
    QTest.keyClicks(field, key, Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000
