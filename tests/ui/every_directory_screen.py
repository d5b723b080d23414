"""The pages and dialogs of the network, on the practice file."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from lotse.practice.cast import practice_id
from lotse.responsible.read import read_directory
from tests.ui.every_screen import Screen, Stage
from ui.directory.change_dialogs import EndDialog, MergeDialog, SwitchDialog
from ui.directory.dated_dialogs import CertificateDialog, RoleDialog
from ui.directory.member_dialog import MemberDialog
from ui.directory.network_dialog import NetworkDialog
from ui.directory.organisation_dialog import OrganisationDialog
from ui.directory.professional_dialog import ProfessionalDialog
from ui.directory.responsibility_dialog import ResponsibilityDialog

TABS = ("list", "responsible", "districts", "coordination", "exchange")


def _tab(tab: str) -> Screen:
    return Screen(
        name=f"directory {tab}", show=lambda stage: stage.frame.navigate.show_directory(tab)
    )


def _organisation(stage: Stage) -> None:
    stage.frame.navigate.show_organisation(practice_id("organisation", "sonnenhof"))


def _network(stage: Stage) -> None:
    stage.frame.navigate.show_network(practice_id("network", "verbund"))


def _professional(stage: Stage) -> None:
    stage.frame.navigate.show_professional(practice_id("professional", "winter"))


def _dialog(name: str, make: Callable[[Stage], QDialog]) -> Screen:
    def show(stage: Stage) -> QDialog:
        dialog = make(stage)
        dialog.open()
        return dialog

    return Screen(name=f"dialog of the directory, {name}", show=show)


def _body(stage: Stage) -> QDialog:
    entry = read_directory(stage.book).organisation(practice_id("organisation", "schule"))
    return OrganisationDialog(stage.frame.context, entry, stage.frame)


def _network_dialog(stage: Stage) -> QDialog:
    directory = read_directory(stage.book)
    return NetworkDialog(stage.frame.context, directory, directory.networks[0], stage.frame)


def _person(stage: Stage) -> QDialog:
    directory = read_directory(stage.book)
    person = directory.professional(practice_id("professional", "winter"))
    return ProfessionalDialog(stage.frame.context, directory, person, stage.frame)


def _role(stage: Stage) -> QDialog:
    body = read_directory(stage.book).organisations[0]
    return RoleDialog(stage.frame.context, body, stage.frame)


def _certificate(stage: Stage) -> QDialog:
    body = read_directory(stage.book).organisations[0]
    return CertificateDialog(stage.frame.context, body, stage.frame)


def _member(stage: Stage) -> QDialog:
    directory = read_directory(stage.book)
    return MemberDialog(stage.frame.context, directory, directory.networks[0], stage.frame)


def _responsibility(stage: Stage) -> QDialog:
    person = read_directory(stage.book).professionals[0]
    return ResponsibilityDialog(stage.frame.context, person, stage.frame)


def _switch(stage: Stage) -> QDialog:
    directory = read_directory(stage.book)
    person = directory.professional(practice_id("professional", "winter"))
    held = person.responsibilities[0]
    return SwitchDialog(stage.frame.context, held, person, directory.professionals, stage.frame)


def _merge(stage: Stage) -> QDialog:
    kept, *others = read_directory(stage.book).networks
    return MergeDialog(stage.frame.context, kept, others, stage.frame)


def _end(stage: Stage) -> QDialog:
    name = "Bildungsverbund Schalke"
    context = stage.frame.context
    return EndDialog(context, name, lambda _day, _why: None, stage.frame, asks_reason=True)


DIRECTORY_SCREENS: tuple[Screen, ...] = (
    *map(_tab, TABS),
    Screen(name="organisation", show=_organisation),
    Screen(name="network", show=_network),
    Screen(name="professional", show=_professional),
    _dialog("body", _body),
    _dialog("network", _network_dialog),
    _dialog("professional", _person),
    _dialog("role", _role),
    _dialog("certificate", _certificate),
    _dialog("member", _member),
    _dialog("responsibility", _responsibility),
    _dialog("change of hands", _switch),
    _dialog("merge", _merge),
    _dialog("end", _end),
)
