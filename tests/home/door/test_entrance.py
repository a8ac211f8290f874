"""Who is believed, and where a request goes."""

import os
from typing import Any

import pytest

from homeport.guard.asgi import Receive, Scope, Send
from homeport.home.door.entrance import CALL, Entrance
from homeport.model.door import DoorCall, Reason

PORT = 62_893


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class Asked:
    """Two applications that keep what reached them."""

    def __init__(self, uid: int | None) -> None:
        self.inside: list[Scope] = []
        self.strays: list[Scope] = []
        self.entrance = Entrance(
            self._keep(self.inside), self._keep(self.strays), port=PORT, peer_uid=lambda _: uid
        )

    def _keep(self, into: list[Scope]) -> Any:
        async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
            into.append(scope)

        return app

    async def ask(self, *headers: tuple[str, str], kind: str = "http", **more: Any) -> None:
        async def receive() -> Any:
            raise AssertionError("nobody reads")

        async def send(_message: Any) -> None:
            raise AssertionError("nobody answers")

        scope = {
            "type": kind,
            "scheme": "http",
            "headers": [(key.encode(), value.encode()) for key, value in headers],
            "client": None,
            "server": ("/run/home.sock", None),
            **more,
        }
        await self.entrance(scope, receive, send)


@pytest.mark.anyio
async def test_behind_the_gateway_the_client_is_whom_it_names() -> None:
    asked = Asked(uid=os.geteuid())
    await asked.ask(("x-homeport-client", "127.0.0.1:40000"), ("host", "127.0.0.1"))
    await asked.ask(
        ("x-homeport-client", "[::1]:40001"), ("x-forwarded-proto", "https"), kind="websocket"
    )
    first, second = asked.inside
    assert (first["client"], first["server"]) == (("127.0.0.1", 40_000), ("127.0.0.1", PORT))
    assert (first["scheme"], first["headers"]) == ("http", [(b"host", b"127.0.0.1")])
    assert (second["client"], second["server"]) == (("::1", 40_001), ("::1", PORT))
    assert second["scheme"] == "wss"
    await asked.ask(("x-forwarded-proto", "https"), ("x-homeport-client", "127.0.0.1:1"))
    assert asked.inside[-1]["scheme"] == "https"


@pytest.mark.anyio
async def test_without_the_gateway_it_is_the_user() -> None:
    asked = Asked(uid=os.geteuid())
    await asked.ask()
    (scope,) = asked.inside
    assert scope["client"] is None


@pytest.mark.anyio
async def test_without_a_gateway_nobody_may_say_who_he_is() -> None:
    asked = Asked(uid=os.geteuid())
    await asked.ask(
        ("x-homeport-client", "127.0.0.1:1"),
        ("x-homeport-door", "down"),
        ("x-homeport-name", "shop"),
        client=("127.0.0.1", 50_000),
        server=("127.0.0.1", PORT),
    )
    (scope,) = asked.inside
    assert (scope["client"], scope["headers"]) == (("127.0.0.1", 50_000), [])
    assert asked.strays == []


@pytest.mark.parametrize(
    ("uid", "is_own"), [(os.geteuid(), True), (0, True), (65_534, False), (None, False)]
)
@pytest.mark.anyio
async def test_a_request_without_an_app_is_a_stray(uid: int | None, *, is_own: bool) -> None:
    asked = Asked(uid=uid)
    await asked.ask(
        ("x-homeport-client", "127.0.0.1:1"),
        ("x-homeport-door", "down"),
        ("x-homeport-name", "shop"),
    )
    (scope,) = asked.strays
    assert scope[CALL] == DoorCall(reason=Reason.DOWN, name="shop", is_own=is_own)
    assert asked.inside == []


@pytest.mark.anyio
async def test_what_makes_no_sense_is_nobody() -> None:
    asked = Asked(uid=None)
    await asked.ask(("x-homeport-client", "nonsense"), ("x-homeport-door", "odd"))
    (scope,) = asked.inside
    assert scope["client"] == ("0.0.0.0", 0)
    await asked.ask(kind="lifespan")
    assert len(asked.inside) == 2
