"""A file with the practice families, and what is often asked of it to make a paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from db.key_file import Cost
from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.consenting import ask_consent, record_signature
from lotse.acts.signing_in import desk_of
from lotse.catalogue.offer import Offer
from lotse.consents.consent import Consent, Party
from lotse.consents.question import ConsentQuestion, usual_purpose, usually_asked
from lotse.documents.record import Document
from lotse.families.family import Family
from lotse.practice.cast import practice_id
from lotse.practice.fill import fill, practice_desks
from tests.builders import NOW, TODAY

CHEAP = Cost(1, 8, 1)


class PaperRoom:
    def __init__(self, book: SqlRecordBook) -> None:
        self.book = book

    def sit_at(self, desk: str) -> None:
        self.book.sign_in(practice_desks()[desk])

    def family(self, key: str) -> Family:
        with self.book.transaction() as records:
            return records.families.get(practice_id(key))

    def offer(self, offer_id: str) -> Offer:
        with self.book.transaction() as records:
            return records.offers.get(offer_id)

    def children(self, key: str, *names: str) -> tuple[UUID, ...]:
        return tuple(practice_id(key, name) for name in names)

    def asked(
        self, key: str, recipient: Party, children: tuple[UUID, ...], *, language: str = "de"
    ) -> tuple[Consent, Document]:
        """A consent nobody has signed yet, with its form."""
        return ask_consent(
            practice_id(key),
            ConsentQuestion(
                child_ids=children,
                recipient=recipient,
                categories=usually_asked(recipient),
                purpose=usual_purpose(recipient),
                valid_until=TODAY.replace(year=TODAY.year + 1),
                mutual=True,
                language=language,
            ),
            self.book,
            today=TODAY,
            now=NOW,
        )

    def signed_by_all(self, consent: Consent) -> None:
        for signature in consent.signatures:
            record_signature(consent.id, signature.person_id, TODAY, self.book, today=TODAY)


@contextmanager
def practice_room(place: Path) -> Iterator[PaperRoom]:
    _, book = SqlVault(place / "daten", cost=CHEAP, now=lambda: NOW).create("Übung macht Meister")
    fill(book, TODAY)
    desk_of(book)
    yield PaperRoom(book)
    book.close()
