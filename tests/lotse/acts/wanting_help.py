"""A family that wants help, and the offer it is referred to."""

from db.record_book import SqlRecordBook
from lotse.consents.consent import Consent, DataCategory
from lotse.families.changes import add_needs, add_strengths
from lotse.families.family import Family
from lotse.families.person import ContactKind, ContactWay, SpokenLanguage
from tests.builders import TODAY, a_consent, a_family, a_person, an_offer, form_answers

OFFER = an_offer(provider="Stadt Gelsenkirchen, Team Frühe Hilfen")
EVERYTHING = tuple(DataCategory)


def kept_family(book: SqlRecordBook) -> Family:
    """In need, with a mother who speaks Turkish, and answered forms nobody may tell about."""
    mother = a_person(
        languages=(SpokenLanguage(code="tr"),),
        interpreter_needed=True,
        contacts=(
            ContactWay(kind=ContactKind.MOBILE, value="0151 1", message_allowed=False),
            ContactWay(kind=ContactKind.POST, value=""),
        ),
    )
    family = a_family(mother=mother, concern="„Ich brauche Ruhe.“")
    family = add_needs(family, ["sucht", "entlastung"], today=TODAY, source="Basisbogen")
    family = add_strengths(family, ["Oma hilft", "Sie singt."], today=TODAY, source="Basisbogen")
    with book.transaction() as records:
        records.offers.replace_all([OFFER])
        records.answers.add(
            form_answers(family, answers={"i12": "ja", "punkte": "17"}, outcome="zeitnah heute")
        )
        return records.families.add(family)


def allowed(book: SqlRecordBook, family: Family, *categories: DataCategory) -> Consent:
    with book.transaction() as records:
        return records.consents.add(a_consent(family, categories=categories or EVERYTHING))
