"""What a family is asked to agree to, before anybody has signed (Art. 4 Nr. 11, Art. 7 GDPR)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lotse.consents.consent import ConsentForm, DataCategory, Party
from lotse.errors import InvalidInput
from lotse.families.family import Family

USUAL = (
    DataCategory.CONTACT,
    DataCategory.CONCERN,
    DataCategory.STRENGTHS,
    DataCategory.NEEDS,
    DataCategory.LANGUAGE,
)
FOR_OFFERS = (*USUAL, DataCategory.HEALTH)
FOR_SCHOOLS = (DataCategory.HANDOVER, DataCategory.SUPPORT, DataCategory.HEALTH)
SCHOOL_PREFIX = "school:"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentQuestion:
    """As it was filled in: `recipient` and `valid_until` are None while they are missing."""

    child_ids: tuple[UUID, ...]
    recipient: Party | None
    categories: tuple[DataCategory, ...]
    purpose: str
    valid_until: date | None
    mutual: bool = False
    form: ConsentForm = ConsentForm.PAPER
    language: str = "de"
    explained_by: str = ""


def askable(recipient: Party | None) -> tuple[DataCategory, ...]:
    """What can be passed on to such a recipient at all."""
    return FOR_SCHOOLS if _is_school(recipient) else FOR_OFFERS


def usually_asked(recipient: Party | None) -> tuple[DataCategory, ...]:
    """Health and begun support are never asked for by default."""
    return (DataCategory.HANDOVER,) if _is_school(recipient) else USUAL


def usual_purpose(recipient: Party) -> str:
    if _is_school(recipient):
        return "Übergabe in die Grundschule"
    return f"Vermittlung zu: {recipient.name}"


def recipient_and_end(question: ConsentQuestion, family: Family, today: date) -> tuple[Party, date]:
    """Raises InvalidInput with a sentence for everything that is missing or cannot be."""
    problems = dict(_problems(question, family, today))
    if problems or question.recipient is None or question.valid_until is None:
        raise InvalidInput("Es fehlt noch etwas. Es wurde nichts angelegt.", problems)
    return question.recipient, question.valid_until


def _problems(question: ConsentQuestion, family: Family, today: date) -> Iterator[tuple[str, str]]:
    if question.recipient is None:
        yield "recipient", "Bitte wählen Sie eine Stelle aus der Liste."
    if family.children and not question.child_ids:
        yield "children", "Bitte wählen Sie mindestens ein Kind."
    if not question.categories:
        yield "categories", "Bitte wählen Sie mindestens eine Angabe aus."
    if not question.purpose.strip():
        yield "purpose", "Bitte schreiben Sie, wozu die Angaben weitergegeben werden."
    if question.valid_until is None:
        yield "valid_until", "Bitte nennen Sie einen genauen Tag."
    elif question.valid_until < today:
        yield "valid_until", "Bitte wählen Sie heute oder einen späteren Tag."


def _is_school(recipient: Party | None) -> bool:
    return recipient is not None and recipient.key.startswith(SCHOOL_PREFIX)
