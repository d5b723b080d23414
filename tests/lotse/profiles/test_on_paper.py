"""The letterhead of a place takes the place of the desk's lines, as far as it says something."""

from dataclasses import replace

from lotse.profiles.on_paper import desk_on_paper
from lotse.profiles.parts import Letterhead
from lotse.profiles.profile import Profile
from lotse.profiles.shipped import neutral_profile
from lotse.wording.desk import address_lines
from tests.builders import a_desk


def under(head: Letterhead, used: str = "standard") -> Profile:
    neutral = neutral_profile()
    return replace(neutral, letterheads=(head,), about=replace(neutral.about, letterhead=used))


def test_without_one_in_use_the_desk_writes_as_itself() -> None:
    head = Letterhead(code="standard", sender="Stadt Muster")
    desk = a_desk()
    assert desk_on_paper(desk, under(head, used="")) is desk
    assert desk_on_paper(desk, under(head, used="zweiter")) is desk


def test_lines_become_street_and_town() -> None:
    head = Letterhead(code="standard", lines=("Amt", "Markt 1", "45879 Musterstadt"))
    desk = desk_on_paper(a_desk(), under(head))
    assert address_lines(desk) == ("Amt, Markt 1", "45879 Musterstadt")
    assert (desk.institution.name, desk.author) == ("Klinik am Muster", "Jana Beispiel")


def test_lines_without_postcode_stay_as_they_are() -> None:
    head = Letterhead(code="standard", sender="Stadt Muster", lines=("Rathaus", "Zimmer 3"))
    desk = desk_on_paper(a_desk(), under(head))
    assert address_lines(desk) == ("Rathaus, Zimmer 3",)
    assert desk.institution.name == "Stadt Muster"
