"""The Fristenblatt of a child: what can be done now, then what comes, stage by stage."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from lotse.chain.deadlines import Deadline, DeadlineState, checkup_rules, deadlines
from lotse.chain.names import NEUTRAL_NAMES, StageNames
from lotse.chain.stages import stage_windows
from lotse.dates.written import german
from lotse.documents.deadline_sheet import DeadlineGroup, DeadlineLine, DeadlineSheetContent
from lotse.errors import InvalidInput
from lotse.families.family import Family
from lotse.families.member_changes import entry_year_of
from lotse.families.person import Person
from lotse.institutions import Desk
from lotse.wording.desk import phone_of, sender_lines

TITLE = "Was als Nächstes ansteht"
LOOK_AHEAD = timedelta(days=30 * 30)
LONG_KNOWN = timedelta(days=365)  # a claim that began earlier needs no sheet
NOW = (DeadlineState.OPEN, DeadlineState.ENDING)


def deadline_sheet_for(
    family: Family,
    child: Person,
    desk: Desk,
    *,
    today: date,
    names: StageNames = NEUTRAL_NAMES,
) -> DeadlineSheetContent:
    """`desk` is under the letterhead in use, `names` are those of the place. Raises InvalidInput
    if neither an exact birthday nor a due date is known."""
    if child.birthday is None and (child.born is not None or child.due is None):
        raise InvalidInput(
            f"Von {child.name} ist der Geburtstag nicht genau bekannt. Ohne ihn lassen sich keine "
            "Fristen berechnen. Bitte tragen Sie ihn bei den Personen ein."
        )
    return DeadlineSheetContent(
        title=TITLE,
        child=child.name,
        born=_born(child),
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        groups=tuple(g for g in _groups(family, child, today, names) if g.lines),
        closing=_closing(desk),
        printed_on=german(today),
        practice=desk.practice,
    )


def _groups(
    family: Family, child: Person, today: date, names: StageNames
) -> Iterator[DeadlineGroup]:
    entry = entry_year_of(family, child.id)
    due = None if child.born else child.due
    done = {milestone.code for milestone in family.milestones if milestone.child_id == child.id}
    rules = deadlines(born=child.birthday, due=due, on=today, entry_year=entry)
    wanted = [rule for rule in rules if rule.code not in done and _helps(rule, today)]
    yield _group("Jetzt", [rule for rule in wanted if rule.state in NOW])
    coming = [rule for rule in wanted if rule.state not in NOW]
    for stage in stage_windows(born=child.birthday, due=due, entry_year=entry):
        window = names.of_stage(stage)
        since = f", ab {german(window.first)}" if window.first > today else ""
        inside = [rule for rule in coming if rule.opens and rule.opens in window]
        yield _group(f"{window.label}{since}", inside)


def _helps(rule: Deadline, today: date) -> bool:
    """Nothing that is over: the sheet is a help, no list of failings."""
    if rule.state is DeadlineState.PAST:
        return False
    if rule.state is DeadlineState.COMING:
        return rule.opens is not None and rule.opens - today <= LOOK_AHEAD
    lasting = rule.closes is None or (rule.opens and rule.closes - rule.opens > LONG_KNOWN)
    return not (lasting and rule.opens and today - rule.opens > LONG_KNOWN)


def _group(title: str, rules: Sequence[Deadline]) -> DeadlineGroup:
    return DeadlineGroup(title=title, lines=tuple(_lines(rules)))


def _lines(rules: Iterable[Deadline]) -> Iterator[DeadlineLine]:
    for rule in rules:
        yield DeadlineLine(
            title=rule.title, window=_window(rule), state=rule.state.value, hint=_hint(rule)
        )


def _window(rule: Deadline) -> str:
    """Of a check-up its recommended time; of what is open now only the end."""
    first, last = rule.regular_from or rule.opens, rule.regular_to or rule.closes
    if rule.state in NOW:
        return f"bis {german(rule.closes)}" if rule.closes else "jetzt"
    if first == last:
        return german(first) if first else ""
    starts = [f"ab {german(first)}" if last is None else german(first)] if first else []
    return " ".join(starts + ([f"bis {german(last)}"] if last else []))


def _hint(rule: Deadline) -> str:
    """Of a check-up only what it is about: the dates stand beside it."""
    if rule.code not in {checkup.code for checkup in checkup_rules()}:
        return rule.hint
    about = rule.hint.partition(": ")[2].partition(" Termin ")[0]
    return about[:1].upper() + about[1:]


def _born(child: Person) -> str:
    if child.born:
        return f"geboren am {child.born}"
    return f"Geburtstermin {german(child.due)}" if child.due else ""


def _closing(desk: Desk) -> str:
    phone = phone_of(desk)
    ask = f"Haben Sie Fragen? Rufen Sie uns an: {phone}. " if phone else "Haben Sie Fragen? "
    return (
        f"{ask}Wir helfen bei Anträgen und Terminen. Die Untersuchungen U1 bis J1 zahlt die "
        "Krankenkasse."
    )
