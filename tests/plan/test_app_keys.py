"""An app is recognised again, and twins stay apart."""

from typing import Any

from nouns import service

from homeport.model.app_name import AppKey, HeldName
from homeport.model.service import Service
from homeport.plan.app_keys import key_of, known_apps

ROOT = "/home/ada/shop"


def app(port: int = 5173, **changes: Any) -> Service:
    plain = {"protocol": "http", "project_root": ROOT, "cwd": ROOT, "kind": "dev-server"}
    return service(port, **{**plain, **changes})


def held(port: int, number: int = 1, role: str = "web") -> HeldName:
    return HeldName(key=AppKey(root=ROOT, role=role, number=number), name="x", port=port)


def numbers(*services: Service, before: tuple[HeldName, ...] = ()) -> dict[int | None, int]:
    return {one.service.port: one.key.number for one in known_apps(services, before)}


def test_keys() -> None:
    assert key_of(app()) == AppKey(root=ROOT, role="web")
    assert key_of(app(cwd=f"{ROOT}/admin")).folder == "admin"
    alone: dict[str, Any] = {"project": None, "project_root": None}
    assert key_of(app(**alone, container="shop-web-1")).role == "shop-web-1"
    assert key_of(app(**alone, product="Grafana", kind="monitoring")).role == "grafana"
    assert key_of(app(**alone, product="Node.js", kind="runtime")).role == "node-5173"
    assert key_of(app(**alone, process=None)).role == "app-5173"


def test_twins_keep_their_numbers() -> None:
    assert numbers(app(1), app(2)) == {1: 1, 2: 2}
    before = (held(2, 1), held(1, 2))
    assert numbers(app(1), app(2), before=before) == {2: 1, 1: 2}
    assert numbers(app(1), before=before) == {1: 2}
    assert numbers(app(9), before=before) == {9: 1}
    assert numbers(app(9), app(2), before=before) == {2: 1, 9: 2}
    assert numbers(app(9), app(1), before=before) == {1: 2, 9: 1}


def test_two_on_one_port() -> None:
    four, six = app(1), app(1, addresses=("::1",))
    found = known_apps((six, four), (held(1, 1),))
    assert [one.key.number for one in found] == [1, 2]
    assert known_apps((six, four), (held(1, 1), held(2, 1))) == found
    same = known_apps((app(1), app(2)), (held(1, 7), held(2, 7)))
    assert len({one.key for one in same}) == 2


def test_a_name_outlives_the_recognition_of_the_framework() -> None:
    known = app(framework="FastAPI", kind="app-server")
    assert known_apps((known,), (held(5173, role="app"),))[0].key.role == "app"
    assert known_apps((known,), (held(8000, role="app"),))[0].key.role == "api"
    both = (held(5173, role="app"), held(8000, role="api"))
    assert known_apps((known,), both)[0].key.role == "api"


def test_the_inside_of_a_published_port_is_no_second_app() -> None:
    alone: dict[str, Any] = {"project": None, "project_root": None, "container": "web"}
    outside, inside = app(80, **alone), app(3000, **alone, namespace="4026")
    assert [one.service for one in known_apps((inside, outside), ())] == [outside]
    assert [one.service for one in known_apps((inside,), ())] == [inside]
