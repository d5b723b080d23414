"""Colours that can be read, sizes that follow the zoom."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.contrast import contrast
from ui.theme.measures import em, fit, keep
from ui.theme.palette import tokens_now
from ui.theme.theme import LARGEST_ZOOM, SMALLEST_ZOOM, Scheme, Theme
from ui.theme.tokens import DARK, LIGHT, Tokens
from ui.theme.window_icon import window_icon

TEXTS = (
    ("text", "background"), ("text", "surface"), ("muted", "background"), ("muted", "surface"),
    ("accent", "surface"), ("accent", "background"), ("accent", "accent_weak"),
    ("on_accent", "accent"), ("on_accent", "accent_strong"), ("text", "accent_weak"),
    ("open", "open_ground"), ("soon", "soon_ground"), ("late", "late_ground"),
    ("done", "done_ground"), ("soon", "surface"), ("late", "surface"), ("done", "surface"),
    ("practice", "practice_ground"), ("practice", "practice_stripe"), ("background", "text"),
)  # fmt: skip
GRAPHICS = (("input_border", "surface"), ("accent", "surface"), ("on_accent", "accent"))


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_texts_are_readable(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), GRAPHICS)
def test_frames_and_focus_can_be_seen(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_stages_are_readable(tokens: Tokens) -> None:
    assert len(tokens.stages) == 8
    assert min(contrast(tokens.stage_text, stage) for stage in tokens.stages) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_painting_follows_the_scheme(theme: Theme, qtbot: QtBot) -> None:
    assert tokens_now() == LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert tokens_now() == DARK


def test_sizes_follow_the_zoom(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    inner = QWidget()
    line = QHBoxLayout(page)
    line.addWidget(inner)
    fit(line, margin=(1, 2, 3, 4), gap=2)
    keep(inner, min_width=10, max_height=5)
    before = em()
    with qtbot.waitSignal(theme.changed):
        theme.set_zoom(200)
    assert em() == pytest.approx(2 * before, abs=1)
    assert line.contentsMargins().left() == pytest.approx(em(1), abs=1)
    assert line.contentsMargins().bottom() == pytest.approx(em(4), abs=1)
    assert line.spacing() == pytest.approx(em(2), abs=1)
    assert inner.minimumWidth() == em(10)
    assert inner.maximumHeight() == em(5)


def test_zoom_stays_within_its_bounds(theme: Theme) -> None:
    theme.set_zoom(500)
    assert theme.zoom == LARGEST_ZOOM
    theme.zoom_in()
    assert theme.zoom == LARGEST_ZOOM
    theme.set_zoom(1)
    assert theme.zoom == SMALLEST_ZOOM
    theme.reset_zoom()
    theme.zoom_out()
    assert theme.zoom == 90


@pytest.mark.usefixtures("theme")
def test_the_window_has_an_icon_at_every_size() -> None:
    icon = window_icon()
    assert {size.width() for size in icon.availableSizes()} >= {16, 32, 128}
    drawn = icon.pixmap(32, 32).toImage()
    assert any(drawn.pixelColor(x, y).alpha() for x in range(32) for y in range(32))
