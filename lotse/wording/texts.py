"""Text blocks in the languages of families, as data under `resources/texts`."""

from functools import lru_cache

import msgspec

import resources


class TextBlocks(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Blocks of one language. `status` is "entwurf" until a native speaker has checked them."""

    language: str
    name: str
    direction: str
    status: str
    reviewed_by: str
    reviewed_on: str
    family_letter: dict[str, str]

    @property
    def is_reviewed(self) -> bool:
        return self.status == "geprüft" and bool(self.reviewed_by)


@lru_cache(maxsize=32)
def text_blocks(code: str) -> TextBlocks | None:
    """By BCP 47 code, `tr` also for `tr-DE`; None if Lotse has no such blocks."""
    primary = code.casefold().split("-")[0]
    if not primary.isascii() or not primary.isalpha():
        return None
    file = resources.resource(f"texts/{primary}.toml")
    if not file.is_file():
        return None
    return msgspec.toml.decode(file.read_text(encoding="utf-8"), type=TextBlocks)
