"""What the recovery sheet (Wiederherstellungsblatt) says: the second key to the data file."""

from msgspec import Struct


class RecoverySheetContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    groups: tuple[str, ...]  # eight groups of five signs
    directory: str  # where the data lie
    institution: str = ""
    printed_on: str
    practice: bool = False
