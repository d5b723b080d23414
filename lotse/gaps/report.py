"""The report of gaps as pages, files and paper show it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lotse.catalogue.labels import type_label
from lotse.gaps.age_groups import AgeSpan
from lotse.gaps.gap_table import SIDES, GapTable, Side, gap_table
from lotse.gaps.inventory import DistrictGaps, Inventory
from lotse.gaps.steps import step_of
from lotse.gaps.uncovered import FamilyGaps

EVERYWHERE = "in allen Stadtteilen"
NOTHING = "–"
HIDDEN_WORDS = (
    "Gezählt werden eigene Familien mit einem offenen Bedarf ohne passendes Angebot, heute und in "
    "den nächsten 24 Monaten. Zahlen stehen in Stufen, damit niemand eine Familie erkennt, auch "
    "nicht im Vergleich zweier Berichte. Was nicht in der Tabelle steht, ist überall "
    f"„{step_of(0).text}“, vielleicht auch null. Namen werden nicht gespeichert."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """Numbers only. `contacts` are who is responsible, by district. `tag` is what the districts
    were narrowed by, one of `tags`. How many families the file holds is not said: with one family
    less to hide in, a small number could be told."""

    place: str
    ages: AgeSpan
    counted: Counter[FamilyGaps]
    inventory: Inventory
    districts: tuple[DistrictGaps, ...]
    contacts: dict[str, str]
    tags: tuple[str, ...] = ()
    tag: str = ""

    def table(self, rows: Side = Side.NEED, columns: Side = Side.DISTRICT) -> GapTable:
        return gap_table(self.counted, rows=rows, columns=columns, ages=self.ages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table of texts; `levels` shade the cells of the heat map."""

    title: str
    first_head: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    levels: tuple[tuple[int, ...], ...] = ()


def gap_sheet(table: GapTable) -> Sheet:
    return Sheet(
        title=f"Familien mit Bedarf ohne Angebot: {SIDES[table.rows]}, {SIDES[table.columns]}",
        first_head=SIDES[table.rows],
        heads=table.column_names,
        rows=tuple(
            (name, *(cell.text for cell in line))
            for name, line in zip(table.row_names, table.cells, strict=True)
        ),
        levels=tuple(
            tuple(table.level(row, column) for column in range(len(line)))
            for row, line in enumerate(table.cells)
        ),
    )


def stage_sheet(found: Inventory) -> Sheet:
    """Stage by district; „Lücke“ where nothing stands."""
    return Sheet(
        title="Angebote nach Lebensstufe und Stadtteil",
        first_head="Lebensstufe",
        heads=found.districts,
        rows=tuple(
            (name, *(cell.text for cell in line))
            for name, line in zip(found.stage_names, found.cells, strict=True)
        ),
        levels=tuple(tuple(0 if cell.serving else 3 for cell in line) for line in found.cells),
    )


def type_sheet(found: Inventory) -> Sheet:
    return Sheet(
        title="Angebote nach Art und Stadtteil",
        first_head="Art",
        heads=found.districts,
        rows=tuple(
            (type_label(name), *(str(count) for count in line))
            for name, line in zip(found.types, found.by_type, strict=True)
        ),
    )


def district_sheet(found: Sequence[DistrictGaps], contacts: dict[str, str], tag: str = "") -> Sheet:
    """First what is missing everywhere, then per district what else, and who is responsible."""
    stages = _everywhere([one.stages for one in found])
    needs = _everywhere([one.needs for one in found])
    everywhere = f"in allen mit „{tag}“" if tag else EVERYWHERE
    rows = [(everywhere, _named(stages), _named(needs), "")] if found else []
    for one in found:
        own_stages = [name for name in one.stages if name not in stages]
        own_needs = [name for name in one.needs if name not in needs]
        contact = contacts.get(one.district, "nicht benannt")
        rows.append((one.district, _named(own_stages), _named(own_needs), contact))
    return Sheet(
        title="Lücken je Stadtteil",
        first_head="Stadtteil",
        heads=("Stufen ohne Angebot", "Bedarfe ohne Angebot", "zuständig"),
        rows=tuple(rows),
    )


def _everywhere(lists: Sequence[Sequence[str]]) -> list[str]:
    first = lists[0] if lists else ()
    return [name for name in first if all(name in names for names in lists)]


def _named(names: Sequence[str]) -> str:
    return ", ".join(names) or NOTHING
