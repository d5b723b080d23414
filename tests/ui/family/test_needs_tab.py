"""The list of needs under the narrow field."""

from lotse.views.family_file import read_family_file
from tests.builders import a_family
from tests.ui.paths_taken import a_context
from ui.family.needs_tab import NeedsTab


def test_every_need_is_read_whole_in_both_lists(qtbot, book):
    with book.transaction() as records:
        family = records.families.add(a_family())
    context, _, _ = a_context(book)
    tab = NeedsTab(context, read_family_file(family.id, book))
    qtbot.addWidget(tab)
    tab.show_file()
    with qtbot.waitExposed(tab):
        tab.show()
    qtbot.keyClicks(tab.need.lineEdit(), "schutz")
    popup = tab.need.completer().popup()
    labels = [tab.need.itemText(row) for row in range(tab.need.count())]
    widest = max(map(popup.fontMetrics().horizontalAdvance, labels))
    qtbot.waitUntil(lambda: popup.isVisible() and popup.width() > widest)
    popup.hide()
    tab.need.showPopup()
    qtbot.waitUntil(lambda: tab.need.view().isVisible() and tab.need.view().width() > widest)
    tab.need.hidePopup()
    context.background.close()
