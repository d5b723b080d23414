"""Forms of a family: finished ones with their result, and those that can be begun."""

from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lotse.acts.printing_forms import blank_form_pdf, filled_form_pdf
from lotse.dates.written import german, local
from lotse.families.words import name_of
from lotse.form_data.fitting import suits
from lotse.forms.shipped import shipped_forms
from lotse.views.family_file import FamilyFile
from ui.context import AppContext
from ui.documents.paper_dialog import PaperDialog
from ui.family_parts.family_tab import fill_rows
from ui.widgets.acting import on_click
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row

INTAKE_FORMS = ("aufnahmebogen", "kita_aufnahme")  # make new families; edited person by person


class FormsCard(Card):
    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        self._begin = LinkButton(self.tr("Bogen ausfüllen"), icon_name="plus")
        super().__init__(self.tr("Bögen"), parent, action=self._begin)
        self._context = context
        self._file: FamilyFile | None = None
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._begin_chosen)
        self._begin.clicked.connect(self._show_menu)

    def _show_menu(self) -> None:
        self._menu.popup(self._begin.mapToGlobal(self._begin.rect().bottomLeft()))

    def show_forms(self, file: FamilyFile) -> None:
        self._file = file
        self._fill_menu(file)
        rows = []
        for answers in file.answers:
            again = LinkButton(self.tr("Öffnen"))
            again.setAccessibleName(self.tr("{} öffnen").format(answers.form_title))
            on_click(again, self._open, answers.form_id, answers.child_id)
            on_paper = LinkButton(self.tr("Drucken"))
            on_paper.setAccessibleName(self.tr("{} drucken").format(answers.form_title))
            on_click(on_paper, self._print_filled, answers.id, answers.form_title)
            about = name_of(file.family, answers.child_id) if answers.child_id else ""
            when = german(local(answers.completed_at))
            facts = [when, about, answers.outcome]
            state = Chip(self.tr("fertig"), ChipState.DONE)
            quiet = " · ".join(part for part in facts if part)
            rows.append(Row(answers.form_title, quiet, state=state, buttons=[again, on_paper]))
        fill_rows(self, rows, self.tr("Noch kein Bogen ausgefüllt."))

    def _fill_menu(self, file: FamilyFile) -> None:
        self._menu.clear()
        for form in shipped_forms():
            if form.id in INTAKE_FORMS:
                continue
            title = file.profile.form_title(form.id, form.title)
            for child in file.family.children:
                if not suits(form.id, child, self._context.today()):
                    continue
                name = child.given_name or child.name
                action = self._menu.addAction(f"{title} · {name}")
                action.setData((form.id, child.id))
        self._menu.addSeparator()
        for form in shipped_forms():
            title = file.profile.form_title(form.id, form.title)
            blank = self._menu.addAction(self.tr("Leer drucken: {}").format(title))
            blank.setData((form.id, title))

    def _begin_chosen(self, action: QAction) -> None:
        form_id, child_or_title = action.data()
        if isinstance(child_or_title, str):
            self._print_blank(form_id, child_or_title)
        else:
            self._open(form_id, child_or_title)

    def _print_blank(self, form_id: str, title: str) -> None:
        with self._context.messages.guarded():
            pdf = blank_form_pdf(form_id, self._context.book, today=self._context.today())
            PaperDialog(self._context, pdf, title, self).ask()

    def _print_filled(self, answers_id: UUID, title: str) -> None:
        with self._context.messages.guarded():
            pdf = filled_form_pdf(answers_id, self._context.book, today=self._context.today())
            PaperDialog(self._context, pdf, title, self).ask()

    def _open(self, form_id: str, child_id: UUID | None) -> None:
        assert self._file is not None
        self._context.navigate.show_form(form_id, self._file.family.id, child_id)
