"""Who must look again: one signal per kind of change. Listeners decide for themselves."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Emit after the transaction is committed.

    Signals: `families_changed(family_id | None)` for everything about a family (answers,
    consents, referrals, transitions, documents, reminders too); the others say their kind.
    `saved(datetime)` feeds "gespeichert 14:03".
    """

    families_changed = Signal(object)
    referrals_changed = Signal()
    transitions_changed = Signal()
    consents_changed = Signal()
    documents_changed = Signal()
    reminders_changed = Signal()
    offers_changed = Signal()
    imports_changed = Signal()
    directory_changed = Signal()
    drafts_changed = Signal()
    desk_changed = Signal()
    profile_changed = Signal()
    saved = Signal(object)
    lock_time_changed = Signal()
