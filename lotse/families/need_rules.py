"""What follows from single needs, as `rules/needs.toml` says it."""

from functools import cache

from lotse.chain.rules import rules


@cache
def health_needs() -> frozenset[str]:
    """Codes of needs that tell something about somebody's health (Art. 9 GDPR)."""
    return frozenset(rules("needs")["health"]["codes"])


@cache
def groups_about_the_child() -> frozenset[str]:
    """Groups of needs that belong to the child a form is about."""
    return frozenset(rules("needs")["about_the_child"]["groups"])
