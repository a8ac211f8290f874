"""Which forwards get a listener, and why the others do not."""

import json
from dataclasses import replace
from ipaddress import ip_address
from typing import Any

import pytest
from front_draw import FORWARDS
from hypothesis import given
from hypothesis import strategies as st

from homeport.gateway.forwards import left_out, to_forward_clusters, to_forward_listeners
from homeport.model.address import Transport
from homeport.model.front import Forward, Front, Place

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")
HERE = Place(host=V4, port=5432)
DB = Forward(name="db", listen=Place(port=5433), target=HERE)
FRONT = Front(port=62893, home="/h")


def front(*forwards: Forward, **fields: Any) -> Front:
    return replace(FRONT, forwards=forwards, **fields)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"name": "a.b"}, "no name"),
        ({"name": ""}, "no name"),
        ({"listen": Place(host=ip_address("10.0.0.1"), port=1)}, "other machines"),
        ({"listen": Place(host=ip_address("0.0.0.0"), port=1)}, "other machines"),
        ({"listen": Place(port=62893)}, "the door listens there"),
        ({"listen": Place(port=0)}, "where it listens: it has no port"),
        ({"listen": Place(path="relative")}, "where it listens: the path"),
        ({"target": Place(port=1, namespace="blue")}, "namespace"),
        ({"target": Place(name="a b", port=1)}, "host name"),
        ({"transport": Transport.UDP, "target": Place(path="/a")}, "no UDP"),
        ({"transport": Transport.UDP, "listen": Place(path="/a")}, "no UDP"),
    ],
)
def test_what_cannot_be(changed: dict[str, Any], why: str) -> None:
    bad = replace(DB, **changed)
    good = replace(DB, name="good")
    (found,) = left_out(front(bad, good))
    assert found.name == bad.name
    assert why in found.why
    assert [one["name"] for one in to_forward_listeners(front(bad, good))] == ["forward:good"]


def test_of_two_with_the_same_name_the_first_counts() -> None:
    found = front(DB, replace(DB, listen=Place(port=1)))
    assert [one.why for one in left_out(found)] == ["another forward has the same name"]
    assert len(to_forward_listeners(found)) == len(to_forward_clusters(found)) == 1


def test_it_listens_in_the_families_that_the_machine_has() -> None:
    both = json.dumps(to_forward_listeners(front(DB)))
    assert "127.0.0.1" in both
    assert "::1" in both
    assert "::1" not in json.dumps(to_forward_listeners(front(DB, hosts=(V4,))))
    assert "127.0.0.1" not in json.dumps(to_forward_listeners(front(DB, hosts=(V6,))))
    assert left_out(front(DB, hosts=()))[0].why == "this machine has no such loopback address"


def test_home_hears_of_connections_where_it_listens() -> None:
    assert "access_log" not in json.dumps(to_forward_listeners(front(DB)))
    assert "access-log" in json.dumps(to_forward_listeners(front(DB, access_log="/l")))


@given(st.lists(FORWARDS, max_size=6).map(lambda some: front(*some)))
def test_every_forward_is_served_on_loopback_or_left_out(drawn: Front) -> None:
    listeners, out = to_forward_listeners(drawn), left_out(drawn)
    assert len(listeners) + len(out) == len(drawn.forwards)
    names = [one["name"] for one in listeners]
    assert len(names) == len(set(names))
    assert names == [one["name"] for one in to_forward_clusters(drawn)]
    for one in listeners:
        for each in [
            one["address"],
            *(more["address"] for more in one.get("additional_addresses", [])),
        ]:
            found = each.get("socket_address")
            assert found is None or ip_address(found["address"]).is_loopback
