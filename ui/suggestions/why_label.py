"""One line of reasons: covered needs with a tick, plain reasons, and what to ask first."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.palette import tokens_now

SEPARATOR = " · "


class WhyLabel(QLabel):
    """Colour never stands alone: ticks and „bitte fragen“ say the same."""

    def __init__(
        self,
        covers: Sequence[str],
        reasons: Sequence[str],
        cautions: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = (tuple(covers), tuple(reasons), tuple(cautions))
        self.setProperty("kind", "quiet")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._write()

    def plain(self) -> str:
        """What a screen reader says."""
        covers, reasons, cautions = self._parts
        needs = [self.tr("deckt {}").format(need) for need in covers]
        asked = [self.tr("Achtung: {}").format(caution) for caution in cautions]
        return SEPARATOR.join([*needs, *reasons, *asked])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        tokens = tokens_now()
        covers, reasons, cautions = self._parts
        parts = [f'<b style="color:{tokens.done}">✓ {escape(need)}</b>' for need in covers]
        parts += [escape(reason) for reason in reasons]
        parts += [f'<b style="color:{tokens.soon}">▲ {escape(text)}</b>' for text in cautions]
        self.setText(SEPARATOR.join(parts))
        self.setAccessibleName(self.plain())
