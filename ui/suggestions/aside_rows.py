"""Offers that staff put aside for a family: with reason and day, or back since facts changed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from lotse.dates.partial import PartialDate
from lotse.enumeration import in_a_row
from lotse.families.dismissal import changed_since, facts_of
from lotse.families.family import Dismissal, Family
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.row import Row

translate = QCoreApplication.translate


def aside_rows(
    family: Family,
    today: date,
    names: Mapping[str, str],
    *,
    restore: Callable[[str], None],
    ask: Callable[[str, str], None],
) -> tuple[list[Row], list[Row]]:
    """Those that are still aside, and those looked at again; `names` are of offers by id."""
    now = facts_of(family, today)
    still, again = [], []
    for one in family.dismissals:
        name, changed = names.get(one.offer_id, one.offer_id), changed_since(one, now)
        if changed:
            again.append(_back(one, name, changed))
        else:
            still.append(_aside(one, name, restore, ask))
    return still, again


def _aside(
    one: Dismissal, name: str, restore: Callable[[str], None], ask: Callable[[str, str], None]
) -> Row:
    again = LinkButton(translate("AsideRows", "Wieder vorschlagen"))
    again.setAccessibleName(translate("AsideRows", "{} wieder vorschlagen").format(name))
    on_click(again, restore, one.offer_id)
    why = LinkButton(translate("AsideRows", "Grund …"))
    why.setAccessibleName(translate("AsideRows", "Grund zu {} nennen").format(name))
    on_click(why, ask, one.offer_id, one.reason)
    return Row(name, _said_then(one), buttons=[why, again], plain=True)


def _back(one: Dismissal, name: str, changed: Sequence[str]) -> Row:
    words = translate("AsideRows", "Seitdem ist anders: {}").format(in_a_row(list(changed)))
    quiet = " · ".join(part for part in (_said_then(one), words) if part)
    return Row(name, quiet, plain=True)


def _said_then(one: Dismissal) -> str:
    day = translate("AsideRows", "am {}").format(PartialDate.of(one.on)) if one.on else ""
    return " · ".join(part for part in (day, one.reason) if part)
