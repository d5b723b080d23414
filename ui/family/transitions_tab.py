"""„Übergänge“: from Kita to Grundschule and the other corridors of each child."""

from uuid import UUID

from lotse.acts.planning_transitions import plan_transition
from lotse.families.person import Person
from lotse.families.words import name_of
from lotse.transitions.transition import Transition, TransitionState
from lotse.transitions.words import STATE_WORDS, corridor_words
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.family_parts.family_tab import FamilyTab, fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.labels import Label
from ui.widgets.row import Row

DONE = (TransitionState.HANDED_OVER, TransitionState.FEEDBACK, TransitionState.CLOSED)
ENDED = (
    TransitionState.DECLINED,
    TransitionState.BROKEN_OFF,
    TransitionState.NOT_REACHED,
)


class TransitionsTab(FamilyTab):
    def __init__(self, context: AppContext, file: FamilyFile) -> None:
        super().__init__(context, file)
        self.card = Card(self.tr("Übergänge"))
        self.card_new = Card(self.tr("Neuer Übergang in die Grundschule"))
        self.body.addWidget(self.card)
        self.body.addWidget(self.card_new)
        self.body.addStretch(1)

    def show_file(self) -> None:
        fill_rows(
            self.card,
            [self._row(transition) for transition in self.file.transitions],
            self.tr("Noch kein Übergang angelegt."),
        )
        planned = {transition.child_id for transition in self.file.transitions}
        free = [child for child in self.file.family.children if child.id not in planned]
        rows = [self._new_row(child) for child in free if child.born]
        fill_rows(self.card_new, rows)
        self.card_new.setVisible(bool(rows))
        if rows:
            self.card_new.add(
                Label(
                    self.tr(
                        "Das Übergabeprotokoll entsteht mit den Eltern. Es verlässt das Haus erst, "
                        "wenn alle Sorgeberechtigten eingewilligt haben."
                    ),
                    "quiet",
                )
            )

    def _row(self, transition: Transition) -> Row:
        to_name = transition.to_name or self.tr("Schule noch offen")
        from_name = transition.from_name or self.tr("Kita noch offen")
        open_it = Button(self.tr("Öffnen"))
        who = name_of(self.file.family, transition.child_id)
        open_it.setAccessibleName(self.tr("Übergang von {} öffnen").format(who))
        on_click(open_it, self.context.navigate.show_transition, transition.id)
        return Row(
            f"{who}: {corridor_words(transition.corridor, self.file.profile.names)}",
            self.tr("{} → {} · Einschulung {}").format(from_name, to_name, transition.entry_year),
            state=Chip(STATE_WORDS[transition.state], _state(transition.state)),
            buttons=[open_it],
        )

    def _new_row(self, child: Person) -> Row:
        begin = LinkButton(self.tr("Anlegen"), icon_name="plus")
        begin.setAccessibleName(self.tr("Übergang für {} anlegen").format(child.name))
        on_click(begin, self._begin, child.id)
        return Row(child.name, buttons=[begin], plain=True)

    def _begin(self, child_id: UUID) -> None:
        with self.context.messages.guarded():
            transition = plan_transition(
                self.file.family.id, child_id, None, self.context.book, today=self.context.today()
            )
            self.context.changes.families_changed.emit(self.file.family.id)
            self.context.changes.transitions_changed.emit()
            self.context.navigate.show_transition(transition.id)


def _state(state: TransitionState) -> ChipState:
    if state in DONE:
        return ChipState.DONE
    return ChipState.LEFT if state in ENDED else ChipState.OPEN
