"""Languages by BCP 47 code, with German names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

GERMAN = "de"
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    code: str
    label: str  # German
    within: str = ""  # the code offers usually name: kmr is within ku


class Languages:
    def __init__(self, languages: Mapping[str, Language]) -> None:
        self.all = dict(languages)

    def is_known(self, code: str) -> bool:
        """A two-letter code must exist; of the thousands of longer ones the shape is checked."""
        tag = code.casefold()
        if not _TAG.fullmatch(tag):
            return False
        primary = tag.split("-")[0]
        return primary in self.all or len(primary) == 3

    def label(self, code: str) -> str:
        """German name; the code itself if there is none."""
        primary = code.casefold().split("-")[0]
        return self.all[primary].label if primary in self.all else code

    def spoken(self, code: str) -> frozenset[str]:
        """The codes that stand for the same language when somebody speaks `code`."""
        primary = code.casefold().split("-")[0]
        known = self.all.get(primary)
        wider = known.within if known else ""
        return frozenset(c for c in (primary, wider) if c)

    def is_german(self, code: str) -> bool:
        return code.casefold().split("-")[0] == GERMAN
