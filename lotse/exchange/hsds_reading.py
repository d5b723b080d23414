"""Reads the fields of a service of the Human Services Data Specification, whoever wrote it."""

from collections.abc import Iterator, Mapping
from typing import Any

from lotse.catalogue.cell_text import cell_of, guarded_value
from lotse.catalogue.lists import areas, languages
from lotse.catalogue.offer_row import WHOLE_LAND, Problem
from lotse.exchange.hsds_native import DISTRICT, NO_PROVIDER, NOT_SAID
from lotse.exchange.hsds_values import (
    DAYS,
    RHYTHMS,
    months_from,
    months_up_to,
    our_status,
    our_time,
    two_letters,
)

# Columns of an offer that these fields can fill.
NATIVE_COLUMNS = frozenset(
    {
        "id", "name", "alternate_name", "description", "url", "email", "status", "interpreter",
        "registration", "cost", "cost_note", "target_groups", "age_min_months", "age_max_months",
        "last_verified", "verified_by", "alert", "provider", "phone", "municipality", "district",
        "also_serves", "languages", "language_notes", "funding", "documents", "contacts",
        "locations", "sessions",
    }
)  # fmt: skip


class ServiceReader:
    """One service; what is not of the kind the specification asks for is a problem."""

    def __init__(self, service: Mapping[str, Any], row: int) -> None:
        self.service = service
        self.row = row
        self.problems: list[Problem] = []

    def cells(self) -> dict[str, str]:
        """The native fields by column of an offer."""
        at_locations = list(self.items(self.service, "service_at_locations"))
        sites = [self._site(at) for at in at_locations]
        sessions = list(self._sessions(self.service, ""))
        for at, site in zip(at_locations, sites, strict=True):
            sessions += self._sessions(at, site["name"])
        if not sessions:  # the hours of the house, where the service has none of its own
            for at, site in zip(at_locations, sites, strict=True):
                sessions += self._sessions(self.item(at, "location"), site["name"])
        organization = self.item(self.service, "organization")
        provider = self.text(organization, "name")
        return {
            **self._plain(),
            **self._areas(sites),
            **self._languages(),
            "age_min_months": self._months("minimum_age", months_from),
            "age_max_months": self._months("maximum_age", months_up_to),
            "provider": "" if provider == NO_PROVIDER else provider.replace(";", ","),
            "phone": self._phone(self.service),
            "cost_note": ", ".join(filter(None, map(self._cost, self._all("cost_options")))),
            "documents": self._texts("required_documents", "document", ";"),
            "funding": records([{"Geber": self.text(f, "source")} for f in self._all("funding")]),
            "contacts": records([self._contact(who) for who in self._all("contacts")]),
            "locations": records([site["cell"] for site in sites]),
            "sessions": records(sessions),
        }

    def text(self, thing: Mapping[str, Any], name: str) -> str:
        value = thing.get(name)
        if value is None:
            return ""
        if isinstance(value, str):
            return value.replace("\r\n", "\n").replace("\r", "\n").strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        self._complain(name, "ist kein Text")
        return ""

    def item(self, thing: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        value = thing.get(name)
        if value is None:
            return {}
        if isinstance(value, dict):
            return value
        self._complain(name, "ist kein Objekt")
        return {}

    def items(self, thing: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
        value = thing.get(name)
        if value is None:
            return
        if not isinstance(value, list):
            self._complain(name, "ist keine Liste")
            return
        for item in value:
            if isinstance(item, dict):
                yield item
            else:
                self._complain(name, "enthält etwas, das kein Objekt ist")

    def _complain(self, name: str, what: str) -> None:
        sentence = f"Das Feld „{name}“ {what}."
        self.problems.append(Problem(row=self.row, column=name, sentence=sentence))

    def _note(self, name: str, sentence: str) -> None:
        self.problems.append(Problem(row=self.row, column=name, sentence=sentence, blocking=False))

    def _all(self, name: str) -> list[Mapping[str, Any]]:
        return list(self.items(self.service, name))

    def _plain(self) -> dict[str, str]:
        same = ("id", "name", "alternate_name", "description", "url", "email", "alert")
        found = {name: self.text(self.service, name) for name in same}
        groups = self.text(self.service, "eligibility_description")
        return {
            **found,
            "status": our_status(self.text(self.service, "status")),
            "interpreter": self.text(self.service, "interpretation_services"),
            "registration": self.text(self.service, "application_process"),
            "cost": self.text(self.service, "fees_description") or self.text(self.service, "fees"),
            "target_groups": groups,
            "last_verified": self.text(self.service, "assured_date")[:10],
            "verified_by": self.text(self.service, "assurer_email"),
        }

    def _months(self, name: str, months: Any) -> str:
        value = self.service.get(name)
        if value is None or value == "":
            return ""
        try:
            return str(months(float(value)))
        except (TypeError, ValueError, OverflowError):
            self._complain(name, "ist keine Zahl")
            return ""

    def _areas(self, sites: list[dict[str, Any]]) -> dict[str, str]:
        towns: list[str] = []
        districts: list[str] = []
        for area in self._all("service_areas"):
            name = self.text(area, "name").replace(";", ",")
            is_district = self.text(area, "description") == DISTRICT
            is_town = not is_district and (name == WHOLE_LAND or areas().find(name) is not None)
            (towns if is_town else districts).append(name)
        if districts and not towns and not self._has_districts_only():
            towns = [districts.pop(0)]  # the gate says that nobody knows this place
        if not towns:
            towns = [site["town"] for site in sites if areas().find(site["town"])][:1]
        return {
            "municipality": towns[0] if towns else "",
            "also_serves": ";".join(towns[1:]),
            "district": ";".join(districts),
        }

    def _has_districts_only(self) -> bool:
        said = (self.text(area, "description") for area in self._all("service_areas"))
        return all(what == DISTRICT for what in said)

    def _languages(self) -> dict[str, str]:
        found = self._all("languages")
        codes = [
            two_letters(self.text(one, "code")) or _code(self.text(one, "name")) for one in found
        ]
        for one, code in zip(found, codes, strict=True):
            if not code and (name := self.text(one, "name")):
                sentence = f"Die Sprache „{name[:80]}“ hat keinen Code; sie ginge verloren."
                self._note("languages", sentence)
        notes = [
            {"Hinweis": self.text(language, "note"), "Sprache": code}
            for language, code in zip(found, codes, strict=True)
            if self.text(language, "note")
        ]
        return {"languages": ";".join(filter(None, codes)), "language_notes": records(notes)}

    def _texts(self, table: str, name: str, between: str) -> str:
        found = (self.text(item, name) for item in self._all(table))
        return between.join(text.replace(";", ",") for text in found if text)

    def _phone(self, thing: Mapping[str, Any]) -> str:
        numbers = []
        for phone in self.items(thing, "phones"):
            number, extension = self.text(phone, "number"), self.text(phone, "extension")
            numbers.append(f"{number} (Durchwahl {extension})" if number and extension else number)
        return ", ".join(number for number in numbers if number)

    def _cost(self, option: Mapping[str, Any]) -> str:
        """`ermäßigt: 5 EUR pro Termin`."""
        amount = self.text(option, "amount").removesuffix(".0")
        price = f"{amount} {self.text(option, 'currency')}".strip() if amount else ""
        said = " ".join(filter(None, (price, self.text(option, "amount_description"))))
        return ": ".join(filter(None, (self.text(option, "option"), said))).replace(";", ",")

    def _contact(self, who: Mapping[str, Any]) -> dict[str, str]:
        return {
            "Name": self.text(who, "name"),
            "Funktion": self.text(who, "title"),
            "Telefon": self._phone(who),
            "E-Mail": self.text(who, "email"),
            "Träger": self.text(who, "department"),
        }

    def _site(self, at_location: Mapping[str, Any]) -> dict[str, Any]:
        place = self.item(at_location, "location")
        address = next(self.items(place, "addresses"), {})
        access = [
            self.text(item, name)
            for item in self.items(place, "accessibility")
            for name in ("description", "details")
        ]
        street = [self._place(address, n) for n in ("attention", "address_1", "address_2")]
        phones = dict.fromkeys((self._phone(place), self._phone(at_location)))
        notes = dict.fromkeys(self.text(one, "description") for one in (place, at_location))
        cell = {
            "Name": self.text(place, "name"),
            "Straße": ", ".join(filter(None, street)),
            "PLZ": self._place(address, "postal_code"),
            "Ort": self._place(address, "city"),
            "Telefon": ", ".join(filter(None, phones)),
            "Barrierefreiheit": ", ".join(text for text in access if text),
            "Bus und Bahn": self.text(place, "transportation"),
            "Hinweis": ", ".join(filter(None, notes)),
        }
        return {"cell": cell, "name": cell["Name"], "town": cell["Ort"]}

    def _place(self, address: Mapping[str, Any], name: str) -> str:
        said = self.text(address, name)
        return "" if said == NOT_SAID else said

    def _sessions(self, thing: Mapping[str, Any], site: str) -> Iterator[dict[str, str]]:
        for schedule in self.items(thing, "schedules"):
            byday = self.text(schedule, "byday")
            notes = [self.text(schedule, "notes"), self.text(schedule, "description")]
            freq = self.text(schedule, "freq")
            interval = self.text(schedule, "interval").removesuffix(".0")
            for code in byday.split(",") or [""]:
                day = DAYS.get(code.strip()[-2:].upper())
                which = code.strip()[:-2] if day else code.strip()
                remarks = [*notes, f"{which}. {day} im Monat" if which and day else which]
                yield {
                    "Tag": cell_of(day),
                    "von": our_time(self.text(schedule, "opens_at")),
                    "bis": our_time(self.text(schedule, "closes_at")),
                    "Ort": site,
                    "Rhythmus": cell_of(RHYTHMS[freq]) if freq in RHYTHMS else freq,
                    "Abstand": interval,
                    "gilt ab": self._day(schedule, "valid_from", "dtstart"),
                    "gilt bis": self._day(schedule, "valid_to", "until"),
                    "Hinweis": ", ".join(text for text in remarks if text),
                }

    def _day(self, schedule: Mapping[str, Any], *names: str) -> str:
        """The first of these that says anything; the end of all days is none."""
        said = next(filter(None, (self.text(schedule, name) for name in names)), "")[:10]
        return "" if said == "9999-12-31" else said


def _code(name: str) -> str:
    """Of a language that is only named."""
    wanted = name.casefold()
    return next((c for c, one in languages().all.items() if one.label.casefold() == wanted), "")


def records(found: list[dict[str, str]]) -> str:
    """Lines of a cell, as `cell_reading` reads them."""
    lines = (
        " | ".join(f"{label}: {guarded_value(text)}" for label, text in one.items() if text)
        for one in found
    )
    return "\n".join(line for line in lines if line)
