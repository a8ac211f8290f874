"""Our name server is told from nobody and from strangers."""

import socket

import anyio
import anyio.from_thread
from loopback import port_of

from homeport.gateway.resolver.serve import serve_names
from homeport.home.resolving.served import is_served


def test_ours_answers() -> None:
    with anyio.from_thread.start_blocking_portal() as portal:

        async def serve(*, task_status: anyio.abc.TaskStatus[int]) -> None:
            await serve_names(0, task_status=task_status)

        future, port = portal.start_task(serve)
        assert is_served(port)
        future.cancel()


def test_nobody_and_a_stranger_do_not() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        stranger.bind(("127.0.0.1", 0))
        port = port_of(stranger)
        assert not is_served(port)
    assert not is_served(port)
