"""A complete fictional example of every document; `lotse render ART --example` prints it."""

from lotse.documents.content import Content, read_content
from lotse.documents.record import DocumentKind
from resources import resource


def example(kind: DocumentKind) -> Content:
    return read_content(kind, resource(f"examples/{kind}.json").read_bytes())
