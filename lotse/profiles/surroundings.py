"""What a district is called and what lies beside it, worked out once for many families."""

from typing import NamedTuple

from lotse.profiles.profile import Profile


class Surrounding(NamedTuple):
    names: tuple[str, ...]  # of the district, as the profile writes it first
    neighbours: tuple[str, ...]  # all names of all neighbours


class Surroundings(dict[str, Surrounding]):
    """By the district as it is typed; of none there is nothing to say."""

    def __init__(self, profile: Profile) -> None:
        super().__init__({"": Surrounding((), ())})
        self._profile = profile

    def __missing__(self, typed: str) -> Surrounding:
        profile = self._profile
        near = profile.neighbours_of(typed)
        found = self[typed] = Surrounding(
            names=profile.names_of(typed),
            neighbours=tuple(name for district in near for name in profile.names_of(district)),
        )
        return found
