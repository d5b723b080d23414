"""„Trifft nicht zu“: an offer put aside for a family, and the facts it was put aside for."""

from datetime import date

from lotse.catalogue.place_name import folded_place
from lotse.chain.stages import stage_on
from lotse.families.family import Dismissal, DismissalFacts, Family
from lotse.families.member_changes import entry_year_of
from lotse.families.situation import dated_children, home_of


def facts_of(family: Family, today: date) -> DismissalFacts:
    """What a decision about an offer stands on."""
    stages = [
        stage_on(
            today,
            born=child.born.earliest if child.born else None,
            due=child.due,
            entry_year=entry_year_of(family, child.id),
        )
        or ""
        for child in dated_children(family, today)
    ]
    home = home_of(family)
    return DismissalFacts(
        needs=tuple(sorted({need.code for need in family.open_needs})),
        stages=tuple(sorted(stages)),
        district=folded_place(home.district) if home else "",
    )


def changed_since(dismissal: Dismissal, now: DismissalFacts) -> tuple[str, ...]:
    """What is different today, in German; empty: the decision holds."""
    then = dismissal.facts
    if then is None:
        return ()
    pairs = (
        ("die Bedarfe", then.needs, now.needs),
        ("die Lebensstufe", then.stages, now.stages),
        ("der Stadtteil", then.district, now.district),
    )
    return tuple(words for words, old, new in pairs if old != new)


def still_aside(family: Family, today: date) -> tuple[Dismissal, ...]:
    """Decisions whose facts have not changed."""
    if not family.dismissals:
        return ()
    now = facts_of(family, today)
    return tuple(one for one in family.dismissals if not changed_since(one, now))
