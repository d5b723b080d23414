"""A form as one works through it: sections, keys and numbers of its questions. Built once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotse.forms.evaluate import ItemState, Placed
from lotse.forms.form import Form, Group, Item, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A top-level group, or the loose questions between two of them."""

    name: str
    title: str
    items: tuple[Item, ...]
    group: Group | None = None

    def placed(self, layout: Sequence[Placed]) -> Iterator[tuple[str, Question, ItemState]]:
        """Its questions as they stand now, with key and state, repeats row by row."""
        for place in layout:
            if place.item is self.group or any(place.item is item for item in self.items):
                yield from _questions(place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """`keys` and `numbers` by path; a key counts inside its repeat, numbers count from 1."""

    form: Form
    sections: tuple[Section, ...]
    keys: Mapping[str, str]
    numbers: Mapping[str, int]


def outline(form: Form) -> Outline:
    asked = [question.path for question in form.questions() if question.is_answered_by_hand]
    return Outline(
        form=form,
        sections=tuple(_sections(form)),
        keys=_keys(form),
        numbers={path: number for number, path in enumerate(asked, start=1)},
    )


def _questions(place: Placed) -> Iterator[tuple[str, Question, ItemState]]:
    if isinstance(place.item, Question):
        yield place.key, place.item, place.state
    for inside in place.inside:
        yield from _questions(inside)


def _sections(form: Form) -> Iterator[Section]:
    """Loose questions become a section with the title of the form."""
    loose: list[Item] = []
    for item in form.items:
        if isinstance(item, Group) and not item.repeat:
            yield from _loose_section(form, loose)
            loose = []
            title = item.label or item.name
            yield Section(name=item.name, title=title, items=item.items, group=item)
        else:
            loose.append(item)
    yield from _loose_section(form, loose)


def _loose_section(form: Form, items: Sequence[Item]) -> Iterator[Section]:
    """None if there is nothing to see: calculates and hidden fields alone."""
    if any(isinstance(i, Group) or i.is_answered_by_hand or i.type == "note" for i in items):
        yield Section(name=f"vor_{items[0].name}", title=form.title, items=tuple(items))


def _keys(form: Form) -> dict[str, str]:
    """As answers name questions and repeats, inside their own repeat."""
    root = form.logic.root
    return {field.path.removeprefix(f"{root.path}/"): field.key for field in root.descendants()}
