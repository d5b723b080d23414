"""German words for codes; a code that is no longer in the list stands for itself."""

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.lists import needs


def need_label(code: str) -> str:
    need = needs().get(code)
    return need.label if need else code


def circumstance_label(code: str) -> str:
    return CIRCUMSTANCES.get(code, code)
