"""Handing over: what is still missing, the act itself, and the visit after the summer."""

from PySide6.QtCore import Signal, SignalInstance

from lotse.transitions.transition import ENDED, TransitionState
from lotse.transitions.words import STATE_WORDS
from lotse.views.child_transition import TransitionView
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label


class HandoverCard(Card):
    """Signals: `given` when it shall be handed over; `form_asked` for the visit; `end_asked` to
    close the transition, `reopen_asked` to go on with one that has ended.
    """

    given = Signal()
    form_asked = Signal()
    end_asked = Signal()
    reopen_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Übergabe"))

    def show_view(self, view: TransitionView) -> None:
        self.clear()
        if view.transition.state in ENDED:
            self._show_end(view)
            return
        self._show_state(view)
        self._offer(self.tr("Übergang abschließen …"), self.end_asked)

    def _show_end(self, view: TransitionView) -> None:
        state = view.transition.state
        kind = ChipState.DONE if state is TransitionState.CLOSED else ChipState.OPEN
        self.add(HintBox(self.tr("Der Übergang ist {}.").format(STATE_WORDS[state]), kind))
        if view.transition.feedback_on:
            self._show_feedback(view)
        self._offer(self.tr("Übergang wieder aufnehmen"), self.reopen_asked)

    def _offer(self, words: str, asked: SignalInstance) -> None:
        button = LinkButton(words)
        button.clicked.connect(asked)
        self.add(button)

    def _show_state(self, view: TransitionView) -> None:
        match view.transition.state:
            case TransitionState.HANDED_OVER:
                self._show_visit(view)
            case TransitionState.FEEDBACK:
                self._show_feedback(view)
            case _ if view.ready:
                self._show_act(view)
            case _:
                for problem in view.problems:
                    self.add(HintBox(problem, ChipState.SOON))

    def _show_act(self, view: TransitionView) -> None:
        self.add(HintBox(self.tr("Alle haben zugestimmt."), ChipState.DONE))
        self.add(Label(self._what(view), "muted"))
        act = PrimaryButton(self.tr("An die Schule übergeben"))
        act.clicked.connect(self.given)
        self._take_focus_at(act)

    def _what(self, view: TransitionView) -> str:
        """What goes, and what stays here."""
        said = self.tr("Das Protokoll geht an {0}.").format(view.transition.to_name)
        if view.kept_back:
            said += " " + self.tr("Nicht dabei: {0}.").format(", ".join(view.kept_back))
        return said

    def _show_visit(self, view: TransitionView) -> None:
        day = view.transition.handed_over_on
        words = self.tr("Übergeben am {0}.").format(f"{day:%d.%m.%Y}" if day else "?")
        self.add(HintBox(words, ChipState.DONE))
        year = view.transition.entry_year
        self.add(
            Label(
                self.tr(
                    "Der Rückbesuch in der Schule ist meist im Oktober oder November {0}. "
                    "Tragen Sie danach ein, was geholfen hat."
                ).format(year),
                "muted",
            )
        )
        visit = Button(self.tr("Rückbesuch eintragen"))
        visit.clicked.connect(self.form_asked)
        self._take_focus_at(visit)

    def _take_focus_at(self, button: Button) -> None:
        self.add(button)
        button.show()  # what is not shown yet cannot take the cursor
        self.setFocusProxy(button)

    def _show_feedback(self, view: TransitionView) -> None:
        day = view.transition.feedback_on
        words = self.tr("Rückmeldung der Schule vom {0}.").format(f"{day:%d.%m.%Y}" if day else "?")
        self.add(HintBox(words, ChipState.DONE))
        answers = view.protocol.answers if view.protocol else {}
        for title, key in (
            (self.tr("Das hat geholfen"), "geholfen"),
            (self.tr("Das hat gefehlt"), "gefehlt"),
        ):
            if text := str(answers.get(key) or ""):
                self.add(Label(title, "quiet"))
                self.add(Label(text))
