"""Languages by BCP 47 code, with German names."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

GERMAN = "de"
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    code: str
    label: str  # German
    within: str = ""  # the code offers usually name: kmr is within ku


class Languages:
    """`longer` are all codes of three letters with the one of two letters for the same language,
    if there is one; thousands, asked for only when somebody writes one of them."""

    def __init__(
        self, languages: Mapping[str, Language], longer: Callable[[], Mapping[str, str]] = dict
    ) -> None:
        self.all = dict(languages)
        self._longer = longer

    def is_known(self, code: str) -> bool:
        """By its first part; what follows (script, region) only has to be well formed."""
        tag = code.casefold()
        if not _TAG.fullmatch(tag):
            return False
        primary = tag.split("-")[0]
        return primary in self.all or primary in self._longer()

    def primary(self, code: str) -> str:
        """The language alone, by its usual code: `de` for `de-AT` as for `deu`."""
        primary = code.casefold().split("-")[0]
        if primary in self.all or len(primary) != 3:
            return primary
        shorter = self._longer().get(primary, "")
        return shorter if shorter in self.all else primary

    def label(self, code: str) -> str:
        """German name; the code itself if there is none."""
        known = self.all.get(self.primary(code))
        return known.label if known else code

    def spoken(self, code: str) -> frozenset[str]:
        """The codes that stand for the same language when somebody speaks `code`."""
        primary = self.primary(code)
        known = self.all.get(primary)
        wider = known.within if known else ""
        return frozenset(c for c in (primary, wider) if c)

    def is_german(self, code: str) -> bool:
        return self.primary(code) == GERMAN
