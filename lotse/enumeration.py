"""Words in a row, as German sentences want them."""

from collections.abc import Iterable


def in_a_row(words: Iterable[str], before_last: str = "und") -> str:
    """`Emre`, `Emre und Derya`, `Emre, Derya und Amal`; empty for none."""
    *head, last = [*words] or [""]
    return f"{', '.join(head)} {before_last} {last}" if head else last
