"""Fictional records for tests: everything has a sensible value, name only what the test is
about."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from lotse.answers import Draft, DraftKey, FormAnswers
from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent, DataCategory, Party, Signature
from lotse.dates.partial import PartialDate
from lotse.documents.record import Document, DocumentKind
from lotse.documents.recovery_sheet import RecoverySheetContent
from lotse.documents.table_report import ReportList, ReportTable, TableReportContent
from lotse.families.family import (
    CaseEnd,
    Custody,
    Dismissal,
    DismissalFacts,
    Family,
    FamilyNeed,
    FamilyStrength,
    Guardianship,
    Member,
    Milestone,
    Role,
    SchoolEntry,
    Stay,
    StayKind,
)
from lotse.families.household import Household, Membership
from lotse.families.person import ContactKind, ContactWay, Person, SpokenLanguage
from lotse.institutions import Desk, Institution, InstitutionKind, Site, Work
from lotse.referrals.referral import Referral, ReferralState
from lotse.reminders import Reminder
from lotse.transitions.transition import Transition, TransitionState

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
GELSENKIRCHEN = "05513000"


def a_person(given: str = "Elif", family: str = "Yıldız", **more: Any) -> Person:
    return replace(Person(id=uuid4(), given_name=given, family_name=family), **more)


def a_child(
    given: str = "Can", family: str = "Yıldız", born: date | None = date(2021, 7, 3), **more: Any
) -> Person:
    return a_person(given, family, born=PartialDate.of(born) if born else None, **more)


def an_unborn_child(due: date = date(2027, 1, 15)) -> Person:
    return Person(id=uuid4(), due=due)


def a_family(
    *,
    mother: Person | None = None,
    father: Person | None = None,
    children: tuple[Person, ...] | None = None,
    reference: str = "2026-0117",
    **more: Any,
) -> Family:
    """Mother, father, their children with joint custody, one home in Gelsenkirchen."""
    mother = mother or a_person()
    father = father or a_person("Murat")
    children = (a_child(),) if children is None else children
    home = a_household()
    people = (mother, father, *children)
    roles = (Role.MOTHER, Role.FATHER, *(Role.CHILD for _ in children))
    family = Family(
        id=uuid4(),
        reference=reference,
        municipality=GELSENKIRCHEN,
        members=tuple(Member(person=p, role=r) for p, r in zip(people, roles, strict=True)),
        households=(home,),
        memberships=tuple(Membership(person_id=p.id, household_id=home.id) for p in people),
        guardianships=tuple(
            Guardianship(guardian_id=parent.id, child_id=child.id, custody=Custody.JOINT)
            for child in children
            for parent in (mother, father)
        ),
    )
    return replace(family, **more)


def a_full_family(**more: Any) -> Family:
    """Every list of a family has something in it."""
    mother = a_person(
        written_as="Elif Y.",
        languages=(SpokenLanguage(code="tr"),),
        interpreter_needed=True,
        contacts=(ContactWay(kind=ContactKind.MOBILE, value="0150 1", message_allowed=False),),
        papers_missing=True,
        note="kommt gern zu Fuß",
    )
    child, unborn = a_child(), an_unborn_child()
    family = a_family(mother=mother, children=(child, unborn))
    return replace(
        family,
        households=(*family.households, Household(id=uuid4(), address_unknown=True)),
        stays=(a_stay(child.id),),
        needs=(
            FamilyNeed(code="sprache", since=TODAY, source="Aufnahmebogen", child_id=child.id),
            FamilyNeed(code="entlastung", since=TODAY, settled_on=TODAY),
        ),
        strengths=(FamilyStrength(text="Großeltern in der Nähe", since=TODAY),),
        milestones=(
            Milestone(child_id=child.id, code="U5", on=PartialDate(2022, 1)),
            Milestone(
                child_id=child.id, code="notiz", on=PartialDate(2023, circa=True), text="Umzug"
            ),
        ),
        school_entries=(SchoolEntry(child_id=child.id, year=2028, reason="Antrag der Eltern"),),
        circumstances=("alleinerziehend",),
        markers=("spfh",),
        dismissals=(
            Dismissal(
                offer_id="ge-03",
                on=TODAY,
                reason="zu weit",
                facts=DismissalFacts(needs=("sprache",), stages=("kita",), district="altstadt"),
            ),
        ),
        case_ends=(a_case_end(),),
        concern="„Wir brauchen einen Kita-Platz.“",
        note="Rückruf",
        **more,
    )


def a_case_end(**more: Any) -> CaseEnd:
    """The family moved away, and came back."""
    end = CaseEnd(
        ended_on=date(2025, 6, 30),
        outcome="weggezogen",
        note="nach Herne",
        reopened_on=date(2026, 2, 2),
    )
    return replace(end, **more)


def a_household(**more: Any) -> Household:
    home = Household(
        id=uuid4(),
        street="Musterstraße 1",
        postcode="45879",
        town="Gelsenkirchen",
        district="Altstadt",
        municipality=GELSENKIRCHEN,
    )
    return replace(home, **more)


def a_stay(child_id: UUID, **more: Any) -> Stay:
    stay = Stay(
        child_id=child_id,
        kind=StayKind.DAY_CARE,
        name="Kita Sonnenblume",
        institution_id=uuid4(),
        since=PartialDate(2024, 8),
        note="Gruppe Bären, 35 Stunden",
    )
    return replace(stay, **more)


def an_institution(**more: Any) -> Institution:
    institution = Institution(
        id=uuid4(),
        kind=InstitutionKind.CLINIC,
        name="Klinik am Muster",
        provider="Muster gGmbH",
        sites=(Site(street="Klinikweg 2", postcode="45879", town="Gelsenkirchen"),),
    )
    return replace(institution, **more)


def a_desk(**more: Any) -> Desk:
    desk = Desk(
        author="Jana Beispiel",
        institution=an_institution(),
        municipality=GELSENKIRCHEN,
        work=Work.CLINIC,
        phone="0209 123",
        extra={"zimmer": "12"},
    )
    return replace(desk, **more)


def form_answers(family: Family, **more: Any) -> FormAnswers:
    answers = FormAnswers(
        id=uuid4(),
        family_id=family.id,
        child_id=family.children[0].id if family.children else None,
        form_id="basisbogen",
        form_version="1",
        form_title="Basisbogen",
        answers={
            "name": "Çan",
            "anzahl": 2,
            "wege": ["bus"],
            "kinder": [{"alter": 1.5}],
            "x": None,
        },
        needs=("sprache",),
        strengths=("Großeltern",),
        alerts=("Bitte heute anrufen",),
        outcome="Gespräch anbieten",
        completed_at=NOW,
    )
    return replace(answers, **more)


def a_draft(family: Family | None = None, **more: Any) -> Draft:
    key = DraftKey(
        form_id="basisbogen",
        form_version="1",
        family_id=family.id if family else None,
        child_id=family.children[0].id if family and family.children else None,
    )
    draft = Draft(key=key, title="Basisbogen · Frau Y.", answers={"name": "Ça"}, saved_at=NOW)
    return replace(draft, **more)


def a_consent(family: Family, **more: Any) -> Consent:
    """Signed by every adult, for every child, to one offer."""
    consent = Consent(
        id=uuid4(),
        family_id=family.id,
        child_ids=tuple(child.id for child in family.children),
        giver=Party(key="office:1", name="Klinik am Muster"),
        recipient=Party(key="offer:ge-01", name="Familienhebamme", contact="0209 456"),
        categories=(DataCategory.CONTACT, DataCategory.CONCERN, DataCategory.NEEDS),
        purpose="Vermittlung an die Familienhebamme",
        signatures=tuple(
            Signature(person_id=member.person.id, signed_on=TODAY) for member in family.adults
        ),
        valid_from=TODAY,
        valid_until=date(2027, 11, 20),
    )
    return replace(consent, **more)


def a_referral(family: Family, **more: Any) -> Referral:
    referral = Referral(
        id=uuid4(),
        family_id=family.id,
        child_ids=tuple(child.id for child in family.children),
        offer_id="ge-01",
        offer_name="Familienhebamme",
        provider="Stadt Gelsenkirchen",
        needs=("gesundheit",),
        state=ReferralState.PREPARED,
        created_on=TODAY,
        reply_until=date(2026, 12, 5),
        reply_code="K7-2Q",
    )
    return replace(referral, **more)


def a_transition(family: Family, **more: Any) -> Transition:
    transition = Transition(
        id=uuid4(),
        family_id=family.id,
        child_id=family.children[0].id,
        corridor="kita_grundschule",
        state=TransitionState.PLANNED,
        entry_year=2027,
        from_name="Kita Sonnenblume",
    )
    return replace(transition, **more)


def a_reminder(family: Family, **more: Any) -> Reminder:
    reminder = Reminder(
        id=uuid4(), family_id=family.id, child_id=None, due=date(2026, 12, 1), title="Nachfragen"
    )
    return replace(reminder, **more)


def a_document(family: Family, **more: Any) -> Document:
    document = Document(
        id=uuid4(),
        family_id=family.id,
        child_id=None,
        kind=DocumentKind.LETTER,
        title="Brief an die Familienhebamme",
        content={"betreff": "Vermittlung", "absätze": ["Guten Tag"]},
        pdf=b"%PDF-1.7\x00\xff",
        sha256="ab" * 32,
        draft=False,
        made_at=NOW,
        made_by="Jana Beispiel",
    )
    return replace(document, **more)


def a_recovery_sheet() -> RecoverySheetContent:
    return RecoverySheetContent(
        groups=("K7M2Q", "9XTRA", "4HWPD", "C3NLF", "8VJ5E", "QZ6BK", "T2GHM", "5RYWX"),
        directory="C:\\Benutzer\\lotsin\\AppData\\Local\\Lotse",
        institution="Sankt-Clara-Klinik Gelsenkirchen",
        printed_on="21.11.2026",
    )


def a_table_report() -> TableReportContent:
    table = ReportTable(
        title="Bedarfe ohne Angebot",
        note="Gezählt werden offene Bedarfe.",
        first_head="Bedarf",
        heads=("Altstadt", "Bulmke-Hüllen", "Schalke"),
        rows=(("Sprachmittlung", "7", "0", "<5"), ("Wohnen", "0", "12", "5")),
        levels=((2, 0, 1), (0, 4, 3)),
    )
    return TableReportContent(
        title="Angebote und Lücken: Gelsenkirchen",
        subtitle="Alle Alter",
        sender="Familienbüro Gelsenkirchen",
        sender_lines=("Musterstraße 1", "45879 Gelsenkirchen"),
        tables=(table,),
        lists=(ReportList(title="Lücken je Stadtteil", entries=(("Schalke", "Wohnen"),)),),
        closing="„<5“: zu klein, um sie zu zeigen.",
        printed_on="21.11.2026",
    )


def an_offer(offer_id: str = "ge-01", **more: Any) -> Offer:
    offer = Offer(
        id=offer_id,
        name="Familienhebamme",
        municipality="Gelsenkirchen",
        needs=("gesundheit",),
        stages=("geburt",),
        age_min_months=-9,
        age_max_months=12,
        referable=True,
    )
    return replace(offer, **more)
