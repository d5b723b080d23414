"""A person or desk who answers for an offer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """`district` and `school_number` say whom to call for which part of the town or school."""

    name: str = ""
    function: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""
    provider: str = ""
    district: str = ""
    school_number: str = ""
    qualification: str = ""
    topics: tuple[str, ...] = ()
    not_for_print: bool = False  # for colleagues only: never printed, never exported
