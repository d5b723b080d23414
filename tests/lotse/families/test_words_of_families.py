"""How families are spoken of on screen and paper."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from lotse.catalogue.labels import circumstance_label, need_label
from lotse.consents.consent import DataCategory
from lotse.dates.partial import PartialDate
from lotse.families.changes import with_circumstance, with_concern
from lotse.families.family import Custody, Family, FamilyNeed, Member, Role
from lotse.families.household import Household
from lotse.families.member_changes import set_custody
from lotse.families.person import ContactKind, ContactWay, Person, SpeaksLevel, SpokenLanguage
from lotse.families.words import (
    address_words,
    adult_words,
    child_words,
    contact_words,
    custody_words,
    name_of,
    person_facts,
)
from lotse.matching.explained import by_name, facts_of, in_brief
from lotse.views.portrait import portrait_of, spoken_by, spoken_words
from lotse.wording.letter_parts import letter_parts, needs_to_name
from tests.builders import TODAY, a_consent, a_family, a_full_family, an_offer

ELIF = Person(
    id=uuid4(),
    given_name="Elif",
    family_name="Yıldız",
    languages=(
        SpokenLanguage(code="de", level=SpeaksLevel.SOME),
        SpokenLanguage(code="tr"),
    ),
)
EMRE = Person(id=uuid4(), given_name="Emre", born=PartialDate(2026, 3, 15))


def the_family() -> Family:
    family = replace(
        a_family(),
        members=(
            Member(person=ELIF, role=Role.MOTHER),
            Member(person=EMRE, role=Role.CHILD),
        ),
        households=(),
        memberships=(),
        guardianships=(),
    )
    return set_custody(family, EMRE.id, Custody.SOLE, [ELIF.id])


def test_custody_in_words() -> None:
    family = the_family()
    assert custody_words(family, EMRE, TODAY) == "alleinige Sorge: Elif Yıldız"
    assert adult_words(family.adults[0], family, TODAY) == "Elif Yıldız (Mutter, sorgeberechtigt)"
    unasked = replace(family, guardianships=())
    assert custody_words(unasked, EMRE, TODAY) == "Sorge noch nicht erfragt"
    assert adult_words(family.adults[0], unasked, TODAY) == "Elif Yıldız (Mutter)"


def test_custody_that_ended_is_no_custody() -> None:
    family = the_family()
    ended = replace(family.guardianships[0], until=PartialDate(2026, 1, 1))
    family = replace(family, guardianships=(ended,))
    assert custody_words(family, EMRE, TODAY) == "Sorge noch nicht erfragt"


def test_portrait_and_languages() -> None:
    family = replace(the_family(), reference="2026-0001")
    assert spoken_words(family) == "spricht Türkisch, etwas Deutsch"
    assert spoken_by(EMRE) == ""
    portrait = portrait_of(family, TODAY)
    assert portrait == (
        "Elif Yıldız (Mutter, sorgeberechtigt) · spricht Türkisch, etwas Deutsch · 2026-0001"
    )


def test_a_secret_address_stays_out_of_the_portrait() -> None:
    home = Household(id=uuid4(), town="Essen", district="Nord", address_confidential=True)
    family = replace(the_family(), households=(home,))
    assert "Essen" not in portrait_of(family, TODAY)
    open_home = replace(home, address_confidential=False)
    assert "Essen-Nord" in portrait_of(replace(family, households=(open_home,)), TODAY)


def test_an_address_says_what_is_missing_and_what_is_secret() -> None:
    home = Household(id=uuid4(), street="Ring 1", postcode="45879", town="Gelsenkirchen")
    assert address_words(home) == "Ring 1, 45879 Gelsenkirchen"
    assert address_words(replace(home, district="Schalke")).endswith("Gelsenkirchen-Schalke")
    assert "nie gedruckt" in address_words(replace(home, address_confidential=True))
    assert address_words(Household(id=uuid4())) == "Anschrift fehlt noch"
    assert address_words(replace(home, address_unknown=True)) == "Anschrift nicht bekannt"


def test_children_contacts_and_facts_in_words() -> None:
    assert child_words(EMRE, TODAY) == "Emre, 8 Monate"
    unborn = Person(id=uuid4(), due=date(2027, 2, 1))
    assert child_words(unborn, TODAY).startswith("ungeborenes Kind, 30. Woche")
    assert person_facts(unborn) == ("erwartet 01.02.2027",)
    assert name_of(the_family(), uuid4()) == "jemand, der nicht mehr zur Familie gehört"
    way = ContactWay(kind=ContactKind.MOBILE, value="0151 1", message_allowed=False, note="abends")
    assert contact_words(way) == "mobil 0151 1, keine Nachricht hinterlassen (abends)"
    facts = person_facts(
        replace(ELIF, interpreter_needed=True, papers_missing=True, note="kommt zu Fuß")
    )
    assert facts == ("Sprachmittlung nötig", "Papiere fehlen noch", "kommt zu Fuß")


def test_labels_of_codes_that_are_gone() -> None:
    assert need_label("sprache") != "sprache"
    assert need_label("gibt_es_nicht") == "gibt_es_nicht"
    assert circumstance_label("armut") == "wenig Geld"
    assert circumstance_label("unbekannt") == "unbekannt"


def test_circumstances_and_concern() -> None:
    family = with_circumstance(the_family(), "armut", there=True)
    assert "armut" in family.circumstances
    assert with_circumstance(family, "armut", there=True).circumstances.count("armut") == 1
    assert "armut" not in with_circumstance(family, "armut", there=False).circumstances
    assert with_concern(family, "Wir brauchen Rat.").concern == "Wir brauchen Rat."


def test_reasons_in_brief_and_by_name() -> None:
    label = need_label("sprache")
    reasons = (f"Passt zum Bedarf „{label}“.", "Für „Kita“; Kind 1 ist 8 Monate alt.", "Vor Ort.")
    assert in_brief(reasons, ("sprache",), ("Emre",)) == [
        "Für „Kita“; Emre ist 8 Monate alt",
        "Vor Ort",
    ]
    assert by_name("Für Kind 3 ab morgen.", ("Emre",)) == "Für Kind 3 ab morgen."


def test_why_names_facts_rule_and_source() -> None:
    offer = an_offer(cost="kostenlos", languages=("tr",), source="Katalog 2026", phone="0209 1")
    facts = facts_of(offer, ("sprache",), ("Kind 1 ist 8 Monate alt.",), ("Emre",), TODAY)
    assert facts[0] == f"Deckt: {need_label('sprache')}"
    assert "✓ Emre ist 8 Monate alt." in facts
    assert "Kosten: kostenlos" in facts
    assert "Sprachen: Türkisch" in facts
    assert "Quelle: Angebot ge-01, Katalog 2026" in facts
    assert facts[-1].startswith("Berechnet am 21.11.2026")
    assert len(facts_of(None, (), (), (), TODAY)) == 1


def test_a_letter_can_say_what_is_known_and_covered() -> None:
    family = replace(
        a_full_family(),
        needs=(
            FamilyNeed(code="sprache", since=TODAY),
            FamilyNeed(code="psychische_gesundheit", since=TODAY),
        ),
    )
    consent = a_consent(family, categories=(DataCategory.CONTACT, DataCategory.NEEDS))
    parts = {part.category: part for part in letter_parts(family, consent)}
    assert parts[DataCategory.CONTACT].covered
    assert not parts[DataCategory.STRENGTHS].covered
    assert parts[DataCategory.STRENGTHS].known
    assert parts[DataCategory.HEALTH].known
    named = {need.code: need.covered for need in needs_to_name(family, consent)}
    assert named == {"sprache": True, "psychische_gesundheit": False}


def test_without_consent_the_draft_shows_all_but_health() -> None:
    family = a_full_family()
    covered = {part.category for part in letter_parts(family, None) if part.covered}
    assert DataCategory.HEALTH not in covered
    assert len(covered) == 5
