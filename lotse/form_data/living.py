"""Where the family of an intake form lives."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from lotse.families.family import Member
from lotse.families.household import Household, Membership
from lotse.form_data.values import Values


def living(
    values: Values, members: Sequence[Member], second: Member | None
) -> tuple[tuple[Household, ...], tuple[Membership, ...]]:
    """One household for all, and one of its own for a second person who lives elsewhere."""
    home = _home(values)
    elsewhere = {second.person.id} if second and values.text("zweite_wohnt") != "ja" else set()
    memberships = [
        Membership(person_id=member.person.id, household_id=home.id)
        for member in members
        if member.person.id not in elsewhere
    ]
    if second is None or values.text("zweite_wohnt") != "nein":
        return (home,), tuple(memberships)
    other = Household(id=uuid4(), label=f"bei {second.person.name}", address_unknown=True)
    return (home, other), (*memberships, _lives(second.person.id, other))


def _lives(person_id: UUID, household: Household) -> Membership:
    return Membership(person_id=person_id, household_id=household.id)


def _home(values: Values) -> Household:
    return Household(
        id=uuid4(),
        street=values.text("strasse"),
        postcode=values.text("plz"),
        town=values.text("ort"),
        district=values.text("stadtteil"),
        address_unknown=values.text("anschrift") == "unbekannt",
        address_confidential=values.yes("anschrift_schutz"),
    )
