"""The real Envoy takes names as long as names may be, and still sees a request that goes round."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gateway_apps import running
from gateway_world import World, gateway, to

from homeport.model.front import AppRoute

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)):
        yield found


@pytest.mark.parametrize("name", ["x" * 24, "x" * 25, "x" * 63, ".".join(["y" * 60] * 3) + ".y"])
def test_a_long_name_is_served_and_so_are_the_others(world: World, name: str) -> None:
    with running() as shop:
        world.lead(
            AppRoute(name="shop", place=to(shop.port)),
            AppRoute(name=name, place=to(shop.port)),
            AppRoute(name=name, place=to(shop.port), prefix="/api"),
        )
        hop = ""
        for one in ("shop", name):
            first = world.get(f"{one}.localhost")
            assert first.status == 200
            hop = f"x-homeport-hop: {shop.last()['x-homeport-hop']}"
            assert world.get(f"{one}.localhost", "/", hop).status == 200
            hop = f"x-homeport-hop: {shop.last()['x-homeport-hop']}"
            assert world.get(f"{one}.localhost", "/", hop).status == 508
        # What went through one name is no loop at another.
        assert world.get("shop.localhost", "/", hop).status == 200
