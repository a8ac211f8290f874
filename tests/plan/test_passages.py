"""What is in another network namespace is led through a unix socket, and nothing else is."""

from dataclasses import replace
from ipaddress import ip_address

from homeport.model.address import Transport
from homeport.model.forward import Passage
from homeport.model.front import AppRoute, Forward, Front, Place
from homeport.plan.passages import led_through, passages_of

HERE = Place(port=5173)
BLUE = Place(host=ip_address("127.0.0.1"), port=8000, namespace="blue")
FRONT = Front(
    port=1,
    home="/h",
    routes=(
        AppRoute(name="a", place=HERE),
        AppRoute(name="b", place=BLUE),
        AppRoute(name="c", place=None),
        AppRoute(name="d", place=Place(path="/a", namespace="blue")),
    ),
    forwards=(
        Forward(name="x", listen=Place(port=1), target=BLUE),
        Forward(name="y", listen=Place(port=2), target=HERE),
        Forward(name="z", listen=Place(port=3), target=Place(port=8000, namespace="red")),
    ),
)


def test_each_place_elsewhere_has_one_passage() -> None:
    found = passages_of(FRONT, "/run/relays")
    assert [one.place for one in found] == [BLUE, Place(port=8000, namespace="red")]
    assert len({one.path for one in found}) == 2
    assert passages_of(FRONT, "/run/relays") == found
    assert all(one.path.startswith("/run/relays/") for one in found)


def test_datagrams_have_a_passage_of_their_own() -> None:
    both = replace(
        FRONT,
        routes=(),
        forwards=tuple(
            Forward(name=one, listen=Place(port=1), target=BLUE, transport=one)
            for one in (Transport.TCP, Transport.UDP)
        ),
    )
    tcp, udp = passages_of(both, "/r")
    assert tcp.path != udp.path
    through = led_through(both, [tcp, replace(udp, port=7)])
    assert [one.target for one in through.forwards] == [
        Place(path=tcp.path), Place(host=ip_address("127.0.0.1"), port=7),
    ]  # fmt: skip


def test_only_what_has_a_passage_is_led_through_it() -> None:
    through = led_through(FRONT, [Passage(place=BLUE, path="/b.sock")])
    assert [one.place for one in through.routes] == [
        HERE, Place(path="/b.sock"), None, Place(path="/a", namespace="blue"),
    ]  # fmt: skip
    assert [one.target for one in through.forwards] == [
        Place(path="/b.sock"), HERE, Place(port=8000, namespace="red"),
    ]  # fmt: skip
