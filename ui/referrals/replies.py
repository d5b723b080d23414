"""What came back about a referral is recorded and can be taken back."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lotse.acts.replying import record_reply, take_back_reply
from lotse.records import RecordBook
from lotse.referrals.referral import Referral, ReferralState
from lotse.referrals.words import STATE_WORDS
from ui.context import AppContext
from ui.offers.still_open_dialog import ask_if_still_open


def give_reply(context: AppContext, referral_id: UUID, state: ReferralState, page: QWidget) -> None:
    """Records, tells, offers „Rückgängig“; asks about an offer that could not take the family."""
    with context.messages.guarded():
        before = _read(referral_id, context.book)
        after = record_reply(referral_id, state, context.today(), context.book)
        _tell(context, after)
        sentence = QCoreApplication.translate("Replies", "{}: {}.")
        context.messages.info(
            sentence.format(after.offer_name, STATE_WORDS[state]),
            partial(_take_back, context, before, after),
        )
        ask_if_still_open(context, after, page)


def _read(referral_id: UUID, book: RecordBook) -> Referral:
    with book.transaction() as records:
        return records.referrals.get(referral_id)


def _take_back(context: AppContext, before: Referral, after: Referral) -> None:
    with context.messages.guarded():
        take_back_reply(before, after, context.book)
        _tell(context, before)


def _tell(context: AppContext, referral: Referral) -> None:
    context.changes.families_changed.emit(referral.family_id)
    context.changes.referrals_changed.emit()
    context.changes.saved.emit(context.now())
