"""What is written as the town of a family, read against the municipalities of the Land."""

from difflib import get_close_matches

from lotse.catalogue.area import Area
from lotse.catalogue.lists import areas
from lotse.catalogue.place_name import folded_place
from lotse.errors import quoted

_ALIKE = 0.75  # below, guesses get silly
_NO_OFFERS = "Ohne Gemeinde in NRW schlägt Lotse keine Angebote vor."
_GO_ON = "Sie können trotzdem weitermachen."


def town_ags(written: str) -> str:
    """AGS of the municipality; empty if it is none, several or a Kreis."""
    area = _found(written)
    return area.ags if area and not area.is_region else ""


def town_remark(written: str) -> str:
    """What to mind about it, in words; empty if it is a municipality or nothing is written."""
    if not written.strip():
        return ""
    area = _found(written)
    if area is None:
        return _unknown(written)
    if area.is_region:
        return f"{quoted(area.name)} ist keine Gemeinde. {_NO_OFFERS} {_GO_ON}"
    if folded_place(written) in (folded_place(area.name), area.ags):
        return ""
    return (
        f"Lotse liest {quoted(written)} als {quoted(area.name)}. Stimmt das nicht? Dann schreiben "
        "Sie die Gemeinde bitte aus."
    )


def _found(written: str) -> Area | None:
    return areas().find(written) if written.strip() else None


def _unknown(written: str) -> str:
    several = sorted(a.name for a in areas().beginning_with(written) if not a.is_region)
    if len(several) > 1:
        names = ", ".join(several[:4]) + (" …" if len(several) > 4 else "")
        return f"{quoted(written)} kann mehreres heißen: {names}. {_NO_OFFERS} {_GO_ON}"
    meant = _meant(folded_place(written))
    question = f" Meinten Sie {quoted(meant)}?" if meant else ""
    return f"{quoted(written)} ist keine Gemeinde in NRW.{question} {_NO_OFFERS} {_GO_ON}"


def _meant(folded: str) -> str:
    """`Köln-Kalk` means Köln, `Duisbrug` Duisburg."""
    names = {folded_place(town.name): town.name for town in areas().towns()}
    inside = [name for name in names if folded.startswith(f"{name} ")]
    near = get_close_matches(folded, names, n=1, cutoff=_ALIKE)
    found = max(inside, key=len, default="") or next(iter(near), "")
    return names.get(found, "")
