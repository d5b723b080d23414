"""What the letter page asks of the use cases, for one family and one offer."""

from dataclasses import dataclass
from uuid import UUID

from lotse.acts.family_letters import preview_family_letter, write_family_letter
from lotse.acts.referral_steps import found_consent
from lotse.acts.referring import preview_letter, refer_family, send_referral
from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent
from lotse.consents.rules import latest_asked, recipient_of_offer
from lotse.documents.record import Document
from lotse.families.family import Family
from lotse.profiles.kept import profile_of
from lotse.responsible.hub import hub_near
from lotse.wording.wish import LetterOrder, LetterWish
from ui.context import AppContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """What is in the file now and belongs on paper, letter first."""

    referral_id: UUID
    documents: tuple[Document, ...]


class LetterWork:
    def __init__(self, context: AppContext, family_id: UUID, offer_id: str) -> None:
        self._context = context
        self._family_id = family_id
        with context.book.transaction() as records:
            self.offer: Offer = records.offers.get(offer_id)
            self.family: Family = records.families.get(family_id)
            self.profile = profile_of(records)
            self.hub = hub_near(self.family, self.offer, records, context.today())

    def reload(self) -> None:
        with self._context.book.transaction() as records:
            self.family = records.families.get(self._family_id)
            self.profile = profile_of(records)

    def consent(self, child_ids: tuple[UUID, ...]) -> Consent | tuple[str, ...]:
        """The consent for this offer today, or why there is none."""
        with self._context.book.transaction() as records:
            return found_consent(records, self.family, self.offer, child_ids, self._context.today())

    def asked_consent(self) -> Consent | None:
        """Printed for this offer and still waiting for a signature, the latest."""
        with self._context.book.transaction() as records:
            consents = records.consents.of_family(self._family_id)
        return latest_asked(consents, recipient_of_offer(self.offer).key, self._context.today())

    def preview(self, wish: LetterWish, *, family_letter: bool) -> tuple[Document, ...]:
        """Drafts of all that would be printed, drawn as they would be."""
        write = [preview_letter, *([preview_family_letter] if family_letter else [])]
        book, today, now = self._context.book, self._context.today(), self._context.now()
        return tuple(draft(self._order(wish), book, today=today, now=now) for draft in write)

    def file(self, wish: LetterWish, *, family_letter: bool) -> Filed:
        """Files the letter and the family's letter. Raises NoConsent with what is missing."""
        book, today, now = self._context.book, self._context.today(), self._context.now()
        order = self._order(wish)
        referral, letter = refer_family(order, book, today=today, now=now)
        documents = [letter]
        if family_letter:
            documents.append(write_family_letter(order, book, today=today, now=now))
        self._tell()
        return Filed(referral_id=referral.id, documents=tuple(documents))

    def sent(self, referral_id: UUID) -> None:
        """The letter has left the house."""
        send_referral(referral_id, self._context.today(), self._context.book)
        self._tell()

    def _order(self, wish: LetterWish) -> LetterOrder:
        return LetterOrder(family_id=self._family_id, offer=self.offer, wish=wish)

    def _tell(self) -> None:
        changes = self._context.changes
        changes.families_changed.emit(self._family_id)
        changes.referrals_changed.emit()
        changes.documents_changed.emit()
        changes.saved.emit(self._context.now())
