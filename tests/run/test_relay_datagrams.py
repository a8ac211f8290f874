"""Datagrams through a real socket: each client has its own answers, silent ones are forgotten."""

import asyncio
import socket

import pytest
from echo_servers import ask_datagram, echoing_datagrams
from live import until

from homeport.run.relay_datagrams import DatagramDoor

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def opened(target: int, *, idle_s: float = 60) -> tuple[DatagramDoor, int]:
    transport, door = await asyncio.get_running_loop().create_datagram_endpoint(
        lambda: DatagramDoor(("127.0.0.1", target), idle_s=idle_s), local_addr=("127.0.0.1", 0)
    )
    return door, transport.get_extra_info("sockname")[1]


async def test_each_client_gets_its_own_answer() -> None:
    with echoing_datagrams() as server:
        door, port = await opened(server)
        asked = [asyncio.to_thread(ask_datagram, port, b"%d" % one) for one in range(20)]
        assert await asyncio.gather(*asked) == [b"%d" % one for one in range(20)]
        assert door.count == 20
        door.close()
        assert door.count == 0


async def test_a_silent_client_is_forgotten() -> None:
    with echoing_datagrams() as server:
        door, port = await opened(server, idle_s=0.05)
        await asyncio.to_thread(ask_datagram, port)
        await asyncio.to_thread(until, lambda: not door.count, "it is forgotten")
        assert await asyncio.to_thread(ask_datagram, port) == b"hello"
        door.close()


async def test_nobody_there_is_no_trouble() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as nobody:
        nobody.bind(("127.0.0.1", 0))
        target = nobody.getsockname()[1]
    door, port = await opened(target)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.connect(("127.0.0.1", port))
        for _ in "abc":
            client.send(b"hello")
        await asyncio.to_thread(until, lambda: door.count > 0, "it came")
    door.close()
