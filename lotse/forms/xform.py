"""Reads the XForm that pyxform writes into fields, with all references resolved by pyxform."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lotse.forms.fields import ChoiceList, Field, Trigger
from lotse.forms.texts import Text, Texts
from lotse.forms.xpath.compile import Compiled, compiled
from lotse.forms.xpath.grammar import ExpressionRefused
from lotse.forms.xpath.nodes import Node

_JR = "{http://openrosa.org/javarosa}"
_CONTROLS = {"input", "select", "select1", "rank", "range", "trigger", "upload", "secret"}

Element = ElementTree.Element
Refuse = Callable[[str, str, str], None]  # path, column, clause


def local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


@dataclass(slots=True, kw_only=True)
class XForm:
    """What the document says, before the sheets add types and own columns."""

    root: Field
    instances: dict[str, Node]
    external: dict[str, str]  # id -> address of lists that are not in the form
    texts: dict[str, Texts]
    languages: tuple[str, ...]
    controls: dict[str, Element] = field(default_factory=dict)  # by path


class XFormReader:
    """Walks the document once. What cannot be read is told to `refuse`, the rest goes on."""

    def __init__(self, refuse: Refuse) -> None:
        self._refuse = refuse
        self._fields: dict[str, Field] = {}

    def read(self, document: str, default_language: str) -> XForm:
        html = ElementTree.fromstring(document)  # noqa: S314 - pyxform has just written it
        model = next(each for each in html.iter() if local(each) == "model")
        body = next(each for each in html.iter() if local(each) == "body")
        instances = [each for each in model if local(each) == "instance"]
        texts, languages = _read_texts(model, default_language, self._text)
        root = self._read_root(instances[0])
        form = XForm(
            root=root,
            instances={_id(each): _as_nodes(each) for each in instances[1:]},
            external={_id(each): each.get("src", "") for each in instances[1:] if each.get("src")},
            texts=texts,
            languages=languages,
        )
        for element in model:
            if local(element) == "bind":
                self._read_bind(element, form)
        self._read_body(body, form)
        for parent in (model, *body.iter()):
            self._read_actions(parent)
        return form

    def _read_root(self, instance: Element) -> Field:
        root = Field(name=local(instance[0]))
        self._fields[root.path] = root
        self._read_kids(instance[0], root)
        return root

    def _read_kids(self, element: Element, about: Field) -> None:
        for kid in element:
            name = local(kid)
            if name in about.kids:  # the first row of a repeat after its template
                continue
            made = Field(name=name, parent=about, default=(kid.text or "").strip())
            made.repeat = kid.get(f"{_JR}template") is not None
            self._fields[made.path] = made
            self._read_kids(kid, made)

    def _compiled(self, source: str | None, path: str, column: str) -> Compiled | None:
        if source is None or not source.strip():
            return None
        try:
            return compiled(source)
        except ExpressionRefused as refused:
            self._refuse(path, column, str(refused))
            return None

    def _read_bind(self, bind: Element, form: XForm) -> None:
        about = self._fields.get(bind.get("nodeset", ""))
        if about is None:
            return
        about.data_type = bind.get("type", "string").rpartition(":")[2]
        for column in ("relevant", "required", "readonly", "constraint"):
            setattr(about, column, self._compiled(bind.get(column), about.path, column))
        calculation = bind.get("calculate", "").strip()
        if calculation != ".":  # its own value: some forms say so to keep what is prefilled
            about.calculate = self._compiled(calculation, about.path, "calculation")
        about.required_message = self._message(bind.get(f"{_JR}requiredMsg"), form)
        about.constraint_message = self._message(bind.get(f"{_JR}constraintMsg"), form)
        about.preload = (bind.get(f"{_JR}preload", ""), bind.get(f"{_JR}preloadParams", ""))

    def _message(self, message: str | None, form: XForm) -> Texts:
        if not message:
            return Texts()
        return form.texts.get(_text_id(message), Texts({"": Text((message,))}))

    def _read_body(self, body: Element, form: XForm) -> None:
        for element in body.iter():
            kind = local(element)
            path = element.get("ref") or element.get("nodeset") or ""
            about = self._fields.get(path)
            if about is None or kind not in _CONTROLS | {"group", "repeat"}:
                continue
            if kind == "repeat":
                about.repeat = True
                about.count = self._compiled(element.get(f"{_JR}count"), path, "repeat_count")
                continue
            form.controls[path] = element
            for part in element:
                self._read_part(part, about, form)

    def _read_part(self, part: Element, about: Field, form: XForm) -> None:
        if local(part) == "label":
            about.label = self._texts(part, about.path, form)
        elif local(part) == "hint":
            about.hint = self._texts(part, about.path, form)
        elif local(part) == "itemset":
            about.choices = self._choice_list(part, about)

    def _texts(self, element: Element, path: str, form: XForm) -> Texts:
        reference = element.get("ref")
        if reference:
            return form.texts.get(_text_id(reference), Texts())
        return Texts({"": self._text(element, path)})

    def _text(self, element: Element, path: str) -> Text:
        parts: list[str | Compiled] = [element.text or ""]
        for output in element:
            shown = self._compiled(output.get("value"), path, "label")
            if shown is not None:
                parts.append(shown)
            parts.append(output.tail or "")
        if len(parts) == 1:
            return Text((str(parts[0]).strip(),))
        return Text(tuple(part for part in parts if part != ""))

    def _choice_list(self, itemset: Element, about: Field) -> ChoiceList | None:
        source = itemset.get("nodeset", "")
        nodes = self._compiled(source, about.path, "choice_filter")
        refs = {local(part): part.get("ref", "") for part in itemset}
        if nodes is None:
            return None
        label = refs.get("label", "label")
        return ChoiceList(
            nodes=nodes,
            value=refs.get("value", "name"),
            label=_text_id(label),
            translated=label.startswith("jr:itext("),
            fixed=source.startswith("instance(") and source.endswith("/root/item"),
        )

    def _read_actions(self, parent: Element) -> None:
        for action in parent:
            about = self._fields.get(action.get("ref", ""))
            if local(action) != "setvalue" or about is None:
                continue
            value = self._compiled(action.get("value"), about.path, "calculation")
            if value is None:
                continue
            events = action.get("event", "").split()
            if "odk-instance-first-load" in events:
                about.first_default = value
            if "odk-new-repeat" in events:
                about.repeat_default = value
            source = self._fields.get(parent.get("ref", ""))
            if "xforms-value-changed" in events and source is not None:
                about.triggers.append(Trigger(source=source, value=value))


def _id(instance: Element) -> str:
    return instance.get("id", "")


def _as_nodes(element: Element, parent: Node | None = None) -> Node:
    node = Node(local(element), parent, (element.text or "").strip())
    for kid in element:
        _as_nodes(kid, node)
    return node


def _text_id(reference: str) -> str:
    """`jr:itext('l-0')` and `jr:itext(itextId)` without their wrapping."""
    return reference.removeprefix("jr:itext(").removesuffix(")").strip("'")


def _read_texts(
    model: Element, default_language: str, read: Callable[[Element, str], Text]
) -> tuple[dict[str, Texts], tuple[str, ...]]:
    translations = [each for each in model.iter() if local(each) == "translation"]
    translations.sort(key=lambda each: each.get("lang") != default_language)
    found: dict[str, dict[str, Text]] = {}
    for translation in translations:
        for text_id, value in _text_values(translation):
            found.setdefault(text_id, {})[translation.get("lang", "")] = read(value, text_id)
    languages = tuple(each.get("lang", "") for each in translations)
    return {text_id: Texts(by_language) for text_id, by_language in found.items()}, languages


def _text_values(translation: Element) -> Iterator[tuple[str, Element]]:
    """The plain form of each text; pictures and the like are left out."""
    for text in translation:
        for value in text:
            if value.get("form") is None:
                yield text.get("id", ""), value
                break
