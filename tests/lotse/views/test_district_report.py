"""What there is in each district, and what is missing."""

from lotse.catalogue.offer_site import OfferSite
from lotse.directory.directory import Directory
from lotse.directory.network import NetworkMember
from lotse.institutions import Site
from lotse.profiles.shipped import neutral_profile, profile_for
from lotse.views.district_report import DistrictReport, kinds_in_words, report_by_district
from tests.builders import TODAY, an_offer
from tests.lotse.directory.entries import a_body, a_network, a_worker, in_district

MUENSTER = profile_for("05515000")


def by_name(reports: tuple[DistrictReport, ...]) -> dict[str, DistrictReport]:
    return {report.district: report for report in reports}


def test_every_district_of_the_profile_and_of_the_directory_has_a_row() -> None:
    away = a_body("Verein", "verein", sites=(Site(district="Hiltrup"),))
    reports = report_by_district(Directory(organisations=(away,)), MUENSTER, (), (), TODAY)
    names = [report.district for report in reports]
    assert names == ["Berg Fidel", "Coerde", "Gievenbeck", "Gremmendorf/Angelmodde", "Hiltrup"]
    assert by_name(reports)["Hiltrup"].gaps == (
        "keine zuständige Ansprechstelle",
        "kein Netzwerk",
        "kein Ankerstandort",
    )
    assert by_name(reports)["Coerde"].has_contact  # by the profile


def test_it_counts_bodies_networks_hubs_and_offers() -> None:
    kitas = [a_body(f"Kita {number}", "kita") for number in range(3)]
    school = a_body("Schule", "schule")
    members = (
        NetworkMember(organisation_id=school.id, role="ankerstandort"),
        NetworkMember(organisation_id=kitas[0].id),
    )
    directory = Directory(
        organisations=(*kitas, school),
        networks=(a_network("Bildungsverbund", members=members),),
        professionals=(a_worker("Kim", in_district("Schalke")),),
    )
    site = OfferSite(institution="Haus der Familie", districts=("Schalke",), is_anchor=True)
    offers = [
        an_offer("1", districts=("Schalke",), needs=("sprache",), locations=(site,)),
        an_offer("2", districts=(), needs=("schlaf",)),
        an_offer("3", districts=("Buer",), needs=("schulden",)),
        an_offer("4", districts=("Schalke",), needs=("schulden",), status="beendet"),
    ]
    needs = ("sprache", "schlaf", "schulden")
    (report,) = report_by_district(directory, neutral_profile(), offers, needs, TODAY)
    assert (report.district, report.organisations, report.offers) == ("Schalke", 4, 2)
    assert kinds_in_words(report) == "3 Kita, 1 Schule"
    assert report.networks == ("Bildungsverbund",)
    assert report.anchors == ("Schule", "Haus der Familie")
    assert (report.gaps, report.needs_without_offer) == ((), ("schulden",))
