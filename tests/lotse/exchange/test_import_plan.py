"""A file is compared with the catalogue first, then taken over whole or not at all."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.cataloguing import add_offer, change_offer, remove_offer, set_status, verify_offer
from lotse.acts.importing import import_offers, plan_of_file
from lotse.catalogue.contact import Contact
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_gaps import offer_gaps
from lotse.catalogue.offer_parts import Origin
from lotse.catalogue.offer_row import ALL_COLUMNS
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.offer_table import OfferFile
from lotse.errors import InvalidInput, NotFound, RecordChanged
from lotse.exchange.catalogue_file import WRITERS, read_catalogue, write_catalogue
from lotse.exchange.csv_file import write_csv
from lotse.exchange.import_plan import plan_import
from lotse.exchange.import_report import Fate, report
from tests.builders import TODAY, an_offer

ELSEWHERE = "Stadt Dortmund"


def file_of(*offers: Offer, columns: frozenset[str] = frozenset(ALL_COLUMNS)) -> OfferFile:
    return OfferFile(offers=offers, problems=(), rows=len(offers), columns=columns)


def stored(book: SqlRecordBook, *offers: Offer) -> list[Offer]:
    with book.transaction() as records:
        records.offers.add_all(offers)
        return list(records.offers.all())


def catalogue(book: SqlRecordBook) -> dict[str, Offer]:
    with book.transaction() as records:
        return {offer.id: offer for offer in records.offers.all()}


def test_our_own_file_comes_back_by_id(book: SqlRecordBook) -> None:
    existing = stored(book, an_offer("a"), an_offer("b"), an_offer("c"))
    file = file_of(an_offer("a"), an_offer("b", cost="frei"), an_offer("d"))
    plan = plan_import(existing, file, "", TODAY)
    assert [offer.id for offer in plan.added] == ["d"]
    assert [(c.after.id, [f.column for f in c.fields]) for c in plan.changed] == [("b", ["cost"])]
    assert [offer.id for offer in plan.gone] == ["c"]
    assert [offer.id for offer in plan.unchanged] == ["a"]
    assert catalogue(book).keys() == {"a", "b", "c"}, "a plan changes nothing"
    assert import_offers(plan, book).written == 2
    found = catalogue(book)
    assert found.keys() == {"a", "b", "c", "d"}
    assert (found["b"].cost, found["b"].version, found["c"].status) == ("frei", 2, "aktiv")
    again = plan_import(list(found.values()), file, "", TODAY)
    assert (again.added, again.changed) == ((), ())


def test_another_office_keeps_its_ids_and_its_name_as_origin(book: SqlRecordBook) -> None:
    ours = stored(book, an_offer("do-1", name="Unser Kurs"))
    theirs = file_of(an_offer("do-1", name="Deren Kurs"), an_offer("do-2", requires=("do-1",)))
    import_offers(plan_import(ours, theirs, ELSEWHERE, TODAY), book)
    found = catalogue(book)
    assert found["do-1"].name == "Unser Kurs"
    assert found["do-1-2"].name == "Deren Kurs"
    assert found["do-1-2"].origin == Origin(
        installation=ELSEWHERE, source_id="do-1", imported_on=TODAY
    )
    assert found["do-2"].requires == ("do-1-2",)
    later = plan_import(
        list(found.values()), file_of(an_offer("do-1", name="Neu")), ELSEWHERE, TODAY
    )
    assert [(c.after.id, c.after.name) for c in later.changed] == [("do-1-2", "Neu")]
    assert [offer.id for offer in later.gone] == ["do-2"]
    import_offers(later, book, end_gone=True)
    ended = catalogue(book)["do-2"]
    assert (ended.status, ended.status_since) == ("beendet", TODAY)
    assert ELSEWHERE in ended.status_reason
    assert not plan_import(list(catalogue(book).values()), file_of(), ELSEWHERE, TODAY).gone[1:]


def test_the_first_author_stays_the_origin(book: SqlRecordBook) -> None:
    card = an_offer("x", origin=Origin(installation="Stadt Moers", source_id="mo-7"))
    plan = plan_import([], file_of(card), ELSEWHERE, TODAY)
    import_offers(plan, book)
    assert catalogue(book)["x"].origin == Origin(
        installation="Stadt Moers", source_id="mo-7", imported_on=TODAY
    )
    again = plan_import(list(catalogue(book).values()), file_of(card), ELSEWHERE, TODAY)
    assert [offer.id for offer in again.unchanged] == ["x"]


def test_an_offer_file_moves_between_two_installations(book: SqlRecordBook) -> None:
    data = write_catalogue("karten.zip", [an_offer("ge-9", name="Elterncafé")])
    plan = plan_import([], read_catalogue("karten.zip", data), "Gelsenkirchen", TODAY)
    import_offers(plan, book)
    found = catalogue(book)["ge-9"]
    assert found.name == "Elterncafé"
    assert found.origin == Origin(installation="Gelsenkirchen", source_id="ge-9", imported_on=TODAY)


def test_a_file_without_a_column_says_nothing_about_it(book: SqlRecordBook) -> None:
    hidden = OfferSite(name="Schutzwohnung", street="Geheimweg 3", is_confidential=True)
    full = an_offer(
        locations=(hidden,), contacts=(Contact(name="Intern", not_for_print=True),), tags=("x",)
    )
    existing = stored(book, full)
    for data in (write_csv([an_offer()]), write_csv([full], columns=ALL_COLUMNS)):
        plan = plan_import(existing, read_catalogue("a.csv", data), "", TODAY)
        assert plan.unchanged == (full,)


def test_one_problem_stops_everything(book: SqlRecordBook) -> None:
    data = write_catalogue("a.csv", [an_offer("a"), an_offer("b", needs=("quatsch",))])
    plan = plan_import([], read_catalogue("a.csv", data), "", TODAY)
    assert not plan.is_allowed
    with pytest.raises(InvalidInput, match="Zeile 3, Spalte „needs“"):
        import_offers(plan, book)
    assert catalogue(book) == {}
    assert report(plan)[0].fate is Fate.PROBLEM
    assert report(plan)[0].row == 3


def test_the_report_names_every_row(book: SqlRecordBook) -> None:
    existing = stored(book, an_offer("a"), an_offer("b"), an_offer("c"))
    file = file_of(an_offer("a"), an_offer("b", cost="frei"), an_offer("d"))
    found = report(plan_import(existing, file, "", TODAY))
    assert [(row.fate, row.offer_id) for row in found] == [
        (Fate.ADDED, "d"),
        (Fate.CHANGED, "b"),
        (Fate.GONE, "c"),
        (Fate.UNCHANGED, "a"),
    ]
    assert found[1].details == ("cost: „“ → „frei“",)


def test_an_import_onto_a_changed_catalogue_is_taken_back(book: SqlRecordBook) -> None:
    existing = stored(book, an_offer("a"), an_offer("b"))
    file = file_of(an_offer("a", cost="1"), an_offer("b", cost="1"), an_offer("c"))
    plan = plan_import(existing, file, "", TODAY)
    change_offer(replace(existing[1], cost="5"), book)
    with pytest.raises(RecordChanged):
        import_offers(plan, book)
    found = catalogue(book)
    assert {key: offer.cost for key, offer in found.items()} == {"a": "", "b": "5"}


def test_an_offer_with_empty_fields_can_be_saved_found_and_completed(book: SqlRecordBook) -> None:
    sparse = add_offer(Offer(id="x", name="Elterntraining", municipality="Moers"), book)
    assert offer_gaps(sparse)
    full = change_offer(replace(sparse, cost=" frei ", needs=("erziehung",)), book)
    assert (full.cost, full.version) == ("frei", 2)
    assert catalogue(book)["x"] == full


@pytest.mark.parametrize(
    ("more", "column"),
    [
        ({"name": ""}, "name"),
        ({"municipality": "Musterstadt"}, "municipality"),
        ({"needs": ("quatsch",)}, "needs"),
        ({"age_min_months": 20, "age_max_months": 10}, "age_min_months"),
    ],
)
def test_what_a_file_may_not_say_nobody_may_type(
    more: dict[str, object], column: str, book: SqlRecordBook
) -> None:
    with pytest.raises(InvalidInput) as refused:
        add_offer(an_offer(**more), book)
    assert column in refused.value.problems
    assert catalogue(book) == {}


def test_status_check_and_removal(book: SqlRecordBook) -> None:
    offer = add_offer(an_offer(), book)
    planned = set_status(offer, "geplant", book, since=date(2027, 1, 1), reason=" ab Januar ")
    assert (planned.status, planned.status_since, planned.status_reason) == (
        "geplant", date(2027, 1, 1), "ab Januar",
    )  # fmt: skip
    assert not planned.can_be_referred
    with pytest.raises(InvalidInput, match="ruht"):
        set_status(planned, "ruht", book, since=TODAY)
    checked = verify_offer(planned, book, today=TODAY, how="Telefon")
    assert (checked.last_verified, checked.verified_by) == (TODAY, "Jana Beispiel")
    assert checked.verified_how == "Telefon"
    with pytest.raises(RecordChanged):
        verify_offer(planned, book, today=TODAY)
    remove_offer("ge-01", book)
    with pytest.raises(NotFound):
        remove_offer("ge-01", book)


OURS = "Familienbüro Mitte, Gelsenkirchen"


def handed_back(card: Offer, installation: str = OURS, **more: Any) -> Offer:
    """As a partner has it who took it over from us."""
    origin = Origin(installation=installation, source_id=card.id, imported_on=TODAY)
    return replace(card, id=f"{card.id}-2", origin=origin, **more)


@pytest.mark.parametrize(
    ("card", "installation"),
    [
        (an_offer("ge-1", name="Unser Kurs"), OURS),
        (an_offer("ge-1", name="Unser Kurs"), "Familienbüro, Gelsenkirchen"),
        (an_offer("1f0c8c5e-5f66-4d0b-9d0f-0d8b1e6a7c11", name="Kurs, früher anders"), "Amt"),
    ],
    ids=["by our name", "we had another name", "an id nobody else makes"],
)
def test_our_own_card_that_comes_back_is_no_second_card(
    book: SqlRecordBook, card: Offer, installation: str
) -> None:
    existing = stored(book, card, an_offer("ge-2", requires=(card.id,)))
    name = "Kurs" if len(card.id) > 10 else card.name
    back = handed_back(card, installation, name=name, cost="bei denen 5 Euro")
    new = an_offer("do-1", requires=(back.id,))
    plan = plan_import(existing, file_of(back, new), ELSEWHERE, TODAY, own=OURS)
    assert ([o.id for o in plan.added], plan.changed, plan.unchanged) == (["do-1"], (), (card,))
    assert plan.added[0].requires == (card.id,)
    import_offers(plan, book)
    assert catalogue(book)[card.id] == card


def test_our_card_that_we_removed_does_not_come_back(book: SqlRecordBook) -> None:
    plan = plan_import([], file_of(handed_back(an_offer("ge-1"))), ELSEWHERE, TODAY, own=OURS)
    assert (plan.added, plan.unchanged) == ((), ())


def test_a_card_of_a_third_place_with_an_id_like_ours_is_another_one(book: SqlRecordBook) -> None:
    existing = stored(book, an_offer("nr-1", name="Unser Kurs"))
    theirs = handed_back(an_offer("nr-1", name="Kurs in Witten"), "Stadt Witten")
    plan = plan_import(existing, file_of(theirs), ELSEWHERE, TODAY, own=OURS)
    assert [offer.name for offer in plan.added] == ["Kurs in Witten"]


@pytest.mark.parametrize("ending", WRITERS)
def test_our_cards_in_a_file_of_a_partner_are_recognised(book: SqlRecordBook, ending: str) -> None:
    """Our desk signs them; the partner hands them back in a file of its own."""
    (card,) = stored(book, an_offer("ge-1", name="Unser Kurs"))
    assert book.desk is not None
    back = handed_back(card, book.desk.installation, cost="anders")
    data = write_catalogue(f"moers{ending}", [back])
    plan = plan_of_file(f"moers{ending}", data, "Stadt Moers", book, today=TODAY)
    assert (plan.added, plan.changed, plan.unchanged) == ((), (), (card,))


@pytest.mark.parametrize("typed", ["stadt dortmund", " Stadt  Dortmund "])
def test_the_same_office_typed_otherwise_is_the_same(book: SqlRecordBook, typed: str) -> None:
    import_offers(plan_import([], file_of(an_offer("a")), ELSEWHERE, TODAY), book)
    existing = list(catalogue(book).values())
    plan = plan_import(existing, file_of(an_offer("a", cost="frei")), typed, TODAY)
    assert (plan.added, plan.source, len(plan.changed)) == ((), ELSEWHERE, 1)


@pytest.mark.parametrize("source", ["", ELSEWHERE])
def test_an_id_in_other_letters_is_the_same_offer(book: SqlRecordBook, source: str) -> None:
    first = file_of(an_offer("ge-1"), an_offer("ge-2", requires=("ge-1",)))
    import_offers(plan_import([], first, source, TODAY), book)
    existing = list(catalogue(book).values())
    again = file_of(an_offer("GE-1", cost="frei"), an_offer("ge-2", requires=("GE-1",)))
    plan = plan_import(existing, again, source, TODAY)
    assert [(c.after.id, c.after.cost) for c in plan.changed] == [("ge-1", "frei")]
    assert (plan.added, plan.gone) == ((), ())
    import_offers(plan, book)
    assert catalogue(book).keys() == {"ge-1", "ge-2"}


def test_ids_that_differ_in_letters_only_stay_apart_where_both_are_there() -> None:
    both = (an_offer("ge-1"), an_offer("GE-1"))
    plan = plan_import(both, file_of(*both), "", TODAY)
    assert (plan.added, plan.changed, plan.gone) == ((), (), ())
    plan = plan_import(both[:1], file_of(*both), "", TODAY)
    assert [offer.id for offer in plan.added] == ["GE-1"]
    plan = plan_import(both, file_of(an_offer("Ge-1")), "", TODAY)
    assert [offer.id for offer in plan.added] == ["Ge-1"]
    assert [offer.id for offer in plan.gone] == ["ge-1", "GE-1"]


def test_a_row_that_was_refused_still_names_its_offer() -> None:
    existing = [an_offer("a"), an_offer("b"), an_offer("c")]
    file = replace(file_of(an_offer("a")), rows_of={"a": 2, "b": 3})
    plan = plan_import(existing, file, "", TODAY)
    assert [offer.id for offer in plan.gone] == ["c"]
