"""Labels, hints and messages: in several languages, with answers filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lotse.forms.xpath.compile import Compiled
from lotse.forms.xpath.context import Context
from lotse.forms.xpath.values import to_text

MISSING = "-"  # what pyxform writes where a language lacks a text

_NAMED = {
    "deutsch": "de",
    "german": "de",
    "english": "en",
    "englisch": "en",
    "türkçe": "tr",
    "türkisch": "tr",
    "turkish": "tr",
    "français": "fr",
    "französisch": "fr",
    "french": "fr",
    "español": "es",
    "spanish": "es",
    "polski": "pl",
    "polnisch": "pl",
    "русский": "ru",
    "russisch": "ru",
    "українська": "uk",
    "ukrainisch": "uk",
    "italiano": "it",
    "nederlands": "nl",
    "română": "ro",
}


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text in turn with expressions whose value is shown."""

    parts: tuple[str | Compiled, ...]

    @property
    def plain(self) -> str:
        """With gaps where answers would stand."""
        return " ".join(
            "".join(part if isinstance(part, str) else "…" for part in self.parts).split(" ")
        ).strip()

    @property
    def is_fixed(self) -> bool:
        return all(isinstance(part, str) for part in self.parts)

    def filled(self, context: Context) -> str:
        if self.is_fixed:
            return self.plain
        return "".join(
            part if isinstance(part, str) else to_text(part.evaluate(context))
            for part in self.parts
        ).strip()


@dataclass(frozen=True, slots=True)
class Texts:
    """The same text in each language of the form, the default one first."""

    by_language: Mapping[str, Text] = field(default_factory=dict)

    def of(self, language: str) -> Text:
        """In this language, else in the default one, else in any."""
        wanted = self.by_language.get(language)
        if wanted is not None and wanted.parts != (MISSING,):
            return wanted
        for text in self.by_language.values():
            if text.parts != (MISSING,):
                return text
        return Text(())


NO_TEXT = Texts()


def language_code(language: str) -> str:
    """`Deutsch (de)` as `de`. A form that names no language is taken for German."""
    inside = language.rpartition("(")[2].removesuffix(")").strip().lower()
    if "(" in language and inside:
        return inside.split("-")[0]
    name = language.strip().lower()
    if name in {"", "default"}:
        return "de"
    return _NAMED.get(name, name if len(name) == 2 else "en")
