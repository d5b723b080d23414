"""Whom an offer would serve among the families of this file; nobody is told anything."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from lotse.acts.looking_through import Tell, families_in_portions, unheard
from lotse.acts.preparing import catalogue_in
from lotse.acts.suggesting import situation_at
from lotse.catalogue.lists import areas
from lotse.catalogue.offer import Offer
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.families.situation import dated_children
from lotse.families.wanted import WantedFamilies
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.explained import by_name
from lotse.matching.family_view import DEFAULT_NEED
from lotse.matching.markers import markers
from lotse.matching.prepared import usual_span
from lotse.matching.served import MONTHS, Served, families_for
from lotse.matching.situation import Situation
from lotse.matching.weights import weights_with
from lotse.profiles.kept import profile_of
from lotse.profiles.profile import Profile
from lotse.profiles.surroundings import Surroundings
from lotse.records import RecordBook
from lotse.referrals.referral import Referral
from lotse.responsible.of_family import school_numbers

MONTH = timedelta(days=31)
DEFERRED = 24  # months by which school may begin or end other than usual


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedFamily:
    """`starts` is None for a family served today."""

    family_id: UUID
    title: str
    reference: str
    children: tuple[str, ...]  # names
    starts: date | None
    covers: tuple[str, ...]
    reasons: tuple[str, ...]
    cautions: tuple[str, ...]
    referred_on: date | None = None


def served_families(
    offer_id: str,
    book: RecordBook,
    *,
    today: date,
    months: int = MONTHS,
    tell: Tell = unheard,
) -> tuple[ServedFamily, ...]:
    """Served now first, then soonest first. `tell` hears how many families were read and may
    raise to stop. Raises NotFound."""
    with book.transaction() as records:
        offer, offers = records.offers.get(offer_id), records.offers.all()
        catalogue = catalogue_in(records)
        referrals = _by_family(records.referrals.to_offers(_linked(offer, offers)))
        profile, numbers = profile_of(records), school_numbers(records)
    families = list(families_in_portions(book, _wanted(offer, today, months), tell))
    found = families_for(
        offer_id,
        catalogue,
        _situations(families, today, profile, referrals, numbers),
        months=months,
        names=profile.names,
        by=weights_with(profile.weight_points),
    )
    known = {family.id: family for family in families}
    return tuple(
        _in_words(one, known[one.family], offer_id, referrals[one.family], today) for one in found
    )


def _situations(
    families: Sequence[Family],
    today: date,
    profile: Profile,
    referrals: Mapping[UUID, Sequence[Referral]],
    numbers: Mapping[UUID, str],
) -> Iterator[tuple[UUID, Situation]]:
    """Of families of whom enough is known."""
    around = Surroundings(profile)
    for family in families:
        own = referrals.get(family.id, ())
        try:
            situation = situation_at(
                family, today, profile, referrals=own, school_numbers=numbers, around=around
            )
        except InvalidInput:  # place or children are missing: the family's own page asks for them
            continue
        yield family.id, situation


def _in_words(
    one: Served[UUID], family: Family, offer_id: str, referrals: Sequence[Referral], today: date
) -> ServedFamily:
    names = [child.given_name or child.name for child in dated_children(family, today)]
    referred = [referral.created_on for referral in referrals if referral.offer_id == offer_id]
    return ServedFamily(
        family_id=family.id,
        title=family.title,
        reference=family.reference,
        children=tuple(names[child] for child in one.children),
        starts=one.starts,
        covers=one.covers,
        reasons=tuple(by_name(reason, names) for reason in one.reasons),
        cautions=tuple(by_name(caution, names) for caution in one.cautions),
        referred_on=max(referred, default=None),
    )


def _linked(offer: Offer, offers: Sequence[Offer]) -> tuple[str, ...]:
    """Offers whose referrals decide: itself, what comes before, what does not go with it."""
    excluding = (one.id for one in offers if offer.id in one.excludes)
    return (offer.id, *offer.requires, *offer.excludes, *excluding)


def _by_family(referrals: Sequence[Referral]) -> Mapping[UUID, Sequence[Referral]]:
    found: dict[UUID, list[Referral]] = defaultdict(list)
    for referral in referrals:
        found[referral.family_id].append(referral)
    return found


def _wanted(offer: Offer, today: date, months: int) -> WantedFamilies:
    """A sieve a little wider than the offer's age, so that deferrals pass."""
    prepared = Catalogue([offer]).prepared[0]
    first, last = usual_span(prepared.window)
    stated = prepared.has_window
    served = prepared.areas
    return WantedFamilies(
        municipalities=tuple(a.ags for a in areas().all if set(areas().serving(a.ags)) & served),
        needs=offer.needs,
        or_without_needs=DEFAULT_NEED in offer.needs,
        or_with_markers=any(marker.need in offer.needs for marker in markers().values()),
        born_from=today - (last + DEFERRED) * MONTH if stated else None,
        born_until=today + (months - first + DEFERRED) * MONTH if stated else None,
    )
