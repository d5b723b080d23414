"""What people see of a field: its type, texts, choices and our own columns."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from lotse.forms.fields import ChoiceList, Field, ListedChoice
from lotse.forms.form import Choice, Group, Item, Question
from lotse.forms.rows import Row
from lotse.forms.texts import Text, Texts
from lotse.forms.xform import XForm, local
from lotse.forms.xpath.nodes import Node

_BY_CONTROL = {
    "select1": "select_one",
    "select": "select_multiple",
    "rank": "rank",
    "range": "range",
    "trigger": "acknowledge",
    "upload": "unavailable",
}
_BY_DATA = {
    "int": "integer",
    "decimal": "decimal",
    "date": "date",
    "time": "time",
    "dateTime": "dateTime",
    "geopoint": "unavailable",
    "geotrace": "unavailable",
    "geoshape": "unavailable",
    "barcode": "unavailable",
    "binary": "unavailable",
}
_SENSORS = {"background-audio", "background-geopoint", "start-geopoint", "select one external"}
_METADATA = {"audit", "xml-external", "csv-external"}
_CHOOSING = {"select_one", "select_multiple", "rank"}
_PARAMETERS = ("start", "end", "step", "rows")
_OTHER = "other"  # the choice and the field that pyxform adds for or_other

Described = Mapping[str, Mapping[str, Any]]  # path -> what pyxform's tree says


def described(tree: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """pyxform's tree by path."""
    return dict(_described(tree, ""))


def _described(element: Mapping[str, Any], above: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    path = f"{above}/{element.get('name', '')}"
    yield path, element
    for kid in element.get("children", ()):
        yield from _described(kid, path)


class QuestionMaker:
    """Turns fields into groups and questions; fills in the type and question of each field."""

    def __init__(
        self, form: XForm, says: Described, rows: Mapping[str, Row], language: str
    ) -> None:
        self._form = form
        self._says = says
        self._rows = rows
        self._language = language
        self.listed: dict[int, ListedChoice] = {}

    def items_of(self, about: Field) -> tuple[Item, ...]:
        return tuple(self._item(kid) for kid in about.kids.values() if kid.name != "meta")

    def _item(self, about: Field) -> Item:
        row = self._rows.get(about.path)
        control = self._form.controls.get(about.path)
        if about.kids or about.repeat or (control is not None and local(control) == "group"):
            return Group(
                name=about.name,
                path=_plain_path(about),
                label=about.label.of(self._language).plain,
                items=self.items_of(about),
                repeat=about.repeat,
                counted=about.count is not None,
                appearance=_attribute(control, "appearance"),
                row=None if row is None else row.number,
            )
        about.question = self._question(about, control, row)
        about.type = about.question.type
        return about.question

    def _question(self, about: Field, control: Element | None, row: Row | None) -> Question:
        says = self._says.get(about.path, {})
        kind = _type(about, control, str(says.get("type", "")))
        if self._lacks_its_list(about, kind):
            kind, about.choices = "unavailable", None
        if row is None and says.get("label") == "Specify other.":
            about.label = Texts({"": Text(("Bitte angeben",))})
        return Question(
            name=about.name,
            path=_plain_path(about),
            type=kind,
            label=about.label.of(self._language).plain,
            hint=about.hint.of(self._language).plain,
            appearance=_attribute(control, "appearance"),
            choices=self._choices(about),
            parameters={
                name: _attribute(control, name) for name in _PARAMETERS if _attribute(control, name)
            },
            need=codes(self._own(says, "need")),
            strength=codes(self._own(says, "strength")),
            alert=self._own(says, "alert"),
            row=None if row is None else row.number,
        )

    def _lacks_its_list(self, about: Field, kind: str) -> bool:
        """Whether its choices stand in a file that is not there, or are searched elsewhere."""
        if about.choices is None:
            return kind in _CHOOSING
        return _list_of(about.choices) in self._form.external

    def _own(self, says: Mapping[str, Any], column: str) -> str:
        """Our own columns; where translated, in the default language."""
        value = next((value for name, value in says.items() if name.lower() == column), "")
        if isinstance(value, dict):
            value = value.get(self._language) or next(iter(value.values()), "")
        return str(value).strip()

    def _choices(self, about: Field) -> tuple[Choice, ...]:
        choices = about.choices
        if choices is None:
            return ()
        root = self._form.instances.get(_list_of(choices))
        if root is None:
            return ()
        listed = [self._listed(item, choices) for item in list_items(root)]
        about.choice_labels = {each.choice.name: each.label for each in reversed(listed)}
        return tuple(each.choice for each in listed)

    def _listed(self, item: Node, choices: ChoiceList) -> ListedChoice:
        found = self.listed.get(id(item))
        if found is None:
            cells = {name: kids[0].text for name, kids in item.kids.items()}
            lowered = {name.lower(): text for name, text in cells.items()}
            label = self._label(cells, choices)
            if cells.get("name") == _OTHER and label.of(self._language).plain == "Other":
                label = Texts({"": Text(("Anderes",))})
            choice = Choice(
                name=cells.get(choices.value, ""),
                label=label.of(self._language).plain,
                need=codes(lowered.get("need", "")),
                strength=codes(lowered.get("strength", "")),
                alert=lowered.get("alert", ""),
            )
            found = self.listed[id(item)] = ListedChoice(choice, label)
        return found

    def _label(self, cells: Mapping[str, str], choices: ChoiceList) -> Texts:
        text = cells.get(choices.label, "")
        return self._form.texts.get(text, Texts()) if choices.translated else _fixed(text)


def list_items(instance: Node) -> Sequence[Node]:
    return [item for root in instance.kids.get("root", ()) for item in root.kids.get("item", ())]


def _list_of(choices: ChoiceList) -> str:
    """The id of the list; empty for choices that come from rows of a repeat."""
    return choices.nodes.source.partition("instance('")[2].partition("'")[0]


def codes(text: str) -> tuple[str, ...]:
    """`sprache; betreuung` as two codes."""
    return tuple(code.strip() for code in text.split(";") if code.strip())


def _fixed(text: str) -> Texts:
    return Texts({"": Text((text,))})


def _plain_path(about: Field) -> str:
    return about.path.split("/", 2)[2]


def _attribute(control: Element | None, name: str) -> str:
    return "" if control is None else control.get(name, "")


def _type(about: Field, control: Element | None, said: str) -> str:
    if about.preload[0] or said in _METADATA:
        return "metadata"
    if said in _SENSORS:
        return "unavailable"
    if control is None:
        if about.data_type in {"geopoint", "binary"}:
            return "unavailable"
        return "hidden" if said == "hidden" else "calculate"
    kind = local(control)
    if kind in _BY_CONTROL:
        return _BY_CONTROL[kind]
    if "note" in said.split():
        return "note"
    return _BY_DATA.get(about.data_type, "text")
