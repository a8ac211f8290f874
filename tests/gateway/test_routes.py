"""The table of names: what the golden files show only by the way."""

import json

import pytest
from front_text import parse_front

from homeport.gateway.resources import Kind, to_resources


def _hosts(text: str) -> dict[str, list[str]]:
    front = parse_front("port 62893\nhome /h\n" + text)
    (table,) = json.loads(to_resources(front).of(Kind.ROUTES).body)["resources"]
    return {one["name"]: one["domains"] for one in table["virtual_hosts"]}


def test_everybody_else_is_foreign_and_comes_last() -> None:
    hosts = _hosts("route shop :1")
    assert list(hosts) == ["home", "shop.localhost", "unknown", "foreign"]
    assert hosts["unknown"] == ["*.localhost"]
    assert hosts["foreign"] == ["*"]


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("route a :1", [["a.localhost", "*.a.localhost"]]),
        ("route a :1 tame", [["a.localhost"]]),
        ("route a :1\nroute a :2 prefix=/x tame", [["a.localhost"], ["*.a.localhost"]]),
    ],
)
def test_sub_domains(text: str, domains: list[list[str]]) -> None:
    assert list(_hosts(text).values())[1:-2] == domains
