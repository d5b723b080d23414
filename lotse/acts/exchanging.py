"""Giving to other installations and taking from them: offers, networks, patterns of transitions."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID, uuid4

from lotse.acts.importing import take_offers
from lotse.acts.signing_in import desk_of
from lotse.directory.template import TransitionTemplate
from lotse.directory.undo_entries import Entry, entry_of, kept
from lotse.errors import InvalidInput
from lotse.exchange.own_work import own_work
from lotse.exchange.package import About, Package, write_package
from lotse.exchange.package_plan import EntryPlan, G, Here, PackagePlan, plan_package
from lotse.imports import DoneImport, ImportKind, Kept, KeptEntry
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.profiles.templates import templates_of_place
from lotse.records import RecordBook, Records
from lotse.shelves.house import Named


def package_of(book: RecordBook, *, today: date) -> bytes:
    """Everything that may be given away, as one file."""
    desk = desk_of(book)
    with book.transaction() as records:
        here = _here(records, desk)
    about = About(installation=here.installation, made_on=today)
    return write_package(
        about,
        offers=here.offers,
        organisations=here.organisations,
        networks=here.networks,
        professionals=here.professionals,
        templates=here.templates,
    )


def plan_of(package: Package, book: RecordBook, *, today: date) -> PackagePlan:
    """What taking it over would do; nothing is changed."""
    desk = desk_of(book)
    with book.transaction() as records:
        return plan_package(_here(records, desk), package, today)


def take_package(plan: PackagePlan, book: RecordBook, *, file_name: str = "") -> DoneImport:
    """All of it or nothing. Raises InvalidInput for offers with problems, RecordChanged if an
    entry was changed since the plan was made."""
    if not plan.is_allowed:
        raise InvalidInput(
            "Angebote im Paket haben Probleme. Es wurde nichts übernommen. Bitte lassen Sie sich "
            "ein berichtigtes Paket geben.",
            {
                f"angebote:{problem.row}": f"Angebot {problem.row}: {problem.sentence}"
                for problem in plan.offers.problems
                if problem.blocking
            },
        )
    done = DoneImport(
        id=uuid4(),
        kind=ImportKind.PACKAGE,
        file_name=file_name,
        source=plan.source,
        added=sum(part[1] for part in plan.parts),
        changed=sum(part[2] for part in plan.parts),
    )
    with book.transaction() as records:
        take_offers(plan.offers, records, done.id)
        entries = [
            *_take(Kept.ORGANISATION, plan.organisations, records.organisations),
            *_take(Kept.NETWORK, plan.networks, records.networks),
            *_take(Kept.PROFESSIONAL, plan.professionals, records.professionals),
            *_take(Kept.TEMPLATE, plan.templates, records.templates),
        ]
        return records.imports.add(done, entries)


def keep_template(template: TransitionTemplate, book: RecordBook) -> TransitionTemplate:
    """Adds or overwrites the version that was read. Raises InvalidInput, RecordChanged."""
    if not template.name.strip():
        raise InvalidInput(
            "Die Vorlage wurde noch nicht gespeichert.", {"name": "Bitte nennen Sie einen Namen."}
        )
    with book.transaction() as records:
        shelf = records.templates
        return shelf.save(template) if template.version else shelf.add(template)


def templates_here(records: Records) -> tuple[TransitionTemplate, ...]:
    """Those in the file, then those of the profile that nobody has made their own."""
    kept = tuple(records.templates.all())
    taken = {template.id for template in kept}
    of_place = templates_of_place(profile_of(records))
    return (*kept, *(template for template in of_place if template.id not in taken))


def _here(records: Records, desk: Desk) -> Here:
    return Here(
        installation=desk.installation,
        offers=records.offers.all(),
        organisations=records.organisations.all(),
        networks=records.networks.all(),
        professionals=records.professionals.all(),
        templates=templates_here(records),
        work=own_work(records.offers.worked_on()),
        taken=_taken_before(records),
    )


def _taken_before(records: Records) -> Mapping[UUID, Entry]:
    """Entries of the directory as the latest package that had something new brought them."""
    found: dict[UUID, Entry] = {}
    for done in records.imports.all():
        if done.kind is ImportKind.PACKAGE and not done.is_taken_back:
            for entry in records.imports.entries(done.id):
                if UUID(entry.key) not in found:
                    found[UUID(entry.key)] = entry_of(entry.what, entry.after)
    return found


def _take(what: Kept, plan: EntryPlan[G], shelf: Named[G]) -> list[KeptEntry]:
    """Returns each as it was and as it is now."""
    entries = [kept(what, None, shelf.add(entry)) for entry in plan.added]
    for entry in plan.changed:
        before = shelf.get(entry.id)
        entries.append(kept(what, before, shelf.save(entry)))
    return entries
