"""The page of a referral letter: what it says, the real paper, what happens to it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.acts.referral_steps import DAYS_TO_REPLY
from lotse.consents.consent import Consent
from lotse.consents.rules import recipient_of_offer
from lotse.dates.partial import PartialDate
from lotse.enumeration import in_a_row
from lotse.errors import InvalidInput, LotseError, NoConsent
from lotse.families.situation import spoken_well
from lotse.families.words import child_words
from lotse.wording.letter_parts import letter_parts
from lotse.wording.wish import LetterWish
from ui.context import AppContext
from ui.referrals.letter_choices import LetterChoices
from ui.referrals.letter_out import LetterOut
from ui.referrals.letter_paper import LetterPaper
from ui.referrals.letter_side import FamilyLetterCard, ReplyCard
from ui.referrals.letter_work import Filed, LetterWork
from ui.theme.measures import GAP, em, fit
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.chip import Chip, ChipState
from ui.widgets.hint_box import HintBox
from ui.widgets.identity_bar import IdentityBar
from ui.widgets.side_by_side import SideBySide

DRAW_AFTER_MS = 200
NARROW = 62  # in font heights: no room for the column on the right


class LetterPage(QWidget):
    def __init__(self, context: AppContext, family_id: UUID, offer_id: str) -> None:
        super().__init__()
        self._context = context
        self._work = LetterWork(context, family_id, offer_id)
        self._out = LetterOut(self, context.messages)
        self._filed: Filed | None = None  # filed, but neither printed nor saved yet
        self.title = self.tr("Vermittlung an {}").format(self._work.offer.name)
        self._make_cards()
        self._make_actions()
        self._arrange()
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(DRAW_AFTER_MS)
        self._redraw.timeout.connect(self.draw)
        for card in (self.choices, self.reply, self.family_letter):
            card.changed.connect(self._take_change)
        context.changes.consents_changed.connect(self._look_again)
        context.changes.profile_changed.connect(self._look_again)
        self.check_consent()
        self.draw()

    def check_consent(self) -> None:
        """Looks again what the consent allows; the letter follows."""
        self._work.reload()
        found = self._work.consent(self.choices.wish().child_ids or self._all_children())
        consent, reasons = (found, ()) if isinstance(found, Consent) else (None, found)
        self.choices.show_choices(consent, hidden=self._work.profile.hidden_needs)
        self._show_identity(consent)
        self.hint.set_text(" ".join(reasons), ChipState.SOON)
        self.ask_button.setVisible(consent is None)
        self.setFocusProxy(self.ask_button if consent is None else self.print_button)
        self._redraw.start()

    def _take_change(self) -> None:
        """What was filed before said something else."""
        self._filed = None
        self._redraw.start()

    def _look_again(self) -> None:
        self._filed = None
        with self._context.messages.guarded():
            self.check_consent()

    def draw(self) -> None:
        """Draws the drafts anew, now instead of a moment later."""
        self._redraw.stop()
        with self._context.messages.guarded():
            self.paper.show_documents(
                self._work.preview(
                    self._wish(), family_letter=self.family_letter.wanted.isChecked()
                )
            )

    def print_and_file(self) -> None:
        """Asks for the printer first: whoever cancels has filed nothing."""
        if self._is_refused():
            return
        printer = self._out.asked_printer()
        if printer is not None:
            self.file_on_paper(printer)

    def file_on_paper(self, printer: QPrinter) -> None:
        self._filed = self._file()
        if self._filed and self._out.is_printed(self._filed, printer):
            self._leave(self._filed, self.tr("Gedruckt und abgelegt."))

    def save_and_file(self) -> None:
        """As printing, for those who send it on by another way."""
        if self._is_refused():
            return
        place = self._out.asked_place(self._work.family.reference)
        if place is not None:
            self.file_as_pdf(place)

    def file_as_pdf(self, place: Path) -> None:
        self._filed = self._file()
        if self._filed and self._out.is_saved(self._filed, place):
            self._leave(self._filed, self.tr("Gespeichert und abgelegt."))

    def ask_for_consent(self) -> None:
        """The one that waits for a signature, else a new one."""
        key, asked = recipient_of_offer(self._work.offer).key, self._work.asked_consent()
        self._context.navigate.show_consent(
            self._work.family.id, asked.id if asked else None, "" if asked else key
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.paper.side.setVisible(event.size().width() >= em(NARROW))

    def _make_cards(self) -> None:
        family, today = self._work.family, self._context.today
        self.choices = LetterChoices(
            family,
            self._needs_of_offer(),
            hub=self._work.hub,
            service_types=self._work.offer.service_types,
        )
        self.reply = ReplyCard(today, today() + timedelta(days=DAYS_TO_REPLY))
        self.family_letter = FamilyLetterCard(spoken_well(family))
        self.hint = HintBox("", ChipState.SOON)
        self.paper = LetterPaper(self.title)

    def _make_actions(self) -> None:
        self.identity = IdentityBar()
        self.ask_button = Button(self.tr("Einwilligung einholen"), shortcut="Ctrl+E")
        self.ask_button.clicked.connect(self.ask_for_consent)
        save = Button(self.tr("Als PDF …"), shortcut="Ctrl+S")
        save.clicked.connect(self.save_and_file)
        self.print_button = PrimaryButton(self.tr("Drucken und ablegen"), shortcut="Ctrl+P")
        self.print_button.clicked.connect(self.print_and_file)
        back = LinkButton(self.tr("Zur Familie"))
        back.clicked.connect(self._show_family)
        self.identity.set_actions([back, save, self.print_button])

    def _arrange(self) -> None:
        cards = QWidget()
        left = QVBoxLayout(cards)
        fit(left, gap=GAP)
        for widget in (
            self.hint, self.ask_button, self.choices, self.reply, self.family_letter,
        ):  # fmt: skip
            left.addWidget(widget)
        left.addStretch(1)
        columns = SideBySide(cards, self.paper, wide=50, cards_width=20, paper_height=28)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self.identity)
        layout.addWidget(columns, 1)

    def _wish(self) -> LetterWish:
        """All that the three cards ask for."""
        return replace(
            self.choices.wish(), reply_until=self.reply.day(), language=self.family_letter.code()
        )

    def _needs_of_offer(self) -> tuple[str, ...]:
        """Named at first: what this offer is for. The family decides about the rest."""
        return tuple(
            need.code
            for need in self._work.family.open_needs
            if need.code in self._work.offer.needs
        )

    def _all_children(self) -> tuple[UUID, ...]:
        return tuple(child.id for child in self._work.family.children)

    def _show_identity(self, consent: Consent | None) -> None:
        family, today = self._work.family, self._context.today()
        children = in_a_row([child_words(child, today) for child in family.children])
        chip = Chip(self.tr("Einwilligung fehlt"), ChipState.SOON)
        if consent is not None:
            parts = [part for part in letter_parts(family, consent) if part.known]
            covered = sum(part.covered for part in parts)
            day = PartialDate.of(consent.valid_from)
            words = self.tr("Einwilligung vom {} deckt {} von {} Angaben")
            chip = Chip(words.format(day, covered, len(parts)), ChipState.DONE)
        self.identity.set_identity(self.title, f"{family.title} · {children}", [chip])

    def _is_refused(self) -> bool:
        """Says clearly what is missing and where to go; nothing is printed then."""
        found = self._work.consent(self.choices.wish().child_ids)
        if isinstance(found, Consent):
            return False
        self._refuse(NoConsent(found))
        return True

    def _refuse(self, refused: NoConsent) -> None:
        self.hint.set_text(str(refused), ChipState.TODAY)
        self.ask_button.show()
        self.ask_button.setFocus()

    def _file(self) -> Filed | None:
        """What was filed but did not get out goes out now: one referral, one letter."""
        if self._filed is not None:
            return self._filed
        if self.reply.day() is None:
            sentence = self.tr("Bitte nennen Sie den Tag, bis zu dem Sie eine Antwort brauchen.")
            self._context.messages.failure(InvalidInput(sentence))
            self.reply.until.setFocus()
            return None
        try:
            return self._work.file(
                self._wish(), family_letter=self.family_letter.wanted.isChecked()
            )
        except NoConsent as refused:
            self._refuse(refused)
        except LotseError as known:
            self._context.messages.failure(known)
        return None

    def _leave(self, filed: Filed, sentence: str) -> None:
        with self._context.messages.guarded():
            self._work.sent(filed.referral_id)
            self._context.messages.info(sentence)
            self._context.navigate.show_family(self._work.family.id, "referrals")

    def _show_family(self) -> None:
        self._context.navigate.show_family(self._work.family.id)
