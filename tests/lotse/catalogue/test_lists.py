from lotse.catalogue.need import NeedPath
from lotse.catalogue.shipped import languages, needs, shipped_offers


def test_the_shipped_needs() -> None:
    assert len(needs()) == 37
    procedures = {code for code, need in needs().items() if need.path is NeedPath.PROCEDURE}
    assert procedures == {"hze", "kinderschutz", "diversion"}


def test_the_shipped_offers_are_sound_and_in_order() -> None:
    offers = shipped_offers()
    assert len(offers) == 158
    assert [offer.id for offer in offers] == sorted(offer.id for offer in offers)


def test_languages_are_known_by_code() -> None:
    known = languages()
    assert all(known.is_known(code) for code in ("tr", "DE", "de-AT", "kmr", "zh-Hant", "abc"))
    assert not any(known.is_known(code) for code in ("xx", "xyz", "türkisch", "", "t", "tr_TR"))
    assert known.label("tr") == "Türkisch"
    assert known.label("xyz") == "xyz"


def test_a_language_is_the_same_by_its_longer_code() -> None:
    known = languages()
    assert [known.primary(code) for code in ("deu", "ger-AT", "TUR", "kmr", "tlh", "hbs")] == [
        "de", "de", "tr", "kmr", "tlh", "hbs",
    ]  # fmt: skip
    assert known.is_german("deu")
    assert (known.label("ukr"), known.label("tlh")) == ("Ukrainisch", "tlh")
    assert known.spoken("kur") == known.spoken("ku")


def test_a_language_counts_for_the_wider_one_offers_name() -> None:
    assert languages().spoken("kmr") == {"kmr", "ku"}
    assert languages().spoken("prs") == {"prs", "fa"}
    assert languages().spoken("de-AT") == {"de"}
    assert languages().is_german("de-x-einfach")
