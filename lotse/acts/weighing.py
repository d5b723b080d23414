"""The weights of a place: try them out, keep them, go back to what Lotse ships."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lotse.acts.preparing import catalogue_in
from lotse.acts.profiling import change_rows
from lotse.catalogue.shipped import areas
from lotse.errors import InvalidInput
from lotse.matching.catalogue_index import Catalogue
from lotse.matching.weights import weights, weights_with
from lotse.matching.what_if import OrderChange, practice_situations, what_would_change
from lotse.profiles.kept import chosen_ags, profile_of
from lotse.profiles.shipped import profile_for
from lotse.records import RecordBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Scales:
    """What a page needs to try weights: points in use and the catalogue, prepared once."""

    points: Mapping[str, int]  # in use
    shipped: Mapping[str, int]  # of this place
    catalogue: Catalogue
    municipality: str  # AGS
    district: str

    def changes(self, points: Mapping[str, int], today: date) -> tuple[OrderChange, ...]:
        """Against the weights in use. Raises InvalidInput for points that cannot be."""
        situations = practice_situations(self.municipality, today, self.district)
        after = weights_with(points)
        return what_would_change(weights_with(self.points), after, situations, self.catalogue)


def scales(book: RecordBook) -> Scales:
    """Raises InvalidInput before a place was chosen."""
    with book.transaction() as records:
        ags, profile = chosen_ags(records), profile_of(records)
        catalogue = catalogue_in(records)
    if not ags:
        raise InvalidInput("Bitte wählen Sie zuerst im Profil die Kommune.")
    area = areas().get(ags)
    towns = [one.ags for one in areas().towns() if one.parent == ags]
    return Scales(
        points={**weights().points, **profile.weight_points},
        shipped={**weights().points, **profile_for(ags).weight_points},
        catalogue=catalogue,
        municipality=towns[0] if area.is_region and towns else ags,
        district=profile.districts[0].name if profile.districts else "",
    )


def keep_weights(points: Mapping[str, int], book: RecordBook) -> None:
    """Only what differs from the rule file is kept. Raises InvalidInput; then nothing is kept."""
    weights_with(points)
    usual = weights().points
    rows = [
        {"code": code, "value": str(value)}
        for code, value in points.items()
        if value != usual[code]
    ]
    change_rows("weight", rows, book)
