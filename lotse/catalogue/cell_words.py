"""The text of a cell as people read it: words for codes, days as they are written here."""

import re
from collections.abc import Callable, Mapping

from lotse.catalogue.facet_values import CAPACITY_WORDS, KIND_WORDS
from lotse.catalogue.labels import circumstance_label, language_labels, need_label, type_label
from lotse.catalogue.offer_words import status_word
from lotse.catalogue.provider import provider_type_label
from lotse.chain.stages import stage_codes, stage_label

_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b", re.ASCII)
_CAPACITY = {state.value: words for state, words in CAPACITY_WORDS.items()}
_KINDS = {kind.value: words for kind, words in KIND_WORDS.items()}


def cell_words(column: str, text: str) -> str:
    """`eltern_kind_gruppe;sprache` is `Eltern-Kind-Gruppe, Sprachförderung`; what has no code
    stands for itself."""
    word = _WORDS.get(column)
    if word is not None:
        return ", ".join(word(code.strip()) for code in text.split(";") if code.strip())
    return _ISO_DAY.sub(r"\3.\2.\1", text)


def _stage(code: str) -> str:
    return stage_label(code) if code in stage_codes() else code


_WORDS: Mapping[str, Callable[[str], str]] = {
    "needs": need_label,
    "stages": _stage,
    "languages": lambda code: language_labels((code,)),
    "only_for": circumstance_label,
    "prefers": circumstance_label,
    "offer_type": type_label,
    "provider_type": provider_type_label,
    "status": status_word,
    "kind": lambda code: _KINDS.get(code, code),
    "capacity_state": lambda code: _CAPACITY.get(code, code),
}
