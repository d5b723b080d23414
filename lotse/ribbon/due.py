"""Deadlines and check-ups of one child as pieces: what was done, what is open, what comes."""

from datetime import date, timedelta

from lotse.chain.deadlines import Deadline, DeadlineState, deadlines
from lotse.dates.written import german
from lotse.families.changes import NOTE
from lotse.families.family import Family
from lotse.families.member_changes import entry_year_of
from lotse.families.person import Person
from lotse.ribbon.pieces import Piece, Tone, Topic

LOOK_AHEAD = timedelta(days=730)
LOOK_BACK = timedelta(days=365)
LOOK_BACK_OTHERS = timedelta(days=60)
CHECK_UPS = ("U", "J")  # U1 … U9, J1


def due_pieces(family: Family, child: Person, today: date) -> tuple[Piece, ...]:
    """Dated rules need an exact birthday or a due date; without one there are only milestones."""
    done = {m.code for m in family.milestones if m.child_id == child.id}
    pieces = [*_milestones(family, child)]
    if child.birthday is not None or (child.due is not None and child.born is None):
        for rule in deadlines(
            born=child.birthday,
            due=None if child.born else child.due,
            on=today,
            entry_year=entry_year_of(family, child.id),
        ):
            if rule.code not in done and (piece := _piece(rule, child, today)):
                pieces.append(piece)
    missed = [piece for piece in pieces if piece.tone is Tone.UNKNOWN]
    old = missed[:-1]  # the last one says enough: a hint to ask, no list of failings
    return tuple(piece for piece in pieces if piece not in old)


def is_check_up(code: str) -> bool:
    return code[:1] in CHECK_UPS and code[1:2].isdigit()


def _milestones(family: Family, child: Person) -> tuple[Piece, ...]:
    return tuple(
        Piece(
            key=f"milestone:{child.id}:{milestone.code}:{milestone.on}",
            topic=_topic(milestone.code) if milestone.code != NOTE else Topic.NOTE,
            tone=Tone.DONE,
            text=milestone.text or milestone.code,
            detail=f"{milestone.text or milestone.code}: {milestone.on}",
            first=milestone.on.earliest,
            certain=milestone.on.exact is not None,
        )
        for milestone in family.milestones
        if milestone.child_id == child.id
    )


def _piece(rule: Deadline, child: Person, today: date) -> Piece | None:
    """None for what lies too far ahead or too long ago to help today."""
    stands = _stand(rule, today)
    if stands is None:
        return None
    tone, on, words = stands
    name = rule.code if is_check_up(rule.code) else rule.title
    return Piece(
        key=f"deadline:{child.id}:{rule.code}",
        topic=_topic(rule.code),
        tone=tone,
        text=f"{name}{words}",
        detail=rule.hint if rule.hint.startswith(name) else f"{rule.title}: {rule.hint}",
        first=on,
        proposed=tone is Tone.LATER,
        target=rule.code,
    )


def _stand(rule: Deadline, today: date) -> tuple[Tone, date, str] | None:
    opens, closes = rule.opens, rule.closes
    if opens is not None and opens > today:
        return (Tone.LATER, opens, f" ab {german(opens)}") if opens - today < LOOK_AHEAD else None
    if closes is None or _lasts_for_years(rule):
        recent = opens is not None and today - opens < LOOK_BACK
        return (Tone.PLAIN, opens, "") if opens and recent else None
    if closes < today:
        limit = LOOK_BACK if is_check_up(rule.code) else LOOK_BACK_OTHERS
        return (Tone.UNKNOWN, closes, " nicht eingetragen") if today - closes < limit else None
    tone = Tone.SOON if rule.state is DeadlineState.ENDING else Tone.OPEN
    return tone, closes, f" bis {german(closes)}"


def _lasts_for_years(rule: Deadline) -> bool:
    """A claim, not a task: nobody has to act before it ends."""
    if rule.opens is None or rule.closes is None or is_check_up(rule.code):
        return False
    return rule.closes - rule.opens > timedelta(days=400)


def _topic(code: str) -> Topic:
    return Topic.HEALTH if is_check_up(code) or code == "hebamme" else Topic.RIGHTS
