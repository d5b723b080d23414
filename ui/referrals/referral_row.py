"""One referral: where it stands, and what came back with a single key."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from lotse.catalogue.offer import in_words
from lotse.dates.partial import PartialDate
from lotse.referrals.referral import ANSWERABLE, WAITED_FOR, Referral, ReferralState
from lotse.referrals.words import STATE_WORDS
from ui.theme.measures import em
from ui.theme.palette import tokens_now
from ui.widgets.acting import on_click
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.chip import Chip, ChipState
from ui.widgets.row import Row

_RING = 0.5  # keeps the words off the ring of a row that has the cursor, in font heights

REPLY_KEYS = {
    "A": ReferralState.ARRIVED,
    "W": ReferralState.WAITING,
    "K": ReferralState.NO_PLACE,
    "P": ReferralState.NOT_FITTING,
    "N": ReferralState.NOT_SHOWN_UP,
}


class ReferralRow(Row):
    """`reply_given(referral id, state)`; `document_wanted(document id)`; `family_wanted(id)`."""

    reply_given = Signal(object, object)
    document_wanted = Signal(object)
    family_wanted = Signal(object)

    def __init__(
        self,
        referral: Referral,
        today: date,
        family_title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.referral = referral
        self.open = referral.state in ANSWERABLE
        offer = referral.offer_name
        reply = _link(self.tr("Rückmeldung"), self.tr("Rückmeldung zu {}").format(offer), "check")
        show = _link(self.tr("Brief"), self.tr("Brief an {} zeigen").format(offer))
        buttons: list[Button] = []
        if self.open:
            buttons.append(reply)
        if referral.document_id:
            buttons.append(show)
        if family_title:
            family = _link(self.tr("Familie"), self.tr("{} öffnen").format(family_title))
            buttons.append(family)
        title = f"{family_title} → {offer}" if family_title else offer
        super().__init__(
            title,
            _facts(self, referral),
            parent,
            state=_chip(self, referral, today),
            buttons=buttons,
            indent=_RING,
        )
        if family_title:
            on_click(family, self.family_wanted.emit, referral.family_id)
        on_click(show, self.document_wanted.emit, referral.document_id)
        self._menu = self._reply_menu()
        self._reply_button = reply
        reply.clicked.connect(self._show_menu)
        self.setAccessibleName(f"{title}, {STATE_WORDS[referral.state]}")
        if self.open:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setToolTip(self._keys_words())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        state = REPLY_KEYS.get(event.text().upper()) if plain and self.open else None
        if state is None:
            super().keyPressEvent(event)
            return
        self.reply_given.emit(self.referral.id, state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens_now().accent), em(0.13)))
            edge = em(0.13)
            painter.drawRoundedRect(
                self.rect().adjusted(edge, edge, -edge, -edge), em(0.4), em(0.4)
            )

    def _show_menu(self) -> None:
        button = self._reply_button
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _reply_menu(self) -> QMenu:
        menu = QMenu(self)
        for key, state in REPLY_KEYS.items():
            action = QAction(f"{STATE_WORDS[state]}\t{key}", menu)
            action.setData(state)
            menu.addAction(action)
        menu.triggered.connect(self._reply)
        return menu

    def _reply(self, action: QAction) -> None:
        self.reply_given.emit(self.referral.id, ReferralState(action.data()))

    def _keys_words(self) -> str:
        words = [f"{key} {STATE_WORDS[state]}" for key, state in REPLY_KEYS.items()]
        return self.tr("Rückmeldung mit einer Taste: {}").format(" · ".join(words))


def _facts(row: QWidget, referral: Referral) -> str:
    made = row.tr("vom {}").format(PartialDate.of(referral.created_on))
    facts = [made, in_words(referral.provider)]
    if referral.state in WAITED_FOR:
        until = PartialDate.of(referral.reply_until)
        facts.append(row.tr("Antwort bis {}").format(until))
        facts.append(row.tr("Code {}").format(referral.reply_code))
    facts += [line for line in referral.note.splitlines() if line]
    return " · ".join(part for part in facts if part)


def _chip(row: QWidget, referral: Referral, today: date) -> Chip:
    word = STATE_WORDS[referral.state]
    if referral.state is ReferralState.ARRIVED:
        return Chip(word, ChipState.DONE)
    if referral.state in WAITED_FOR:
        if referral.reply_until <= today:
            return Chip(row.tr("heute nachfragen"), ChipState.TODAY)
        return Chip(word, ChipState.OPEN)
    return Chip(word, ChipState.LEFT)


def _link(words: str, read_aloud: str, icon_name: str = "") -> LinkButton:
    link = LinkButton(words, icon_name=icon_name)
    link.setAccessibleName(read_aloud)
    return link
