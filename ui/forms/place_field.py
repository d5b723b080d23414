"""The district and the town, with those of the profile to choose from."""

from collections.abc import Mapping, Sequence
from functools import partial

from lotse.profiles.profile import Profile
from ui.forms.fields.line import LineField
from ui.forms.form_model import FormModel
from ui.forms.items_view import OwnField
from ui.widgets.choice_line import ChoiceLine


class PlaceField(LineField):
    def __init__(self, _model: FormModel, words: Sequence[str]) -> None:
        line = ChoiceLine(words)
        super().__init__(edit=line)
        line.choices.activated.connect(self._take)

    def _take(self, word: str) -> None:
        self.answered.emit(word)


def place_fields(profile: Profile) -> Mapping[str, OwnField]:
    """Fields by question; none where the profile knows nothing to choose."""
    words = {
        "ort": [town.name for town in profile.towns],
        "stadtteil": [district.name for district in profile.districts],
    }
    return {name: partial(PlaceField, words=known) for name, known in words.items() if known}
