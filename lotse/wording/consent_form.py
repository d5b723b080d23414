"""The consent form with its twelve parts (Art. 7, 9, 13 GDPR; § 67b SGB X; § 203 StGB)."""

from datetime import date

from lotse.catalogue.lists import languages
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.rules import CATEGORY_LABELS
from lotse.dates.written import german
from lotse.documents.consent_form import ConsentContent
from lotse.documents.parts import Fact, SignatureLine, Tick
from lotse.families.family import Family, Member
from lotse.families.person import Person
from lotse.families.words import ROLE_WORDS
from lotse.institutions import DataProtectionLaw, Desk
from lotse.wording.desk import address_lines, phone_of, sender_lines

FOR_OFFERS = (
    DataCategory.CONTACT,
    DataCategory.CONCERN,
    DataCategory.STRENGTHS,
    DataCategory.NEEDS,
    DataCategory.LANGUAGE,
    DataCategory.HEALTH,
)
FOR_SCHOOLS = (DataCategory.HANDOVER, DataCategory.SUPPORT, DataCategory.HEALTH)

COMPLAINTS = {
    DataProtectionLaw.GDPR: (
        "bei der Landesbeauftragten für Datenschutz und Informationsfreiheit "
        "Nordrhein-Westfalen (LDI NRW)"
    ),
    DataProtectionLaw.CATHOLIC: "bei der Datenschutzaufsicht der katholischen Kirche",
    DataProtectionLaw.PROTESTANT: "bei der Datenschutzaufsicht der evangelischen Kirche",
}


def consent_form_for(
    consent: Consent, family: Family, desk: Desk, *, today: date
) -> ConsentContent:
    signers = {signature.person_id for signature in consent.signatures}
    people = [member for member in family.members if member.person.id in signers]
    children = [family.person(child_id) for child_id in consent.child_ids]
    return ConsentContent(
        title="Einwilligung und Entbindung von der Schweigepflicht",
        responsible=(desk.institution.name, *_two_lines(desk)),
        givers=tuple(_person(member) for member in people),
        children=tuple(_child(child) for child in children),
        sender=consent.giver.name,
        recipient=_recipient(consent),
        direction=_direction(consent),
        categories=_ticks(consent),
        purpose=consent.purpose,
        voluntary=(
            "Die Einwilligung ist freiwillig. Ohne sie haben Sie und Ihr Kind keinen Nachteil. "
            "Sie können auch nur einen Teil erlauben."
        ),
        revocation=_revocation(desk),
        valid_until=f"Die Einwilligung gilt bis zum {german(consent.valid_until)}.",
        retention=_retention(consent),
        rights=(
            "Sie können fragen, was über Sie gespeichert ist, Fehler berichtigen und Daten "
            "löschen lassen. Sie können sich beschweren: "
            f"{COMPLAINTS[desk.institution.law]}."
        ),
        explained=_explained(consent),
        law=desk.institution.law.value,
        info=(
            Fact(label="Zeichen", value=family.reference),
            Fact(label="Datum", value=german(today)),
        ),
        place_and_date=desk.institution.main_site.town,  # each writes the day of signing
        signatures=tuple(_line(member) for member in people),
        practice=desk.practice,
    )


def _two_lines(desk: Desk) -> tuple[str, ...]:
    """Address, then phone and mail: the form shall fit on one page."""
    address = address_lines(desk)
    reach = sender_lines(desk)[len(address) :]
    return tuple(line for line in (", ".join(address), " · ".join(reach)) if line)


def _person(member: Member) -> str:
    born = f", geboren {member.person.born}" if member.person.born else ""
    return f"{member.person.name} ({ROLE_WORDS[member.role]}){born}"


def _child(child: Person) -> str:
    if child.born:
        return f"{child.name}, geboren {child.born}"
    return f"{child.name}, Termin {german(child.due)}" if child.due else child.name


def _line(member: Member) -> SignatureLine:
    return SignatureLine(role=ROLE_WORDS[member.role], name=member.person.name)


def _recipient(consent: Consent) -> str:
    contact = consent.recipient.contact
    return f"{consent.recipient.name}, {contact}" if contact else consent.recipient.name


def _direction(consent: Consent) -> str:
    if consent.mutual:
        return "Beide Stellen dürfen sich gegenseitig darüber austauschen."
    return "Nur in diese Richtung, nicht umgekehrt."


def _ticks(consent: Consent) -> tuple[Tick, ...]:
    shown = FOR_SCHOOLS if consent.recipient.key.startswith("school:") else FOR_OFFERS
    return tuple(
        Tick(text=CATEGORY_LABELS[category], ticked=category in consent.categories)
        for category in shown
    )


def _revocation(desk: Desk) -> str:
    phone = phone_of(desk)
    reach = f"{desk.institution.name}, Telefon {phone}" if phone else desk.institution.name
    return (
        "Sie können sie jederzeit ohne Gründe für die Zukunft widerrufen. Ein Anruf genügt: "
        f"{reach}."
    )


def _retention(consent: Consent) -> str:
    if consent.recipient.key.startswith("school:"):
        return (
            "Die Schule nutzt das Protokoll nur für einen guten Start und vernichtet es "
            "spätestens am Ende der Schuleingangsphase."
        )
    return (
        "Gelöscht wird, was für diesen Zweck nicht mehr nötig ist. "
        "Den Nachweis der Einwilligung bewahren wir drei Jahre auf."
    )


BLANK = "_" * 32  # filled in by hand


def _explained(consent: Consent) -> str:
    language = languages().label(consent.language)
    if consent.explained_by:
        return f"Erklärt auf {language} durch {consent.explained_by}."
    return f"Erklärt auf {language} durch: {BLANK}"
