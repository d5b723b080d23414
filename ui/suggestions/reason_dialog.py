"""Why an offer does not fit this family: optional, kept with the decision."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.family_parts.edit_dialog import EditDialog


class ReasonDialog(EditDialog):
    """`store` gets the reason; an empty one is fine."""

    def __init__(
        self,
        offer_name: str,
        reason: str,
        store: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Warum trifft es nicht zu?"))
        self.save_button.setText(self.tr("Grund merken"))
        self._store = store
        self.reason = QLineEdit(reason)
        self.reason.setMaxLength(200)
        hint = self.tr("Freiwillig, ein paar Worte: „zu weit“, „war schon da“, „möchte nicht“")
        self.add_field("reason", self.tr("&Grund zu „{}“").format(offer_name), self.reason, hint)
        self.finish()
        self.reason.setFocus()

    def save(self) -> None:
        self._store(self.reason.text().strip())
