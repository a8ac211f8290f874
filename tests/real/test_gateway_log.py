"""The real Envoy goes on when its log may not grow any more."""

import signal
from pathlib import Path

import pytest
from gateway_apps import running
from gateway_world import gateway, to
from live import until

from homeport.gateway.engine import LOG, gateway_app
from homeport.model.front import AppRoute

pytestmark = pytest.mark.timeout(60)


def test_a_full_log_stops_neither_requests_nor_changes() -> None:
    with gateway() as world, running(path=Path(world.front.home)), running() as shop:
        app = gateway_app(world.envoy, world.directory)
        assert app.log_bytes is not None
        assert world.child is not None
        world.child.kill()
        world.child.wait(10)
        log = world.directory / LOG
        # Nothing fits any more from its first word on.
        with log.open("ab") as file:
            file.truncate(app.log_bytes)
        before = signal.getsignal(signal.SIGXFSZ)
        world.start(limit_bytes=app.log_bytes)
        assert signal.getsignal(signal.SIGXFSZ) == before
        world.lead(AppRoute(name="shop", place=to(shop.port)))
        until(lambda: world.get("shop.localhost").status == 200, "the shop")
        (world.directory / "rds" / "rds.json").write_text("broken")
        world.lead(AppRoute(name="shop", place=to(shop.port)), AppRoute(name="b", place=None))
        assert world.get("shop.localhost").status == 200
        assert log.stat().st_size == app.log_bytes
