"""The district and the town, with known ones to choose from."""

from collections.abc import Mapping, Sequence
from functools import partial

from lotse.catalogue.lists import areas
from lotse.catalogue.towns import town_remark
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


class TownField(PlaceField):
    """A town outside the Land, or spelled in another way, is remarked upon once it is left."""

    def show_value(self, value: object) -> None:
        super().show_value(value)
        if not self._edit.hasFocus():
            self._remark()

    def _take(self, word: str) -> None:
        super()._take(word)
        self.remarked.emit("")

    def _tell(self) -> None:
        super()._tell()
        self.remarked.emit("")

    def _tidy(self) -> None:
        super()._tidy()
        self._remark()

    def _remark(self) -> None:
        self.remarked.emit(town_remark(self._edit.text()))


def place_fields(profile: Profile, own_town: str) -> Mapping[str, OwnField]:
    """Fields by question; for a district none where the profile knows none. The town of the desk
    (AGS) comes first, unless the profile names towns.
    """
    own = areas().find(own_town)
    first = [town.name for town in profile.towns] or ([own.name] if own else [])
    towns = dict.fromkeys((*first, *(town.name for town in areas().towns())))
    fields: dict[str, OwnField] = {"ort": partial(TownField, words=tuple(towns))}
    if profile.districts:
        districts = tuple(district.name for district in profile.districts)
        fields["stadtteil"] = partial(PlaceField, words=districts)
    return fields
