"""A part of a filter in words."""

from PySide6.QtCore import QCoreApplication

from lotse.catalogue.facet_values import NOT_SAID, Facet, value_label
from lotse.catalogue.facets import Filter, Part
from lotse.chain.names import StageNames
from lotse.errors import quoted

_MOST_NAMED = 2
translate = QCoreApplication.translate


def part_words(part: Facet | Part, wanted: Filter, stage_names: StageNames) -> str:
    """`Kommune: Gelsenkirchen, NRW`, `Alter: 3–9 Monate`."""
    if part is Part.TEXT:
        return quoted(wanted.text)
    if isinstance(part, Facet):
        return f"{part.value}: {', '.join(_values(part, wanted, stage_names))}"
    return translate("FilterWords", "Alter: {}").format(_months(wanted))


def short_words(part: Facet | Part, wanted: Filter, stage_names: StageNames) -> str:
    """Without the name of the facet where the values speak for themselves."""
    if not isinstance(part, Facet) or NOT_SAID in wanted.chosen[part]:
        return part_words(part, wanted, stage_names)
    values = _values(part, wanted, stage_names)
    if len(values) <= _MOST_NAMED:
        return ", ".join(values)
    more = translate("FilterWords", "{} und {} weitere")
    return more.format(values[0], len(values) - 1)


def _values(facet: Facet, wanted: Filter, stage_names: StageNames) -> list[str]:
    return sorted(value_label(facet, value, stage_names) for value in wanted.chosen[facet])


def _months(wanted: Filter) -> str:
    first, last = wanted.months_from, wanted.months_to
    if last is None:
        return translate("FilterWords", "ab {} Monaten").format(first)
    if first is None:
        return translate("FilterWords", "bis {} Monate").format(last)
    return translate("FilterWords", "{}–{} Monate").format(first, last)
