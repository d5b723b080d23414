"""Taking a consent back, at any time, with what it stops (Art. 7 III GDPR)."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from lotse.acts.transition_steps import consent_refused
from lotse.consents.consent import Consent
from lotse.errors import InvalidInput
from lotse.records import RecordBook, Records
from lotse.referrals.referral import WAITED_FOR, Referral, ReferralState


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """What a revocation stopped. Whoever got a letter has to be told (Art. 7 III GDPR)."""

    consent: Consent
    stopped: tuple[Referral, ...]
    to_inform: tuple[str, ...]  # names of recipients that already have data


def revoke_consent(consent_id: UUID, by: str, on: date, book: RecordBook) -> Revocation:
    """Ends a consent for the future: open referrals stop, nothing more is handed over.

    Raises InvalidInput if nobody is named.
    """
    if not by.strip():
        raise InvalidInput(
            "Bitte schreiben Sie, wer widerrufen hat. Es wurde noch nichts eingetragen."
        )
    with book.transaction() as records:
        consent = records.consents.get(consent_id)
        revoked = records.consents.save(replace(consent, revoked_on=on, revoked_by=by.strip()))
        stopped, informed = _stop_referrals(records, revoked)
        consent_refused(records, revoked)
    return Revocation(consent=revoked, stopped=stopped, to_inform=informed)


def _stop_referrals(
    records: Records, consent: Consent
) -> tuple[tuple[Referral, ...], tuple[str, ...]]:
    open_ones = [
        referral
        for referral in records.referrals.of_family(consent.family_id)
        if referral.consent_id == consent.id and referral.state in WAITED_FOR
    ]
    stopped = tuple(
        records.referrals.save(replace(referral, state=ReferralState.STOPPED))
        for referral in open_ones
    )
    sent = [r for r in open_ones if r.state is not ReferralState.PREPARED]
    return stopped, (consent.recipient.name,) if sent else ()
