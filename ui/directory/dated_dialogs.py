"""What is added with a date: a role or certificate of a body, a member, a responsibility."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.directory import keep_network, keep_organisation, keep_professional
from lotse.acts.profiling import current_profile
from lotse.directory.directory import Directory
from lotse.directory.network import Network, NetworkMember
from lotse.directory.organisation import HeldRole, Organisation
from lotse.directory.professional import Professional, Responsibility
from lotse.directory.words import member_roles, organisation_roles
from lotse.errors import InvalidInput
from lotse.institutions import Certificate
from lotse.views.schools import schools_in
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import CodeBox, exact_day
from ui.directory.organisation_pick import OrganisationPick
from ui.widgets.choice_line import ChoiceLine
from ui.widgets.partial_date_field import PartialDateField
from ui.widgets.pick_field import PickField


class RoleDialog(EntryDialog):
    """The primary school becomes a Familienzentrum: from a day on."""

    def __init__(
        self, context: AppContext, entry: Organisation, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Rolle ab einem Tag"))
        self.save_button.setText(self.tr("Rolle speichern"))
        self._entry = entry
        self.role = CodeBox(organisation_roles())
        self.since, self.until = PartialDateField(context.today), PartialDateField(context.today)
        self.add_field("role", self.tr("&Rolle"), self.role)
        self.add_side_by_side(
            ("since", self.tr("&Ab"), self.since), ("roles", self.tr("&Bis"), self.until)
        )
        self.finish()

    def save(self) -> None:
        held = HeldRole(
            role=self.role.code(),
            since=exact_day(self.since, "since"),
            until=exact_day(self.until, "roles"),
        )
        roles = (*self._entry.roles, held)
        kept = keep_organisation(replace(self._entry, roles=roles), self.context.book)
        self.done_with(self.tr("{} gespeichert.").format(kept.name))


class CertificateDialog(EntryDialog):
    def __init__(
        self, context: AppContext, entry: Organisation, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Zertifikat"))
        self.save_button.setText(self.tr("Zertifikat speichern"))
        self._entry = entry
        self.name, self.issuer = QLineEdit(), QLineEdit()
        self.until = PartialDateField(context.today)
        self.add_field("name", self.tr("&Name"), self.name, self.tr("z. B. Bewegungskindergarten"))
        self.add_field("issuer", self.tr("&Von wem"), self.issuer)
        self.add_field("until", self.tr("&Gültig bis"), self.until)
        self.finish()
        self.name.setFocus()

    def save(self) -> None:
        name = self.name.text().strip()
        if not name:
            raise InvalidInput(
                self.tr("Es fehlt noch etwas."), {"name": self.tr("Bitte nennen Sie den Namen.")}
            )
        made = Certificate(
            name=name,
            issuer=self.issuer.text().strip(),
            valid_until=exact_day(self.until, "until"),
        )
        certificates = (*self._entry.certificates, made)
        keep_organisation(replace(self._entry, certificates=certificates), self.context.book)
        self.done_with(self.tr("{} gespeichert.").format(name))


class MemberDialog(EntryDialog):
    def __init__(
        self,
        context: AppContext,
        directory: Directory,
        entry: Network,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Mitglied aufnehmen"))
        self.save_button.setText(self.tr("Mitglied speichern"))
        self._entry = entry
        self.organisation = OrganisationPick(directory, self.tr("Einrichtung"))
        self.role = CodeBox(member_roles(), "mitglied")
        self.since = PartialDateField(context.today)
        self.add_field("organisation", self.tr("&Einrichtung"), self.organisation)
        self.add_field("role", self.tr("&Rolle im Netzwerk"), self.role)
        self.add_field("since", self.tr("&Seit"), self.since)
        self.finish()
        self.organisation.setFocus()

    def save(self) -> None:
        chosen = self.organisation.chosen("organisation")
        if chosen is None:
            raise InvalidInput(
                self.tr("Es fehlt noch etwas."),
                {"organisation": self.tr("Bitte wählen Sie eine Einrichtung aus der Liste.")},
            )
        member = NetworkMember(
            organisation_id=chosen, role=self.role.code(), since=exact_day(self.since, "since")
        )
        members = (*self._entry.members, member)
        kept = keep_network(replace(self._entry, members=members), self.context.book)
        self.done_with(self.tr("Mitglied von {} gespeichert.").format(kept.name))


class ResponsibilityDialog(EntryDialog):
    """For a district, for a school of the directory, or for a Kita by its name."""

    def __init__(
        self, context: AppContext, entry: Professional, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Zuständig für"))
        self.save_button.setText(self.tr("Zuständigkeit speichern"))
        self._entry = entry
        districts = [row.name for row in current_profile(context.book).districts]
        self.district = ChoiceLine(districts)
        self.school = PickField(self.tr("Schule"), self._schools)
        self.house = QLineEdit()
        self.since, self.until = PartialDateField(context.today), PartialDateField(context.today)
        self.add_field("place", self.tr("Stadt&teil"), self.district)
        self.add_field("school", self.tr("oder &Schule"), self.school)
        self.add_field("house", self.tr("oder &Kita, andere Einrichtung"), self.house)
        self.add_side_by_side(
            ("since", self.tr("&Ab"), self.since), ("until", self.tr("&Bis"), self.until)
        )
        self.finish()
        self.district.setFocus()

    def save(self) -> None:
        number = self.school.key()
        typed = self.school.text().strip() or self.house.text().strip()
        name = schools_in(self.context.book).get(number).name if number else typed
        held = Responsibility(
            district="" if name else self.district.text().strip(),
            house=name,
            school_number=number,
            since=exact_day(self.since, "since"),
            until=exact_day(self.until, "until"),
        )
        held_now = (*self._entry.responsibilities, held)
        changed = replace(self._entry, responsibilities=held_now)
        keep_professional(changed, self.context.book)
        self.done_with(self.tr("Zuständig für {} gespeichert.").format(held.place))

    def _schools(self, text: str) -> list[tuple[str, str]]:
        found = schools_in(self.context.book).search(text, limit=40)
        return [(school.number, f"{school.full_name}, {school.town}") for school in found]
