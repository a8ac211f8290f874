"""What faces hear of the routes."""

import anyio
import pytest

from homeport.home.door.board import Board
from homeport.home.route_list import RouteList

_SOON_S = 5.0


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.anyio
async def test_who_waits_hears_the_next_list_once() -> None:
    board, heard = Board(), []

    async def wait() -> None:
        heard.append(await board.changed(0))

    with anyio.fail_after(_SOON_S):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(wait)
            await anyio.lowlevel.checkpoint()
            board.publish(RouteList(routes=()))
    assert heard == [RouteList(routes=())]
    board.publish(RouteList(routes=()))
    assert board.version == 1
    board.publish(RouteList(routes=(), is_served=True))
    assert board.version == 2
    assert board.routes == RouteList(routes=(), is_served=True)


@pytest.mark.anyio
async def test_renewing_asks_whoever_serves() -> None:
    asked = []

    async def renew() -> None:
        asked.append(1)

    await Board(renew).renew()
    await Board().renew()
    assert asked == [1]
