"""Which class is which page; a page's module is imported when it is first opened.

Every page is a QWidget with a `title: str`, made as `Page(context, **arguments)`.
"""

from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.context import AppContext

_PAGES = {
    "start": "ui.start.start_page:StartPage",
    "families": "ui.families.family_list_page:FamilyListPage",
    "offers": "ui.offers.offers_page:OffersPage",
    "referrals": "ui.referrals.referrals_page:ReferralsPage",
    "transitions": "ui.transitions.transitions_page:TransitionsPage",
    "settings": "ui.settings.settings_page:SettingsPage",
    "help": "ui.help.help_page:HelpPage",
    "intake": "ui.intake.intake_page:IntakePage",  # ()
    "family": "ui.family.family_page:FamilyPage",  # (family_id, tab="")
    "form": "ui.forms.form_page:FormPage",  # (form_id, family_id=None, child_id=None)
    "letter": "ui.referrals.letter_page:LetterPage",  # (family_id, offer_id)
    "consent": "ui.consents.consent_page:ConsentPage",  # (family_id, consent_id, recipient_key)
    "transition": "ui.transitions.transition_page:TransitionPage",  # (transition_id)
    "document": "ui.documents.document_page:DocumentPage",  # (document_id)
}


def open_page(name: str, context: AppContext, **arguments: Any) -> QWidget:
    """Builds the page of that name."""
    module, _, page = _PAGES[name].partition(":")
    built: QWidget = getattr(import_module(module), page)(context, **arguments)
    return built
