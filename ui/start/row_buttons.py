"""Buttons in the rows of the start page: they know which family or reminder they mean."""

from uuid import UUID

from lotse.acts.reminding import complete_reminder, reopen_reminder
from lotse.answers import Draft
from ui.context import AppContext
from ui.widgets.buttons import Button, LinkButton


class OpenButton(LinkButton):
    """`tab` is a tab of the family page."""

    def __init__(self, family_id: UUID, title: str, context: AppContext, *, tab: str = ""):
        super().__init__("")
        self.setText(self.tr("Öffnen"))
        self.setAccessibleName(self.tr("{name} öffnen").format(name=title))
        self._family_id = family_id
        self._context = context
        self._tab = tab
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self._context.navigate.show_family(self._family_id, self._tab)


class DoneButton(Button):
    """Settles a reminder at once; the toast takes it back."""

    def __init__(self, reminder_id: UUID, title: str, context: AppContext):
        super().__init__("", icon_name="check")
        self.setToolTip(self.tr("Erledigt"))
        self.setAccessibleName(self.tr("Erledigt: {title}").format(title=title))
        self._reminder_id = reminder_id
        self._title = title
        self._context = context
        self.clicked.connect(self._settle)

    def _settle(self) -> None:
        undo = ReminderUndo(self._reminder_id, self._context)
        text = self.tr("Erledigt: {title}").format(title=self._title)
        context = self._context
        with context.messages.guarded():
            complete_reminder(self._reminder_id, context.book, today=context.today())
            context.messages.info(text, undo.take_back)
            context.changes.reminders_changed.emit()


class ReminderUndo:
    """Outlives the button, which goes with its row."""

    def __init__(self, reminder_id: UUID, context: AppContext):
        self._reminder_id = reminder_id
        self._context = context

    def take_back(self) -> None:
        with self._context.messages.guarded():
            reopen_reminder(self._reminder_id, self._context.book)
            self._context.changes.reminders_changed.emit()


class ContinueButton(LinkButton):
    """Goes on with a draft; who came this way has chosen already and is not asked again."""

    def __init__(self, draft: Draft, context: AppContext):
        super().__init__("")
        self.setText(self.tr("Weiter"))
        self.setAccessibleName(self.tr("Weiter mit {title}").format(title=draft.title))
        self._key = draft.key
        self._context = context
        self.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        if self._key.family_id is None:
            self._context.navigate.show_new_family(resume=True)
        else:
            self._context.navigate.show_form(
                self._key.form_id, self._key.family_id, self._key.child_id, resume=True
            )
