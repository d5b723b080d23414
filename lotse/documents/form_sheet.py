"""A form on paper: blank to be filled in by hand, or as it was answered."""

from msgspec import Struct

from lotse.documents.parts import Short, Tick


class FormLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question with its boxes, its answer, or `lines` to write on; with none of them a note."""

    label: str
    hint: str = ""
    choices: tuple[Tick, ...] = ()
    answer: str = ""
    lines: int = 0


class FormSection(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    lines: tuple[FormLine, ...]


class FormSheetContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    about: str = ""  # for whom, when; empty on a blank form
    sender: str
    sender_lines: tuple[str, ...] = ()
    sections: tuple[FormSection, ...]
    version: Short
    printed_on: Short
    practice: bool = False
