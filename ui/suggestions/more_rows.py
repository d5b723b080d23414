"""What stands around the suggestions: what is to do instead, what comes after something else, what
a child's house has, what nothing covers."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lotse.catalogue.labels import need_label
from lotse.enumeration import in_a_row
from lotse.matching.family_view import DEFAULT_NEED
from lotse.matching.found import AfterOther, AtHouse, Suggestions
from ui.context import Navigator
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.chip import Chip, ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.row import Row

translate = QCoreApplication.translate

_STEP = re.compile(r" (?=\d\. )")  # `1. …` within a text


def after_rows(found: Sequence[AfterOther], navigate: Navigator) -> list[Row]:
    """„Passt danach“: only something that comes first is missing."""
    rows = []
    for one in found:
        needs = ", ".join(need_label(code) for code in one.covers)
        look = _look_button(one.offer, one.name, navigate)
        rows.append(Row(one.name, f"{one.reason} {needs}", buttons=[look]))
    return rows


def house_rows(found: Sequence[AtHouse], names: Sequence[str], navigate: Navigator) -> list[Row]:
    """What a Kita or school has for its children, whatever their needs."""
    rows = []
    for one in found:
        children = in_a_row([names[child] for child in one.children])
        chips: list[QWidget] = []
        if one.is_programme:
            whole = translate("MoreRows", "läuft für die ganze Einrichtung")
            chips.append(Chip(whole, ChipState.PLAIN))
        buttons = [_look_button(one.offer, one.name, navigate)]
        if one.before and one.before != one.offer:
            before = LinkButton(translate("MoreRows", "Vorher: {}").format(one.before_name))
            on_click(before, navigate.show_offer, one.before)
            buttons.insert(0, before)
        rows.append(Row(one.name, f"{one.house}: {children}", state=chips, buttons=buttons))
    return rows


def _look_button(offer_id: str, name: str, navigate: Navigator) -> LinkButton:
    look = LinkButton(translate("MoreRows", "Ansehen"))
    look.setAccessibleName(translate("MoreRows", "Angebot {} ansehen").format(name))
    on_click(look, navigate.show_offer, offer_id)
    return look


def procedure_hints(found: Suggestions) -> list[HintBox]:
    """What is to do instead of a referral, each step on a line of its own."""
    return [
        HintBox(_STEP.sub("\n", f"{need_label(one.need)}: {one.guidance}"), ChipState.OPEN)
        for one in found.procedures
    ]


def gap_hints(found: Suggestions) -> list[HintBox]:
    """Needs nothing covers."""
    # That information suffices is no gap anybody could close.
    missing = [need_label(code) for code in found.gaps if code != DEFAULT_NEED]
    if not missing:
        return []
    sentence = translate(
        "MoreRows", "Dafür kennt der Katalog hier nichts: {}. Bitte im Netzwerk nachfragen."
    )
    return [HintBox(sentence.format(in_a_row(missing)), ChipState.SOON)]
