"""The deadline sheet of a child for the family to take home."""

from datetime import date, datetime
from uuid import UUID

from lotse.acts.filing import Imprint, keep, made
from lotse.acts.signing_in import desk_of
from lotse.documents.record import Document, DocumentKind
from lotse.profiles.kept import profile_of
from lotse.profiles.on_paper import desk_on_paper
from lotse.records import RecordBook
from lotse.wording.deadline_sheet import deadline_sheet_for


def write_deadline_sheet(
    family_id: UUID, child_id: UUID, book: RecordBook, *, today: date, now: datetime
) -> Document:
    """Drawn and kept. Raises InvalidInput if the child's birthday is not known."""
    desk = desk_of(book)
    with book.transaction() as records:
        family = records.families.get(family_id)
        profile = profile_of(records)
        child = family.person(child_id)
        content = deadline_sheet_for(
            family, child, desk_on_paper(desk, profile), today=today, names=profile.names
        )
        imprint = Imprint(family_id=family_id, child_id=child_id, made_by=desk.author, made_at=now)
        title = f"Fristenblatt: {child.name}"
        return keep(records, made(DocumentKind.DEADLINE_SHEET, title, content, imprint))
