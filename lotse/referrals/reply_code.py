"""The short code on letter and reply slip: `K7-2Q`, read aloud on the phone without mistakes."""

from uuid import UUID

# No I, L, O, 0, 1: 31 signs, a prime, so that one wrong sign or two swapped ones are noticed.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
WEIGHTS = (1, 2, 3)


def reply_code(referral_id: UUID, attempt: int = 0) -> str:
    """Three signs drawn from the id and one check sign. `attempt` gives the next if taken."""
    number = (referral_id.int + attempt) % len(SIGNS) ** 3
    values = (number // 961, number // 31 % 31, number % 31)
    signs = "".join(SIGNS[value] for value in (*values, _check(values)))
    return f"{signs[:2]}-{signs[2:]}"


def typed_code(text: str) -> str | None:
    """The code as it is printed, or None if a sign must be mistyped."""
    signs = [sign for sign in text.upper() if sign.isalnum()]
    if len(signs) != 4 or any(sign not in SIGNS for sign in signs):
        return None
    values = tuple(SIGNS.index(sign) for sign in signs)
    if values[3] != _check(values[:3]):
        return None
    return "".join(signs[:2]) + "-" + "".join(signs[2:])


def _check(values: tuple[int, ...]) -> int:
    """Weights differ, also from the -1 of the check sign: a swap of two signs is noticed."""
    return sum(w * v for w, v in zip(WEIGHTS, values, strict=True)) % len(SIGNS)
