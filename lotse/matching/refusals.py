"""Why an offer of the catalogue is not suggested."""

from datetime import date

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import areas
from lotse.catalogue.offer import ACTIVE
from lotse.catalogue.offer_parts import OfferKind
from lotse.dates.written import german
from lotse.enumeration import in_a_row
from lotse.matching.conditions import Conditions
from lotse.matching.family_view import FamilyView
from lotse.matching.prepared import PreparedOffer
from lotse.matching.wording import window_text

TEMPLATE = "vorlage"
KINDS = {
    OfferKind.EXAMPLE: "Ist ein Praxisbeispiel von anderswo, kein Angebot vor Ort.",
    OfferKind.CONTACT_PLACE: "Ist ein Kontaktort; dorthin wird nicht vermittelt.",
    OfferKind.PROGRAMME: "Läuft für die ganze Einrichtung; dorthin wird nicht vermittelt.",
}


def refusals(
    view: FamilyView,
    prepared: PreparedOffer,
    conditions: Conditions,
    *,
    without_requirements: bool = False,
) -> tuple[str, ...]:
    """Every reason; empty if the offer fits."""
    said = conditions.said(prepared, without_requirements=without_requirements)
    family = _family(view, prepared)
    return (*_state(prepared), *family, *said, *_window(view, prepared, conditions))


def cut(starts: date | None) -> tuple[str, ...]:
    """Of an offer that fits, today or from `starts` on, but stands below what the limit shows."""
    when = f" ab dem {german(starts)}" if starts else ""
    return (f"Passt{when}, steht aber weiter unten als die gezeigten Angebote.",)


def _state(prepared: PreparedOffer) -> list[str]:
    offer = prepared.offer
    found = []
    if offer.status == TEMPLATE:
        found.append("Ist eine Vorlage des Landes, noch kein Angebot vor Ort.")
    elif offer.status != ACTIVE:
        found.append(f"Ist zurzeit nicht nutzbar (Stand „{offer.status or 'unbekannt'}“).")
    if offer.kind in KINDS:
        found.append(KINDS[offer.kind])
    elif not offer.referable:
        found.append("Dorthin wird nicht vermittelt.")
    return found


def _family(view: FamilyView, prepared: PreparedOffer) -> list[str]:
    offer = prepared.offer
    found = []
    if not view.is_served(prepared):
        place = areas().get(prepared.ags).name if prepared.ags else offer.municipality
        found.append(f"Gilt für {place or 'einen unbekannten Ort'}, nicht für {view.area.name}.")
    if not set(offer.needs) & set(view.offer_needs):
        found.append("Deckt keinen der genannten Bedarfe.")
    if view.is_excluded(offer):
        named = in_a_row([CIRCUMSTANCES.get(code, code) for code in offer.only_for], "oder")
        which = "diesem Umstand" if len(offer.only_for) == 1 else "einem dieser Umstände"
        found.append(f"Ist nur für Familien mit {which}: {named}.")
    return found


def _window(view: FamilyView, prepared: PreparedOffer, conditions: Conditions) -> list[str]:
    there = conditions.children(prepared)
    fits = [child.fit(prepared.window) for i, child in enumerate(view.children) if i in there]
    if not fits or any(fit.today or fit.opens for fit in fits):
        return []
    days = [fit.next_day for fit in fits if fit.next_day]
    said = window_text(prepared.window, view.names)
    if days:
        return [f"Passt erst ab dem {german(min(days))} ({said}), in mehr als 24 Monaten."]
    whose = "des Kindes" if len(view.children) == 1 else "der Kinder"
    return [f"Passt nicht zum Alter {whose} ({said})."]
