from lotse.chain.stages import stage_codes
from lotse.chain.transitions import route_of, routes


def test_every_route_has_givers_takers_and_a_known_time() -> None:
    assert len({route.code for route in routes()}) == len(routes()) == 11
    for route in routes():
        assert route.gives
        assert route.takes
        assert route.paper
        assert not (route.stage and route.corridor)
        assert {route.stage, route.corridor} - {""} <= stage_codes()


def test_the_way_from_kita_to_school_hands_over_the_protocol() -> None:
    route = route_of("kita_grundschule")
    assert route is not None
    assert (route.gives, route.paper) == ("Kita", "Übergabeprotokoll")


def test_newcomers_do_not_hide_the_usual_way_into_day_care() -> None:
    route = route_of("familie_kita")
    assert route is not None
    assert route.code == "familie_kita"
    assert route_of("umzug") is None
