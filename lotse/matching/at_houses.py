"""What the children of a Kita or school have there: its offers and its programmes."""

from collections.abc import Iterator

from lotse.catalogue.offer_parts import OfferKind
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.conditions import house_names
from lotse.matching.family_view import FamilyView
from lotse.matching.found import AtHouse
from lotse.matching.houses import keys_of_child
from lotse.matching.prepared import PreparedOffer


def at_houses(view: FamilyView, catalogue: Catalogue) -> tuple[AtHouse, ...]:
    """By name of the house, then of the offer; nothing for a family without enrolled children."""
    if not view.houses:
        return ()
    earlier = dict(_earlier(view, catalogue))
    found = []
    for prepared in catalogue.of_houses:
        children = view.children_at(prepared.houses)
        if not children or prepared.offer.id in view.situation.put_aside:
            continue
        before = next((earlier[child] for child in sorted(children) if child in earlier), None)
        found.append(
            AtHouse(
                offer=prepared.offer.id,
                name=prepared.offer.name,
                house=house_names(prepared),
                children=tuple(sorted(children)),
                is_programme=prepared.offer.kind is OfferKind.PROGRAMME,
                before=before.offer.id if before else "",
                before_name=before.offer.name if before else "",
            )
        )
    return tuple(sorted(found, key=lambda one: (one.house, one.is_programme, one.name, one.offer)))


def _earlier(view: FamilyView, catalogue: Catalogue) -> Iterator[tuple[int, PreparedOffer]]:
    """For each child the offer of a house it went to before; one the family used comes first."""
    used = set(view.situation.attended)
    ordered = sorted(catalogue.of_houses, key=lambda one: one.offer.id in used)
    for enrolment in view.situation.enrolments:
        if enrolment.is_over:
            keys = keys_of_child(enrolment.name, enrolment.school_number)
            for prepared in ordered:
                if not keys.isdisjoint(prepared.houses):
                    yield enrolment.child, prepared
