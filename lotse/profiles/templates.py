"""The transitions as the profile of the place works them out, as patterns to give away."""

from uuid import UUID, uuid5

from lotse.directory.template import TransitionTemplate
from lotse.profiles.profile import Profile

_SPACE = UUID("5a0f3c1e-8d0b-4f7e-9a60-3b6f4f1d7c02")


def templates_of_place(profile: Profile) -> tuple[TransitionTemplate, ...]:
    """Every corridor the place works on, with its local name and paper."""
    found = []
    for corridor in profile.corridors:
        route = profile.route(corridor.code)
        if route is None:
            continue
        found.append(
            TransitionTemplate(
                id=uuid5(_SPACE, f"{profile.about.code}/{route.code}"),
                name=f"{route.label} ({profile.name})",
                corridor=corridor.code,
                gives=route.gives,
                takes=route.takes,
                paper=route.paper,
                trigger=route.trigger,
            )
        )
    return tuple(found)
