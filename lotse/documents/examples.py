"""A complete fictional example of every document; `lotse render ART --example` prints it."""

import msgspec

from lotse.documents.content import Content, read_content
from lotse.documents.record import DocumentKind
from lotse.documents.recovery_sheet import RecoverySheetContent
from resources import resource


def example(kind: DocumentKind) -> Content:
    return read_content(kind, _data(kind))


def recovery_sheet_example() -> RecoverySheetContent:
    return msgspec.json.decode(_data("recovery-sheet"), type=RecoverySheetContent)


def _data(name: str) -> bytes:
    return resource(f"examples/{name}.json").read_bytes()
