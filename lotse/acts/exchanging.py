"""Giving to other installations and taking from them: offers, networks, patterns of transitions."""

from datetime import date

from lotse.acts.signing_in import desk_of
from lotse.directory.template import TransitionTemplate
from lotse.errors import InvalidInput
from lotse.exchange.package import About, Package, write_package
from lotse.exchange.package_plan import EntryPlan, G, Here, PackagePlan, plan_package
from lotse.institutions import Desk
from lotse.profiles.kept import profile_of
from lotse.profiles.templates import templates_of_place
from lotse.records import RecordBook, Records
from lotse.shelves.house import Named


def installation_of(desk: Desk) -> str:
    """What packages of this installation are signed with: `Familienbüro Mitte, Gelsenkirchen`."""
    town = desk.institution.main_site.town
    return ", ".join(part for part in (desk.institution.name, town) if part)


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


def take_package(plan: PackagePlan, book: RecordBook) -> int:
    """All of it or nothing; how many entries were written. Raises InvalidInput for offers with
    problems, RecordChanged if an entry was changed since the plan was made."""
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
    with book.transaction() as records:
        records.offers.save_all([change.after for change in plan.offers.changed])
        records.offers.add_all(plan.offers.added)
        _take(plan.organisations, records.organisations)
        _take(plan.networks, records.networks)
        _take(plan.professionals, records.professionals)
        _take(plan.templates, records.templates)
    return plan.changes


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
        installation=installation_of(desk),
        offers=records.offers.all(),
        organisations=records.organisations.all(),
        networks=records.networks.all(),
        professionals=records.professionals.all(),
        templates=templates_here(records),
    )


def _take(plan: EntryPlan[G], shelf: Named[G]) -> None:
    for entry in plan.added:
        shelf.add(entry)
    for entry in plan.changed:
        shelf.save(entry)
