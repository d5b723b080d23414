"""Consent on the Übergabeprotokoll: what is said about it, and who signs."""

from collections.abc import Iterable
from datetime import date

from lotse.consents.consent import Consent, DataCategory
from lotse.consents.signatories import signatories
from lotse.dates.written import german
from lotse.documents.parts import SignatureLine, Tick
from lotse.enumeration import in_a_row
from lotse.families.family import Family
from lotse.families.person import Person
from lotse.families.words import name_of
from lotse.transitions.transition import Transition

HOLDER = "Sorgeberechtigt"


def covers(consent: Consent | None, category: DataCategory) -> bool:
    return consent is not None and category in consent.categories


def consent_paragraphs(
    consent: Consent | None, family: Family, transition: Transition
) -> tuple[str, ...]:
    school = transition.to_name or "die Grundschule"
    if consent is None:
        return (
            "Entwurf für das Gespräch mit den Eltern. Dieses Protokoll geht erst an "
            f"{school}, wenn alle Sorgeberechtigten zugestimmt haben.",
            "Die Zustimmung ist freiwillig. Ohne sie hat das Kind keinen Nachteil.",
        )
    names = in_a_row([name_of(family, s.person_id) for s in consent.signatures])
    days = [s.signed_on for s in consent.signatures if s.signed_on]
    since = f" am {german(max(days))}" if days else ""
    have = "haben" if len(consent.signatures) > 1 else "hat"
    return (
        f"{names} {have}{since} zugestimmt, dass {transition.from_name} dieses Protokoll an "
        f"{school} weitergibt und darüber spricht.",
        f"Die Einwilligung gilt bis zum {german(consent.valid_until)} und kann jederzeit ohne "
        "Gründe für die Zukunft widerrufen werden. Die Schule nutzt das Protokoll nur für einen "
        "guten Start und vernichtet es spätestens am Ende der Schuleingangsphase.",
    )


def consent_ticks(consent: Consent | None) -> tuple[Tick, ...]:
    return (
        Tick(
            text="Abschnitt „Begonnene Förderung“ darf mitgegeben werden.",
            ticked=covers(consent, DataCategory.SUPPORT),
        ),
        Tick(
            text="Abschnitt „Gesundheit und Hilfsmittel“ darf mitgegeben werden.",
            ticked=covers(consent, DataCategory.HEALTH),
        ),
    )


def parents_lines(
    consent: Consent | None, family: Family, child: Person, today: date
) -> Iterable[SignatureLine]:
    """Those who have custody; while that is not clear there is a line without a name."""
    if consent is None:
        holders = signatories(family, (child.id,), today).persons
        for name in [person.name for person in holders] or [""]:
            yield SignatureLine(role=HOLDER, name=name)
        return
    for signature in consent.signatures:
        day = signature.signed_on
        yield SignatureLine(
            role=HOLDER,
            name=name_of(family, signature.person_id),
            done=f"zugestimmt am {german(day)}" if day else "",
        )
