"""One practice situation per row: the first offers before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lotse.matching.what_if import OrderChange
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row

translate = QCoreApplication.translate


def change_rows(found: Sequence[OrderChange]) -> list[Row]:
    rows = [_row(one) for one in found]
    for number, row in enumerate(rows):
        row.set_first(number == 0)
    return rows


def _row(one: OrderChange) -> Row:
    now = _named(one.after)
    if not one.is_changed:
        chip = Chip(translate("ChangeRows", "bleibt"), ChipState.PLAIN)
        return Row(one.title, now, state=chip)
    before = translate("ChangeRows", "vorher: {}").format(_named(one.before))
    after = translate("ChangeRows", "dann: {}").format(now)
    chip = Chip(translate("ChangeRows", "anders"), ChipState.SOON)
    return Row(one.title, f"{before}\n{after}", state=chip)


def _named(offers: Sequence[tuple[str, int]]) -> str:
    if not offers:
        return translate("ChangeRows", "kein Angebot passt")
    return " · ".join(f"{place}. {name} ({score})" for place, (name, score) in enumerate(offers, 1))
