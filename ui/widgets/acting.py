"""Connects a click to a function with fixed arguments."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton


class Act(QObject):
    """Lives as a child of its button, so that it goes when the button goes."""

    def __init__(self, button: QAbstractButton, act: Callable[..., object], *given: object) -> None:
        super().__init__(button)
        self._act = act
        self._given = given
        button.clicked.connect(self.run)

    def run(self) -> None:
        self._act(*self._given)


def on_click(button: QAbstractButton, act: Callable[..., object], *given: object) -> None:
    """`on_click(button, self._open, consent_id)`; a bound method as slot, no lambda."""
    Act(button, act, *given)
