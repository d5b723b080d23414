"""Parts that several documents share. Every text is final German (or the named language)."""

from typing import Annotated

from msgspec import Meta, Struct

# Footers and codes have one line; a longer text would be cut, so it is refused.
Short = Annotated[str, Meta(max_length=40)]
Footer = Annotated[str, Meta(max_length=120)]


class Fact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A label with its value: `Telefon`, `0209 000-0`."""

    label: str
    value: str


class Tick(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A box with its text, ticked or empty."""

    text: str
    ticked: bool = False


class SignatureLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line to sign on. `done` says what stands there already, `unterschrieben am 14.11.2026`."""

    role: str
    name: str = ""
    done: str = ""


class Passage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A paragraph with an optional run-in heading."""

    heading: str = ""
    text: str
