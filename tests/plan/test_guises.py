"""As what apps are asked."""

from ipaddress import ip_address

import pytest
from nouns import service

from homeport.model.app_name import RouteWords
from homeport.model.front import AppRoute, Guise, Place
from homeport.plan.app_names import name_apps
from homeport.plan.front import front_routes
from homeport.plan.guises import guise_of, with_guise
from homeport.plan.route_words import parse_route

V4 = ip_address("127.0.0.1")
LAB = service(8888, protocol="http", framework="Jupyter", product="JupyterLab")
BY_PATH = service(None, transport="unix", path="/run/lab.sock", framework="Jupyter")


def test_who_refuses_its_name_is_asked_in_another_way() -> None:
    for framework in ("Bokeh", "Jupyter", "MCP", "Panel"):
        assert guise_of(service(8888, framework=framework)) is Guise.LOCALHOST
    assert guise_of(service(8000, framework="Django")) is Guise.PLAIN_HTTP
    assert guise_of(service(5173, framework="Vite")) is Guise.NAME
    assert guise_of(service(9)) is Guise.NAME


@pytest.mark.parametrize(
    ("place", "guise"),
    [
        (Place(port=8888, host=V4), Guise.LOCALHOST),
        (Place(port=8888), Guise.LOCALHOST),
        (Place(path="/run/lab.sock"), Guise.LOCALHOST),
        (Place(path="/run/other.sock"), None),
        (Place(port=8889, host=V4), None),
        (Place(port=8888, namespace="blue"), None),
        (Place(port=8888, host=ip_address("192.168.1.7")), None),
        (Place(port=8888, name="db.internal"), None),
        (None, None),
    ],
)
def test_a_route_to_it(place: Place | None, guise: Guise | None) -> None:
    route = AppRoute(name="lab", place=place)
    assert with_guise(route, (service(5173), LAB, BY_PATH)).guise is guise


def test_the_user_knows_better() -> None:
    words = RouteWords(name="lab", target="8888", guise=Guise.NAME)
    route = parse_route(words)
    assert with_guise(route, (LAB,)) == route
    (served,) = front_routes(name_apps((LAB,)), (route,), (LAB,))
    assert served.guise is Guise.NAME


def test_names_of_the_map_and_of_the_user_are_alike() -> None:
    (auto,) = front_routes(name_apps((LAB,)), (), (LAB,))
    (mine,) = front_routes(
        name_apps((LAB,)), (parse_route(RouteWords(name="lab", target="8888")),), (LAB,)
    )
    assert auto.guise is mine.guise is Guise.LOCALHOST
