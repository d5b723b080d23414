"""Taking over whole files: offers by a plan, the school directory of a new year."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

import msgspec

from lotse.bulk import making_many
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import Problem
from lotse.catalogue.school_file import SchoolFile, changes_of_schools
from lotse.catalogue.shipped import directory_of
from lotse.errors import InvalidInput
from lotse.exchange.catalogue_file import read_catalogue
from lotse.exchange.examples_from_elsewhere import as_examples
from lotse.exchange.import_plan import ImportPlan, ended_offers, plan_import
from lotse.exchange.own_work import own_work
from lotse.imports import DoneImport, ImportKind, Kept, KeptEntry
from lotse.records import RecordBook, Records

_MOST_NAMED = 5


def plan_of_file(
    name: str,
    data: bytes,
    source: str,
    book: RecordBook,
    *,
    today: date,
    examples: bool = False,
) -> ImportPlan:
    """What an import of this file would do; nothing is stored. Raises UnreadableFile."""
    read = read_catalogue(name, data)
    incoming = as_examples(read) if examples else read
    with book.transaction() as records:
        existing, schools = records.offers.all(), records.schools.derived(directory_of)
        work = own_work(records.offers.worked_on())
    own = book.desk.installation if book.desk else ""
    return plan_import(existing, incoming, source, today, schools, own=own, work=work)


@making_many()
def import_offers(
    plan: ImportPlan, book: RecordBook, *, end_gone: bool = False, file_name: str = ""
) -> DoneImport:
    """All of the plan or nothing. Raises InvalidInput for a plan with problems, RecordChanged if
    an offer was changed since it was made."""
    if not plan.is_allowed:
        raise _refused([problem for problem in plan.problems if problem.blocking])
    ended = ended_offers(plan) if end_gone else ()
    done = DoneImport(
        id=uuid4(),
        kind=ImportKind.OFFERS,
        file_name=file_name,
        source=plan.source,
        added=len(plan.added),
        changed=len(plan.changed),
        gone=len(ended),
    )
    with book.transaction() as records:
        take_offers(plan, records, done.id, ended)
        return records.imports.add(done)


def take_offers(
    plan: ImportPlan, records: Records, import_id: UUID, ended: Sequence[Offer] = ()
) -> None:
    """Raises RecordChanged if an offer was changed since the plan was made."""
    changed = [change.after for change in plan.changed]
    records.offers.save_all([*changed, *ended], import_id=import_id)
    records.offers.add_all(plan.added, import_id=import_id)


def import_schools(file: SchoolFile, book: RecordBook, *, file_name: str = "") -> DoneImport:
    """The directory of the new year instead of the old one. Raises InvalidInput for a file with
    problems."""
    if file.problems:
        raise _refused(file.problems)
    with book.transaction() as records:
        before = records.schools.all()  # none as long as the shipped ones hold
        changes = changes_of_schools(records.schools.derived(directory_of).schools, file.schools)
        records.schools.replace_all(file.schools)
        entry = KeptEntry(
            what=Kept.SCHOOLS,
            key="",
            name=f"{len(file.schools)} Schulen",
            before=msgspec.json.encode(before).decode() if before else "",
        )
        done = DoneImport(
            id=uuid4(),
            kind=ImportKind.SCHOOLS,
            file_name=file_name,
            added=len(changes.added),
            changed=len(changes.changed),
            gone=len(changes.gone),
        )
        return records.imports.add(done, [entry])


def _refused(problems: Sequence[Problem]) -> InvalidInput:
    named = "; ".join(
        f"Zeile {p.row}" + (f", Spalte „{p.column}“" if p.column else "")
        for p in problems[:_MOST_NAMED]
    )
    more = f" und {len(problems) - _MOST_NAMED} weitere" if len(problems) > _MOST_NAMED else ""
    return InvalidInput(
        f"Die Datei hat Probleme ({named}{more}). Es wurde nichts übernommen. Bitte berichtigen "
        "Sie die Datei und prüfen Sie sie noch einmal."
    )
