"""Everything here is drawn with the fonts and measures of Lotse, on every machine alike."""

import pytest

from ui.theme.theme import Theme


@pytest.fixture(autouse=True)
def look(theme: Theme) -> Theme:
    return theme
