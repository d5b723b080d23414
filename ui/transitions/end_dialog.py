"""„Übergang abschließen“: how it ends, in words that judge nobody; a reason if somebody wants."""

from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from lotse.errors import InvalidInput
from lotse.transitions.transition import Transition, TransitionState
from ui.family_parts.edit_dialog import EditDialog
from ui.theme.measures import SMALL_GAP, fit, keep
from ui.transitions.endings import Endings


class EndDialog(EditDialog):
    """Asks how `transition` of the child `name` ends; `endings` carries it out."""

    def __init__(
        self, endings: Endings, transition: Transition, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Übergang von {} abschließen").format(name))
        self.save_button.setText(self.tr("Übergang abschließen"))
        self._endings = endings
        self._transition = transition
        self._ways = {
            TransitionState.CLOSED: QRadioButton(
                self.tr("&Abgeschlossen: Das Kind ist angekommen.")
            ),
            TransitionState.BROKEN_OFF: QRadioButton(
                self.tr("&Vorher beendet: Die Familie geht einen anderen Weg.")
            ),
            TransitionState.NOT_REACHED: QRadioButton(
                self.tr("&Nicht zustande gekommen: Es gab keinen Kontakt.")
            ),
        }
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        keep(self.reason, min_height=4, max_height=8)
        self.add_field("ending", self.tr("Wie endet der Übergang?"), self._choice())
        self.add_field(
            "reason",
            self.tr("&Grund (freiwillig)"),
            self.reason,
            self.tr("Steht danach im Verlauf der Familie. Ein Stichwort genügt."),
        )
        self.finish()

    def choose(self, ending: TransitionState) -> None:
        self._ways[ending].setChecked(True)

    def save(self) -> None:
        self._endings.close_as(self._transition, self._chosen(), self.reason.toPlainText().strip())

    def _chosen(self) -> TransitionState:
        for ending, button in self._ways.items():
            if button.isChecked():
                return ending
        raise InvalidInput(
            self.tr("Es wurde noch nichts geändert."),
            {"ending": self.tr("Bitte wählen Sie eine der drei Möglichkeiten.")},
        )

    def _choice(self) -> QWidget:
        widget = QWidget()
        lines = QVBoxLayout(widget)
        fit(lines, gap=SMALL_GAP)
        group = QButtonGroup(widget)
        for button in self._ways.values():
            group.addButton(button)
            lines.addWidget(button)
        widget.setFocusProxy(self._ways[TransitionState.CLOSED])
        return widget
