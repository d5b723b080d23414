"""A newborn in Gelsenkirchen whose mother speaks Turkish."""

from datetime import datetime
from uuid import UUID

from lotse.acts.answering import complete_form
from lotse.acts.consenting import ask_consent, default_end
from lotse.acts.family_letters import write_family_letter
from lotse.acts.referring import refer_family, send_referral
from lotse.acts.signing_in import desk_of
from lotse.acts.suggesting import suggestions_of
from lotse.answers import FormAnswers
from lotse.catalogue.offer import Offer
from lotse.catalogue.shipped import needs, shipped_offers
from lotse.consents.consent import DataCategory
from lotse.consents.question import ConsentQuestion, usual_purpose
from lotse.consents.rules import CATEGORY_LABELS, recipient_of_offer
from lotse.dates.written import german
from lotse.demo.common import all_sign, read_case, sign_in, take_in
from lotse.demo.story import Story
from lotse.errors import NoConsent
from lotse.families.family import Family
from lotse.form_data.names import INTAKE, SCREENING
from lotse.forms.shipped import shipped_form
from lotse.matching.found import Suggestions
from lotse.records import RecordBook
from lotse.wording.wish import LetterOrder, LetterWish, Urgency

CATEGORIES = (
    DataCategory.CONTACT,
    DataCategory.CONCERN,
    DataCategory.STRENGTHS,
    DataCategory.NEEDS,
    DataCategory.LANGUAGE,
)


def clinic_case(book: RecordBook, story: Story, *, now: datetime) -> None:
    """Intake, screening, suggestions, consent, letter, letter for the family in Turkish."""
    today = now.date()
    case = read_case("clinic", today)
    sign_in(book, case["desk"], story)
    family = take_in(book, INTAKE, case["intake"], story, now=now)
    child = next(child for child in family.children)
    filled = complete_form(
        family.id, child.id, shipped_form(SCREENING), case["screening"], book, today=today, now=now
    )
    _tell_screening(filled, story)
    found = suggestions_of(family.id, book, today=today)
    _tell_suggestions(found, story)
    offer = _offer(found.suggestions[0].offer)
    wish = LetterWish(
        child_ids=(child.id,), needs=found.suggestions[0].covers, urgency=Urgency.THIS_WEEK
    )
    order = LetterOrder(family_id=family.id, offer=offer, wish=wish)
    _refused_letter(order, book, story, now=now)
    _consent_to_offer(family, offer, child.id, book, story, now=now)
    _letters(order, book, story, now=now)


def _tell_screening(filled: FormAnswers, story: Story) -> None:
    story.step(
        f"{filled.form_title} ausgefüllt: {filled.outcome}",
        f"Stärken: {', '.join(filled.strengths)}",
        f"Bedarfe: {', '.join(needs()[code].label for code in filled.needs)}",
    )


def _tell_suggestions(found: Suggestions, story: Story) -> None:
    lines = []
    for suggestion in found.suggestions:
        lines.append(f"• {suggestion.name} ({suggestion.score} Punkte)")
        lines += [f"    weil: {reason}" for reason in suggestion.reasons]
        lines += [f"    vorher fragen: {caution}" for caution in suggestion.cautions]
    lines += [f"• ohne Angebot im Katalog: {needs()[code].label}" for code in found.gaps]
    story.step("Angebote aus dem Katalog", *lines)


def _offer(offer_id: str) -> Offer:
    return next(offer for offer in shipped_offers() if offer.id == offer_id)


def _refused_letter(order: LetterOrder, book: RecordBook, story: Story, *, now: datetime) -> None:
    try:
        refer_family(order, book, today=now.date(), now=now)
    except NoConsent as refused:
        story.step("Ohne Einwilligung gibt es keinen Brief", *refused.reasons)


def _consent_to_offer(
    family: Family, offer: Offer, child_id: UUID, book: RecordBook, story: Story, *, now: datetime
) -> None:
    recipient = recipient_of_offer(offer)
    consent, form = ask_consent(
        family.id,
        ConsentQuestion(
            child_ids=(child_id,),
            recipient=recipient,
            categories=CATEGORIES,
            purpose=usual_purpose(recipient),
            valid_until=default_end(desk_of(book), now.date()),
            mutual=True,
            language="tr",
            explained_by="Sprachmittlerin der Klinik",
        ),
        book,
        today=now.date(),
        now=now,
    )
    signed = all_sign(consent, family, book, now.date())
    story.step(
        "Einwilligung eingeholt",
        f"An: {consent.recipient.name}",
        f"Erlaubt: {', '.join(CATEGORY_LABELS[category] for category in consent.categories)}",
        f"Unterschrieben von {signed}, gültig bis {german(consent.valid_until)}",
    )
    story.write(1, form)


def _letters(order: LetterOrder, book: RecordBook, story: Story, *, now: datetime) -> None:
    today = now.date()
    referral, letter = refer_family(order, book, today=today, now=now)
    sent = send_referral(referral.id, today, book)
    story.step(
        "Vermittlungsschreiben geschrieben",
        f"Zeichen für die Rückantwort: {sent.reply_code}, erbeten bis {german(sent.reply_until)}",
        "Im Brief stehen nur Angaben, die die Einwilligung erlaubt, und keine Antworten des "
        "Bogens.",
    )
    story.write(2, letter)
    own = write_family_letter(order, book, today=today, now=now)
    story.step("Brief für die Familie geschrieben", "Deutsch in Einfacher Sprache und Türkisch")
    story.write(3, own)
