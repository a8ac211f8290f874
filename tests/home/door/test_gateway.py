"""The gateway as home keeps it: a stranger's port costs one forward and nothing else."""

import os
import signal
import socket
from collections.abc import AsyncIterator
from ipaddress import ip_address
from pathlib import Path

import anyio
import anyio.to_thread
import pytest
from a_home import free_port
from gateway_world import envoy_binary
from live import until
from real_servers import place

from homeport.home.door.engine import find_engine
from homeport.home.door.gateway import Gateway
from homeport.home.door_places import DoorPlaces
from homeport.model.front import Forward, Front, Place

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(60)]
V4 = ip_address("127.0.0.1")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def world() -> AsyncIterator[tuple[Gateway, Path]]:
    envoy_binary()
    with place() as directory:
        found = Gateway(find_engine(), DoorPlaces(directory=directory))
        yield found, directory
        await found.end()


def is_open(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=10).close()
    except ConnectionRefusedError:
        return False
    return True


async def test_a_door_opens_beside_a_forward_whose_port_is_taken(
    world: tuple[Gateway, Path],
) -> None:
    gateway, directory = world
    mine = free_port()
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        ports = {"theirs": stranger.getsockname()[1], "mine": mine}
        front = Front(
            port=free_port(),
            home=str(directory / "home.sock"),
            hosts=(V4,),
            forwards=tuple(
                Forward(name=name, listen=Place(host=V4, port=port), target=Place(port=1))
                for name, port in ports.items()
            ),
        )
        await gateway.begin(front)
        assert is_open(front.port)
        assert is_open(mine)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(gateway.keep)
            first = gateway.status.pid
            assert first is not None
            handle = os.pidfd_open(first)
            signal.pidfd_send_signal(handle, signal.SIGKILL)
            os.close(handle)
            await anyio.to_thread.run_sync(
                until, lambda: gateway.status.pid not in (None, first), "another gateway"
            )
            assert gateway.trouble is None
            assert is_open(front.port)
            assert is_open(mine)
            tasks.cancel_scope.cancel()
