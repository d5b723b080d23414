"""A new password, twice, with an honest word about its strength."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.password_strength import SHORTEST, Strength, strength
from ui.theme.measures import fit
from ui.widgets.chip import Chip, ChipState
from ui.widgets.fields import Field
from ui.widgets.password_field import PasswordField


class NewPassword(QWidget):
    """Signals: `changed` while typing, `entered` on Enter in the second line."""

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        # One eye for both, after both: Tab goes from line to line.
        self._first = PasswordField(self.tr("Neues Passwort"), shows=False)
        self._again = PasswordField(self.tr("Passwort wiederholen"))
        self._chip = Chip("", ChipState.LEFT)
        hint = self.tr("Mindestens {n} Zeichen. Gut sind vier Wörter, die nicht zusammenpassen.")
        layout = QVBoxLayout(self)
        fit(layout, gap=0.7)
        layout.addWidget(Field(self.tr("Neues Passwort"), self._first, hint.format(n=SHORTEST)))
        layout.addWidget(self._chip)
        layout.addWidget(Field(self.tr("Passwort wiederholen"), self._again))
        self._again.text_shown.connect(self._first.show_text)
        self.setFocusProxy(self._first)
        self._first.text_changed.connect(self._judge)
        self._again.text_changed.connect(self._judge)
        self._first.entered.connect(self._again.setFocus)
        self._again.entered.connect(self.entered)
        self._judge()

    def password(self) -> str:
        return self._first.text()

    def problem(self) -> str:
        """One sentence, or empty if the password can be taken; the cursor stands where to mend."""
        sentence, field = self._first_problem()
        if field is not None:
            field.select_all()
            field.setFocus()
        return sentence

    def _first_problem(self) -> tuple[str, PasswordField | None]:
        if strength(self._first.text()) is Strength.TOO_SHORT:
            short = self.tr("Das Passwort ist zu kurz. Bitte nehmen Sie mindestens {n} Zeichen.")
            return short.format(n=SHORTEST), self._first
        if strength(self._first.text()) is Strength.WEAK:
            weak = self.tr("Das Passwort ist leicht zu erraten. Bitte nehmen Sie ein anderes.")
            return weak, self._first
        if self._first.text() != self._again.text():
            different = self.tr(
                "Die beiden Eingaben sind verschieden. Bitte wiederholen Sie das Passwort."
            )
            return different, self._again
        return "", None

    def clear(self) -> None:
        self._first.clear()
        self._again.clear()

    def _judge(self) -> None:
        text, state = _verdict(strength(self._first.text()))
        self._chip.set_state(text, state)
        self.changed.emit()


def _verdict(found: Strength) -> tuple[str, ChipState]:
    words = {
        Strength.TOO_SHORT: ("noch zu kurz", ChipState.LEFT),
        Strength.WEAK: ("leicht zu erraten", ChipState.SOON),
        Strength.FAIR: ("brauchbar", ChipState.OPEN),
        Strength.STRONG: ("stark", ChipState.DONE),
    }
    text, state = words[found]
    return QCoreApplication.translate("NewPassword", text), state
