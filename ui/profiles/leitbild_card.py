"""The Leitbild and the name of the chain."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from lotse.acts.profiling import change_rows, current_profile
from lotse.errors import InvalidInput
from lotse.profiles.rows import rows_of
from ui.context import AppContext
from ui.theme.measures import keep
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import Label


class LeitbildCard(Card):
    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Leitbild"))
        self._context = context
        self.chain_name = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        keep(self.text, min_height=8)
        self._origin = Label("", "quiet")
        self._text_field = Field(self.tr("Leitbild"), self.text)
        self.add(Field(self.tr("Name der Präventionskette"), self.chain_name))
        self.add(self._text_field)
        self.add(self._origin)
        take = PrimaryButton(self.tr("Leitbild übernehmen"))
        take.clicked.connect(self.take_over)
        self.add(take)
        context.changes.profile_changed.connect(self.show_part)
        self.show_part()

    def show_part(self) -> None:
        with self._context.messages.guarded():
            about = current_profile(self._context.book).about
            self.chain_name.setText(about.chain_name)
            self.text.setPlainText(about.leitbild)
            parts = (self.tr("Quelle: {}").format(about.source) if about.source else "", about.note)
            self._origin.setText("\n".join(part for part in parts if part))
            self._text_field.set_problem("")

    def take_over(self) -> None:
        book = self._context.book
        (about,) = rows_of(current_profile(book))["profile"]
        typed = {
            "chain_name": self.chain_name.text().strip(),
            "leitbild": self.text.toPlainText().strip(),
        }
        try:
            change_rows("profile", [{**about, **typed}], book)
        except InvalidInput as refused:
            self._text_field.set_problem(" ".join(refused.problems.values()))
            return
        self._context.changes.profile_changed.emit()
        self._context.messages.info(self.tr("Das Leitbild ist geändert."))
