"""The one style sheet, made from the tokens and the font height.

Widgets say what they are by the dynamic property `kind`; see `ui.widgets`.
"""

from string import Template

from resources import text
from ui.theme.measures import CONTROL_HEIGHT, RADIUS, em
from ui.theme.tokens import Tokens


def style_sheet(tokens: Tokens) -> str:
    return Template(text("style.qss")).substitute(tokens._asdict() | _sizes())


def _sizes() -> dict[str, str]:
    control = em(CONTROL_HEIGHT)
    return {
        "radius": f"{em(RADIUS)}px",
        "radius_card": f"{em(0.8)}px",
        "radius_small": f"{em(0.3)}px",
        "control": f"{control - 4}px",  # without the frame of 2 on both sides
        "pad_y": f"{em(0.2)}px",
        "pad_x": f"{em(0.85)}px",
        "pad_small": f"{em(0.45)}px",
        "tab_y": f"{em(0.55)}px",
        "indicator": f"{em(1.15)}px",
        "scroll": f"{em(0.75)}px",
        "scroll_radius": f"{em(0.25)}px",
        "handle": f"{em(2.2)}px",
        "text_huge": f"{em(1.75)}px",
        "text_title": f"{em(1.42)}px",
        "text_heading": f"{em(1.05)}px",
        "text_brand": f"{em(1.28)}px",
        "text_small": f"{em(0.88)}px",
        "text_chip": f"{em(0.87)}px",
    }
