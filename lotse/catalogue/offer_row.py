"""One row of an offer file: columns, codes and numbers, checked one by one."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, get_type_hints

from lotse.catalogue.cell_reading import reader_of
from lotse.catalogue.cell_text import NO, YES, cell_of
from lotse.catalogue.cell_values import Reader, UnclearCell
from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import areas, languages, needs
from lotse.catalogue.offer import Offer
from lotse.chain.stages import stage_codes
from lotse.errors import quoted

COLUMNS = (
    "id", "name", "municipality", "district", "provider", "provider_type", "description",
    "offer_type", "needs", "stages", "age_min_months", "age_max_months", "target_groups",
    "languages", "cost", "access", "capacity", "sites", "frequency", "phone", "url", "source",
    "status", "referable", "only_for", "prefers",
)  # fmt: skip
# Without these there is no offer to suggest.
REQUIRED: tuple[str, ...] = ("id", "name", "municipality", "needs", "status")
# These say whom an offer is for. A list that has none of them says nothing about it, and where
# one is missing that is said; the other columns only describe the offer.
DECIDING = (
    "district", "stages", "age_min_months", "age_max_months", "languages", "referable", "only_for",
)  # fmt: skip
# What else an offer says: named as its fields, written as `cell_text` says, all optional.
FURTHER_COLUMNS = (
    "kind", "alternate_name", "alert", "email", "service_types", "locations", "sessions",
    "by_appointment", "registration", "language_notes", "interpreter", "cost_note", "documents",
    "also_serves", "contacts", "status_since", "status_reason", "valid_until", "last_verified",
    "verified_by", "verified_how", "capacity_state", "capacity_on", "capacity_source",
    "waiting_weeks", "excludes", "requires", "institutions", "covered_schools", "funding",
    "legal_bases", "tags", "origin",
)  # fmt: skip
ALL_COLUMNS = COLUMNS + FURTHER_COLUMNS
# Columns of the contract whose field has another name or another text.
FIELDS: Mapping[str, str] = {"district": "districts"}
STATES = ("aktiv", "geplant", "pausiert", "inaktiv", "beendet", "vorlage")
WHOLE_LAND = "NRW"
YOUNGEST, OLDEST = -9, 1199  # months; -9 is pregnancy
_WHOLE_NUMBER = re.compile(r"[-−]?\d{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`row` counts as a spreadsheet does, the header is 1. `column` may be empty (whole row).

    A problem that is not blocking cannot make a suggestion wrong.
    """

    row: int
    column: str
    sentence: str  # German
    blocking: bool = True


