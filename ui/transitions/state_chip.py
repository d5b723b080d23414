"""The state of a transition as one chip."""

from PySide6.QtCore import QCoreApplication

from lotse.transitions.transition import TransitionState
from lotse.transitions.words import STATE_WORDS
from lotse.views.child_transition import TransitionView
from ui.widgets.chip import Chip, ChipState

translate = QCoreApplication.translate


def state_chip(view: TransitionView) -> Chip:
    missing = [s.name for s in view.signers if s.signed_on is None and not s.declined]
    match view.transition.state:
        case TransitionState.HANDED_OVER:
            return Chip(translate("TransitionState", "übergeben"), ChipState.DONE)
        case TransitionState.CLOSED:
            return Chip(STATE_WORDS[view.transition.state], ChipState.DONE)
        case TransitionState.FEEDBACK:
            return Chip(translate("TransitionState", "Rückmeldung da"), ChipState.DONE)
        case TransitionState.DECLINED:
            return Chip(translate("TransitionState", "nicht gewünscht"), ChipState.PLAIN)
        case TransitionState.BROKEN_OFF | TransitionState.NOT_REACHED:
            return Chip(STATE_WORDS[view.transition.state], ChipState.PLAIN)
    if view.ready:
        return Chip(translate("TransitionState", "bereit zur Übergabe"), ChipState.DONE)
    if view.consent is not None and missing:
        words = translate("TransitionState", "Unterschrift fehlt: {0}")
        return Chip(words.format(", ".join(missing)), ChipState.SOON)
    if view.protocol is not None:
        return Chip(translate("TransitionState", "Gespräch steht an"), ChipState.OPEN)
    return Chip(translate("TransitionState", "Protokoll offen"), ChipState.LEFT)
