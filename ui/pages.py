"""What is imported only when it is first needed: the pages, and the heavier parts of the window.

A page is a QWidget with a `title: str`, made as `Page(context, **arguments)`. It may have
`save_typed()`: called before it goes, raises LotseError if what was typed cannot be saved, and
the person is asked then; `arguments_now()`: what it is about by
now, for the way back to it; and `come_back(**arguments)`: called
when a kept page is shown again. `setFocusProxy` says where the cursor goes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import AppContext

# Shown once and then kept with their filters; all others are made anew every time.
KEPT = ("start", "families", "offers", "referrals", "transitions", "directory")

_PAGES = {
    "start": "ui.start.start_page:StartPage",
    "families": "ui.families.family_list_page:FamilyListPage",
    "offers": "ui.offers.offers_page:OffersPage",  # (school_number="")
    "offer": "ui.offers.offer_page:OfferPage",  # (offer_id)
    "offer_patrol": "ui.offers.patrol_page:PatrolPage",
    "offer_import": "ui.offers.import_page:ImportPage",
    "directory": "ui.directory.directory_page:DirectoryPage",  # (tab="")
    "organisation": "ui.directory.organisation_page:OrganisationPage",  # (organisation_id)
    "network": "ui.directory.network_page:NetworkPage",  # (network_id)
    "professional": "ui.directory.professional_page:ProfessionalPage",  # (professional_id)
    "referrals": "ui.referrals.referrals_page:ReferralsPage",
    "transitions": "ui.transitions.transitions_page:TransitionsPage",
    "settings": "ui.settings.settings_page:SettingsPage",  # (workplace)
    "profile": "ui.profiles.profile_page:ProfilePage",  # (tab="")
    "chain": "ui.profiles.chain_page:ChainPage",
    "weights": "ui.weights.weights_page:WeightsPage",
    "gaps": "ui.gaps.gaps_page:GapsPage",
    "help": "ui.help.help_page:HelpPage",
    "intake": "ui.intake.intake_page:IntakePage",  # (resume=False)
    "family": "ui.family.family_page:FamilyPage",  # (family_id, tab="")
    "form": "ui.forms.form_page:FormPage",  # (form_id, family_id, child_id, resume)
    "letter": "ui.referrals.letter_page:LetterPage",  # (family_id, offer_id)
    "consent": "ui.consents.consent_page:ConsentPage",  # (family_id, consent_id, recipient_key)
    "transition": "ui.transitions.transition_page:TransitionPage",  # (transition_id)
    "document": "ui.documents.document_page:DocumentPage",  # (document_id)
}

_PARTS = {
    "frame": "ui.frame.frame:Frame",
    "first start": "ui.first_start.first_start:FirstStart",
    "recovery": "ui.unlock.recovery_page:RecoveryPage",
    "german": "ui.german:speak_german",
    "idle lock": "ui.lock.idle:IdleLock",
    "cover": "ui.lock.neutral_screen:Cover",
    "instance door": "ui.instance.door:InstanceDoor",
    "lasting none": "ui.interpreter.lasting_none:keep_none",
    "core dump": "ui.interpreter.core_dump:allow_no_core_dump",
    "no history": "ui.workplace.traces:leave_no_history_of_folders",
    "window icon": "ui.theme.window_icon:window_icon",
    "knock": "ui.instance.door:knock",
    "background": "ui.background:Background",
    "crash details": "ui.crash.details:crash_details",
    "known failure": "ui.crash.dialog:tell_failure",
    "crash dialog": "ui.crash.dialog:CrashDialog",
    "ready catalogue": "lotse.acts.preparing:make_ready",
    "practice": "ui.practice.run:PracticeRun",
    "session end": "ui.session_end:SessionEnd",
    "work": "ui.work:Work",
    "workplace": "ui.workplace.workplace:Workplace",
    "steady book": "ui.lock.steady_book:SteadyBook",
    "unsaved": "ui.widgets.unsaved_dialog:goes_all_the_same",
}


def open_page(name: str, context: AppContext, **arguments: Any) -> QWidget:
    """Builds the page of that name."""
    built: QWidget = _named(_PAGES[name])(context, **arguments)
    return built


def build(part: str, *given: Any, **named: Any) -> Any:
    """Makes a part of the window that the first painting does not need, or does such a thing."""
    return _named(_PARTS[part])(*given, **named)


def _named(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
