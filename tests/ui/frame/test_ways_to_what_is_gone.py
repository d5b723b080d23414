"""Ways to what is no longer there: one sentence, and the page shown stays."""

from uuid import uuid4

import pytest

from tests.ui.runs import Run
from ui.frame.frame import Frame
from ui.frame.notice_bar import NoticeBar
from ui.widgets.hint_box import HintBox


@pytest.fixture
def frame(vault, theme, preferences, qtbot):
    run = Run(vault.directory, theme, preferences, qtbot)
    run.open()
    run.unlock()
    assert isinstance(run.screen, Frame)
    yield run.screen
    run.window.close()


@pytest.mark.parametrize("way", ["family", "transition", "document", "letter", "consent", "school"])
def test_a_way_to_something_gone_is_told(frame, way):
    navigate, gone = frame.navigate, uuid4()
    {
        "family": lambda: navigate.show_family(gone),
        "transition": lambda: navigate.show_transition(gone),
        "document": lambda: navigate.show_document(gone),
        "letter": lambda: navigate.show_letter(gone, "gibt-es-nicht"),
        "consent": lambda: navigate.show_consent(gone, gone),
        "school": lambda: navigate.show_school("000000"),
    }[way]()
    notice = frame.findChild(NoticeBar).findChild(HintBox).text()
    assert notice.endswith(".")
    assert frame.page_name == ("offers" if way == "school" else "start")
