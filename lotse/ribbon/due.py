"""Deadlines and check-ups of one child as pieces: what was done, what is open, what comes."""

from datetime import date, timedelta

from lotse.chain.deadlines import Deadline, deadlines
from lotse.families.family import Family
from lotse.families.person import Person
from lotse.ribbon.bands import entry_year_of
from lotse.ribbon.pieces import Piece, Tone, Topic, german

LOOK_AHEAD = timedelta(days=730)
LOOK_BACK = timedelta(days=365)
CHECK_UPS = ("U", "J")  # U1 … U9, J1
NOTE = "notiz"


def due_pieces(family: Family, child: Person, today: date) -> tuple[Piece, ...]:
    """Dated rules need an exact birthday or a due date; without one there are only milestones."""
    done = {m.code for m in family.milestones if m.child_id == child.id}
    pieces = [*_milestones(family, child)]
    if child.birthday is not None or (child.due is not None and child.born is None):
        for rule in deadlines(
            born=child.birthday,
            due=None if child.born else child.due,
            on=today,
            entry_year=entry_year_of(family, child),
        ):
            if rule.code not in done and (piece := _piece(rule, child, today)):
                pieces.append(piece)
    return tuple(pieces)


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
    name = rule.code if is_check_up(rule.code) else rule.title
    if rule.opens is None:
        return None
    span = f"{german(rule.opens)} bis {german(rule.closes)}" if rule.closes else german(rule.opens)
    stands = _stand(rule, rule.opens, today)
    if stands is None:
        return None
    tone, on, text = stands
    return Piece(
        key=f"deadline:{child.id}:{rule.code}",
        topic=_topic(rule.code),
        tone=tone,
        text=text.format(name=name),
        detail=" ".join(part for part in (f"{rule.title}: {span}.", rule.hint) if part),
        first=on,
        proposed=tone is Tone.LATER,
        target=rule.code,
    )


def _stand(rule: Deadline, opens: date, today: date) -> tuple[Tone, date, str] | None:
    if opens > today:
        if opens - today > LOOK_AHEAD:
            return None
        return Tone.LATER, opens, f"{{name}} ab {_short(opens)}"
    if rule.closes is None:
        if today - opens > LOOK_BACK:
            return None
        return Tone.PLAIN, opens, "{name}"
    if rule.closes < today:
        if today - rule.closes > LOOK_BACK or not is_check_up(rule.code):
            return None
        return Tone.UNKNOWN, rule.closes, "{name} nicht eingetragen"
    tone = Tone.SOON if rule.state == "bald_vorbei" else Tone.OPEN
    return tone, rule.closes, f"{{name}} bis {_short(rule.closes)}"


def _topic(code: str) -> Topic:
    return Topic.HEALTH if is_check_up(code) or code == "hebamme" else Topic.RIGHTS


def _short(day: date) -> str:
    return f"{day:%d.%m.%Y}"
