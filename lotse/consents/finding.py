"""Which of the consents of a family covers what is to be passed on, or why none does."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from lotse.consents.consent import Consent, DataCategory
from lotse.consents.rules import CATEGORY_LABELS, problems_of
from lotse.consents.signatories import signatories
from lotse.families.family import Family


def find_consent(
    consents: Iterable[Consent],
    recipient_key: str,
    child_ids: Sequence[UUID],
    categories: Iterable[DataCategory],
    today: date,
    *,
    family: Family | None = None,
) -> Consent | tuple[str, ...]:
    """A consent that covers recipient, children and categories today, or why there is none.

    With the family, those who hold custody today must be among those who signed.
    """
    wanted = tuple(categories)
    candidates = [c for c in consents if c.recipient.key == recipient_key]
    closest: tuple[str, ...] = ()
    for consent in sorted(candidates, key=lambda c: c.valid_from, reverse=True):
        reasons = _why_not(consent, child_ids, wanted, today, family)
        if not reasons:
            return consent
        if not closest or len(reasons) < len(closest):
            closest = reasons
    return closest or (
        "Für diese Stelle gibt es noch keine Einwilligung. "
        "Bitte legen Sie eine an und lassen Sie sie unterschreiben.",
    )


def _why_not(
    consent: Consent,
    child_ids: Sequence[UUID],
    categories: Sequence[DataCategory],
    today: date,
    family: Family | None,
) -> tuple[str, ...]:
    reasons = list(problems_of(consent, today, family))
    if not set(child_ids) <= set(consent.child_ids):
        reasons.append(
            "Die Einwilligung gilt nicht für alle gewählten Kinder. Bitte holen Sie eine neue ein."
        )
    missing = [CATEGORY_LABELS[c] for c in categories if c not in consent.categories]
    if missing:
        reasons.append(
            f"Die Einwilligung umfasst nicht: {', '.join(missing)}. "
            "Bitte lassen Sie diese Angaben weg oder holen Sie eine neue ein."
        )
    if family is not None:
        reasons.extend(_custody_changed(consent, family, today))
    return tuple(reasons)


def _custody_changed(consent: Consent, family: Family, today: date) -> Iterable[str]:
    found = signatories(family, consent.child_ids, today)
    yield from found.to_clarify
    asked = {signature.person_id for signature in consent.signatures}
    for person in found.persons:
        if person.id not in asked:
            yield (
                f"{person.name} ist sorgeberechtigt und wurde noch nicht gefragt. "
                "Bitte holen Sie eine neue Einwilligung ein."
            )