@dataclass(slots=True)
class _Row:
    """Collects the problems of one row while its cells are read."""

    number: int
    values: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def complain(self, column: str, sentence: str, *, blocking: bool = True) -> None:
        problem = Problem(row=self.number, column=column, sentence=sentence, blocking=blocking)
        self.problems.append(problem)

    def text(self, column: str) -> str:
        return self.values.get(column, "")

    def texts(self, column: str) -> tuple[str, ...]:
        return _parts(self.text(column))

    def codes(self, column: str, is_known: Callable[[str], bool]) -> tuple[str, ...]:
        found = self.texts(column)
        for code in found:
            if not is_known(code):
                self.complain(column, f"Den Code {quoted(code)} gibt es nicht.")
        return found

    def months(self, column: str) -> int | None:
        written = self.text(column)
        if not written:
            return None
        if not _WHOLE_NUMBER.fullmatch(written):
            self.complain(column, f"{quoted(written)} ist keine ganze Zahl von Monaten.")
            return None
        months = int(written.replace("−", "-"))
        if not YOUNGEST <= months <= OLDEST:
            self.complain(column, f"{months} Monate liegen außerhalb von {YOUNGEST} bis {OLDEST}.")
        return months


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[str, ...]:
    """`a; b;;a` is a and b."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


@lru_cache(maxsize=1024)
def _is_place(written: str) -> bool:
    return written == WHOLE_LAND or areas().find(written) is not None


def read_row(number: int, values: Mapping[str, str]) -> tuple[Offer, tuple[Problem, ...]]:
    """The offer as far as it can be read, and every problem of the row."""
    row = _Row(number, values)
    for column in ("id", "name"):
        if not row.text(column):
            row.complain(column, "Hier fehlt ein Eintrag.")
    offer = Offer(
        id=row.text("id"),
        name=row.text("name"),
        municipality=_municipality(row),
        districts=row.texts("district"),
        provider=row.text("provider"),
        provider_type=row.text("provider_type"),
        description=row.text("description"),
        offer_type=row.text("offer_type"),
        needs=_needs(row),
        stages=row.codes("stages", _in(stage_codes())),
        age_min_months=row.months("age_min_months"),
        age_max_months=row.months("age_max_months"),
        target_groups=row.texts("target_groups"),
        languages=row.codes("languages", languages().is_known),
        cost=row.text("cost"),
        access=row.texts("access"),
        capacity=row.text("capacity"),
        sites=row.text("sites"),
        frequency=row.text("frequency"),
        phone=row.text("phone"),
        url=row.text("url"),
        source=row.text("source"),
        status=_status(row),
        referable=_referable(row),
        only_for=row.codes("only_for", _in(CIRCUMSTANCES)),
        prefers=row.codes("prefers", _in(CIRCUMSTANCES)),
        **_further(row),
    )
    _check_ages(row, offer)
    _check_further(row, offer)
    return offer, tuple(row.problems)


def cells_of(offer: Offer, columns: Iterable[str] = ALL_COLUMNS) -> dict[str, str]:
    """The row of an offer by column; `read_row` makes the same offer of it."""
    cells = {column: cell_of(getattr(offer, FIELDS.get(column, column))) for column in columns}
    if "referable" in cells:
        cells["referable"] = YES if offer.referable else NO
    return cells


def _further(row: _Row) -> dict[str, Any]:
    readers = _readers()
    found: dict[str, Any] = {}
    for column, written in row.values.items():
        read = readers.get(column)
        if read is None or not written:
            continue
        try:
            found[column] = read(written)
        except UnclearCell as unclear:
            row.complain(column, str(unclear))
    return found


@cache
def _readers() -> Mapping[str, Reader]:
    types = get_type_hints(Offer)
    return {column: reader_of(types[column]) for column in FURTHER_COLUMNS}


def _check_further(row: _Row, offer: Offer) -> None:
    for place in offer.also_serves:
        if not _is_place(place):
            sentence = f"Die Kommune {quoted(place)} ist unbekannt oder nicht eindeutig."
            row.complain("also_serves", sentence)
    if any(session.interval < 1 for session in offer.sessions):
        row.complain("sessions", "Der Abstand ist mindestens 1.")


def _in(known: Collection[str]) -> Callable[[str], bool]:
    return known.__contains__


def _municipality(row: _Row) -> str:
    written = row.text("municipality")
    if not written:
        row.complain("municipality", "Hier fehlt die Kommune.")
    elif not _is_place(written):
        sentence = f"Die Kommune {quoted(written)} ist unbekannt oder nicht eindeutig."
        row.complain("municipality", sentence)
    return written


def _needs(row: _Row) -> tuple[str, ...]:
    found = row.codes("needs", _in(needs()))
    if not found:
        sentence = "Ohne Bedarf wird das Angebot nie vorgeschlagen."
        row.complain("needs", sentence, blocking=False)
    return found


def _status(row: _Row) -> str:
    written = row.text("status")
    if written.lower() in STATES:
        return written.lower()
    what = f"{quoted(written)} ist kein Stand" if written else "Hier fehlt der Stand"
    sentence = f"{what}; möglich sind {', '.join(STATES)}."
    row.complain("status", sentence, blocking=False)
    return written


def _referable(row: _Row) -> bool:
    written = row.text("referable").lower()
    if written not in ("ja", "nein", ""):
        row.complain("referable", f"{quoted(written)} ist weder „ja“ noch „nein“.")
    return written != "nein"


def _check_ages(row: _Row, offer: Offer) -> None:
    low, high = offer.age_min_months, offer.age_max_months
    if low is not None and high is not None and low > high:
        sentence = f"Das Mindestalter {low} liegt über dem Höchstalter {high}."
        row.complain("age_min_months", sentence)
