"""Turns "show this family" into the page of that name."""

from uuid import UUID

from ui.frame.page_stack import PageStack


class PageNavigator:
    """Fulfils `ui.context.Navigator`."""

    def __init__(self, pages: PageStack):
        self._pages = pages

    def show_page(self, name: str) -> None:
        self._pages.show_page(name)

    def show_family(self, family_id: UUID, tab: str = "") -> None:
        self._pages.show_page("family", family_id=family_id, tab=tab)

    def show_new_family(self, *, resume: bool = False) -> None:
        self._pages.show_page("intake", **({"resume": True} if resume else {}))

    def show_form(
        self,
        form_id: str,
        family_id: UUID | None = None,
        child_id: UUID | None = None,
        *,
        resume: bool = False,
    ) -> None:
        self._pages.show_page(
            "form", form_id=form_id, family_id=family_id, child_id=child_id, resume=resume
        )

    def show_letter(self, family_id: UUID, offer_id: str) -> None:
        self._pages.show_page("letter", family_id=family_id, offer_id=offer_id)

    def show_consent(
        self, family_id: UUID, consent_id: UUID | None = None, recipient_key: str = ""
    ) -> None:
        self._pages.show_page(
            "consent", family_id=family_id, consent_id=consent_id, recipient_key=recipient_key
        )

    def show_transition(self, transition_id: UUID) -> None:
        self._pages.show_page("transition", transition_id=transition_id)

    def show_document(self, document_id: UUID) -> None:
        self._pages.show_page("document", document_id=document_id)

    def show_offer(self, offer_id: str) -> None:
        self._pages.show_page("offer", offer_id=offer_id)

    def show_school(self, number: str) -> None:
        self._pages.show_page("offers", school_number=number)

    def show_directory(self, tab: str = "") -> None:
        self._pages.show_page("directory", tab=tab)

    def show_organisation(self, organisation_id: UUID) -> None:
        self._pages.show_page("organisation", organisation_id=organisation_id)

    def show_network(self, network_id: UUID) -> None:
        self._pages.show_page("network", network_id=network_id)

    def show_professional(self, professional_id: UUID) -> None:
        self._pages.show_page("professional", professional_id=professional_id)

    def go_back(self) -> None:
        self._pages.go_back()
