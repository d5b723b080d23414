"""A page's surroundings in tests: the real data file, and a navigator that notes the way."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from lotse.records import RecordBook
from tests.builders import NOW, TODAY
from ui.background import Background
from ui.changes import Changes
from ui.context import AppContext
from ui.messages import Messages


@dataclass
class PathsTaken:
    """Fulfils ui.context.Navigator; there is no window behind it."""

    steps: list[tuple[Any, ...]] = field(default_factory=list)

    def show_page(self, name: str) -> None:
        self.steps.append(("page", name))

    def show_family(self, family_id: UUID, tab: str = "") -> None:
        self.steps.append(("family", family_id, tab))

    def show_new_family(self, *, resume: bool = False) -> None:
        self.steps.append(("new family", "resume") if resume else ("new family",))

    def show_form(
        self,
        form_id: str,
        family_id: UUID | None = None,
        child_id: UUID | None = None,
        *,
        resume: bool = False,
    ) -> None:
        self.steps.append(("form", form_id, family_id, child_id, *(["resume"] if resume else [])))

    def show_letter(self, family_id: UUID, offer_id: str) -> None:
        self.steps.append(("letter", family_id, offer_id))

    def show_consent(
        self, family_id: UUID, consent_id: UUID | None = None, recipient_key: str = ""
    ) -> None:
        self.steps.append(("consent", family_id, consent_id, recipient_key))

    def show_transition(self, transition_id: UUID) -> None:
        self.steps.append(("transition", transition_id))

    def show_document(self, document_id: UUID) -> None:
        self.steps.append(("document", document_id))

    def show_offer(self, offer_id: str) -> None:
        self.steps.append(("offer", offer_id))

    def show_school(self, number: str) -> None:
        self.steps.append(("school", number))

    def show_directory(self, tab: str = "") -> None:
        self.steps.append(("directory", tab))

    def show_organisation(self, organisation_id: UUID) -> None:
        self.steps.append(("organisation", organisation_id))

    def show_network(self, network_id: UUID) -> None:
        self.steps.append(("network", network_id))

    def show_professional(self, professional_id: UUID) -> None:
        self.steps.append(("professional", professional_id))

    def go_back(self) -> None:
        self.steps.append(("back",))


@dataclass
class Said:
    """What the user was told: text, and the way to take it back."""

    infos: list[tuple[str, Any]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def note_info(self, text: str, undo: Any) -> None:
        self.infos.append((text, undo))


Surroundings = tuple[AppContext, PathsTaken, Said]


def a_context(book: RecordBook, *, today: date = TODAY, now: datetime = NOW) -> Surroundings:
    taken, said = PathsTaken(), Said()
    context = AppContext(
        book=book,
        changes=Changes(),
        messages=Messages(),
        background=Background(),
        navigate=taken,
        today=lambda: today,
        now=lambda: now,
    )
    context.messages.info_given.connect(said.note_info)
    context.messages.failure_given.connect(said.failures.append)
    return context, taken, said
