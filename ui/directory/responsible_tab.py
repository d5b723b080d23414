"""Who answers for which district, which school, which Kita; where nobody is named is said too."""

from functools import partial

from lotse.directory.directory import Directory
from lotse.directory.professional import Professional, Responsibility
from lotse.directory.words import functions, label_of, themes
from lotse.profiles.kept import profile_of
from lotse.profiles.profile import Profile
from lotse.responsible.contact import ResponsibleContact, for_district
from lotse.responsible.read import directory_of
from lotse.views.district_report import districts_of
from ui.context import AppContext
from ui.directory.change_dialogs import SwitchDialog
from ui.directory.words import in_line, span_words
from ui.family_parts.family_tab import fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.row import Row
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tag_box import TagBox


class ResponsibleTab(ScrollPage):
    def __init__(self, context: AppContext) -> None:
        super().__init__(width=62)
        self._context = context
        standing = LinkButton(self.tr("Im Profil bearbeiten"))
        standing.clicked.connect(partial(context.navigate.show_page, "profile"))
        self.districts = Card(self.tr("Je Stadtteil"), action=standing)
        self.houses = Card(self.tr("Je Schule und Kita"))
        self.tag = TagBox()
        words = self.tr(
            "Auf der Seite einer Familie steht von selbst, wer für ihren Stadtteil und für die "
            "Schule oder Kita eines Kindes zuständig ist."
        )
        self.body.addWidget(Label(words, "quiet"))
        self.body.addWidget(FlowBox([self.tag]))
        self.body.addWidget(self.districts)
        self.body.addWidget(self.houses)
        self.body.addStretch(1)
        context.changes.directory_changed.connect(self.show_all)
        context.changes.profile_changed.connect(self.show_all)
        self.tag.tag_chosen.connect(self.show_all)
        self.show_all()

    def show_all(self) -> None:
        today = self._context.today()
        with self._context.messages.guarded():
            with self._context.book.transaction() as records:
                directory, profile = directory_of(records), profile_of(records)
            self.tag.set_tags(profile.district_tags)
            rows = [
                self._district(name, directory, profile)
                for name in districts_of(directory, profile, today)
                if profile.has_tag(name, self.tag.tag())
            ]
            nothing = self.tr("Das Profil nennt noch keine Stadtteile.")
            fill_rows(self.districts, rows, nothing)
            held = [
                (person, each)
                for person in directory.professionals
                for each in person.responsible_on(today)
                if each.is_for_house
            ]
            held.sort(key=lambda pair: pair[1].place.casefold())
            houses = [self._house(person, each, directory) for person, each in held]
            nobody = self.tr("Für keine Schule oder Kita ist jemand eingetragen.")
            fill_rows(self.houses, houses, nobody)

    def _district(self, name: str, directory: Directory, profile: Profile) -> Row:
        found = for_district(name, directory, profile, self._context.today())
        if found is None:
            gap = Chip(self.tr("niemand benannt"), ChipState.SOON)
            return Row(name, "", state=gap)
        return Row(name, _contact_words(found))

    def _house(self, person: Professional, held: Responsibility, directory: Directory) -> Row:
        look, switch = LinkButton(self.tr("Ansehen")), LinkButton(self.tr("Wechselt …"))
        look.setAccessibleName(self.tr("{} ansehen").format(person.name))
        switch.setAccessibleName(self.tr("{}: Zuständigkeit wechselt").format(held.place))
        on_click(look, self._context.navigate.show_professional, person.id)
        on_click(switch, self._ask_switch, held, person, directory)
        provider = directory.name_of(person.organisation_id)
        about = in_line(
            person.name,
            label_of(functions(), person.function),
            provider,
            ", ".join(label_of(themes(), code) for code in person.themes),
            span_words(held.since, held.until),
        )
        return Row(held.place, about, buttons=[look, switch])

    def _ask_switch(self, held: Responsibility, giver: Professional, directory: Directory) -> None:
        today = self._context.today()
        others = [p for p in directory.professionals if p.works_on(today)]
        SwitchDialog(self._context, held, giver, others, self).ask()


def _contact_words(found: ResponsibleContact) -> str:
    return in_line(found.name, found.function, found.organisation, found.phone, found.email)
