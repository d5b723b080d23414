"""What staff decide about the suggestions for one family; all of it can be taken back."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from lotse.acts.suggesting import dismiss_offer, remind_of_offer, restore_offer
from lotse.dates.partial import PartialDate
from lotse.matching.found import LaterOffer
from ui.context import AppContext


class Decisions(QObject):
    def __init__(self, context: AppContext, family_id: UUID, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._family_id = family_id

    def refer(self, offer_id: str) -> None:
        self._context.navigate.show_letter(self._family_id, offer_id)

    def put_aside(self, offer_id: str, name: str) -> None:
        with self._context.messages.guarded():
            today = self._context.today()
            dismiss_offer(self._family_id, offer_id, self._context.book, today=today)
            self.tell()
            words = self.tr(
                "„{}“ wird dieser Familie nicht mehr vorgeschlagen, solange sich nichts ändert."
            )
            self._context.messages.info(words.format(name), partial(self.restore, offer_id))

    def give_reason(self, offer_id: str, reason: str) -> None:
        today = self._context.today()
        dismiss_offer(self._family_id, offer_id, self._context.book, today=today, reason=reason)
        self.tell()

    def restore(self, offer_id: str) -> None:
        with self._context.messages.guarded():
            restore_offer(self._family_id, offer_id, self._context.book)
            self.tell()

    def remind(self, later: LaterOffer) -> None:
        with self._context.messages.guarded():
            remind_of_offer(
                self._family_id,
                None,
                later.name,
                later.starts,
                self._context.book,
                today=self._context.today(),
            )
            self.tell()
            self._context.changes.reminders_changed.emit()
            self._context.messages.info(
                self.tr("Wiedervorlage zum {} angelegt: {}.").format(
                    PartialDate.of(later.starts), later.name
                )
            )

    def tell(self) -> None:
        self._context.changes.families_changed.emit(self._family_id)
        self._context.changes.saved.emit(self._context.now())
