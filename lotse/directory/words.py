"""German words for the codes of the directory, from `resources/rules/directory.toml`."""

from collections.abc import Mapping

from lotse.chain.rules import rules


def network_kinds() -> Mapping[str, str]:
    """Code -> label, in the order to choose from; so are all of these."""
    return _labels("network_kinds")


def member_roles() -> Mapping[str, str]:
    return _labels("member_roles")


def organisation_roles() -> Mapping[str, str]:
    return _labels("organisation_roles")


def functions() -> Mapping[str, str]:
    return _labels("functions")


def themes() -> Mapping[str, str]:
    return _labels("themes")


def label_of(labels: Mapping[str, str], code: str) -> str:
    """A code nobody knows is shown as it stands: it is what somebody wrote."""
    return labels.get(code, code)


def _labels(name: str) -> Mapping[str, str]:
    found: Mapping[str, str] = rules("directory")[name]
    return found
