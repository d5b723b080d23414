"""Tabs build their page once and late."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.tabs import Tabs

pytestmark = pytest.mark.usefixtures("theme")


def test_tabs_build_their_page_once_and_late(qtbot: QtBot) -> None:
    built: list[str] = []

    def build(name: str) -> QWidget:
        built.append(name)
        return QWidget()

    tabs = Tabs("Familie")
    qtbot.addWidget(tabs)
    tabs.add_tab("a", "Überblick", lambda: build("a"))
    tabs.add_tab("b", "Verlauf", lambda: build("b"))
    assert not built
    tabs.show_tab("b")
    assert built == ["b"]
    tabs.show_tab("a")
    tabs.show_tab("b")
    tabs.show_tab("a")
    assert built == ["b", "a"]
    assert tabs.current() == "a"
