"""What an offer says, section by section, for its own page."""

from collections.abc import Mapping, Sequence
from datetime import date

from lotse.catalogue.contact import Contact
from lotse.catalogue.facet_values import CAPACITY_WORDS, KIND_WORDS
from lotse.catalogue.labels import circumstance_label, need_label, type_label
from lotse.catalogue.language import Languages
from lotse.catalogue.lists import languages
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import BoundInstitution, LanguageNote, SchoolCover
from lotse.catalogue.offer_words import age_words, status_word
from lotse.catalogue.provider import provider_type_label
from lotse.catalogue.school import SchoolDirectory
from lotse.catalogue.source_words import source_words
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.stages import stage_codes
from lotse.dates.written import german
from lotse.errors import NotFound

Facts = tuple[tuple[str, str], ...]


def facts_of(
    offer: Offer,
    section: str,
    *,
    names: Mapping[str, str],
    schools: SchoolDirectory,
    stage_names: StageNames = NEUTRAL_NAMES,
) -> Facts:
    """(what, says) of one section of `offer_sections`, without what is not stated. `names` are
    those of all offers by id. Sites and sessions are shown by themselves."""
    if section == "whom":
        found = _whom(offer, stage_names)
    else:
        found = _WORDS[section](offer, names, schools)
    return tuple((what, says) for what, says in found if says)


