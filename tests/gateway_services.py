"""Home's services for the gateway, in a thread of their own, until a block ends."""

import ssl
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from anyio.from_thread import BlockingPortal, start_blocking_portal
from gateway_apps import App, running
from gateway_world import World, gateway, to
from real_servers import place

from homeport.gateway.services.certificate import Certificate, Mint
from homeport.gateway.services.serve import serve_services
from homeport.gateway.services.traffic import Carried, Passed, Traffic
from homeport.guard.local_ca import LocalCa, open_ca
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.front import AppRoute

_END_S = 10.0


@dataclass
class Services:
    """Services that run; ask for what they counted from any thread."""

    portal: BlockingPortal
    traffic: Traffic

    def counts(self) -> dict[str, Passed]:
        return self.portal.call(lambda: dict(self.traffic.counts()))

    def unserved(self) -> dict[str, Passed]:
        return self.portal.call(lambda: dict(self.traffic.unserved()))

    def carried(self) -> dict[str, Carried]:
        return self.portal.call(lambda: dict(self.traffic.carried()))


@dataclass
class Minter:
    """Mints by a CA as home does, and keeps what it was asked."""

    ca: LocalCa
    asked: list[str] = field(default_factory=list)

    def __call__(self, name: str) -> Certificate:
        self.asked.append(name)
        leaf = self.ca.mint(name)
        return Certificate(
            name=leaf.name, chain_pem=leaf.chain_pem, key_pem=leaf.key_pem, renew_at=leaf.renew_at
        )


@contextmanager
def serving(
    path: Path,
    mint: Mint,
    *,
    clock: Clock = SYSTEM_CLOCK,
    use_uvloop: bool = False,
) -> Iterator[Services]:
    """Serve at `path` until the block ends."""
    traffic = Traffic()
    with start_blocking_portal("asyncio", {"use_uvloop": use_uvloop}) as portal:
        work = partial(serve_services, str(path), mint=mint, traffic=traffic, clock=clock)
        future, _ = portal.start_task(work)
        try:
            yield Services(portal, traffic)
        finally:
            future.cancel()
            with suppress(CancelledError):
                future.result(_END_S)


@dataclass
class SecureDoor:
    """A real gateway with TLS, an app behind it, and the services beside it."""

    world: World
    shop: App
    mint: Minter
    path: Path

    @contextmanager
    def secure(
        self, *protocols: str, name: str | None = "shop.localhost"
    ) -> Iterator[ssl.SSLSocket]:
        """Talk TLS as a client that trusts the CA, and names no host when `name` is None."""
        context = ssl.create_default_context(cafile=str(self.mint.ca.root_path))
        context.set_alpn_protocols(list(protocols or ("http/1.1",)))
        if name is None:
            context.check_hostname = False
        with self.world.connect() as plain, context.wrap_socket(plain, server_hostname=name) as it:
            yield it

    def serial(self, name: str | None = "shop.localhost") -> str:
        """Return the serial number of the certificate that a client gets."""
        with self.secure(name=name) as it:
            found = it.getpeercert()
        assert found is not None
        return str(found["serialNumber"])


@contextmanager
def secure_door() -> Iterator[SecureDoor]:
    """Have a door whose services are not running yet; its app is shop.localhost."""
    with place() as folder:
        path = folder / "services" / "gateway.sock"
        mint = Minter(open_ca(folder / "ca"))
        with (
            gateway(secrets=str(path), access_log=str(path)) as world,
            running(path=Path(world.front.home)),
            running() as shop,
        ):
            world.lead(AppRoute(name="shop", place=to(shop.port)))
            yield SecureDoor(world, shop, mint, path)
