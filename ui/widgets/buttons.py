"""Buttons are verbs; the shortcut stands on them as a key cap.

`PrimaryButton` once a page, `Button` for the rest, `LinkButton` inside cards and rows.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.theme.icons import paint_icon
from ui.theme.measures import RADIUS, em
from ui.theme.palette import tokens_now
from ui.widgets.key_cap import GAP, KeyCap

_ICON = 1.15


class Button(QPushButton):
    """`shortcut` both triggers the button and is shown on it; `icon_name` is a file of icons/."""

    usual_kind = ""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        shortcut: str | None = None,
        icon_name: str = "",
        kind: str = "",
    ):
        super().__init__(parent)
        self.setProperty("kind", kind or self.usual_kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._icon_name = icon_name
        self._only_icon = False
        self._shows_keys = True
        self._keys = QKeySequence()
        self._cap = KeyCap(self._keys)
        self.setText(text)
        self.set_shortcut(shortcut)

    def set_shortcut(self, shortcut: str | None) -> None:
        """As Qt writes it, `Ctrl+N`; the cap shows the German name."""
        sequence = QKeySequence(shortcut) if shortcut else QKeySequence()
        if shortcut:
            self.setShortcut(sequence)
        self._keys = sequence
        self._cap = KeyCap(sequence)
        self.setAccessibleDescription(self._cap.text)
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Qt forgets the shortcut with every new text."""
        super().setText(text)
        if not self._keys.isEmpty():
            self.setShortcut(self._keys)

    def set_only_icon(self, only: bool) -> None:
        """Without room for the words they stand in the tool tip; the name stays."""
        self._only_icon = only
        self.setToolTip(f"{self.text()} ({self._cap.text})" if only else "")
        self.updateGeometry()
        self.update()

    def show_keys(self, shown: bool) -> None:
        """Without room for the key cap it stands in the tool tip, if that says nothing else."""
        if shown != self._shows_keys:
            self._shows_keys = shown
            if self.toolTip() in ("", self._cap.text):
                self.setToolTip("" if shown else self._cap.text)
            self.updateGeometry()
            self.update()

    def hidden_keys_width(self) -> int:
        """What it would be wider with its key cap."""
        return 0 if self._shows_keys else round(self._cap.width(self.font()))

    def icon_size_hint(self) -> QSize:
        """What it needs without its words."""
        return QSize(em(_ICON) + 2 * em(0.6), super().sizeHint().height())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        if not self.text() or self._only_icon:
            return self.icon_size_hint()
        hint = super().sizeHint()
        return QSize(hint.width() + round(self._cap_width() + self._icon_width()), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # QPushButton takes Enter only inside dialogs; here Enter presses the focused button.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, ground, frame = self._look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = 2.0 if self.hasFocus() else 1.0
        area = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        painter.setPen(QPen(QColor(frame), ring) if frame else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(ground) if ground else QBrush())
        radius = area.height() / 2 if self.property("kind") == "tag" else em(RADIUS)
        painter.drawRoundedRect(area, radius, radius)
        self._paint_content(painter, QColor(ink))
        if self.hasFocus() and self.property("kind") == "primary":
            inset = em(0.2)
            inner = area.adjusted(inset, inset, -inset, -inset)
            painter.setBrush(QBrush())
            painter.setPen(QPen(QColor(ink), max(1.5, em(0.12))))
            painter.drawRoundedRect(inner, em(0.4), em(0.4))

    def _look(self) -> tuple[str, str, str]:
        """Ink, ground and frame; empty is none. Painted here: a style sheet knows no key cap."""
        tokens = tokens_now()
        kind, hover = self.property("kind"), self.underMouse() or self.isDown()
        if not self.isEnabled():
            ground = {"primary": tokens.line, "link": ""}.get(kind, tokens.background)
            return tokens.muted, ground, "" if kind == "link" else tokens.line
        ring = tokens.accent if self.hasFocus() else ""
        match kind:
            case "primary":
                ground = tokens.accent_strong if hover else tokens.accent
                return tokens.on_accent, ground, ring or ground
            case "link":
                return tokens.accent, tokens.accent_weak if hover else "", ring
            case "filter":
                return tokens.accent, tokens.accent_weak, tokens.accent
            case "toast" if self.hasFocus():
                return tokens.text, tokens.background, tokens.background
            case "toast":
                return tokens.background, "", tokens.background
            case _ if self.isChecked():
                return tokens.accent, tokens.accent_weak, tokens.accent
            case "tag":
                frame = tokens.accent if hover else tokens.line
                return (
                    tokens.text,
                    tokens.accent_weak if hover else tokens.background,
                    ring or frame,
                )
            case _:
                frame = tokens.accent if hover else tokens.input_border
                return tokens.text, tokens.accent_weak if hover else tokens.surface, ring or frame

    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        metrics = self.fontMetrics()
        text = "" if self._only_icon else self.text()
        text_width = metrics.size(int(Qt.TextFlag.TextShowMnemonic), text).width() if text else 0
        icon = self._icon_width()
        cap = 0.0 if self._only_icon else self._cap_width()
        left = (self.width() - text_width - icon - cap) / 2
        if self._icon_name:
            side = em(_ICON)
            spot = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon_name, colour.name(), spot)
        painter.setPen(colour)
        where = QRectF(left + icon, 0, text_width + 1, self.height())
        painter.drawText(
            where, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic), text
        )
        if cap:
            self._cap.paint(painter, where.right() + em(GAP), self.height(), self.font(), colour)

    def _cap_width(self) -> float:
        return self._cap.width(self.font()) if self._shows_keys else 0.0

    def _icon_width(self) -> float:
        if not self._icon_name:
            return 0.0
        return em(_ICON) + (em(0.4) if self.text() and not self._only_icon else 0)


class PrimaryButton(Button):
    """The one next step of a page."""

    usual_kind = "primary"


class LinkButton(Button):
    """A quiet act inside a card or row."""

    usual_kind = "link"
