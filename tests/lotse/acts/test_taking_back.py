"""An import is taken back as a whole, on the encrypted file and after a restart too; what somebody
worked with since stays and is named."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from db.record_book import SqlRecordBook
from db.vault import SqlVault
from lotse.acts.cataloguing import change_offer, remove_offer
from lotse.acts.directory import keep_network, keep_organisation
from lotse.acts.exchanging import plan_of, take_package
from lotse.acts.importing import import_offers, import_schools
from lotse.acts.profiling import change_profile, current_profile, state_of, take_profile
from lotse.acts.taking_back import imports_of, plan_taking_back, take_back
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_history import ChangeAct, OfferChange, changes_between
from lotse.catalogue.offer_table import OfferFile
from lotse.catalogue.school import School
from lotse.catalogue.school_file import SchoolFile
from lotse.directory.network import NetworkMember
from lotse.errors import InvalidInput
from lotse.exchange.import_plan import plan_import
from lotse.exchange.package import About, Package
from lotse.exchange.undo_offers import as_before
from lotse.imports import DoneImport, Fate, ImportKind, UndoPlan
from lotse.profiles.parts import District
from lotse.profiles.shipped import profile_for
from tests.builders import NOW, TODAY, a_desk, a_family, a_referral, an_offer
from tests.conftest import CHEAP, PASSWORD
from tests.lotse.directory.entries import a_body, a_network, a_worker
from tests.lotse.exchange.random_offers import offers

BEFORE = (
    an_offer("a", name="Wird anders", cost="5 Euro"),
    an_offer("b", name="Ist fort"),
    an_offer("c", name="Bleibt"),
)
FILE = (replace(BEFORE[0], cost="frei", tags=("neu",)), BEFORE[2], an_offer("d", name="Neu"))


@pytest.fixture
def filled(book: SqlRecordBook) -> SqlRecordBook:
    with book.transaction() as records:
        records.offers.add_all(BEFORE)
    return book


def take(book: SqlRecordBook, *incoming: Offer, source: str = "") -> DoneImport:
    file = OfferFile(offers=incoming, problems=(), rows=len(incoming))
    with book.transaction() as records:
        existing = records.offers.all()
    plan = plan_import(existing, file, source, TODAY)
    return import_offers(plan, book, end_gone=True, file_name="angebote.xlsx")


def catalogue(book: SqlRecordBook) -> tuple[Offer, ...]:
    with book.transaction() as records:
        return tuple(records.offers.all())


def undo(book: SqlRecordBook, done: DoneImport) -> UndoPlan:
    plan = plan_taking_back(done.id, book)
    take_back(plan, book)
    return plan


def said(plan: UndoPlan) -> dict[str, tuple[Fate, str]]:
    return {step.name: (step.fate, step.details) for step in plan.steps}


def test_a_preview_says_what_comes_back_and_changes_nothing(filled: SqlRecordBook) -> None:
    done = take(filled, *FILE)
    after = catalogue(filled)
    plan = plan_taking_back(done.id, filled)
    assert catalogue(filled) == after
    assert said(plan) == {
        "Wird anders": (Fate.RESTORED, "Kosten wieder: 5 Euro; Schlagwörter wieder: leer"),
        "Ist fort": (
            Fate.RESTORED,
            "Stand wieder: aktiv; Stand seit wieder: leer; Grund wieder: leer",
        ),
        "Neu": (Fate.REMOVED, ""),
    }
    assert (done.added, done.changed, done.gone, done.by) == (1, 1, 1, "Jana Beispiel")
    assert imports_of(filled) == [done]


def test_it_is_taken_back_after_a_restart_and_the_history_keeps_both(
    filled: SqlRecordBook, vault: SqlVault
) -> None:
    done = take(filled, *FILE)
    filled.close()
    later = SqlVault(vault.directory, cost=CHEAP, now=lambda: NOW + timedelta(days=3))
    with closing(later.unlock(PASSWORD)) as book:
        book.sign_in(a_desk(author="Ayşe Muster"))
        (known,) = imports_of(book)
        assert (known, known.file_name, known.is_taken_back) == (done, "angebote.xlsx", False)
        undo(book, known)
        assert catalogue(book) == BEFORE
        (back,) = imports_of(book)
        assert (back.is_taken_back, back.by, back.taken_back_by, back.left) == (
            True, "Jana Beispiel", "Ayşe Muster", 0,
        )  # fmt: skip
        assert back.at is not None
        assert back.taken_back_at is not None
        assert back.taken_back_at > back.at
        with book.transaction() as records:
            acts = [change.act for change in records.offers.history("d")]
            texts = [change.fields[0].after for change in records.offers.history("a")[:2]]
        assert acts == [ChangeAct.REMOVED, ChangeAct.ADDED]
        assert texts == ["5 Euro", "frei"]


def test_it_is_taken_back_once(filled: SqlRecordBook) -> None:
    done = take(filled, *FILE)
    plan = undo(filled, done)
    with pytest.raises(InvalidInput, match="schon zurückgenommen"):
        plan_taking_back(done.id, filled)
    with pytest.raises(InvalidInput):
        take_back(plan, filled)


def test_what_was_edited_since_is_named_and_left(filled: SqlRecordBook) -> None:
    done = take(filled, *FILE)
    changed, ended, _, new = catalogue(filled)
    change_offer(replace(changed, phone="0209 1"), filled)
    remove_offer(new.id, filled)
    plan = undo(filled, done)
    assert said(plan) == {
        "Wird anders": (Fate.LEFT, "wurde seit dem Import bearbeitet"),
        "Ist fort": (Fate.RESTORED, said(plan)["Ist fort"][1]),
        "d": (Fate.LEFT, "steht nicht mehr im Katalog"),
    }
    assert [(o.id, o.cost, o.status) for o in catalogue(filled)] == [
        ("a", "frei", "aktiv"), ("b", "", "aktiv"), ("c", "", "aktiv"),
    ]  # fmt: skip
    assert ended.status == "beendet"
    assert imports_of(filled)[0].left == 2


def test_an_offer_somebody_was_referred_to_stays(filled: SqlRecordBook) -> None:
    done = take(filled, *FILE)
    family = a_family()
    with filled.transaction() as records:
        records.families.add(family)
        records.referrals.add(a_referral(family, offer_id="d"))
    assert said(undo(filled, done))["Neu"] == (Fate.LEFT, "dorthin wurde schon vermittelt")
    assert "d" in {offer.id for offer in catalogue(filled)}


def test_an_edit_is_seen_though_the_clock_was_put_back(filled: SqlRecordBook) -> None:
    done = take(filled, *FILE)
    filled._latest, filled._now = datetime.min.replace(tzinfo=UTC), lambda: NOW - timedelta(days=9)
    change_offer(replace(catalogue(filled)[0], cost="7 Euro"), filled)
    assert said(undo(filled, done))["Wird anders"][0] is Fate.LEFT
    assert catalogue(filled)[0].cost == "7 Euro"


def test_imports_are_taken_back_one_after_another(filled: SqlRecordBook) -> None:
    first = take(filled, *FILE)
    between = catalogue(filled)
    second = take(filled, replace(FILE[0], cost="9 Euro"), *FILE[1:])
    assert said(plan_taking_back(first.id, filled))["Wird anders"][0] is Fate.LEFT
    undo(filled, second)
    assert catalogue(filled) == between
    undo(filled, first)
    assert catalogue(filled) == BEFORE


def test_a_plan_that_is_no_longer_true_changes_nothing(filled: SqlRecordBook) -> None:
    done = take(filled, *FILE)
    plan = plan_taking_back(done.id, filled)
    change_offer(replace(catalogue(filled)[0], phone="0209 1"), filled)
    before = catalogue(filled)
    with pytest.raises(InvalidInput, match="Seit der Vorschau"):
        take_back(plan, filled)
    assert catalogue(filled) == before
    assert not imports_of(filled)[0].is_taken_back


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(before=offers(), after=offers())
def test_the_history_knows_every_field_of_before(before: Offer, after: Offer) -> None:
    now = replace(after, id=before.id)
    change = OfferChange(
        offer_id=now.id, act=ChangeAct.CHANGED, at=NOW, by="", fields=changes_between(before, now)
    )
    assert as_before(now, change) == before


def test_what_the_rules_no_longer_allow_is_left() -> None:
    offer = an_offer()
    change: Any = OfferChange(
        offer_id=offer.id,
        act=ChangeAct.CHANGED,
        at=NOW,
        by="",
        fields=changes_between(replace(offer, needs=("gibt_es_nicht",)), offer),
    )
    assert as_before(offer, change) is None


def a_package(**more: Any) -> Package:
    return Package(about=About(installation="Stadt Moers", made_on=TODAY), **more)


def directory(book: SqlRecordBook) -> tuple[object, ...]:
    with book.transaction() as records:
        shelves = (records.organisations, records.networks, records.professionals)
        return tuple(entry for shelf in shelves for entry in shelf.all())


def test_a_package_is_taken_back_with_its_offers_and_its_directory(book: SqlRecordBook) -> None:
    house = a_body("Haus der Familie")
    net = a_network("Netz", members=(NetworkMember(organisation_id=house.id),))
    given_ones = a_package(
        organisations=(house,),
        networks=(net,),
        professionals=(a_worker("Stelle", is_public=True),),
        offers=OfferFile(offers=(an_offer("mo-1"),), problems=(), rows=1),
    )
    first = take_package(plan_of(given_ones, book, today=TODAY), book, file_name="a.lotse-paket")
    assert (first.kind, first.added, first.source) == (ImportKind.PACKAGE, 4, "Stadt Moers")
    between = directory(book)
    renamed = replace(given_ones, networks=(replace(net, name="Netz Moers"),))
    second = take_package(plan_of(renamed, book, today=TODAY), book)
    assert said(plan_taking_back(first.id, book))["Netz"][0] is Fate.LEFT
    undo(book, second)
    assert directory(book) == between
    undo(book, first)
    assert (directory(book), catalogue(book)) == ((), ())


def test_an_entry_others_point_to_stays(book: SqlRecordBook) -> None:
    house, kept_one = a_body("Haus"), a_body("Amt")
    net = a_network("Netz", members=(NetworkMember(organisation_id=house.id),))
    package = a_package(organisations=(house, kept_one), networks=(net,))
    done = take_package(plan_of(package, book, today=TODAY), book)
    with book.transaction() as records:
        (stored,) = records.networks.all()
    keep_network(replace(stored, note="Unser Netz"), book)
    assert said(undo(book, done)) == {
        "Haus": (Fate.LEFT, "andere Einträge verweisen darauf"),
        "Amt": (Fate.REMOVED, ""),
        "Netz": (Fate.LEFT, "wurde seit dem Import bearbeitet"),
    }


def test_an_entry_edited_and_edited_back_counts_as_untouched(book: SqlRecordBook) -> None:
    done = take_package(
        plan_of(a_package(organisations=(a_body("Haus"),)), book, today=TODAY), book
    )
    with book.transaction() as records:
        (stored,) = records.organisations.all()
    edited = keep_organisation(replace(stored, note="x"), book)
    keep_organisation(replace(edited, note=""), book)
    assert said(undo(book, done)) == {"Haus": (Fate.REMOVED, "")}


SCHOOL = School(number="100020", school_type="Grundschule", name="Schule", town="Köln", ags="05315")


def schools(book: SqlRecordBook) -> list[str]:
    with book.transaction() as records:
        return [school.name for school in records.schools.all()]


def test_a_school_directory_is_taken_back_and_the_one_before_holds(book: SqlRecordBook) -> None:
    first = import_schools(SchoolFile(schools=(SCHOOL,), problems=(), rows=1), book)
    newer = SchoolFile(schools=(replace(SCHOOL, name="Neu"),), problems=(), rows=1)
    second = import_schools(newer, book, file_name="schulen.csv")
    assert (second.changed, second.file_name) == (1, "schulen.csv")
    (step,) = plan_taking_back(first.id, book).steps
    assert step.fate is Fate.LEFT
    assert "neueres Verzeichnis" in step.details
    undo(book, second)
    assert schools(book) == ["Schule"]
    undo(book, first)
    assert schools(book) == []


def test_a_profile_is_taken_back_with_its_place(book: SqlRecordBook) -> None:
    before = state_of(book)
    done = take_profile(profile_for("05515000"), book, file_name="profil.xlsx")
    assert book.desk is not None
    assert book.desk.municipality == "05515000"
    undo(book, done)
    assert state_of(book).municipality == before.municipality == book.desk.municipality
    assert current_profile(book) == profile_for(before.municipality)


def test_a_profile_edited_since_is_left(book: SqlRecordBook) -> None:
    done = take_profile(profile_for("05515000"), book)
    now = current_profile(book)
    edited = change_profile(replace(now, districts=(*now.districts, District(name="Neu"))), book)
    (step,) = undo(book, done).steps
    assert (step.fate, step.details) == (Fate.LEFT, "wurde seit dem Import bearbeitet")
    assert current_profile(book) == edited
