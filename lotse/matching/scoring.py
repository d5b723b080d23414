"""Points of one offer for one family; pure sums of whole numbers, see `rules/matching.toml`."""

from lotse.matching.family_view import FamilyView, Nearness
from lotse.matching.prepared import PreparedOffer
from lotse.matching.weights import Weights


def score(view: FamilyView, prepared: PreparedOffer, covers: tuple[str, ...], w: Weights) -> int:
    """0 to 100 without the point for belonging to the smallest set."""
    base = w.with_window if prepared.has_window else w.without_window
    return base + prepared.specific_points + _fitting(view, prepared, covers, w)


def _fitting(view: FamilyView, prepared: PreparedOffer, covers: tuple[str, ...], w: Weights) -> int:
    p = w.points
    points = min(p["further_need"] * (len(covers) - 1), p["further_needs_at_most"])
    if prepared.offer.needs[0] in covers:
        points += p["main_need"]
    points += _language(view.language_rank(prepared), w)
    nearness = view.nearness(prepared)
    if nearness is not Nearness.OTHER_DISTRICT:
        points += p[nearness.value]
    if view.matched_circumstances(prepared):
        points += p["circumstance"]
    if view.is_poor:
        points += p["free_for_poor"] * prepared.is_free
        points += p["outreach_for_poor"] * prepared.comes_home
    return points + p[prepared.places.value] + p["easy_access"] * prepared.is_easy


def _language(rank: int | None, w: Weights) -> int:
    if rank is None:
        return 0
    first, step = w.points["first_language"], w.points["language_step"]
    return max(first - step * rank, w.points["other_language"])
