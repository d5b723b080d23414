"""The stretch of time a ribbon shows: overview, closer, further, earlier, later."""

from dataclasses import dataclass
from datetime import date, timedelta

from lotse.ribbon.pieces import Ribbon

SHORTEST = 90  # days
AROUND_TODAY = (timedelta(days=4 * 365), timedelta(days=4 * 365))
AROUND_BIRTH = (timedelta(days=400), timedelta(days=2 * 365))  # much happens in little time
YOUNG = timedelta(days=2 * 365)
MARGIN = 0.02


@dataclass(frozen=True, slots=True)
class Span:
    """`first` and `last` as ordinals, so that a day has the same width everywhere."""

    first: float
    last: float

    @property
    def days(self) -> float:
        return self.last - self.first

    def holds(self, day: date) -> bool:
        return self.first <= day.toordinal() <= self.last


def whole(ribbon: Ribbon) -> Span:
    """From nine months before the first birth to the end of the chain."""
    first, last = ribbon.first.toordinal(), ribbon.last.toordinal()
    margin = max((last - first) * MARGIN, SHORTEST / 2)
    return Span(first - margin, last + margin)


def overview(ribbon: Ribbon) -> Span:
    """The years around today: how it came to this and what is next."""
    everything = whole(ribbon)
    back, ahead = AROUND_BIRTH if _all_young(ribbon) else AROUND_TODAY
    first = max((ribbon.today - back).toordinal(), everything.first)
    last = min((ribbon.today + ahead).toordinal(), everything.last)
    return Span(first, max(last, first + SHORTEST))


def _all_young(ribbon: Ribbon) -> bool:
    """Nobody is older than two: then the months matter, not the years."""
    begins = [lane.bands[0].last for lane in ribbon.lanes if lane.bands]  # pregnancy ends
    return bool(begins) and all(ribbon.today - day < YOUNG for day in begins)


def zoomed(span: Span, factor: float, around: date, ribbon: Ribbon) -> Span:
    """`factor` above 1 comes closer; `around` keeps its place on the screen."""
    everything = whole(ribbon)
    days = min(max(span.days / factor, SHORTEST), everything.days)
    anchor = min(max(around.toordinal(), span.first), span.last)
    first = anchor - (anchor - span.first) * days / span.days
    return _inside(Span(first, first + days), everything)


def moved(span: Span, share: float, ribbon: Ribbon) -> Span:
    """By a share of its own length, not beyond what there is."""
    by = span.days * share
    return _inside(Span(span.first + by, span.last + by), whole(ribbon))


def showing(span: Span, day: date, ribbon: Ribbon) -> Span:
    """The same length, moved just so far that `day` is well in view."""
    margin = span.days * 0.1
    ordinal = day.toordinal()
    shift = 0.0
    if ordinal < span.first + margin:
        shift = ordinal - span.first - margin
    elif ordinal > span.last - margin:
        shift = ordinal - span.last + margin
    return _inside(Span(span.first + shift, span.last + shift), whole(ribbon))


def _inside(span: Span, everything: Span) -> Span:
    if span.first < everything.first:
        return Span(everything.first, everything.first + span.days)
    if span.last > everything.last:
        return Span(everything.last - span.days, everything.last)
    return span
