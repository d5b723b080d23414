"""What comes back on a referral letter."""

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.replying import record_reply
from lotse.errors import InvalidInput
from lotse.referrals.referral import ReferralState
from tests.builders import TODAY, a_referral
from tests.lotse.acts.wanting_help import kept_family


def test_replies_are_recorded_but_not_for_a_stopped_referral(
    book: SqlRecordBook,
) -> None:
    family = kept_family(book)
    sent = a_referral(family, state=ReferralState.SENT, note="Erster Anruf.")
    stopped = a_referral(family, state=ReferralState.STOPPED, reply_code="AA-22")
    with book.transaction() as records:
        records.referrals.add(sent)
        records.referrals.add(stopped)

    arrived = record_reply(sent.id, ReferralState.ARRIVED, TODAY, book, note="Frau K. war da.")

    assert arrived.state is ReferralState.ARRIVED
    assert arrived.note == "Erster Anruf.\n21.11.2026: Frau K. war da."
    with pytest.raises(InvalidInput, match="gestoppt"):
        record_reply(stopped.id, ReferralState.ARRIVED, TODAY, book)
    with pytest.raises(InvalidInput, match="keine Rückmeldung"):
        record_reply(sent.id, ReferralState.PREPARED, TODAY, book)
