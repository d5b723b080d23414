"""Who must agree, and whether an agreement holds today (Art. 6, 7, 9 GDPR; §§ 1626 ff. BGB).

Every reason is a German sentence that names what to do next.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from lotse.catalogue.offer import Offer
from lotse.catalogue.school import School
from lotse.consents.consent import Consent, ConsentForm, DataCategory, Party
from lotse.consents.signatories import signatories
from lotse.dates.written import german
from lotse.errors import NoConsent
from lotse.families.family import Family
from lotse.families.person import Person

CATEGORY_LABELS: dict[DataCategory, str] = {
    DataCategory.CONTACT: "Name und Kontakt",
    DataCategory.CONCERN: "Anliegen in eigenen Worten",
    DataCategory.STRENGTHS: "Stärken",
    DataCategory.NEEDS: "vereinbarte Bedarfe",
    DataCategory.LANGUAGE: "Sprache und Sprachmittlung",
    DataCategory.HEALTH: "Angaben zur Gesundheit",
    DataCategory.SUPPORT: "begonnene Förderung",
    DataCategory.HANDOVER: "Übergabeprotokoll",
}

# Special categories (Art. 9 GDPR): § 67b SGB X wants them in writing or electronically.
WRITTEN_ONLY = frozenset({DataCategory.HEALTH, DataCategory.SUPPORT})


def recipient_of_offer(offer: Offer) -> Party:
    name = f"{offer.name} ({offer.providers})" if offer.providers else offer.name
    return Party(key=f"offer:{offer.id}", name=name, contact=offer.phone)


def recipient_of_school(school: School) -> Party:
    place = f"{school.street}, {school.postcode} {school.town}"
    return Party(key=f"school:{school.number}", name=school.full_name, contact=place)


def required_signatories(
    family: Family, child_ids: Sequence[UUID], today: date
) -> tuple[Person, ...]:
    """All who must sign. Raises NoConsent with what to clarify first."""
    found = signatories(family, child_ids, today)
    if found.to_clarify:
        raise NoConsent(found.to_clarify)
    return found.persons


def problems_of(consent: Consent, today: date, family: Family | None = None) -> tuple[str, ...]:
    """Why the consent does not hold today; empty: it holds. With the family, by name."""
    return (
        *_problems_of_time(consent, today),
        *_problems_of_signatures(consent, today, family),
        *_problems_of_form(consent),
    )


def is_valid(consent: Consent, today: date, family: Family | None = None) -> bool:
    return not problems_of(consent, today, family)


def latest_asked(consents: Iterable[Consent], recipient_key: str, today: date) -> Consent | None:
    """The consent that was asked for last and only waits for signatures."""
    waiting = [
        consent
        for consent in consents
        if consent.recipient.key == recipient_key
        and consent.unsigned
        and not consent.declined
        and not any(_problems_of_time(consent, today))
    ]
    return max(waiting, key=lambda consent: consent.valid_from, default=None)


def _problems_of_time(consent: Consent, today: date) -> Iterable[str]:
    if consent.revoked_on is not None and consent.revoked_on <= today:
        yield (
            f"Die Einwilligung wurde am {german(consent.revoked_on)} widerrufen. "
            "Bitte fragen Sie die Familie, ob sie neu zustimmen möchte."
        )
    if today < consent.valid_from:
        yield f"Die Einwilligung gilt erst ab {german(consent.valid_from)}."
    if today > consent.valid_until:
        yield (
            f"Die Einwilligung ist am {german(consent.valid_until)} abgelaufen. "
            "Bitte holen Sie eine neue ein."
        )


def _problems_of_signatures(consent: Consent, today: date, family: Family | None) -> Iterable[str]:
    if not consent.signatures:
        yield "Auf der Einwilligung steht noch niemand. Bitte legen Sie sie neu an."
    for signature in consent.signatures:
        name = _name_of(signature.person_id, family)
        if signature.declined:
            yield f"{name} hat nicht zugestimmt. Das ist zu respektieren."
        elif signature.signed_on is None:
            yield f"Es fehlt noch die Unterschrift von: {name}. Bitte holen Sie sie ein."
        elif signature.signed_on > today:
            yield f"Die Unterschrift von {name} hat ein Datum in der Zukunft. Bitte prüfen Sie es."


def _name_of(person_id: UUID, family: Family | None) -> str:
    for member in family.members if family else ():
        if member.person.id == person_id:
            return member.person.name
    return "sorgeberechtigte Person"


def _problems_of_form(consent: Consent) -> Iterable[str]:
    if consent.form is not ConsentForm.SPOKEN:
        return
    spoken = [CATEGORY_LABELS[c] for c in consent.categories if c in WRITTEN_ONLY]
    if spoken:
        yield (
            f"Mündlich genügt nicht für: {', '.join(spoken)}. "
            "Bitte lassen Sie die Einwilligung unterschreiben."
        )
