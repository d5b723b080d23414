"""One card per matter."""

from ui.context import AppContext
from ui.settings.about_card import AboutCard
from ui.settings.desk_card import DeskCard
from ui.settings.look_card import LookCard
from ui.settings.password_card import PasswordCard
from ui.settings.practice_card import PracticeCard
from ui.settings.profile_card import ProfileCard
from ui.settings.safety_card import SafetyCard
from ui.settings.sheet_card import SheetCard
from ui.settings.towns_card import TownsCard
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage
from ui.workplace.workplace import Workplace


class SettingsPage(ScrollPage):
    def __init__(self, context: AppContext, workplace: Workplace):
        super().__init__(width=56)
        self.title = self.tr("Einstellungen")
        self.body.addWidget(Label(self.title, "title"))
        look = LookCard(workplace)
        self.body.addWidget(look)
        self.body.addWidget(ProfileCard(context))
        self.body.addWidget(TownsCard(context))
        if workplace.practice:
            self.body.addWidget(PracticeCard(context))
        else:
            self.body.addWidget(SafetyCard(context, workplace))
            self.body.addWidget(DeskCard(context))
            self.body.addWidget(PasswordCard(context, workplace))
            self.body.addWidget(SheetCard(workplace))
        self.body.addWidget(AboutCard(workplace))
        self.body.addStretch()
        self.setFocusProxy(look)
