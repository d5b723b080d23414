"""Frozen contents as JSON: complete examples, strict reading, sentences that name the field."""

import json
from typing import Any

import msgspec
import pytest

from lotse.documents.content import CONTENT_OF, read_content, to_json
from lotse.documents.examples import example
from lotse.documents.record import DocumentKind
from lotse.errors import InvalidInput

# These only say that something is left out or marked.
MAY_BE_MISSING = frozenset(
    {"practice", "draft", "support_note", "health_note", "parents_differ", "feedback"}
)


@pytest.mark.parametrize("kind", DocumentKind)
def test_examples_are_complete_and_survive_the_way_through_json(kind: DocumentKind) -> None:
    content = example(kind)

    assert read_content(kind, to_json(content)) == content
    fields = msgspec.structs.asdict(content)
    assert [
        name for name, value in fields.items() if not value and name not in MAY_BE_MISSING
    ] == []


def test_json_is_readable_and_the_same_for_the_same_content() -> None:
    text = to_json(example(DocumentKind.LETTER)).decode()

    assert "Yıldız" in text
    assert text == to_json(example(DocumentKind.LETTER)).decode()
    assert text.count("\n") > 50


def _changed(kind: DocumentKind, **changes: Any) -> bytes:
    data = json.loads(to_json(example(kind)))
    for name, value in changes.items():
        if value is None:
            del data[name]
        else:
            data[name] = value
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("kind", "changes", "named"),
    [
        (DocumentKind.LETTER, {"subject": None}, "Das Feld „subject“ fehlt"),
        (DocumentKind.LETTER, {"subjekt": "x"}, "Das Feld „subjekt“ ist unbekannt"),
        (DocumentKind.LETTER, {"subject": 7}, "bei „subject“"),
        (DocumentKind.LETTER, {"info": [{"label": "x"}]}, "„value“ fehlt bei „info[0]“"),
        (DocumentKind.HANDOVER, {"variant": "alle"}, "bei „variant“"),
        (DocumentKind.HANDOVER, {"child_code": "x" * 41}, "„child_code“ ist zu lang (höchstens 40"),
        (DocumentKind.CONSENT, {"signatures": "x"}, "bei „signatures“"),
    ],
)
def test_the_sentence_names_the_field(
    kind: DocumentKind, changes: dict[str, Any], named: str
) -> None:
    with pytest.raises(InvalidInput, match="Es wurde nichts gezeichnet") as refused:
        read_content(kind, _changed(kind, **changes))

    assert named in str(refused.value)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe", b'{"subject": NaN}', b'{"subject": "\\ud800"}']
)
def test_what_is_no_json_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(InvalidInput, match="kein gültiges JSON"):
        read_content(DocumentKind.LETTER, data)


@pytest.mark.parametrize("data", [b"[]", b"[" * 100_000, b'{"subject": ' + b"[" * 100_000])
def test_lists_instead_of_a_letter_are_refused(data: bytes) -> None:
    with pytest.raises(InvalidInput, match="falsche Art"):
        read_content(DocumentKind.LETTER, data)


def test_every_kind_has_a_class() -> None:
    assert set(CONTENT_OF) == set(DocumentKind)
