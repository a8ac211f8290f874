"""Nouns with sensible defaults, so that a test names only what it is about."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import Any

from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.port_class import PortRules
from homeport.model.process import Process
from homeport.model.service import Service
from homeport.model.sockets import Holder, Listener

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
RULES = PortRules(ephemeral=(32_768, 60_999), reserved=(), names={(5_432, "tcp"): "postgresql"})


def listener(port: int = 5_173, host: str | None = "127.0.0.1", **changes: Any) -> Listener:
    """Return a TCP listener whose inode and cookie are its port unless said otherwise."""
    plain = Listener(
        transport=Transport.TCP,
        host=None if host is None else ip_address(host),
        port=port,
        path=None,
        inode=port,
        cookie=port,
        uid=1_000,
        accept_queue=0,
        backlog=128,
    )
    return replace(plain, **changes)


def process(pid: int = 100, **changes: Any) -> Process:
    """Return a process that started as many seconds after noon as its pid says."""
    plain = Process(
        pid=pid,
        ppid=1,
        start_ticks=pid,
        started_at=NOON + timedelta(seconds=pid),
        name="node",
        state="S",
        argv=("node", "server.js"),
        uid=1_000,
        user="ada",
        exe="/usr/bin/node",
        cwd="/home/ada/shop",
    )
    return replace(plain, **changes)


def holder(pid: int = 100, **changes: Any) -> Holder:
    """Return a holder on descriptor 3."""
    return replace(Holder(pid=pid, fd=3, start_ticks=pid, comm="node"), **changes)


def service(port: int | None = 5_173, **changes: Any) -> Service:
    """Return a loopback TCP service of pid 100."""
    plain = Service(
        port=port,
        transport=Transport.TCP,
        addresses=("127.0.0.1",),
        path=None,
        exposed=False,
        reach=Reach.LOOPBACK,
        pid=100,
        pids=(100,),
        started_at=NOON,
        process="node",
        argv=("node", "server.js"),
        uid=1_000,
        user="ada",
        project="shop",
        branch="cart",
        started_by="claude",
        container=None,
        namespace=None,
        connections=0,
        idle_s=None,
        memory_bytes=1 << 20,
        accept_queue=0,
        backlog=128,
        port_class=None,
    )
    return replace(plain, **changes)
