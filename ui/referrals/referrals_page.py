"""All referrals of this desk: what is waited for stands first."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.referrals.referral import WAITED_FOR, Referral, ReferralState
from lotse.views.reply_slip import referral_of_slip
from ui.context import AppContext
from ui.family_parts.family_tab import fill_rows
from ui.referrals.referral_row import ReferralRow
from ui.referrals.replies import give_reply
from ui.theme.measures import PAGE_MARGIN, fit
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.labels import Label
from ui.widgets.more_rows import AT_ONCE, MoreRows
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented_choice import SegmentedChoice

WAITING, ARRIVED, OTHER, ALL = "offen", "angekommen", "anders", "alle"
MOST = 300


class ReferralsPage(QWidget):
    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.title = self.tr("Vermittlungen")
        self._said = Label("", "muted")
        self.filter = SegmentedChoice(
            (
                (WAITING, self.tr("Warten auf Antwort")),
                (ARRIVED, self.tr("Angekommen")),
                (OTHER, self.tr("Nicht zustande gekommen")),
                (ALL, self.tr("Alle")),
            ),
            self.tr("Welche Vermittlungen?"),
        )
        self.filter.set_value(WAITING)
        self.filter.value_changed.connect(self._begin_again)
        self.slip = SearchField(self.tr("Code der Rückantwort, zum Beispiel K7-2Q"))
        self.slip.returnPressed.connect(self._find_slip)
        self.slip.textChanged.connect(self._forget_slip)
        self._found: UUID | None = None
        self._more: MoreRows | None = None
        self.card = Card()
        families = Button(self.tr("Zu den Familien"))
        families.clicked.connect(self._show_families)
        self._empty = EmptyState(
            self.tr("Noch keine Vermittlung"),
            self.tr(
                "Auf der Seite einer Familie stehen passende Angebote. „Vermitteln“ schreibt den "
                "Brief; die Antwort wird hier mit einer Taste eingetragen."
            ),
            action=families,
            icon_name="referrals",
        )
        self._arrange()
        context.changes.referrals_changed.connect(self.reload)
        context.changes.families_changed.connect(self.reload)
        self.reload()

    def _begin_again(self) -> None:
        self._more = None
        self.reload()

    def reload(self, _changed: object = None) -> None:
        with self._context.book.transaction() as records:
            everything = records.referrals.all()
            shown = sorted(
                (one for one in everything if self._wanted(one)), key=lambda one: one.reply_until
            )[:MOST]
            titles = records.families.titles({one.family_id for one in shown})
        self._show(everything, shown, titles)

    def _show(
        self,
        everything: Sequence[Referral],
        shown: Sequence[Referral],
        titles: Mapping[UUID, str],
    ) -> None:
        waiting = sum(one.state in WAITED_FOR for one in everything)
        meta = self.tr("{} warten auf Antwort").format(waiting)
        if waiting < 2:
            one, none = self.tr("1 wartet auf Antwort"), self.tr("Keine wartet auf Antwort")
            meta = one if waiting else none
        self._said.setText(meta)
        self._empty.setVisible(not everything)
        self._page.setVisible(bool(everything))
        make = [partial(self._row, one, titles[one.family_id]) for one in shown]
        rows = [one() for one in make[: self._at_once()]]
        fill_rows(self.card, rows, self.tr("Hier steht gerade nichts."))
        self._more = MoreRows(self.card, len(rows), make[len(rows) :])
        if any(row.open for row in rows):
            self.card.add(
                Label(
                    self.tr(
                        "Rückmeldung mit einer Taste auf der Zeile: A angekommen · W Warteliste · "
                        "K kein Platz · P passt nicht · N nicht erschienen"
                    ),
                    "quiet",
                )
            )

    def _at_once(self) -> int:
        """As many as stand there: who has come far down stays there after a reply."""
        return max(AT_ONCE, self._more.shown) if self._more else AT_ONCE

    def _row(self, referral: Referral, title: str) -> ReferralRow:
        row = ReferralRow(referral, self._context.today(), title)
        row.reply_given.connect(self._reply)
        row.document_wanted.connect(self._show_document)
        row.family_wanted.connect(self._show_family)
        return row

    def _find_slip(self) -> None:
        """Shows the one referral of that code, whatever its state, and takes the cursor there."""
        with self._context.messages.guarded():
            self._found = referral_of_slip(self.slip.text(), self._context.book).id
            self.reload()
            for row in self.card.findChildren(ReferralRow):
                if row.referral.id == self._found:
                    row.setFocus()

    def _forget_slip(self) -> None:
        if self._found is not None:
            self._found = None
            self.reload()

    def _wanted(self, referral: Referral) -> bool:
        if self._found is not None:
            return referral.id == self._found
        waiting, arrived = referral.state in WAITED_FOR, referral.state is ReferralState.ARRIVED
        match self.filter.value():
            case "offen":
                return waiting
            case "angekommen":
                return arrived
            case "anders":
                return not waiting and not arrived
            case _:
                return True

    def _arrange(self) -> None:
        self._page = ScrollPage(margin=PAGE_MARGIN)
        head = QVBoxLayout()
        fit(head, gap=0.15)
        head.addWidget(Label(self.title, "title"))
        head.addWidget(self._said)
        self._page.body.addLayout(head)
        self._page.body.addWidget(self.slip)
        self._page.body.addWidget(self.filter)
        self._page.body.addWidget(self.card)
        self._page.body.addStretch(1)
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self._page, 1)
        layout.addWidget(self._empty, 1)

    def _reply(self, referral_id: UUID, state: ReferralState) -> None:
        give_reply(self._context, referral_id, state, self)

    def _show_document(self, document_id: UUID) -> None:
        self._context.navigate.show_document(document_id)

    def _show_family(self, family_id: UUID) -> None:
        self._context.navigate.show_family(family_id, "referrals")

    def _show_families(self) -> None:
        self._context.navigate.show_page("families")
