"""The password: the only key in daily use."""

from PySide6.QtWidgets import QWidget

from ui.first_start.step import Step
from ui.unlock.new_password import NewPassword


class PasswordStep(Step):
    def __init__(self, parent: QWidget | None = None):
        super().__init__(
            self.tr("Ihr Passwort"),
            self.tr(
                "Es öffnet den Bestand bei jedem Start. Niemand kann es nachschlagen, auch wir "
                "nicht. Für den Notfall bekommen Sie gleich ein Blatt zum Ausdrucken."
            ),
            parent,
        )
        self.advance = self.tr("Bestand an&legen")
        self._new = NewPassword()
        self.body.addWidget(self._new)
        self.end()
        self.setFocusProxy(self._new)
        self._new.changed.connect(self._clear_problem)
        self._new.entered.connect(self.entered)

    def password(self) -> str:
        return self._new.password()

    def forget(self) -> None:
        """The password is not kept longer than needed."""
        self._new.clear()

    def problem(self) -> str:
        return self._new.problem()

    def _clear_problem(self) -> None:
        self.show_problem("")
