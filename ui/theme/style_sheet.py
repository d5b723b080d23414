"""The one style sheet, made from the tokens and the font height.

Widgets say what they are by the dynamic property `kind`; see `ui.widgets`.
"""

from pathlib import Path
from string import Template

import resources
from resources import text
from ui.theme.measures import CONTROL_HEIGHT, RADIUS, SCROLL_BAR, em
from ui.theme.tokens import Tokens


def style_sheet(tokens: Tokens) -> str:
    values = tokens._asdict() | _sizes() | _pictures(tokens)
    return Template(text("style.qss")).substitute(values)


def _pictures(tokens: Tokens) -> dict[str, str]:
    """A style sheet takes pictures from files only, and in their own colour."""
    icons = Path(resources.__file__).parent / "icons"
    set_name = "dark" if tokens.dark else "light"
    return {name: (icons / f"{name}_{set_name}.svg").as_posix() for name in ("tick", "arrow")}


def _sizes() -> dict[str, str]:
    control = em(CONTROL_HEIGHT)
    return {
        "radius": f"{em(RADIUS)}px",
        "radius_card": f"{em(0.8)}px",
        "radius_small": f"{em(0.3)}px",
        "control": f"{control - 4}px",  # without the frame of 2 on both sides
        "tag": f"{em(1.9) - 4}px",
        "pad_box": f"{em(0.2)}px",
        "pad_tag": f"{em(0.65)}px",
        "pad_x": f"{em(0.85)}px",
        "pad_small": f"{em(0.45)}px",
        "pad_tight": f"{em(0.4)}px",
        "tab_y": f"{em(0.55)}px",
        "indicator": f"{em(1.15)}px",
        "indicator_radius": f"{(em(1.15) + 2) // 2}px",
        "arrow_size": f"{em(0.85)}px",
        "scroll": f"{em(SCROLL_BAR)}px",
        "scroll_radius": f"{em(0.25)}px",
        "handle": f"{em(2.2)}px",
        "text_huge": f"{em(1.75)}px",
        "text_title": f"{em(1.42)}px",
        "text_heading": f"{em(1.05)}px",
        "text_brand": f"{em(1.28)}px",
        "text_tight": f"{em(0.92)}px",
        "text_small": f"{em(0.88)}px",
        "text_chip": f"{em(0.87)}px",
    }
