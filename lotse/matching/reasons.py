"""Why an offer is suggested, and what staff must ask before they promise it."""

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import areas, languages
from lotse.catalogue.place_name import folded_place
from lotse.dates.written import german
from lotse.enumeration import in_a_row
from lotse.matching.conditions import house_names
from lotse.matching.family_view import FamilyView, Nearness
from lotse.matching.hit import Ranked, RankedLater
from lotse.matching.prepared import Places, PreparedOffer
from lotse.matching.wording import child_age, quoted_needs, window_text


def reasons(view: FamilyView, one: Ranked, partners: tuple[str, ...] = ()) -> tuple[str, ...]:
    """At least one. `partners` are names of the offers that cover all needs with this one."""
    prepared = one.prepared
    found = [*_need(view, prepared), *_window(view, one), _area(view, prepared)]
    found += _language(view, prepared) + _circumstances(view, prepared)
    if one.first:
        groups = in_a_row([f"„{CIRCUMSTANCES[code]}“" for code in view.outreach_first])
        found.append(f"Kommt zur Familie und steht deshalb vorn (wegen {groups}).")
    if prepared.offer.requires:
        found.append("Was vorher nötig war, ist gewesen.")
    if prepared.places is Places.FREE:
        found.append(f"Es sind Plätze frei{_as_of(prepared)}.")
    if one.together and partners:
        found.append(
            f"Deckt zusammen mit {in_a_row(partners)} alles ab, wofür es heute etwas gibt."
        )
    elif one.together:
        found.append("Deckt allein alles ab, wofür es heute etwas gibt.")
    return tuple(found)


def later_reasons(view: FamilyView, one: RankedLater) -> tuple[str, ...]:
    said = window_text(one.prepared.window, view.names)
    found = [*_need(view, one.prepared), f"Passt ab dem {german(one.starts)}: {said}."]
    found += [
        f"Für Kind {child + 1} ab dem {german(day)}."
        for child, day in one.fitting.opens
        if day != one.starts
    ]
    return (*found, _area(view, one.prepared))


def cautions(view: FamilyView, prepared: PreparedOffer) -> tuple[str, ...]:
    """Only what must be asked before promising; anything more would take weight from these."""
    found = []
    if not prepared.has_window:
        found.append("Für welches Alter das Angebot ist, steht nicht im Katalog. Bitte nachfragen.")
    if view.nearness_of(prepared) in (Nearness.OTHER_DISTRICT, Nearness.NEIGHBOUR):
        found.append(_other_district(view, prepared))
    if not prepared.languages and not view.speaks_german and not prepared.offer.interpreter:
        found.append(
            "In welchen Sprachen gearbeitet wird, steht nicht im Katalog. Bitte nach "
            "Sprachmittlung fragen."
        )
    if prepared.places is Places.WAITING:
        weeks = prepared.offer.waiting_weeks
        wait = f", zuletzt etwa {weeks} Wochen" if weeks else ""
        found.append(
            f"Es gibt eine Warteliste{_as_of(prepared)}{wait}. Bitte nach der Wartezeit fragen."
        )
    if prepared.places is Places.FULL:
        found.append(
            f"Zurzeit sind alle Plätze belegt{_as_of(prepared)}. Bitte nach dem nächsten freien "
            "fragen."
        )
    return tuple(found)


def _as_of(prepared: PreparedOffer) -> str:
    day = prepared.offer.capacity_on
    return f" (Stand {german(day)})" if day else ""


def _need(view: FamilyView, prepared: PreparedOffer) -> list[str]:
    covers = [need for need in view.offer_needs if need in prepared.offer.needs]
    noun = "zum Bedarf" if len(covers) == 1 else "zu den Bedarfen"
    marked = [view.marked_needs[need] for need in covers if need in view.marked_needs]
    return [f"Passt {noun} {quoted_needs(covers)}.", *(f"{reason}." for reason in marked)]


def _window(view: FamilyView, one: Ranked) -> list[str]:
    if not one.prepared.has_window:
        return []
    situation = view.situation
    ages = [child_age(situation.children[i], i + 1, situation.on) for i in one.fitting.now]
    said = window_text(one.prepared.window, view.names)
    return [f"{said[0].upper()}{said[1:]}; {in_a_row(ages)}."]


def _area(view: FamilyView, prepared: PreparedOffer) -> str:
    there = view.children_at(prepared.houses)
    if there:
        named = in_a_row([f"Kind {child + 1}" for child in sorted(there)])
        return f"An der Einrichtung von {named}: {house_names(prepared)}."
    name = areas().get(prepared.ags).name
    if prepared.ags not in view.serving:
        return f"Von {name} aus auch für Familien in {view.area.name}."
    match view.nearness_of(prepared):
        case Nearness.DISTRICT:
            return f"Vor Ort: {_own_district(view, prepared)}."
        case Nearness.NEIGHBOUR:
            return f"Im Nachbarstadtteil: {_neighbour(view, prepared)}."
        case Nearness.MUNICIPALITY:
            return f"Gilt für ganz {name}."
        case Nearness.REGION:
            return f"Gilt im ganzen Gebiet „{name}“."
        case _:
            return f"Liegt in {name}."


def _own_district(view: FamilyView, prepared: PreparedOffer) -> str:
    """As the offer spells it; typed names differ in case and umlauts."""
    written = view.situation.district or view.area.name
    spelled = {folded_place(name): name for name in prepared.offer.districts}
    names = (written, *view.situation.district_names)
    return next((spelled[key] for key in map(folded_place, names) if key in spelled), written)


def _neighbour(view: FamilyView, prepared: PreparedOffer) -> str:
    near = [one for one in prepared.offer.districts if folded_place(one) in view.neighbours]
    return in_a_row(near or prepared.offer.districts)


def _language(view: FamilyView, prepared: PreparedOffer) -> list[str]:
    rank = view.language_rank(prepared.languages)
    offer = prepared.offer
    if rank is not None:
        code = view.situation.languages[rank]
        notes = [one.note for one in offer.language_notes if one.code in (code, "")]
        note = f" ({'; '.join(notes)})" if notes else ""
        return [f"Sprache: {languages().label(code)}{note}."]
    if offer.interpreter and not view.speaks_german:
        return [f"Sprache: mit Dolmetscher ({offer.interpreter.rstrip('.')})."]
    return []


def _circumstances(view: FamilyView, prepared: PreparedOffer) -> list[str]:
    found = []
    matched = view.matched_circumstances(prepared.offer)
    if matched:
        named = in_a_row([f"„{CIRCUMSTANCES[code]}“" for code in matched])
        found.append(f"Besonders gedacht für Familien, auf die zutrifft: {named}.")
    if view.is_poor and prepared.is_free:
        found.append("Kostet nichts.")
    if view.is_poor and prepared.comes_home:
        found.append("Kommt nach Hause.")
    return found


def _other_district(view: FamilyView, prepared: PreparedOffer) -> str:
    named = in_a_row(prepared.offer.districts)
    if view.situation.district:
        return (
            f"Das Angebot nennt {named}. Bitte fragen, ob es auch Familien aus "
            f"{view.situation.district} aufnimmt."
        )
    return f"Das Angebot nennt {named}. Bitte fragen, ob die Familie dort richtig ist."
