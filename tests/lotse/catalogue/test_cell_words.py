"""Cells as people read them, and what cannot be right about an offer."""

from datetime import date, time

import pytest

from lotse.catalogue.cell_reading import value_of
from lotse.catalogue.cell_values import UnclearCell
from lotse.catalogue.cell_words import cell_words
from lotse.catalogue.contact import Contact
from lotse.catalogue.implausible import implausible
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.session import Session, Weekday
from tests.builders import an_offer


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        ("needs", "eltern_kind_gruppe;hebamme", "Eltern-Kind-Gruppe, Hebammenversorgung"),
        ("stages", "u3", "Kleinkind unter drei"),
        ("languages", "tr;de", "Türkisch, Deutsch"),
        ("status", "beendet", "weggefallen"),
        ("capacity_state", "warteliste", "Warteliste"),
        ("kind", "angebot", "Angebot"),
        ("last_verified", "2026-11-22", "22.11.2026"),
        ("sessions", "Tag: Mo | gilt ab: 2026-09-01", "Tag: Mo | gilt ab: 01.09.2026"),
        ("name", "Raum 2026-11", "Raum 2026-11"),
        ("needs", "", ""),
        ("needs", "von_gestern", "von_gestern"),
    ],
)
def test_a_cell_in_words(column: str, text: str, words: str) -> None:
    assert cell_words(column, text) == words


def test_what_cannot_be_right_is_said() -> None:
    offer = an_offer(
        email="foo@@",
        locations=(OfferSite(name="Haus", email="keinemail"),),
        contacts=(Contact(name="Frau Beispiel", email="a.b@stadt.example"),),
        sessions=(
            Session(weekday=Weekday.MONDAY, opens=time(11), closes=time(9)),
            Session(
                weekday=Weekday.TUESDAY,
                valid_from=date(2027, 2, 1),
                valid_until=date(2027, 1, 1),
            ),
            Session(weekday=Weekday.FRIDAY, opens=time(9), closes=time(11)),
        ),
    )
    said = list(implausible(offer))
    assert len(said) == 4
    assert "„foo@@“" in said[0]
    assert "„keinemail“" in said[1]
    assert "endet, bevor sie beginnt" in said[2]
    assert "„Di“" in said[3]
    assert not list(implausible(an_offer(email="info@stadt.example")))


@pytest.mark.parametrize("text", ["9", "9 Uhr", "09:00", "9.00"])
def test_an_hour_may_stand_alone(text: str) -> None:
    assert value_of(text, time) == time(9)


def test_no_hour_is_made_of_what_is_none() -> None:
    with pytest.raises(UnclearCell):
        value_of("24", time)
