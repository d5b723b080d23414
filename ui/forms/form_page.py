"""The page of one form for one family or child: draft, filling in, finishing."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.acts.answering import discard_draft, save_draft
from lotse.acts.opening_forms import open_form
from lotse.acts.profiling import current_profile
from lotse.answers import Answers, Draft
from lotse.errors import InvalidInput, LotseError
from lotse.form_data.names import HANDOVER, INTAKES
from lotse.form_data.screening import screening_of
from lotse.views.schools import schools_in
from ui.context import AppContext
from ui.forms.autosave import Autosave
from ui.forms.draft_contents import draft_contents, saved_words
from ui.forms.finishing import finish_form
from ui.forms.form_model import FormModel
from ui.forms.form_view import FormView
from ui.forms.items_view import OwnField
from ui.forms.place_field import place_fields
from ui.forms.recovery import RecoveryOffer
from ui.forms.school_field import SchoolField
from ui.forms.status_line import FormStatus
from ui.theme.measures import fit
from ui.widgets.buttons import Button
from ui.widgets.closing import delete_later
from ui.widgets.identity_bar import IdentityBar


class FormPage(QWidget):
    """Without `family_id` the form takes a new family in. `resume` opens a draft unasked."""

    def __init__(
        self,
        context: AppContext,
        form_id: str,
        family_id: UUID | None = None,
        child_id: UUID | None = None,
        *,
        resume: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._context = context
        self._opened = open_form(form_id, family_id, child_id, context.book, today=context.today())
        self.title = self._opened.title
        self._model: FormModel | None = None
        self._view: FormView | None = None
        self._bar = IdentityBar()
        self._bar.set_identity(self._opened.title, self._opened.about)
        self._family_view = Button(self.tr("&Familiensicht"), icon_name="eye")
        self._finish = Button(self.tr("&Abschließen"), shortcut="Ctrl+Return")
        self._status = FormStatus(letters=screening_of(form_id) is not None)
        self._autosave = Autosave(self._save, self)
        self._layout = QVBoxLayout(self)
        fit(self._layout, gap=0)
        self._layout.addWidget(self._bar)
        self._connect()
        draft = self._opened.draft
        if draft is None:
            self._fill_in(self._opened.preset)
        elif resume:
            self._fill_in(draft.answers)
        else:
            self._offer(draft)

    @property
    def model(self) -> FormModel:
        """The answers on the screen; none while a draft is only offered."""
        assert self._model is not None
        return self._model

    @property
    def view(self) -> FormView:
        assert self._view is not None
        return self._view

    def save_typed(self) -> None:
        """Raises LotseError if the draft cannot be saved; then it is still pending."""
        self._autosave.save_now()

    def hideEvent(self, event: QHideEvent) -> None:
        self._autosave.flush()
        super().hideEvent(event)

    def _connect(self) -> None:
        self._family_view.setCheckable(True)
        self._family_view.setToolTip(self.tr("Blendet Ergebnis, Stärken und Bedarfe aus"))
        self._family_view.toggled.connect(self._show_family_view)
        self._finish.clicked.connect(self._complete)
        self._autosave.begun.connect(self._status.show_waiting)
        self._autosave.saved.connect(self._show_saved)
        self._autosave.failed.connect(self._show_unsaved)
        self._context.changes.profile_changed.connect(self._follow_profile)

    def _offer(self, draft: Draft) -> None:
        """Asks before anything is shown: go on, throw away, or later."""
        self._recovery = RecoveryOffer(
            draft.title,
            saved_words(draft, self._context.now()),
            draft_contents(self._opened.form, draft, self._context.today()),
        )
        self._recovery.resumed.connect(self._resume)
        self._recovery.discarded.connect(self._discard)
        self._recovery.postponed.connect(self._context.navigate.go_back)
        self._layout.addWidget(self._recovery, 1)
        self.setFocusProxy(self._recovery)

    def _resume(self) -> None:
        draft = self._opened.draft
        assert draft is not None
        self._close_offer()
        self._fill_in(draft.answers)

    def _discard(self) -> None:
        draft = self._opened.draft
        assert draft is not None
        with self._context.messages.guarded():
            discard_draft(draft.key, self._context.book)
            self._context.changes.drafts_changed.emit()
            self._close_offer()
            self._fill_in(self._opened.preset)
            self._context.messages.info(self.tr("Entwurf verworfen."), self._restore)

    def _restore(self) -> None:
        """Takes the discarded draft back and shows it."""
        draft = self._opened.draft
        assert draft is not None
        with self._context.messages.guarded():
            save_draft(draft, self._context.book)
            self._context.changes.drafts_changed.emit()
            self._autosave.forget()
            self._fill_in(draft.answers)

    def _close_offer(self) -> None:
        self._layout.removeWidget(self._recovery)
        self._recovery.hide()
        delete_later(self._recovery)

    def _fill_in(self, answers: Answers) -> None:
        first_time = self._view is None
        if self._view is not None:
            self._layout.removeWidget(self._view)
            self._view.hide()
            delete_later(self._view)
        form = self._opened.form
        screening = screening_of(form.id)
        self._model = FormModel(form, answers, today=self._context.today, parent=self)
        self._view = FormView(
            self._model,
            today=self._context.today,
            screening=screening,
            own_fields=self._own_fields(form.id),
        )
        self._view.row_removed.connect(self._offer_row_back)
        self._view.finished.connect(self._complete)
        self._model.edited.connect(self._autosave.note_change)
        self._model.evaluated.connect(self._show_progress)
        if first_time:  # the bar deletes buttons it is given anew
            self._bar.set_actions([*([self._family_view] if screening else []), self._finish])
        self._layout.addWidget(self._view, 1)
        self._layout.addWidget(self._status)
        for added in (self._view, self._finish):
            added.show()  # a layout shows it only later, and keys pressed ahead would be lost
        self.setFocusProxy(self._view)
        self._status.show_unchanged()
        self._show_progress()
        self._view.focus_first()

    def _own_fields(self, form_id: str) -> Mapping[str, OwnField]:
        if form_id in INTAKES:
            desk = self._context.book.desk
            town = desk.municipality if desk else ""
            return place_fields(current_profile(self._context.book), town)
        if form_id == HANDOVER:
            book = self._context.book
            near = book.desk.municipality if book.desk else ""
            return {"schule": partial(SchoolField, schools=schools_in(book), near=near)}
        return {}

    def _follow_profile(self) -> None:
        """Names and districts of another place; what was typed stays."""
        with self._context.messages.guarded():
            key, today = self._opened.key, self._context.today()
            names = open_form(
                key.form_id, key.family_id, key.child_id, self._context.book, today=today
            )
            self._opened = replace(self._opened, title=names.title)
            self.title = names.title
            self._bar.set_identity(names.title, names.about)
            if self._model is not None:
                section = self.view.current_section
                self._fill_in(self._model.answers)
                self.view.show_section(section)

    def _save(self) -> None:
        if self._model is not None:
            save_draft(
                Draft(
                    key=self._opened.key,
                    title=self._opened.title,
                    answers=self._model.answers,
                    saved_at=self._context.now(),
                ),
                self._context.book,
            )

    def _show_saved(self) -> None:
        now = self._context.now()
        self._status.show_saved(now)
        self._context.changes.saved.emit(now)
        self._context.changes.drafts_changed.emit()

    def _show_unsaved(self, sentence: str) -> None:
        again = self.tr("Lotse versucht es von selbst weiter.")
        self._status.show_failure(f"{sentence} {again}")

    def _show_progress(self) -> None:
        if self._model is not None:
            progress = [each for each in self._model.progress if each.relevant]
            self._status.show_progress(
                sum(len(each.answered) for each in progress),
                sum(len(each.asked) for each in progress),
            )

    def _show_family_view(self, hidden: bool) -> None:
        if self._view is not None:
            self._view.hide_findings(hidden)

    def _offer_row_back(self, repeat: str, row: int, content: Answers) -> None:
        self._removed = (repeat, row, content)
        self._context.messages.info(self.tr("Eintrag entfernt."), self._put_row_back)

    def _put_row_back(self) -> None:
        if self._model is not None:
            self._model.put_back(*self._removed)

    def _complete(self) -> None:
        """Finishes the form, or says what is still missing and leads there."""
        self._autosave.flush()
        self.model.leave_all()
        try:
            go_on = finish_form(self._opened, self.model.answers, self._context)
        except InvalidInput as invalid:
            self.model.refuse(invalid.problems)
            self._context.messages.failure(LotseError(str(invalid)))
            self.view.focus_hints()
            return
        except LotseError as known:
            self._context.messages.failure(known)
            return
        self._autosave.forget()
        go_on()
