"""What comes back on a referral letter."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from lotse.dates.written import german
from lotse.errors import InvalidInput
from lotse.records import RecordBook
from lotse.referrals.referral import Referral, ReferralState

REPLIES = frozenset(
    {
        ReferralState.ARRIVED,
        ReferralState.WAITING,
        ReferralState.NO_PLACE,
        ReferralState.NOT_FITTING,
        ReferralState.NOT_SHOWN_UP,
    }
)


def record_reply(
    referral_id: UUID, state: ReferralState, on: date, book: RecordBook, *, note: str = ""
) -> Referral:
    """What came back. A stopped referral stays stopped."""
    if state not in REPLIES:
        raise InvalidInput("Das ist keine Rückmeldung. Es wurde nichts geändert.")
    with book.transaction() as records:
        referral = records.referrals.get(referral_id)
        if referral.state is ReferralState.STOPPED:
            raise InvalidInput(
                "Diese Vermittlung ist gestoppt, weil die Einwilligung widerrufen wurde. "
                "Es wurde nichts geändert."
            )
        line = f"{german(on)}: {note}" if note else ""
        notes = "\n".join(part for part in (referral.note, line) if part)
        return records.referrals.save(replace(referral, state=state, note=notes))


def take_back_reply(before: Referral, after: Referral, book: RecordBook) -> Referral:
    """Puts the referral back as it was; raises RecordChanged if it was changed again since."""
    with book.transaction() as records:
        return records.referrals.save(replace(before, version=after.version))
