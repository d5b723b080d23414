"""Who must sign, and when a consent holds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.catalogue.shipped import school_directory
from lotse.consents.consent import Consent, ConsentForm, DataCategory, Signature
from lotse.consents.finding import find_consent
from lotse.consents.rules import (
    is_valid,
    latest_asked,
    problems_of,
    recipient_of_offer,
    recipient_of_school,
    required_signatories,
)
from lotse.consents.signatories import signatories
from lotse.dates.partial import PartialDate
from lotse.errors import NoConsent
from lotse.families.family import Custody, Family, Role
from lotse.families.member_changes import set_custody, with_member
from tests.builders import (
    TODAY,
    a_child,
    a_consent,
    a_family,
    a_person,
    an_offer,
    an_unborn_child,
)

CONTACT = (DataCategory.CONTACT,)


def names(family: Family, today: date = TODAY) -> list[str]:
    return [person.name for person in required_signatories(family, [], today)]


def with_custody(custody: Custody, holders: int) -> Family:
    family = a_family()
    adults = [member.person.id for member in family.adults][:holders]
    return set_custody(family, family.children[0].id, custody, adults)


def test_joint_custody_needs_both() -> None:
    assert names(a_family()) == ["Elif Yıldız", "Murat Yıldız"]


def test_custody_that_ends_some_time_this_year_still_counts() -> None:
    family = a_family()
    mother, father = family.guardianships
    ending = replace(father, until=PartialDate(TODAY.year))
    ended = replace(father, until=PartialDate(TODAY.year, TODAY.month - 1))

    for last, asked in ((ending, 2), (ended, 1)):
        family = replace(family, guardianships=(replace(mother, custody=Custody.SOLE), last))
        assert len(names(family)) == asked


def test_sole_custody_needs_one() -> None:
    assert names(with_custody(Custody.SOLE, 1)) == ["Elif Yıldız"]


def test_a_guardian_signs_instead_of_the_parents() -> None:
    guardian = a_person("Amt", "Vormundschaft")
    family = with_member(a_family(), guardian, Role.GUARDIAN)
    family = set_custody(family, family.children[0].id, Custody.GUARDIAN, [guardian.id])

    assert names(family) == ["Amt Vormundschaft"]


@pytest.mark.parametrize(
    ("family", "question"),
    [
        (with_custody(Custody.UNCLEAR, 1), "noch unklar"),
        (with_custody(Custody.JOINT, 1), "zweite sorgeberechtigte Person"),
        (a_family(guardianships=()), "noch unklar"),
    ],
)
def test_unclear_custody_names_what_to_clarify(family: Family, question: str) -> None:
    with pytest.raises(NoConsent) as refused:
        required_signatories(family, [], TODAY)

    assert question in refused.value.reasons[0]
    assert "Can Yıldız" in refused.value.reasons[0]


def test_before_birth_the_mother_decides() -> None:
    family = a_family(children=(an_unborn_child(),), guardianships=())

    assert names(family) == ["Elif Yıldız"]


def test_a_grown_child_signs_alone() -> None:
    child = a_child(born=date(2008, 11, 21))
    family = a_family(children=(child,))

    assert names(family, date(2026, 11, 20)) == ["Elif Yıldız", "Murat Yıldız"]
    assert names(family, date(2026, 11, 21)) == ["Can Yıldız"]


def test_an_unsure_year_of_birth_does_not_make_a_child_of_age() -> None:
    child = replace(a_child(), born=PartialDate(2008, circa=True))
    family = a_family(children=(child,))

    assert names(family) == ["Elif Yıldız", "Murat Yıldız"]


def test_from_fourteen_on_staff_are_reminded_to_ask_the_child() -> None:
    young = a_family(children=(a_child(born=date(2012, 11, 21)),))

    assert "schon 14" in signatories(young, [], TODAY).hints[0]
    assert not signatories(young, [], TODAY - timedelta(days=1)).hints


def test_custody_counts_only_while_it_lasts() -> None:
    family = a_family()
    father = family.adults[1].person
    ended = tuple(
        replace(g, until=PartialDate(2026, 11, 20)) if g.guardian_id == father.id else g
        for g in family.guardianships
    )
    alone = set_custody(family, family.children[0].id, Custody.SOLE, [father.id])

    assert signatories(replace(family, guardianships=ended), [], TODAY).to_clarify
    assert names(replace(family, guardianships=ended), date(2026, 11, 20))
    assert names(alone) == ["Murat Yıldız"]


def test_without_children_the_adults_sign_and_without_anybody_it_is_said() -> None:
    assert names(a_family(children=())) == ["Elif Yıldız", "Murat Yıldız"]
    assert signatories(replace(a_family(), members=()), [], TODAY).to_clarify


def test_a_complete_consent_holds_from_the_first_to_the_last_day() -> None:
    consent = a_consent(a_family())

    assert is_valid(consent, consent.valid_from)
    assert is_valid(consent, consent.valid_until)
    assert "abgelaufen" in problems_of(consent, consent.valid_until + timedelta(days=1))[0]
    early = [*problems_of(consent, consent.valid_from - timedelta(days=1))]
    assert "gilt erst ab" in early[0]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"revoked_on": TODAY}, "widerrufen"),
        ({"signatures": ()}, "steht noch niemand"),
        (
            {"form": ConsentForm.SPOKEN, "categories": (DataCategory.HEALTH,)},
            "Mündlich genügt nicht für: Angaben zur Gesundheit",
        ),
    ],
)
def test_what_makes_a_consent_void(change: dict[str, object], reason: str) -> None:
    consent: Consent = replace(a_consent(a_family()), **change)  # type: ignore[arg-type]

    assert reason in problems_of(consent, TODAY)[0]


def test_spoken_consent_is_enough_for_contact() -> None:
    consent = replace(a_consent(a_family()), form=ConsentForm.SPOKEN)

    assert is_valid(consent, TODAY)


def test_on_paper_health_and_support_may_be_agreed_to() -> None:
    family = a_family()
    delicate = (DataCategory.HEALTH, DataCategory.SUPPORT)
    written = a_consent(family, categories=delicate)

    assert problems_of(written, TODAY) == ()
    spoken = replace(written, form=ConsentForm.SPOKEN)
    assert "Angaben zur Gesundheit, begonnene Förderung" in problems_of(spoken, TODAY)[0]


def test_missing_and_declined_signatures_are_named() -> None:
    family = a_family()
    mother, father = (member.person.id for member in family.adults)
    consent = a_consent(
        family,
        signatures=(
            Signature(person_id=mother),
            Signature(person_id=father, declined=True),
        ),
    )

    missing, declined = problems_of(consent, TODAY, family)

    assert "Es fehlt noch die Unterschrift von: Elif Yıldız" in missing
    assert "Murat Yıldız hat nicht zugestimmt" in declined


def test_a_signature_of_tomorrow_is_no_signature() -> None:
    family = a_family()
    consent = a_consent(family)
    later = tuple(replace(s, signed_on=TODAY + timedelta(days=1)) for s in consent.signatures)

    assert "Zukunft" in problems_of(replace(consent, signatures=later), TODAY)[0]


def test_find_consent_wants_recipient_children_and_categories() -> None:
    family = a_family()
    consent = a_consent(family)
    child = [family.children[0].id]

    assert find_consent([consent], "offer:ge-01", child, CONTACT, TODAY) == consent
    other = find_consent([consent], "offer:ge-02", child, CONTACT, TODAY)
    stranger = find_consent([consent], "offer:ge-01", [family.id], CONTACT, TODAY)
    more = find_consent([consent], "offer:ge-01", child, (DataCategory.HEALTH,), TODAY)

    assert isinstance(other, tuple)
    assert "noch keine Einwilligung" in other[0]
    assert isinstance(stranger, tuple)
    assert "nicht für alle gewählten Kinder" in stranger[0]
    assert isinstance(more, tuple)
    assert "umfasst nicht: Angaben zur Gesundheit" in more[0]


def test_find_consent_takes_the_one_that_holds_among_several() -> None:
    family = a_family()
    old = a_consent(family, revoked_on=TODAY)
    new = a_consent(family, valid_from=TODAY - timedelta(days=30))

    assert find_consent([old, new], "offer:ge-01", [], CONTACT, TODAY) == new


def test_of_several_that_hold_the_latest_counts() -> None:
    family = a_family()
    consents = [a_consent(family, valid_from=TODAY - timedelta(days=days)) for days in (20, 3, 90)]

    assert find_consent(consents, "offer:ge-01", [], CONTACT, TODAY) == consents[1]


def test_of_several_that_do_not_hold_the_closest_says_why() -> None:
    family = a_family()
    older = a_consent(family, valid_from=TODAY - timedelta(days=9), revoked_on=TODAY)
    newer = a_consent(family, valid_until=TODAY - timedelta(days=1))
    far = replace(newer, valid_from=TODAY - timedelta(days=1), revoked_on=TODAY)

    for consents in ([older, newer, far], [far, newer, older]):
        found = find_consent(consents, "offer:ge-01", [], CONTACT, TODAY)
        assert isinstance(found, tuple)
        assert len(found) == 1
        assert "abgelaufen" in found[0]  # of two as close the newer one


def test_the_consent_that_only_waits_for_signatures_is_found() -> None:
    family = a_family()
    waits = tuple(replace(s, signed_on=None) for s in a_consent(family).signatures)
    asked = a_consent(family, signatures=waits)
    earlier = a_consent(family, signatures=waits, valid_from=TODAY - timedelta(days=5))
    refused = tuple(replace(s, declined=True) for s in waits)
    others = [
        a_consent(family),
        a_consent(family, signatures=(*refused[:1], *waits[1:])),
        a_consent(family, signatures=waits, revoked_on=TODAY),
        a_consent(family, signatures=waits, valid_until=TODAY - timedelta(days=1)),
    ]

    assert latest_asked([earlier, *others, asked], "offer:ge-01", TODAY) == asked
    assert latest_asked([*others, earlier], "offer:ge-01", TODAY) == earlier
    assert latest_asked(others, "offer:ge-01", TODAY) is None
    assert latest_asked([asked], "offer:ge-02", TODAY) is None


def test_a_new_holder_of_custody_has_to_be_asked() -> None:
    family = a_family()
    mother = family.adults[0].person
    child = family.children[0]
    alone = set_custody(family, child.id, Custody.SOLE, [mother.id])
    signed = (Signature(person_id=mother.id, signed_on=TODAY),)
    consent = a_consent(alone, signatures=signed)

    held = find_consent([consent], "offer:ge-01", [child.id], CONTACT, TODAY, family=alone)
    changed = find_consent([consent], "offer:ge-01", [child.id], CONTACT, TODAY, family=family)

    assert held == consent
    assert isinstance(changed, tuple)
    assert "Murat Yıldız ist sorgeberechtigt" in changed[0]


def test_recipients_are_known_by_offer_and_school() -> None:
    offer = recipient_of_offer(an_offer(provider="Stadt;Caritas"))
    school = recipient_of_school(school_directory().get("135616"))

    assert (offer.key, offer.name) == ("offer:ge-01", "Familienhebamme (Stadt, Caritas)")
    assert school.key == "school:135616"
    assert "Diesterwegschule" in school.name
    assert "59174 Kamen" in school.contact
