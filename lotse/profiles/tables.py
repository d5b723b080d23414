"""The shape of a profile as tables: the same for data files and for spreadsheets."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any

from lotse.catalogue.labels import need_label
from lotse.catalogue.lists import needs
from lotse.chain.names import NEUTRAL_NAMES
from lotse.chain.stages import corridors, stage_label, stages
from lotse.matching.weight_words import WEIGHT_WORDS
from lotse.matching.weights import weights
from lotse.profiles import parts as rows

FORMS = {
    "aufnahmebogen": "Aufnahmebogen",
    "basisbogen": "Lotse-Basisbogen",
    "bewegungstest": "Bewegungstest",
    "kita_aufnahme": "Kita-Aufnahme",
    "uebergabeprotokoll": "Übergabeprotokoll",
}
LETTERHEADS = {"standard": "Standard", "zweiter": "Zweiter"}


class Kind(Enum):
    TEXT = auto()
    WORDS = auto()  # several texts, separated by semicolons
    NUMBER = auto()
    YES_NO = auto()
    DAY = auto()
    POINT = auto()  # in a child's life


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    key: str
    title: str  # German, the head of the column
    kind: Kind = Kind.TEXT
    needed: bool = False
    at_most: int = 0  # characters; 0: any
    allowed: Callable[[], tuple[str, ...]] | None = None
    says: Callable[[str], str] | None = None  # the words of an allowed code, German

    def words(self) -> dict[str, str]:
        """What may stand here, by code; empty where anything may."""
        if self.allowed is None:
            return {}
        says = self.says or str
        return {code: says(code) for code in self.allowed()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    key: str  # in data files
    title: str  # German, name of the sheet
    part: str  # field of Profile
    row: Callable[..., Any]
    columns: tuple[Column, ...]
    unique: str = ""

    def column(self, key: str) -> Column:
        return next(column for column in self.columns if column.key == key)


def _codes(*codes: str) -> Callable[[], tuple[str, ...]]:
    return lambda: codes


def _stages() -> tuple[str, ...]:
    return tuple(span.code for span in stages())


def _spans() -> tuple[str, ...]:
    """Stages and transitions in the order in which a child comes to them."""
    spans = sorted((*stages(), *corridors()), key=lambda span: span.months)
    return tuple(dict.fromkeys(span.code for span in spans))


def _corridors() -> tuple[str, ...]:
    return tuple(span.code for span in corridors())


def _corridor_label(code: str) -> str:
    return NEUTRAL_NAMES.corridor(code).label


def _needs() -> tuple[str, ...]:
    return tuple(needs())


def _points() -> tuple[str, ...]:
    return tuple(weights().points)


_SOURCE = (
    Column(key="source", title="Quelle"),
    Column(key="checked_on", title="Geprüft am", kind=Kind.DAY),
)


def _text(key: str, title: str, *, needed: bool = False, at_most: int = 0) -> Column:
    return Column(key=key, title=title, needed=needed, at_most=at_most)


def _words(
    key: str,
    title: str,
    allowed: Callable[[], tuple[str, ...]] | None = None,
    *,
    says: Callable[[str], str] | None = None,
    needed: bool = False,
) -> Column:
    return Column(key=key, title=title, kind=Kind.WORDS, allowed=allowed, says=says, needed=needed)


def _code(
    key: str,
    title: str,
    allowed: Callable[[], tuple[str, ...]],
    says: Callable[[str], str] | None = None,
) -> Column:
    return Column(key=key, title=title, needed=True, allowed=allowed, says=says)


def _number(key: str, title: str, *, needed: bool = False) -> Column:
    return Column(key=key, title=title, kind=Kind.NUMBER, needed=needed)


def _point(key: str, title: str) -> Column:
    return Column(key=key, title=title, kind=Kind.POINT)


def _yes_no(key: str, title: str) -> Column:
    return Column(key=key, title=title, kind=Kind.YES_NO)


ABOUT = Table(
    key="profile", title="Profil", part="about", row=rows.About,
    columns=(
        _text("code", "Kennung", needed=True, at_most=40),
        _text("name", "Kommune", needed=True, at_most=80),
        _text("ags", "Gemeindeschlüssel"),
        _text("leitbild", "Leitbild", at_most=4000),
        _text("chain_name", "Name der Kette", at_most=120),
        Column(key="letterhead", title="Briefkopf in Gebrauch", allowed=_codes(*LETTERHEADS),
               says=LETTERHEADS.__getitem__),
        _text("note", "Bemerkung", at_most=2000),
        *_SOURCE,
    ),
)  # fmt: skip


@cache
def tables() -> tuple[Table, ...]:
    """All tables of rows in the order of the sheets."""
    return (*_chain(), *_places(), *_papers(), *_figures())


def table_named(key: str) -> Table:
    return next(table for table in (ABOUT, *tables()) if table.key == key)


def _chain() -> tuple[Table, ...]:
    named = (_text("label", "Name vor Ort", at_most=60), _text("short", "Kurzname", at_most=16))
    return (
        Table(key="stage", title="Stufen", part="stages", row=rows.StageName, unique="code",
              columns=(_code("code", "Stufe", _stages, stage_label),
                       _text("label", "Name vor Ort", needed=True, at_most=60),
                       named[1], *_SOURCE)),
        Table(key="corridor", title="Übergänge", part="corridors", row=rows.Corridor, unique="code",
              columns=(_code("code", "Übergang", _corridors, _corridor_label), *named,
                       _point("opens", "beginnt"), _point("closes", "endet"),
                       _text("gives", "Wer übergibt", at_most=200),
                       _text("takes", "Wer übernimmt", at_most=200),
                       _text("paper", "Was übergeben wird", at_most=200),
                       _text("trigger", "Anlass", at_most=200), *_SOURCE)),
        Table(key="station", title="Stationen", part="stations", row=rows.Station, unique="name",
              columns=(_text("name", "Station", needed=True, at_most=60),
                       _words("stages", "Stufen", _spans, says=stage_label,
                              needed=True),
                       _text("text", "Beschreibung", at_most=600), *_SOURCE)),
        Table(key="focus", title="Schwerpunkte", part="focus", row=rows.Focus,
              columns=(_text("text", "Schwerpunkt", needed=True, at_most=200),
                       _words("stages", "Stufen", _spans, says=stage_label),
                       _number("from_months", "von Monat"), _number("to_months", "bis Monat"),
                       *_SOURCE)),
    )  # fmt: skip


def _places() -> tuple[Table, ...]:
    return (
        Table(key="district", title="Stadtteile", part="districts", row=rows.District,
              columns=(_text("name", "Stadtteil", needed=True, at_most=80),
                       _text("town", "Stadt im Kreis"), _words("neighbours", "Nachbarn"),
                       _words("also_called", "auch genannt"), _words("tags", "Schlagwörter"),
                       *_SOURCE)),
        Table(key="town", title="Städte", part="towns", row=rows.Town, unique="ags",
              columns=(_text("name", "Stadt", needed=True),
                       _text("ags", "Gemeindeschlüssel", needed=True), *_SOURCE)),
        Table(key="contact", title="Zuständige", part="contacts", row=rows.Contact,
              columns=(_text("name", "Zuständig", needed=True, at_most=120),
                       _text("district", "Stadtteil"), _text("school", "Schulnummer"),
                       _text("phone", "Telefon", at_most=40), _text("email", "E-Mail", at_most=80),
                       *_SOURCE)),
    )  # fmt: skip


def _papers() -> tuple[Table, ...]:
    return (
        Table(key="form", title="Bögen", part="forms", row=rows.LocalForm, unique="title",
              columns=(_text("title", "Name vor Ort", needed=True, at_most=80),
                       Column(key="form", title="Bogen in Lotse", allowed=_codes(*FORMS),
                              says=FORMS.__getitem__),
                       _text("about", "Wozu", at_most=300), *_SOURCE)),
        Table(key="letterhead", title="Briefköpfe", part="letterheads", row=rows.Letterhead,
              unique="code",
              columns=(_code("code", "Briefkopf", _codes(*LETTERHEADS), LETTERHEADS.__getitem__),
                       _text("sender", "Absender", at_most=80), _words("lines", "Zeilen"),
                       _text("contact", "Kontakt", at_most=80),
                       _text("phone", "Telefon", at_most=40), _text("email", "E-Mail", at_most=80),
                       _text("footer", "Fußzeile", at_most=120), *_SOURCE)),
        Table(key="need", title="Bedarfe", part="needs", row=rows.LocalNeed, unique="code",
              columns=(_code("code", "Bedarf", _needs, need_label),
                       _yes_no("in_focus", "im Schwerpunkt"),
                       _yes_no("hidden_in_letters", "nicht in Briefen"), *_SOURCE)),
    )  # fmt: skip


def _figures() -> tuple[Table, ...]:
    computable = _codes("ja", "teilweise", "nein")
    return (
        Table(key="threshold", title="Schwellen", part="thresholds", row=rows.Threshold,
              unique="code",
              columns=(_text("code", "Kennung", needed=True),
                       _text("label", "Schwelle", needed=True),
                       _number("value", "Wert"), _text("unit", "Einheit"), *_SOURCE)),
        Table(key="weight", title="Gewichte", part="weights", row=rows.Weight, unique="code",
              columns=(_code("code", "Gewicht", _points, WEIGHT_WORDS.__getitem__),
                       _number("value", "Punkte", needed=True), *_SOURCE)),
        Table(key="indicator", title="Indikatoren", part="indicators", row=rows.Indicator,
              unique="code",
              columns=(_text("code", "Kennung", needed=True, at_most=20),
                       _text("title", "Indikator", needed=True, at_most=200),
                       Column(key="computable", title="aus Lotse berechenbar", allowed=computable),
                       _text("formula", "Berechnung", at_most=400), *_SOURCE)),
    )  # fmt: skip
