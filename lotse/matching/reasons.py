"""Why an offer is suggested, and what staff must ask before they promise it."""

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import areas, languages
from lotse.dates.written import german
from lotse.matching.family_view import FamilyView, Nearness
from lotse.matching.hit import Hit
from lotse.matching.prepared import Places, PreparedOffer
from lotse.matching.wording import child_age, listed, quoted_needs, window_text


def reasons(view: FamilyView, hit: Hit, partners: tuple[str, ...] = ()) -> tuple[str, ...]:
    """At least one. `partners` are names of the offers that cover all needs with this one."""
    found = [_need(hit), *_window(view, hit), _area(view, hit.prepared)]
    found += _language(view, hit.prepared) + _circumstances(view, hit.prepared)
    if hit.prepared.places is Places.FREE:
        found.append("Es sind Plätze frei.")
    if hit.together and partners:
        found.append(f"Deckt zusammen mit {listed(partners)} alle Bedarfe, für die es etwas gibt.")
    elif hit.together:
        found.append("Deckt allein alle Bedarfe, für die es etwas gibt.")
    return tuple(found)


def later_reasons(view: FamilyView, hit: Hit) -> tuple[str, ...]:
    assert hit.starts is not None
    found = [
        _need(hit),
        f"Passt ab dem {german(hit.starts)}: {window_text(hit.prepared.window, view.names)}.",
    ]
    found += [
        f"Für Kind {child + 1} ab dem {german(day)}."
        for child, day in hit.opens
        if day != hit.starts
    ]
    return (*found, _area(view, hit.prepared))


def cautions(view: FamilyView, prepared: PreparedOffer) -> tuple[str, ...]:
    """Only what must be asked before promising; anything more would take weight from these."""
    found = []
    if not prepared.has_window:
        found.append("Für welches Alter das Angebot ist, steht nicht im Katalog. Bitte nachfragen.")
    if view.nearness(prepared.ags, prepared.districts) is Nearness.OTHER_DISTRICT:
        found.append(_other_district(view, prepared))
    if not prepared.languages and not view.speaks_german:
        found.append(
            "In welchen Sprachen gearbeitet wird, steht nicht im Katalog. Bitte nach "
            "Sprachmittlung fragen."
        )
    if prepared.places is Places.WAITING:
        found.append("Es gibt eine Warteliste. Bitte nach der Wartezeit fragen.")
    if prepared.places is Places.FULL:
        found.append("Zurzeit sind alle Plätze belegt. Bitte nach dem nächsten freien fragen.")
    return tuple(found)


def _need(hit: Hit) -> str:
    noun = "zum Bedarf" if len(hit.covers) == 1 else "zu den Bedarfen"
    return f"Passt {noun} {quoted_needs(hit.covers)}."


def _window(view: FamilyView, hit: Hit) -> list[str]:
    if not hit.prepared.has_window:
        return []
    situation = view.situation
    ages = [child_age(situation.children[i], i + 1, situation.on) for i in hit.children]
    said = window_text(hit.prepared.window, view.names)
    return [f"{said[0].upper()}{said[1:]}; {listed(ages)}."]


def _area(view: FamilyView, prepared: PreparedOffer) -> str:
    name = areas().get(prepared.ags).name
    match view.nearness(prepared.ags, prepared.districts):
        case Nearness.DISTRICT:
            return f"Vor Ort: {view.situation.district or view.area.name}."
        case Nearness.MUNICIPALITY:
            return f"Für alle Familien in {name}."
        case Nearness.REGION:
            return f"Für alle Familien im Gebiet „{name}“."
        case _:
            return f"Liegt in {name}."


def _language(view: FamilyView, prepared: PreparedOffer) -> list[str]:
    rank = view.language_rank(prepared.languages)
    if rank is None:
        return []
    return [f"Sprache: {languages().label(view.situation.languages[rank])}."]


def _circumstances(view: FamilyView, prepared: PreparedOffer) -> list[str]:
    found = []
    matched = view.matched_circumstances(prepared.offer)
    if matched:
        found.append(f"Besonders gedacht für: {listed([CIRCUMSTANCES[code] for code in matched])}.")
    if view.is_poor and prepared.is_free:
        found.append("Kostet nichts.")
    if view.is_poor and prepared.comes_home:
        found.append("Kommt nach Hause.")
    return found


def _other_district(view: FamilyView, prepared: PreparedOffer) -> str:
    named = listed(prepared.offer.districts)
    if view.situation.district:
        return (
            f"Das Angebot nennt {named}. Bitte fragen, ob es auch Familien aus "
            f"{view.situation.district} aufnimmt."
        )
    return f"Das Angebot nennt {named}. Bitte fragen, ob die Familie dort richtig ist."
