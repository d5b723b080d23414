"""The Präventionskette of the place: its stations in order, each with the offers it has."""

from collections.abc import Sequence
from dataclasses import dataclass

from lotse.catalogue.lists import areas
from lotse.catalogue.offer import ACTIVE, Offer
from lotse.chain.stages import Span, corridors, stages
from lotse.profiles.kept import chosen_ags, profile_of
from lotse.profiles.parts import Focus, Station
from lotse.profiles.profile import Profile
from lotse.records import RecordBook

UNDER_THREE = {"geburt": "u3", "saeugling": "u3"}  # on an offer `u3` means "under three"


@dataclass(frozen=True, slots=True, kw_only=True)
class StationView:
    name: str
    text: str
    stages: tuple[str, ...]  # names of the place
    is_focus: bool
    offers: tuple[Offer, ...]  # by name


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainView:
    name: str
    place: str
    leitbild: str
    focus: tuple[str, ...]  # in words
    stations: tuple[StationView, ...]
    other_offers: tuple[Offer, ...]  # of this place, for no stage they name


def chain_of_place(book: RecordBook) -> ChainView:
    with book.transaction() as records:
        profile, ags = profile_of(records), chosen_ags(records)
        offers = records.offers.all()
    return chain_of(profile, offers_of_place(offers, ags))


def chain_of(profile: Profile, offers: Sequence[Offer]) -> ChainView:
    """Without stations of its own the chain follows the stages and transitions in order."""
    stations = profile.stations or _stations_of(profile)
    focused = {code for focus in profile.focus for code in focus.stages}
    spans = (*stages(), *(profile.corridor_spans or corridors()))
    named: set[str] = set()
    views = []
    for station in stations:
        found = [offer for offer in offers if _is_at(offer, station, spans)]
        named.update(offer.id for offer in found)
        views.append(
            StationView(
                name=station.name,
                text=station.text,
                stages=tuple(profile.names.label(code) for code in station.stages),
                is_focus=not focused.isdisjoint(station.stages),
                offers=tuple(found),
            )
        )
    return ChainView(
        name=profile.about.chain_name or "Präventionskette",
        place=profile.name,
        leitbild=profile.leitbild,
        focus=tuple(focus_words(focus) for focus in profile.focus),
        stations=tuple(views),
        other_offers=tuple(offer for offer in offers if offer.id not in named),
    )


def focus_words(focus: Focus) -> str:
    """`Kinder bis zehn Jahre (Geburt bis unter 11 Jahre)`."""
    low, high = focus.from_months, focus.to_months
    if low is None and high is None:
        return focus.text
    start = "" if low is None else "ab der Schwangerschaft" if low < 0 else f"ab {_age(low)}"
    end = "" if high is None else f"bis unter {_age(high + 1)}"
    return f"{focus.text} ({' '.join(part for part in (start, end) if part)})"


def _age(months: int) -> str:
    if months == 0:
        return "der Geburt"
    years, rest = divmod(months, 12)
    return f"{months} Monaten" if rest else f"{years} Jahr{'en' if years > 1 else ''}"


def _stations_of(profile: Profile) -> tuple[Station, ...]:
    """Stages and transitions by the month in which they begin."""
    names, transitions = profile.names, profile.corridor_spans or corridors()
    known = {span.code for span in stages()}
    spans = [(span, True) for span in stages()]
    spans += [(span, False) for span in transitions if span.code not in known]
    spans.sort(key=lambda each: (each[0].months[0], not each[1]))
    return tuple(
        Station(
            name=(names.stage(span.code) if is_stage else names.corridor(span.code)).label,
            stages=(span.code,),
        )
        for span, is_stage in spans
    )


def _is_at(offer: Offer, station: Station, spans: Sequence[Span]) -> bool:
    """By the stages it names; an offer that names none by its ages."""
    if offer.stages:
        codes = {*station.stages, *(UNDER_THREE.get(code, code) for code in station.stages)}
        return not codes.isdisjoint(offer.stages)
    low, high = offer.age_min_months, offer.age_max_months
    if low is None and high is None:
        return False
    return any(
        (low is None or low < last) and (high is None or first <= high)
        for first, last in (_months(code, spans) for code in station.stages)
    )


def _months(code: str, spans: Sequence[Span]) -> tuple[int, int]:
    return next(span.months for span in spans if span.code == code)


def offers_of_place(offers: Sequence[Offer], ags: str) -> tuple[Offer, ...]:
    """Active offers of the place, of the Kreis that serves it, and of the towns of a Kreis."""
    serving = set(areas().serving(ags)) if ags else set()
    serving.update(area.ags for area in areas().all if ags and area.parent == ags)
    found = []
    for offer in offers:
        area = areas().find(offer.municipality)
        if offer.status == ACTIVE and area is not None and area.ags in serving:
            found.append(offer)
    return tuple(sorted(found, key=lambda offer: (offer.name, offer.id)))
