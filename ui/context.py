"""What every page gets by its constructor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from lotse.records import RecordBook
from ui.background import Background
from ui.changes import Changes
from ui.messages import Messages


class Navigator(Protocol):
    """Ways to other pages. Pages call it; the window fulfils it."""

    def show_page(self, name: str) -> None:
        """start, families, offers, referrals, transitions, settings, profile, chain,
        weights, gaps, help."""

    def show_family(self, family_id: UUID, tab: str = "") -> None: ...

    def show_new_family(self, *, resume: bool = False) -> None:
        """The intake form of this desk, without a family yet; `resume` goes straight into its
        draft.
        """

    def show_form(
        self,
        form_id: str,
        family_id: UUID | None = None,
        child_id: UUID | None = None,
        *,
        resume: bool = False,
    ) -> None:
        """`resume` goes straight into the draft, if there is one."""

    def show_letter(self, family_id: UUID, offer_id: str) -> None:
        """Prepare the referral of a family to an offer."""

    def show_consent(
        self, family_id: UUID, consent_id: UUID | None = None, recipient_key: str = ""
    ) -> None: ...

    def show_transition(self, transition_id: UUID) -> None: ...

    def show_document(self, document_id: UUID) -> None: ...

    def show_offer(self, offer_id: str) -> None: ...

    def show_school(self, number: str) -> None: ...

    def show_directory(self, tab: str = "") -> None: ...

    def show_organisation(self, organisation_id: UUID) -> None: ...

    def show_network(self, network_id: UUID) -> None: ...

    def show_professional(self, professional_id: UUID) -> None: ...

    def go_back(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AppContext:
    book: RecordBook
    changes: Changes
    messages: Messages
    background: Background
    navigate: Navigator
    today: Callable[[], date]
    now: Callable[[], datetime]
