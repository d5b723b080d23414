"""How answers name the fields: by name, by group/name where a name stands twice."""

from collections import Counter
from collections.abc import Iterator

from lotse.forms.fields import Field


def name_fields(root: Field) -> None:
    """Gives every question and repeat its key, within each repeat anew."""
    _name_inside(root)
    for about in root.descendants():
        if about.repeat:
            _name_inside(about)


def _name_inside(outer: Field) -> None:
    inside = {about: _steps(about, outer) for about in _named(outer)}
    shared = Counter(steps[start:] for steps in inside.values() for start in range(len(steps)))
    for about, steps in inside.items():
        endings = [steps[start:] for start in reversed(range(len(steps)))]
        unique = next((each for each in endings if shared[each] == 1), steps)
        at_top = len(steps) == 1
        about.key = "/".join(steps if at_top else unique)
        for ending in endings:
            if shared[ending] == 1:
                outer.answer_keys["/".join(ending)] = about
    for about, steps in inside.items():
        outer.answer_keys["/".join(steps)] = about


def _named(outer: Field) -> Iterator[Field]:
    """Questions and repeats, not what stands inside another repeat."""
    for kid in outer.kids.values():
        if outer.parent is None and kid.name == "meta":
            continue
        if kid.repeat or not kid.kids:
            yield kid
        else:
            yield from _named(kid)


def _steps(about: Field, outer: Field) -> tuple[str, ...]:
    steps = [about.name]
    for each in about.ancestors():
        if each is outer:
            break
        steps.append(each.name)
    return tuple(reversed(steps))