def _about(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    providers = ", ".join(
        f"{each.name} ({provider_type_label(each.type)})" if each.type else each.name
        for each in offer.provider_list
    )
    return (
        ("Auch bekannt als", offer.alternate_name),
        ("Beschreibung", offer.description),
        ("Art des Eintrags", KIND_WORDS[offer.kind]),
        ("Form", type_label(offer.offer_type)),
        ("Leistungen", ", ".join(offer.service_types)),
        ("Träger", providers),
    )


def _whom(offer: Offer, stage_names: StageNames) -> Facts:
    stages = (stage_names.label(code) if code in stage_codes() else code for code in offer.stages)
    return (
        ("Bedarf", ", ".join(need_label(code) for code in offer.needs)),
        ("Lebensstufen", ", ".join(stages)),
        ("Alter", age_words(offer)),
        ("Nur für", ", ".join(circumstance_label(code) for code in offer.only_for)),
        ("Besonders für", ", ".join(circumstance_label(code) for code in offer.prefers)),
        ("Zielgruppen", ", ".join(offer.target_groups)),
    )


def _place(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    return (
        ("Kommune", offer.municipality),
        ("Stadtteile", ", ".join(offer.districts)),
        ("Auch für Familien aus", ", ".join(offer.also_serves)),
        ("Standorte in Worten", offer.sites),
    )


def _time(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    return (
        ("Zeiten in Worten", offer.frequency),
        ("Anmeldung", offer.registration),
        ("Zugang", ", ".join(offer.access)),
    )


def _language(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    known = languages()
    notes = {note.code: note.note for note in offer.language_notes}
    spoken = ", ".join(_with_note(known, code, notes) for code in dict.fromkeys(offer.languages))
    others = "; ".join(_note(known, n) for n in offer.language_notes if not _is_said(offer, n))
    return (("Sprachen", spoken), ("Hinweise", others), ("Sprachmittlung", offer.interpreter))


def _with_note(known: Languages, code: str, notes: Mapping[str, str]) -> str:
    note = notes.get(code)
    return f"{known.label(code)} ({note})" if note else known.label(code)


def _note(known: Languages, note: LanguageNote) -> str:
    return f"{known.label(note.code)}: {note.note}" if note.code else note.note


def _is_said(offer: Offer, note: LanguageNote) -> bool:
    return note.code in offer.languages


def _cost(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    return (
        ("Kosten", offer.cost),
        ("Hinweis", offer.cost_note),
        ("Mitbringen", ", ".join(offer.documents)),
    )


def _places(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    state = CAPACITY_WORDS[offer.capacity_state] if offer.capacity_state else ""
    if state and offer.waiting_weeks is not None:
        state = f"{state}, etwa {offer.waiting_weeks} Wochen"
    asked = " · ".join(part for part in (_day(offer.capacity_on), offer.capacity_source) if part)
    return (("Zurzeit", state), ("Plätze", offer.capacity), ("Auskunft", asked))


def _contact(offer: Offer, _names: Mapping[str, str], schools: SchoolDirectory) -> Facts:
    people = tuple((who.function or "Ansprechperson", _who(who, schools)) for who in offer.contacts)
    ways = (("Telefon", offer.phone), ("E-Mail", offer.email), ("Im Netz", offer.url))
    return (*ways, *people)


def _who(who: Contact, schools: SchoolDirectory) -> str:
    part = who.district or (school_name(who.school_number, schools) if who.school_number else "")
    parts = (
        who.name,
        who.phone,
        who.email,
        who.hours,
        who.provider,
        f"für {part}" if part else "",
        who.qualification,
        ", ".join(who.topics),
        "nur intern, steht auf keinem Papier" if who.not_for_print else "",
    )
    return " · ".join(part for part in parts if part)


def _links(offer: Offer, names: Mapping[str, str], schools: SchoolDirectory) -> Facts:
    return (
        ("Setzt voraus", _named(offer.requires, names)),
        ("Nicht zusammen mit", _named(offer.excludes, names)),
        ("Gehört zu", ", ".join(_house(each, schools) for each in offer.institutions)),
        ("Erreicht", _covered(offer.covered_schools, schools, is_covered=True)),
        ("Erreicht nicht", _covered(offer.covered_schools, schools, is_covered=False)),
    )


def _named(ids: Sequence[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(each, each) for each in ids)


def _house(house: BoundInstitution, schools: SchoolDirectory) -> str:
    return house.name or school_name(house.school_number, schools)


def school_name(number: str, schools: SchoolDirectory) -> str:
    """The number itself for a school that is not in the directory."""
    try:
        return schools.get(number).name
    except NotFound:
        return f"Schule {number}"


def _covered(covers: Sequence[SchoolCover], schools: SchoolDirectory, *, is_covered: bool) -> str:
    found = (school_name(c.school_number, schools) for c in covers if c.is_covered is is_covered)
    return ", ".join(found)


def _ground(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    money = "; ".join(
        f"{each.source} (bis {german(each.until)})" if each.until else each.source
        for each in offer.funding
    )
    origin = offer.origin
    came = ""
    if origin is not None:
        parts = (origin.installation, origin.source_id, _day(origin.imported_on))
        came = " · ".join(part for part in parts if part)
    return (
        ("Förderung", money),
        ("Rechtsgrundlagen", "; ".join(offer.legal_bases)),
        ("Schlagwörter", ", ".join(offer.tags)),
        ("Quelle", source_words(offer.source)),
        ("Übernommen aus", came),
    )


def _state(offer: Offer, _names: Mapping[str, str], _schools: SchoolDirectory) -> Facts:
    status = status_word(offer.status)
    if offer.status_since:
        status = f"{status} seit {german(offer.status_since)}"
    checked = " · ".join(
        part for part in (_day(offer.last_verified), offer.verified_by, offer.verified_how) if part
    )
    return (
        ("Stand", status),
        ("Grund", offer.status_reason),
        ("Vermittlung", "" if offer.referable else "nicht vorgesehen"),
        ("Gilt bis", _day(offer.valid_until)),
        ("Zuletzt geprüft", checked or "noch nie"),
    )


def _day(day: date | None) -> str:
    return german(day) if day else ""


_WORDS = {
    "about": _about,
    "place": _place,
    "time": _time,
    "language": _language,
    "cost": _cost,
    "places": _places,
    "contact": _contact,
    "links": _links,
    "ground": _ground,
    "state": _state,
}
