"""Reads a situation from JSON. Whatever is missing, unknown or impossible is named."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import areas, languages, needs
from lotse.dates.ages import LONGEST_OVERDUE, LONGEST_PREGNANCY
from lotse.dates.iso import iso_date
from lotse.errors import InvalidInput, UnreadableFile, quoted
from lotse.matching.situation import ChildDates, Situation

REQUIRED = ("on", "municipality", "children", "needs", "languages")
OPTIONAL = ("district", "circumstances")


def read_situation(data: bytes) -> Situation:
    """Raises UnreadableFile if this is no JSON, InvalidInput naming every field that is wrong."""
    try:
        found = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_no_number
        )
    except (ValueError, RecursionError):
        raise UnreadableFile(
            "Die Situation ist kein lesbares JSON in UTF-8. Es wurde nichts vorgeschlagen. Bitte "
            "die Datei prüfen; das Muster steht in der Beschreibung der Befehle."
        ) from None
    if not isinstance(found, dict):
        raise InvalidInput(_REFUSED, {"situation": "Erwartet wird ein JSON-Objekt in { }."})
    return _Reader(found).situation()


_REFUSED = "Die Situation ist so nicht brauchbar, es wurde nichts vorgeschlagen. Bitte berichtigen:"


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name nobody can say which one is meant."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, times in Counter(n for n, _ in pairs).items() if times > 1)
        raise InvalidInput(_REFUSED, {twice: f"Das Feld {quoted(twice)} steht doppelt da."})
    return found


def _no_number(constant: str) -> float:
    """NaN and Infinity are no JSON, though Python would read them."""
    raise ValueError(constant)


class _Reader:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.problems: dict[str, str] = {}

    def situation(self) -> Situation:
        for name in REQUIRED:
            if self.data.get(name) is None:
                self.problems[name] = f"Das Feld „{name}“ fehlt."
        for name in self.data:
            if name not in (*REQUIRED, *OPTIONAL):
                self.problems[name] = f"Das Feld {quoted(name)} gibt es nicht."
        on = self._date(self.data.get("on"), "on")
        municipality = self._municipality()
        children = self._children(on)
        wanted = self._codes("needs", needs().__contains__, "Den Bedarf")
        spoken = self._codes("languages", languages().is_known, "Die Sprache")
        lives = self._codes("circumstances", CIRCUMSTANCES.__contains__, "Den Umstand")
        district = self._text("district")
        if self.problems or on is None:
            raise InvalidInput(_REFUSED, self.problems)
        return Situation(
            on=on,
            municipality=municipality,
            district=district,
            children=children,
            needs=wanted,
            languages=spoken,
            circumstances=lives,
        )

    def _municipality(self) -> str:
        written = self._text("municipality")
        if "municipality" not in self.problems:
            try:
                return areas().resolve(written).ags
            except InvalidInput as unknown:
                self.problems["municipality"] = str(unknown)
        return ""

    def _text(self, name: str) -> str:
        value = self.data.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.problems[name] = f"Das Feld „{name}“ muss ein Text in Anführungszeichen sein."
            return ""
        if any(0xD800 <= ord(sign) < 0xE000 for sign in value):
            self.problems[name] = f"Das Feld „{name}“ enthält ungültige Zeichen."
            return ""
        return value.strip()

    def _codes(self, name: str, is_known: Callable[[str], bool], kind: str) -> tuple[str, ...]:
        value = self.data.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            self.problems[name] = f"Das Feld „{name}“ muss eine Liste von Codes sein."
            return ()
        unknown = [code for code in value if not is_known(code)]
        if unknown:
            self.problems[name] = f"{kind} {quoted(unknown[0])} gibt es nicht (Feld „{name}“)."
        return tuple(dict.fromkeys(value))

    def _date(self, value: object, name: str) -> date | None:
        if value is None:
            return None
        if not isinstance(value, str):
            self.problems[name] = f'„{name}“ muss ein Datum der Form "JJJJ-MM-TT" sein.'
            return None
        try:
            return iso_date(value)
        except ValueError as wrong:
            self.problems[name] = f"„{name}“: {wrong}"
            return None

    def _children(self, on: date | None) -> tuple[ChildDates, ...]:
        value = self.data.get("children")
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(child, dict) for child in value):
            self.problems["children"] = "Das Feld „children“ muss eine Liste von Kindern sein."
            return ()
        if not value:
            self.problems["children"] = "Es ist kein Kind angegeben (Feld „children“)."
        found = [self._child(child, f"children[{i}]", on) for i, child in enumerate(value)]
        return tuple(child for child in found if child)

    def _child(self, data: Mapping[str, Any], name: str, on: date | None) -> ChildDates | None:
        for key in data:
            if key not in ("born", "due"):
                said = quoted(f"{name}.{key}")
                self.problems[f"{name}.{key}"] = f"Das Feld {said} gibt es nicht."
        if (data.get("born") is None) == (data.get("due") is None):
            self.problems[name] = (
                f"„{name}“ braucht genau eine Angabe: Geburtsdatum („born“) oder errechneten "
                "Termin („due“)."
            )
            return None
        born = self._date(data.get("born"), f"{name}.born")
        due = self._date(data.get("due"), f"{name}.due")
        if born and on and born > on:
            self.problems[f"{name}.born"] = f"„{name}.born“: Die Geburt liegt nach dem Stichtag."
        if due and on and due - on > LONGEST_PREGNANCY:
            problem = "Der Termin liegt mehr als 42 Wochen nach dem Stichtag."
            self.problems[f"{name}.due"] = f"„{name}.due“: {problem}"
        if due and on and on - due > LONGEST_OVERDUE:
            problem = "Der Termin ist mehr als 3 Wochen vorbei."
            self.problems[f"{name}.due"] = f"„{name}.due“: {problem}"
        return ChildDates(born=born, due=due) if born or due else None
