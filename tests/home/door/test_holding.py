"""How long a route waits for its app."""

from ipaddress import ip_address

from homeport.home.door.holding import HOLD_S, Holding
from homeport.model.front import AppRoute, Place

THERE = Place(host=ip_address("127.0.0.1"), port=5173)
HELD = AppRoute(name="shop", place=THERE, holds=True)
GONE = AppRoute(name="shop", place=None, holds=True)
PLAIN = AppRoute(name="api", place=None)


def waits(holding: Holding) -> bool:
    return holding.is_waiting


def test_a_held_route_keeps_its_place_for_a_while() -> None:
    holding = Holding()
    assert holding.settle((HELD, PLAIN), 0) == (HELD, PLAIN)
    assert not waits(holding)
    assert holding.settle((GONE, PLAIN), 1) == (HELD, PLAIN)
    assert waits(holding)
    assert holding.settle((GONE,), 1 + HOLD_S - 0.1) == (HELD,)
    (late,) = holding.settle((GONE,), 1 + HOLD_S)
    assert (late.place, late.holds) == (None, False)
    assert holding.settle((HELD,), 20) == (HELD,)
    assert not waits(holding)


def test_one_that_was_never_seen_waits_without_a_place() -> None:
    holding = Holding()
    assert holding.settle((GONE,), 0) == (GONE,)


def test_a_route_that_is_removed_is_forgotten() -> None:
    holding = Holding()
    holding.settle((HELD,), 0)
    holding.settle((GONE,), 1)
    assert holding.settle((), 2) == ()
    assert not waits(holding)
    assert holding.settle((GONE,), 3) == (GONE,)
