"""Named colours in a light and a dark set. Colour never stands alone: shape and word go with it."""

import colorsys
from typing import NamedTuple

_STAGE_HUES = (
    "#EADFF3", "#F6DCE3", "#FBE4D2", "#FAEFCB", "#E5F0CF", "#D0EBE1", "#D3E4F6", "#DEDFF3",
)  # fmt: skip


# A named tuple: `dataclasses` would be imported before the first painting for this alone.
class Tokens(NamedTuple):
    """Colours as `#RRGGBB`. `…_ground` is the background that goes with the colour of that name."""

    dark: bool
    background: str
    surface: str
    line: str
    text: str
    muted: str
    input_border: str
    accent: str
    accent_strong: str  # pointer over the accent
    accent_weak: str
    on_accent: str
    open: str
    soon: str
    late: str
    done: str
    open_ground: str
    soon_ground: str
    late_ground: str
    done_ground: str
    practice: str
    practice_ground: str
    practice_stripe: str
    stages: tuple[str, ...]  # in order of the chain
    stage_text: str


def _at_lightness(colour: str, lightness: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    back = colorsys.hls_to_rgb(hue, lightness, min(saturation, 0.45))
    return "#" + "".join(f"{round(part * 255):02X}" for part in back)


LIGHT = Tokens(
    dark=False,
    background="#F5F6F8",
    surface="#FFFFFF",
    line="#D7DCE3",
    text="#1B2430",
    muted="#55606E",
    input_border="#7F8A9A",
    accent="#0B6570",
    accent_strong="#084D56",
    accent_weak="#E2F0F1",
    on_accent="#FFFFFF",
    open="#1F5FBF",
    soon="#7A4E00",
    late="#A3221A",
    done="#2B6438",
    open_ground="#E6EEFA",
    soon_ground="#FFF1D0",
    late_ground="#FCE9E7",
    done_ground="#E4F1E7",
    practice="#5A4300",
    practice_ground="#FFF5D6",
    practice_stripe="#FFE9A8",
    stages=_STAGE_HUES,
    stage_text="#333C48",
)

DARK = Tokens(
    dark=True,
    background="#14191F",
    surface="#1D242C",
    line="#343D48",
    text="#E8ECF1",
    muted="#A9B4C1",
    input_border="#76828F",
    accent="#5CC3CE",
    accent_strong="#86D6DE",
    accent_weak="#16363B",
    on_accent="#0B2327",
    open="#8AB8FF",
    soon="#F2C265",
    late="#FF9A90",
    done="#8BD19B",
    open_ground="#1B2B45",
    soon_ground="#3A2E12",
    late_ground="#45201D",
    done_ground="#1B3523",
    practice="#FFE3A0",
    practice_ground="#3A2E12",
    practice_stripe="#4D3D18",
    stages=tuple(_at_lightness(hue, 0.25) for hue in _STAGE_HUES),
    stage_text="#E8ECF1",
)
