"""A home whose board follows the user's file of routes, as if a gateway served them.

It is a program: it writes the state file by which the command line finds it, and prints the
address of its page. For each line that it reads ("zebra 3.5 120 2": requests per second, requests,
failed) it shows these counts.
"""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import anyio
import anyio.to_thread
import pytest
import uvicorn
from fastapi import FastAPI
from live import Nursery, Started
from nouns import service

from homeport.faces.api.app import build_api
from homeport.faces.web.page import attach
from homeport.home.door.board import Board
from homeport.home.home_file import HomeFile, write_home_file
from homeport.home.identity import own_start_ticks
from homeport.home.rounds import Rounds
from homeport.home.route_list import RouteLine, RouteList, State
from homeport.home.routes import list_routes
from homeport.home.watch import Eyes, Watch
from homeport.model.front import Origin
from homeport.model.identity import Asking
from homeport.model.service import Snapshot
from homeport.model.status import GatewayStatus, Status

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
Counts = dict[str, tuple[float, int, int]]


def served(lines: Iterable[RouteLine], port: int, counts: Counts) -> RouteList:
    """Return the lines with addresses and counts."""

    def whole(one: RouteLine) -> RouteLine:
        rate, requests, failed = counts.get(one.name, (0.0, 0, 0))
        path = "/" if one.prefix == "/" else f"{one.prefix}/"
        return replace(
            one,
            url=f"http://{one.host}:{port}{path}",
            https_url=f"https://{one.host}:{port}{path}",
            requests=requests,
            failed=failed,
            requests_per_s=rate,
        )

    return RouteList(routes=tuple(map(whole, lines)), is_served=True)


class Door:
    """Publishes what the file says, and nothing of the machine's own apps."""

    def __init__(self, port: int, others: tuple[RouteLine, ...] = ()) -> None:
        self.board = Board(self.renew)
        self.counts: Counts = {}
        self._port = port
        self._others = others

    async def renew(self) -> None:
        found = await anyio.to_thread.run_sync(lambda: list_routes(asking=Asking.NOTHING))
        own = [
            one for one in found.routes if one.origin is Origin.USER or one.name.startswith("zebra")
        ]
        self.board.publish(served((*own, *self._others), self._port, self.counts))

    async def hear(self) -> None:
        """Take counts from standard input."""
        while line := await anyio.to_thread.run_sync(sys.stdin.readline, abandon_on_cancel=True):
            name, rate, requests, failed = line.split()
            self.counts[name] = (float(rate), int(requests), int(failed))
            await self.renew()


def example(name: str, **facts: object) -> RouteLine:
    line = RouteLine(
        name=name,
        host=f"{name}.localhost",
        shown=name,
        target="127.0.0.1:5173",
        prefix="/",
        speaks="http1",
        origin=Origin.AUTO,
        state=State.LISTENING,
        why=f"project {name}",
    )
    return replace(line, **facts)  # type: ignore[arg-type]


def app_and_door(port: int, others: tuple[RouteLine, ...]) -> tuple[FastAPI, Door, Watch]:
    door = Door(port, others)
    named = service(5173, name="okapi", project="okapi")
    snapshot = Snapshot(backend="none", taken_at=NOON, services=(named, service(8000)))
    watch = Watch(
        Eyes(
            look=lambda: snapshot,
            has_changed=lambda: False,
            remember=lambda: None,
            ask=lambda _seen: False,
        )
    )
    rounds = Rounds(watch, inspect=lambda _seen: ())
    api = build_api(watch, rounds, door.board, lambda: status(port))
    attach(api, watch, rounds, door.board)
    return api, door, watch


def status(port: int) -> Status:
    return Status(
        running=True,
        pid=1,
        version="0",
        url=f"http://127.0.0.1:{port}",
        page_url=None,
        gateway=GatewayStatus(running=True),
        routes=0,
        services=0,
        started_at=NOON,
    )


def home_file(port: int) -> HomeFile:
    return HomeFile(
        pid=os.getpid(),
        start_ticks=own_start_ticks(),
        port=port,
        url=f"http://127.0.0.1:{port}",
        version="0",
        started_at=NOON,
        token="none is asked for",
    )


async def main(others: tuple[RouteLine, ...] = ()) -> None:
    with socket.create_server(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0)) as sock:
        port = sock.getsockname()[1]
        app, door, watch = app_and_door(port, others)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
        await door.renew()
        write_home_file(home_file(port))
        sys.stdout.write(f"http://127.0.0.1:{port}\n")
        sys.stdout.flush()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(door.hear)
            tasks.start_soon(watch.run)
            await server.serve(sockets=[sock])
            tasks.cancel_scope.cancel()


def start(nursery: Nursery, place: Path, patch: pytest.MonkeyPatch) -> tuple[Started, str]:
    """Run it with directories below `place`, which the test then has too; return its address."""
    for name in ("RUNTIME_DIR", "CONFIG_HOME", "STATE_HOME"):
        (place / name).mkdir(mode=0o700)
        patch.setenv(f"XDG_{name}", str(place / name))
    # NiceGUI behaves differently for a process that seems to be a test.
    words = ["env", "-u", "PYTEST_CURRENT_TEST", sys.executable, __file__]
    started = nursery.run(words, stdin=subprocess.PIPE)
    return started, started.line()


if __name__ == "__main__":
    asyncio.run(main())
