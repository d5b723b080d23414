"""The test vectors of the German deadlines: every row of the table, every child."""

import csv
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from lotse.chain.deadlines import checkup_rules, deadlines
from lotse.chain.notices import notice_of
from lotse.chain.point import Anchors
from lotse.chain.school_entry import (
    abc_class_year,
    end_of_compulsory_school,
    entry_year,
    potential_analysis_year,
)

TABLE = Path(__file__).with_name("appendix_a.csv")
LONGER_PROTECTION = timedelta(weeks=4)  # premature or multiple birth


class Child:
    """Answers one field of the table, written as the table writes it."""

    def __init__(self, born: date, due: date) -> None:
        self.born = born
        self.entry = entry_year(born)
        self.rules = {rule.code: rule for rule in deadlines(born=born, due=due, on=born)}
        anchors = Anchors(born=born, due=due)
        found = ((rule.code, notice_of(rule, anchors)) for rule in checkup_rules())
        self.notices = {code: notice for code, notice in found if notice is not None}

    def value(self, field: str) -> str:
        code, _, part = field.partition(" ")
        if part in CHECKUPS:
            return CHECKUPS[part](self, code)
        return FIELDS[field](self)

    def opens(self, code: str) -> date:
        found = self.rules[code].opens
        assert found is not None
        return found

    def closes(self, code: str) -> date:
        found = self.rules[code].closes
        assert found is not None
        return found

    def registration(self) -> str:
        if self.rules["schulanmeldung"].closes is None:
            return f"Fruehjahr … {self.opens('schulanmeldung').year}"
        return f"bis … {self.closes('schulanmeldung')}"

    def analysis(self) -> str:
        start, end = potential_analysis_year(self.entry).split("/")
        return f"{start}/{start[:2]}{end}"


CHECKUPS: Mapping[str, Callable[[Child, str], str]] = {
    "Kern": lambda c, code: f"{c.rules[code].regular_from} … {c.rules[code].regular_to}",
    "Toleranz": lambda c, code: f"{c.opens(code)} … {c.closes(code)}",
    "LZG-Erinnerung spaetestens": lambda c, code: f"{c.notices[code].reminder}",
    "Meldung Jugendamt ab": lambda c, code: f"{c.notices[code].youth_office}",
}
FIELDS: Mapping[str, Callable[[Child], str]] = {
    "J1": lambda c: f"{c.opens('J1')} … {c.closes('J1')}",
    "Mutterschutz Beginn": lambda c: f"{c.opens('mutterschutz')}",
    "Mutterschutz letzter Tag (8 Wo)": lambda c: f"{c.closes('mutterschutz')}",
    "Mutterschutz letzter Tag (12 Wo)": lambda c: f"{c.closes('mutterschutz') + LONGER_PROTECTION}",
    "Standesamt spaetestens": lambda c: f"{c.closes('geburtsanzeige')}",
    "Elterngeld: letzter Tag ohne Verlust": lambda c: f"{c.closes('elterngeld')}",
    "Kindergeld: letzter Tag ohne Verlust": lambda c: f"{c.closes('kindergeld')}",
    "Hebamme Wochenbett bis": lambda c: f"{c.closes('hebamme')}",
    "Kita-Rechtsanspruch ab": lambda c: f"{c.opens('kita_anspruch')}",
    "Anspruch Tageseinrichtung ab": lambda c: f"{c.opens('kita_anspruch_ue3')}",
    "Einschulungsjahr (1.8.)": lambda c: f"{c.opens('einschulung').year}",
    "Sprachstand/Delfin4-Jahr": lambda c: f"{c.opens('sprachstand').year}",
    "beitragsfrei ab": lambda c: f"{c.opens('beitragsfrei')}",
    "Schulanmeldung": Child.registration,
    "ABC-Klasse Schuljahr": lambda c: abc_class_year(c.entry) or "–",
    "OGS-Rechtsanspruch": lambda c: "ja" if c.rules["ganztag"].opens else "nein",
    "Halbjahreszeugnis Kl.4": lambda c: f"Ende Jan/Anfang Feb {c.opens('klasse5').year}",
    "Klasse 5 ab": lambda c: f"{c.opens('klasse5')}",
    "Potenzialanalyse Schuljahr (Kl. 8)": Child.analysis,
    "Ende Vollzeitschulpflicht (10 J.)": lambda c: f"{c.closes('vollzeitschulpflicht_ende')}",
    "Ende Schulpflicht Sek II o. Ausbildung": lambda c: f"{end_of_compulsory_school(c.born)}",
}


def vectors() -> list[tuple[str, str, str]]:
    """Field, child (`birth/due date`) and expected value."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return [
            (row["field"], child, expected)
            for row in csv.DictReader(lines)
            for child, expected in row.items()
            if child != "field"
        ]


@pytest.mark.parametrize(("field", "child", "expected"), vectors())
def test_every_field_of_the_table_is_computed(field: str, child: str, expected: str) -> None:
    born, due = (date.fromisoformat(day) for day in child.split("/"))
    assert Child(born, due).value(field) == expected


def test_the_table_is_whole() -> None:
    assert len(vectors()) == 51 * 7
