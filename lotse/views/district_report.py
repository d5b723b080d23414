"""What there is in each district, and what is missing there; no personal data."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lotse.catalogue.lists import needs
from lotse.catalogue.offer import ACTIVE, Offer
from lotse.catalogue.place_name import folded_place
from lotse.directory.directory import Directory
from lotse.directory.entries import Entry, EntryKind
from lotse.directory.network import Network
from lotse.directory.search import DirectorySearch
from lotse.profiles.kept import chosen_ags, profile_of
from lotse.profiles.profile import Profile
from lotse.records import RecordBook
from lotse.responsible.contact import for_district
from lotse.responsible.read import directory_of
from lotse.views.chain_of_place import offers_of_place


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictReport:
    """`gaps` are words for what is missing; `needs_without_offer` codes of needs.csv."""

    district: str
    organisations: int
    by_kind: Mapping[str, int]  # label of the type -> how many
    networks: tuple[str, ...]
    anchors: tuple[str, ...]
    has_contact: bool
    offers: int
    needs_without_offer: tuple[str, ...]
    tags: tuple[str, ...] = ()

    @property
    def gaps(self) -> tuple[str, ...]:
        missing = (
            ("keine zuständige Ansprechstelle", not self.has_contact),
            ("kein Netzwerk", not self.networks),
            ("kein Ankerstandort", not self.anchors),
        )
        return tuple(words for words, is_missing in missing if is_missing)


def read_report(book: RecordBook, on: date) -> tuple[DistrictReport, ...]:
    """Needs are those in the focus of the place, else all there are."""
    with book.transaction() as records:
        profile, ags = profile_of(records), chosen_ags(records)
        directory = directory_of(records)
        offers = offers_of_place(records.offers.all(), ags)
    codes = profile.needs_in_focus or tuple(needs())
    return report_by_district(directory, profile, offers, codes, on)


def report_by_district(
    directory: Directory,
    profile: Profile,
    offers: Iterable[Offer],
    codes: Sequence[str],
    on: date,
) -> tuple[DistrictReport, ...]:
    """For every district of the profile, and every other one the directory names, in order.
    `offers` are those of the place; one without districts serves all of them."""
    survey = _Survey(
        directory=directory,
        search=DirectorySearch(directory, on),
        profile=profile,
        offers=[offer for offer in offers if offer.status == ACTIVE],
        codes=codes,
        on=on,
    )
    return tuple(_report(survey, district) for district in districts_of(directory, profile, on))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Survey:
    """What is known of the whole place."""

    directory: Directory
    search: DirectorySearch
    profile: Profile
    offers: Sequence[Offer]
    codes: Sequence[str]
    on: date


def _report(survey: _Survey, district: str) -> DistrictReport:
    directory, on = survey.directory, survey.on
    bodies = survey.search.find(kind=EntryKind.ORGANISATION, district=district, limit=10_000)
    here = [offer for offer in survey.offers if _serves(offer, district)]
    known = survey.profile.district(district)
    met = {need for offer in here for need in offer.needs}
    return DistrictReport(
        district=district,
        organisations=len(bodies),
        by_kind=Counter(entry.kind_label for entry in bodies if entry.kind_label),
        networks=tuple(n.name for n in _networks(directory, district, on)),
        anchors=(*_named_anchors(bodies), *_anchors_of_offers(here, district, bodies)),
        has_contact=for_district(district, directory, survey.profile, on) is not None,
        offers=len(here),
        needs_without_offer=tuple(code for code in survey.codes if code not in met),
        tags=known.tags if known else (),
    )


def _networks(directory: Directory, district: str, on: date) -> Iterable[Network]:
    wanted = folded_place(district)
    for network in directory.networks:
        places = map(folded_place, network.districts)
        if network.exists_on(on) and (not network.districts or wanted in places):
            yield network


def _named_anchors(bodies: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.name for entry in bodies if entry.is_anchor)


def _anchors_of_offers(
    offers: Iterable[Offer], district: str, bodies: Sequence[Entry]
) -> tuple[str, ...]:
    """Hubs the catalogue knows and the directory does not."""
    known = {folded_place(entry.name) for entry in bodies}
    names = (
        site.institution or site.name or offer.name
        for offer in offers
        for site in offer.anchor_sites
        if folded_place(district) in map(folded_place, site.districts)
    )
    return tuple(name for name in dict.fromkeys(names) if folded_place(name) not in known)


def _serves(offer: Offer, district: str) -> bool:
    return not offer.districts or folded_place(district) in map(folded_place, offer.districts)


def districts_of(directory: Directory, profile: Profile, on: date) -> tuple[str, ...]:
    """Of the profile, and what the directory names beside, in order."""
    named = [row.name for row in profile.districts]
    found = {folded_place(name): name for name in named}
    further = (
        *(d for body in directory.organisations if body.exists_on(on) for d in body.districts),
        *(d for network in directory.networks if network.exists_on(on) for d in network.districts),
        *(
            held.district
            for person in directory.professionals
            for held in person.responsible_on(on)
        ),
    )
    for district in filter(None, further):
        known = profile.district(district)
        found.setdefault(folded_place(known.name if known else district), district)
    return tuple(sorted(found.values(), key=folded_place))


def kinds_in_words(report: DistrictReport) -> str:
    """`4 Kita, 2 Schule, 1 Polizei`: the most frequent first."""
    ordered = sorted(report.by_kind.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{count} {kind}" for kind, count in ordered)
