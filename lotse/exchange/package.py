"""What one installation gives to another: offer cards, patterns of transitions, the directory.

A ZIP of JSON files. It holds no case, and no name of a person unless that is the public contact
of a function.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import msgspec

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_table import OfferFile
from lotse.directory.network import Network
from lotse.directory.organisation import Organisation
from lotse.directory.professional import Professional
from lotse.directory.template import TransitionTemplate
from lotse.errors import UnreadableFile
from lotse.exchange.archive import contents, packed
from lotse.exchange.hsds_json import line_of, read_hsds_json, write_hsds_json
from lotse.exchange.leaving import as_it_may_leave

FORMAT = 1
_PLACE = re.compile(r"\$\[(\d+)\]", re.ASCII)
_FIELD = re.compile(r"required field `(\w+)`|\.(\w+)`$", re.ASCII)
_ABOUT, _OFFERS = "paket.json", "angebote.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    installation: str  # who gives it
    made_on: date
    format: int = FORMAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    about: About
    offers: OfferFile = field(default_factory=lambda: OfferFile(offers=(), problems=(), rows=0))
    organisations: tuple[Organisation, ...] = ()
    networks: tuple[Network, ...] = ()
    professionals: tuple[Professional, ...] = ()
    templates: tuple[TransitionTemplate, ...] = ()


_LISTS: Mapping[str, Any] = {
    "organisations": tuple[Organisation, ...],
    "networks": tuple[Network, ...],
    "professionals": tuple[Professional, ...],
    "templates": tuple[TransitionTemplate, ...],
}
_FILES = {
    "organisations": "einrichtungen.json",
    "networks": "netzwerke.json",
    "professionals": "ansprechstellen.json",
    "templates": "uebergaenge.json",
}


def write_package(
    about: About,
    *,
    offers: Sequence[Offer] = (),
    organisations: Sequence[Organisation] = (),
    networks: Sequence[Network] = (),
    professionals: Sequence[Professional] = (),
    templates: Sequence[TransitionTemplate] = (),
) -> bytes:
    """Leaves out what is not for others; same content, same bytes."""
    leaving: Mapping[str, Sequence[object]] = {
        "organisations": [replace(each, note="", version=0) for each in organisations],
        "networks": [replace(each, note="", version=0) for each in networks],
        "professionals": [replace(each, version=0) for each in professionals if each.is_public],
        "templates": [replace(each, note="", version=0) for each in templates],
    }
    texts = {_ABOUT: _json(about)}
    texts[_OFFERS] = write_hsds_json([without_persons(offer) for offer in offers]).decode()
    for name, entries in leaving.items():
        texts[_FILES[name]] = _json(list(entries))
    return packed(texts)


def without_persons(offer: Offer) -> Offer:
    """No contact that is a person, and nobody's name for who checked the entry when."""
    return replace(
        as_it_may_leave(offer),
        contacts=tuple(c for c in offer.contacts if not c.name and not c.not_for_print),
        verified_by="",
        verified_how="",
        capacity_source="",
        status_reason="",
    )


def read_package(data: bytes) -> Package:
    """Raises UnreadableFile with what is wrong; offers carry their own problems."""
    files = contents(data, ".json", only={_ABOUT, _OFFERS, *_FILES.values()})
    if _ABOUT not in files:
        raise _refused(f"Im Archiv fehlt „{_ABOUT}“; es ist kein Paket von Lotse.")
    about = _decoded(files[_ABOUT], _ABOUT, About)
    if about.format != FORMAT:
        raise _refused("Das Paket hat ein neueres Format.")
    if not about.installation.strip():
        raise _refused("Das Paket sagt nicht, von wem es kommt.")
    lists: dict[str, Any] = {
        name: _decoded(files.get(_FILES[name], b"[]"), _FILES[name], kind)
        for name, kind in _LISTS.items()
    }
    for name, entries in lists.items():
        for number, entry in enumerate(entries, start=1):
            if not entry.name.strip():
                raise _refused(f"In „{_FILES[name]}“ hat Eintrag {number} keinen Namen.", number)
        if len({entry.id for entry in entries}) != len(entries):
            raise _refused(f"In „{_FILES[name]}“ steht eine Kennung zweimal.")
    try:
        offers = read_hsds_json(files.get(_OFFERS, b"[]"))
    except UnreadableFile as unreadable:
        raise UnreadableFile(f"„{_OFFERS}“: {unreadable}", row=unreadable.row) from None
    return Package(about=about, offers=offers, **lists)


def _decoded(data: bytes, name: str, kind: Any) -> Any:
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as wrong:
        raise _wrong_kind(name, str(wrong)) from None
    except (msgspec.DecodeError, RecursionError, ValueError) as broken:
        row = line_of(broken, data)
        raise _refused(f"„{name}“ ist ab Zeile {row} nicht lesbar.", row) from None


def _wrong_kind(name: str, wrong: str) -> UnreadableFile:
    """The decoder names the place as `$[2].name`, and a field that is missing in backticks."""
    place, field_name = _PLACE.search(wrong), _FIELD.search(wrong)
    number = int(place[1]) + 1 if place else 1
    words = f"In „{name}“ ist Eintrag {number} nicht so, wie Lotse ihn braucht"
    said = field_name and (field_name[1] or field_name[2])
    return _refused(f"{words}; es geht um die Angabe „{said}“." if said else f"{words}.", number)


def _json(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value)).decode()


def _refused(why: str, row: int = 0) -> UnreadableFile:
    return UnreadableFile(
        f"{why} Es wurde nichts übernommen. Bitte lassen Sie sich das Paket noch einmal geben.",
        row=row,
    )
