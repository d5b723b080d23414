"""Known failures become sentences; bugs pass."""

import pytest
from pytestqt.qtbot import QtBot

from lotse.errors import InvalidInput
from ui.messages import Messages


def test_messages_turn_known_failures_into_sentences(qtbot: QtBot) -> None:
    messages = Messages()
    told: list[str] = []
    messages.failure_given.connect(told.append)
    with messages.guarded():
        raise InvalidInput("So geht es nicht.", {"name": "Bitte einen Namen angeben."})
    assert told == ["So geht es nicht. Bitte einen Namen angeben."]
    with pytest.raises(ValueError, match="bug"), messages.guarded():
        raise ValueError("bug")
