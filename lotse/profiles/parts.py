"""What a municipal profile is made of.

Every row says where it comes from; a row without a source stands on that of the profile.
"""

from dataclasses import dataclass
from datetime import date

from lotse.chain.point import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    source: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Sourced):
    """`ags` is empty in the neutral profile, which serves every place without its own."""

    code: str
    name: str
    ags: str = ""
    leitbild: str = ""
    chain_name: str = ""
    letterhead: str = ""  # code of the one in use; empty: the desk's own lines
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageName(Sourced):
    code: str
    label: str
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor(Sourced):
    """A transition on which the place works: how it is called, when it is and who hands what to
    whom. What is left empty is as in rules/stages.toml and rules/transitions.toml."""

    code: str
    label: str = ""
    short: str = ""
    opens: Point | None = None
    closes: Point | None = None
    gives: str = ""
    takes: str = ""
    paper: str = ""
    trigger: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station(Sourced):
    """A link of the chain under its local name; its offers are those of its stages."""

    name: str
    stages: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus(Sourced):
    """Months of life, both inclusive, negative before birth; None is open."""

    text: str
    stages: tuple[str, ...] = ()
    from_months: int | None = None
    to_months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class District(Sourced):
    """A quarter, social space or village; `town` only within a Kreis. `tags` are what the place
    groups its districts by: the action plan they belong to, a programme."""

    name: str
    town: str = ""
    neighbours: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Town(Sourced):
    """A town of a Kreis."""

    name: str
    ags: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalForm(Sourced):
    """A paper in use; `form` is the id of the form in Lotse, empty while Lotse has none."""

    title: str
    form: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead(Sourced):
    """What stands on letters instead of the desk's own lines; empty parts stay the desk's."""

    code: str
    sender: str = ""
    lines: tuple[str, ...] = ()
    contact: str = ""
    phone: str = ""
    email: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalNeed(Sourced):
    code: str
    in_focus: bool = False
    hidden_in_letters: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold(Sourced):
    code: str
    label: str
    value: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight(Sourced):
    """Replaces one of the points of `rules/matching.toml`."""

    code: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Sourced):
    code: str
    title: str
    computable: str = ""  # "ja", "teilweise", "nein": from the cases of Lotse
    formula: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Sourced):
    """Who is responsible; without district and school for the whole place."""

    name: str
    district: str = ""
    school: str = ""
    phone: str = ""
    email: str = ""
