"""Forms, consents, referrals, transitions and reminders of a practice family."""

from datetime import UTC, date, datetime, time
from typing import Any

from lotse.acts.consenting import giver_of
from lotse.acts.planning_transitions import PURPOSE
from lotse.answers import Draft, DraftKey, FormAnswers
from lotse.catalogue.shipped import school_directory, shipped_offers
from lotse.consents.consent import Consent, DataCategory, Party, Signature
from lotse.consents.rules import recipient_of_offer, recipient_of_school
from lotse.families.family import Family
from lotse.form_data.names import HANDOVER
from lotse.form_data.prefill import prefilled
from lotse.forms.shipped import shipped_form
from lotse.institutions import Desk
from lotse.practice.cast import practice_id
from lotse.practice.relative import day_of
from lotse.practice.schema import (
    ConsentRow,
    DraftRow,
    FamilyRow,
    FormRow,
    ReferralRow,
    ReminderRow,
    TransitionRow,
)
from lotse.referrals.referral import Referral, ReferralState
from lotse.referrals.reply_code import reply_code
from lotse.reminders import Reminder
from lotse.transitions.progress import planned
from lotse.transitions.transition import Transition, TransitionState


def at_noon(written: str, today: date) -> datetime:
    return datetime.combine(day_of(written, today), time(12), UTC)


def answers_of(
    row: FamilyRow, filled: FormRow, family: Family, desk: Desk, today: date
) -> FormAnswers:
    form = shipped_form(filled.form)
    child_id = practice_id(row.key, filled.child)
    known = _known(filled.form, row, filled.child, family, desk, day_of(filled.done, today))
    return FormAnswers(
        id=practice_id(row.key, filled.child, filled.form),
        family_id=family.id,
        child_id=child_id,
        form_id=form.id,
        form_version=form.version,
        form_title=form.title,
        answers={**known, **filled.answers},
        needs=filled.needs,
        outcome=filled.outcome,
        completed_at=at_noon(filled.done, today),
    )


def _known(
    form_id: str, row: FamilyRow, child: str, family: Family, desk: Desk, today: date
) -> dict[str, Any]:
    transition = next((t for t in row.transition if t.child == child), None)
    child_id = practice_id(row.key, child)
    known = transition_of(transition, row, family, desk, today) if transition else None
    return prefilled(form_id, family, child_id, desk, today=today, transition=known)


def draft_of(row: FamilyRow, draft: DraftRow, family: Family, desk: Desk, today: date) -> Draft:
    known = _known(draft.form, row, draft.child, family, desk, today)
    return Draft(
        key=DraftKey(
            form_id=draft.form,
            form_version=shipped_form(draft.form).version,
            family_id=family.id,
            child_id=practice_id(row.key, draft.child),
        ),
        title=draft.title,
        answers={**known, **draft.answers},
        saved_at=at_noon(draft.saved, today),
    )


def consent_of(row: FamilyRow, asked: ConsentRow, desk: Desk, today: date) -> Consent:
    day = day_of(asked.asked, today)
    return Consent(
        id=practice_id(row.key, "einwilligung", asked.to, asked.asked),
        family_id=practice_id(row.key),
        child_ids=tuple(practice_id(row.key, child) for child in asked.children),
        giver=giver_of(desk),
        recipient=_recipient(asked.to),
        mutual=True,
        categories=tuple(DataCategory(code) for code in asked.categories),
        purpose=PURPOSE if asked.to.startswith("school:") else "Vermittlung zu diesem Angebot",
        signatures=tuple(_signatures(row, asked, day)),
        valid_from=day,
        valid_until=day_of(asked.until, today),
        revoked_on=day_of(asked.revoked, today) if asked.revoked else None,
        revoked_by=asked.revoked_by,
    )


def _recipient(key: str) -> Party:
    kind, _, number = key.partition(":")
    if kind == "school":
        return recipient_of_school(school_directory().get(number))
    return recipient_of_offer(next(offer for offer in shipped_offers() if offer.id == number))


def _signatures(row: FamilyRow, asked: ConsentRow, day: date) -> list[Signature]:
    holders = row.custody.holders if row.custody else ()
    names = dict.fromkeys((*holders, *asked.signed, *asked.declined))
    return [
        Signature(
            person_id=practice_id(row.key, name),
            signed_on=day if name in asked.signed else None,
            declined=name in asked.declined,
        )
        for name in names
    ]


def referral_of(
    row: FamilyRow, made: ReferralRow, consents: list[Consent], today: date
) -> Referral:
    offer = next(offer for offer in shipped_offers() if offer.id == made.offer)
    referral_id = practice_id(row.key, "vermittlung", made.offer)
    allowed = [c for c in consents if c.recipient.key == f"offer:{made.offer}"]
    return Referral(
        id=referral_id,
        family_id=practice_id(row.key),
        child_ids=tuple(practice_id(row.key, child) for child in made.children),
        offer_id=offer.id,
        offer_name=offer.name,
        provider=offer.provider,
        needs=made.needs,
        state=ReferralState(made.state),
        created_on=day_of(made.created, today),
        reply_until=day_of(made.reply_until, today),
        reply_code=reply_code(referral_id),
        consent_id=allowed[0].id if allowed else None,
        note=made.note,
    )


def transition_of(
    row_transition: TransitionRow, row: FamilyRow, family: Family, desk: Desk, today: date
) -> Transition:
    child_id = practice_id(row.key, row_transition.child)
    start = planned(family, child_id, from_name=desk.institution.name, today=today)
    number = row_transition.school
    state = TransitionState(row_transition.state)
    day = row_transition.handed_over
    protocols = [f.child for f in row.form if f.form == HANDOVER]
    consent = next((c for c in row.consent if c.to == f"school:{number}"), None)
    agreed = state in (TransitionState.CONSENTED, TransitionState.HANDED_OVER)
    return Transition(
        id=practice_id(row.key, "uebergang", row_transition.child),
        family_id=family.id,
        child_id=child_id,
        corridor=start.corridor,
        state=state,
        entry_year=start.entry_year,
        from_name=start.from_name,
        to_name=school_directory().get(number).full_name if number else "",
        to_school_number=number,
        answers_id=practice_id(row.key, row_transition.child, HANDOVER)
        if row_transition.child in protocols
        else None,
        consent_id=practice_id(row.key, "einwilligung", consent.to, consent.asked)
        if consent and agreed
        else None,
        handed_over_on=day_of(day, today) if day else None,
    )


def reminder_of(row: FamilyRow, reminder: ReminderRow, today: date) -> Reminder:
    return Reminder(
        id=practice_id(row.key, "erinnerung", reminder.title),
        family_id=practice_id(row.key),
        child_id=practice_id(row.key, reminder.child) if reminder.child else None,
        due=day_of(reminder.due, today),
        title=reminder.title,
    )
