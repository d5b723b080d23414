"""Where the protocol stands, and the way into it."""

from PySide6.QtCore import Signal

from lotse.dates.written import german, local
from lotse.views.child_transition import TransitionView
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row


class ProtocolCard(Card):
    """Signal: `form_asked`."""

    form_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Protokoll"))

    def show_view(self, view: TransitionView) -> None:
        self.clear()
        protocol = view.protocol
        if protocol is None:
            said = self.tr("Noch nicht abgeschlossen")
            chip = (
                Chip(self.tr("Entwurf"), ChipState.OPEN)
                if view.has_draft
                else Chip(self.tr("ohne Entwurf"), ChipState.LEFT)
            )
        else:
            said = self.tr("Abgeschlossen am {0}").format(german(local(protocol.completed_at)))
            chip = Chip(self.tr("fertig"), ChipState.DONE)
        school = view.transition.to_name or self.tr("Schule noch offen")
        row = Row(school, said, state=chip)
        row.set_first()
        verb = self.tr("Bearbeiten") if protocol or view.has_draft else self.tr("Beginnen")
        edit = Button(verb, icon_name="edit")
        edit.setAccessibleName(self.tr("Protokoll {0}").format(verb.lower()))
        edit.clicked.connect(self.form_asked)
        self.add(row)
        self.add(edit)
