"""Which municipality Lotse works for, and the way to its profile."""

from functools import partial

from lotse.acts.profiling import current_profile
from ui.context import AppContext
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.shown import set_shown


class ProfileCard(Card):
    def __init__(self, context: AppContext):
        super().__init__()
        self.set_title(self.tr("Kommune und Profil"))
        self._context = context
        change = Button(self.tr("Profil öffnen"))
        on_click(change, partial(context.navigate.show_page, "profile"))
        chain = LinkButton(self.tr("Präventionskette ansehen"))
        on_click(chain, partial(context.navigate.show_page, "chain"))
        self._name = Label("", "strong")
        self._chain = Label("", "quiet")
        self.add(self._name)
        self.add(self._chain)
        words = self.tr(
            "Das Profil bestimmt die Namen der Lebensphasen, Stadtteile, Bögen und Briefköpfe."
        )
        self.add(Label(words, "quiet"))
        self.add(FlowBox([change, chain]))
        context.changes.profile_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        with self._context.messages.guarded():
            about = current_profile(self._context.book).about
            self._name.setText(about.name)
            self._chain.setText(about.chain_name)
            set_shown(self._chain, bool(about.chain_name))
