"""What comes of evaluating a form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lotse.forms.form import Choice, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemState:
    """A question as it stands now. `value` is the JSON value of the answers; None: blank."""

    relevant: bool
    required: bool = False
    readonly: bool = False
    value: Any = None
    error: str = ""
    choices: tuple[Choice, ...] = ()
    label: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A question, a group or one row of a repeat where it stands, for drawing from top to
    bottom. A repeat itself has its rows as `inside`; `row` counts them from 1."""

    key: str
    item: Item
    state: ItemState
    row: int | None = None
    inside: tuple["Placed", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Everything by key: the name of the question, see contract.md, XLSForm. `unknown` are names
    in the answers that the form does not have."""

    relevant: tuple[str, ...]
    errors: Mapping[str, str]
    calculated: Mapping[str, str]
    needs: tuple[str, ...]
    strengths: tuple[str, ...]
    alerts: tuple[str, ...]
    states: Mapping[str, ItemState] = field(repr=False)
    layout: tuple[Placed, ...] = field(repr=False)
    unknown: tuple[str, ...] = ()
