"""The shape of the practice files; a misspelt key is refused."""

from typing import Any

import msgspec


class DeskRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    author: str
    work: str
    municipality: str
    phone: str
    email: str
    institution: str
    kind: str
    provider: str
    law: str = "DSGVO"
    street: str
    postcode: str
    town: str


class AdultRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    given: str = ""
    family: str = ""
    written_as: str = ""
    role: str
    born: str = ""
    languages: tuple[str, ...] = ()  # "tr" speaks well, "de:etwas" some
    interpreter: bool | None = None
    phone: str = ""
    phone_kind: str = "mobil"
    message: str = ""
    note: str = ""
    elsewhere: bool = False


class ChildRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    given: str = ""
    family: str = ""
    born: str = ""
    year_only: bool = False
    circa: bool = False
    due: str = ""
    starts_school: str = ""
    deferred: str = ""  # the reason, if school begins a year later
    papers_missing: bool = False


class CustodyRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kind: str
    holders: tuple[str, ...]


class StayRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    child: str
    kind: str
    name: str = ""  # empty: the desk's own institution
    since: str = ""
    until: str = ""
    note: str = ""


class MilestoneRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    child: str
    code: str
    on: str
    text: str = ""


class FormRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    form: str
    child: str
    done: str
    answers: dict[str, Any]
    needs: tuple[str, ...] = ()
    outcome: str = ""


class DraftRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    form: str
    child: str
    saved: str
    title: str
    answers: dict[str, Any]


class ConsentRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    to: str  # "offer:ge-01", "school:135604"
    children: tuple[str, ...]
    categories: tuple[str, ...]
    asked: str
    until: str
    signed: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    revoked: str = ""
    revoked_by: str = ""


class ReferralRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    offer: str
    children: tuple[str, ...]
    needs: tuple[str, ...]
    state: str
    created: str
    reply_until: str
    note: str = ""


class TransitionRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    child: str
    school: str = ""
    state: str
    handed_over: str = ""


class ReminderRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    due: str
    title: str
    child: str = ""


class FamilyRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    desk: str
    taken_in: str
    town: str
    postcode: str = ""
    district: str = ""
    street: str = ""
    address_unknown: bool = False
    concern: str = ""
    needs: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    custody: CustodyRow | None = None
    adult: tuple[AdultRow, ...] = ()
    child: tuple[ChildRow, ...] = ()
    stay: tuple[StayRow, ...] = ()
    milestone: tuple[MilestoneRow, ...] = ()
    form: tuple[FormRow, ...] = ()
    draft: tuple[DraftRow, ...] = ()
    consent: tuple[ConsentRow, ...] = ()
    referral: tuple[ReferralRow, ...] = ()
    transition: tuple[TransitionRow, ...] = ()
    reminder: tuple[ReminderRow, ...] = ()


class DeskFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    desk: tuple[DeskRow, ...]


class FamilyFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    family: tuple[FamilyRow, ...]
