"""Who runs an offer, and of which type they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from lotse.chain.rules import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    name: str
    type: str = ""  # a code of `provider_types`, or whatever an imported file says


def provider_types() -> Mapping[str, str]:
    """Code -> German label, in the order to choose from."""
    found: Mapping[str, str] = rules("catalogue")["provider_types"]
    return found


def provider_type_label(code: str) -> str:
    return provider_types().get(code, code)


def providers_of(names: str, types: str) -> tuple[Provider, ...]:
    """Two cells with lists by semicolon: the nth type is that of the nth provider, a single type
    (`verbund`) that of all."""
    who = [part.strip() for part in names.split(";") if part.strip()]
    kinds = [part.strip() for part in types.split(";")]
    if len(kinds) == 1:
        kinds *= len(who)
    kinds += [""] * (len(who) - len(kinds))
    return tuple(Provider(name=name, type=kind) for name, kind in zip(who, kinds, strict=False))
