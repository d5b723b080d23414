"""The next step for one school starter."""

from lotse.form_data.names import HANDOVER
from lotse.views.school_starters import SchoolStarter, StarterStage
from ui.context import AppContext
from ui.widgets.buttons import LinkButton


class StarterButton(LinkButton):
    """Begins or goes on with the protocol; later it opens the transition."""

    def __init__(self, starter: SchoolStarter, context: AppContext):
        super().__init__("")
        self._starter = starter
        self._context = context
        self.setText(self._verb())
        self.setAccessibleName(f"{self._verb()}: {starter.child.name}")
        self.clicked.connect(self._go)

    def _verb(self) -> str:
        match self._starter.stage:
            case StarterStage.NO_DRAFT:
                return self.tr("Beginnen")
            case StarterStage.TALK_AHEAD:
                return self.tr("Weiter")
            case StarterStage.READY:
                return self.tr("Drucken")
            case _:
                return self.tr("Öffnen")

    def _go(self) -> None:
        starter, navigate = self._starter, self._context.navigate
        if starter.transition_id is None or starter.stage is StarterStage.NO_DRAFT:
            navigate.show_form(HANDOVER, starter.child.family_id, starter.child.child_id)
        else:
            navigate.show_transition(starter.transition_id)
