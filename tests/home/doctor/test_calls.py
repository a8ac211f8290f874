"""Calls to one goal, and the watch over who keeps us waiting."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from bad_peers import serving, silent
from live import SERVER, Nursery, nursery, until
from real_servers import free_port

from homeport.home.doctor.calls import Watcher, opener
from homeport.model.address import parse_host
from homeport.observe.starvation import read_cpu_account
from homeport.observe.vitals import read_vitals
from homeport.probe.consult.connect import Goal

HOME = parse_host("127.0.0.1")


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as one:
        yield one


def watcher(*pids: int) -> Watcher:
    return Watcher(vitals=read_vitals(list(pids)), account=read_cpu_account(pids), patience_s=6.0)


def test_the_first_call_is_there_already() -> None:
    with serving(silent) as door:
        first = socket.create_connection(("127.0.0.1", door.port))
        connect = opener(Goal(host=HOME, port=door.port), first)
        with connect() as one, connect() as other:
            assert one is first
            assert other.getpeername() == first.getpeername()


def test_what_fails_is_named_by_its_errno() -> None:
    with pytest.raises(ConnectionRefusedError, match="ECONNREFUSED"):
        opener(Goal(host=HOME, port=free_port()))()
    with pytest.raises(ConnectionError, match="ENOENT"):
        opener(Goal(path="/nowhere/app.sock"))()


def test_a_silent_server_is_waited_for_as_long_as_was_said() -> None:
    with (
        serving(silent) as door,
        socket.create_connection(("127.0.0.1", door.port)) as client,
    ):
        watching = watcher(os.getpid())
        assert watching.watch(client, 2.0) == pytest.approx(4.0)
        assert watching.watch(client, 9.0) == 0.0
        assert watching.end is not None
        assert watching.end.port == door.port


def test_a_stopped_server_is_not_waited_for(live: Nursery) -> None:
    started = live.python(SERVER)
    port = started.number()
    started.child.send_signal(signal.SIGSTOP)
    until(lambda: read_vitals([started.pid])[started.pid].state == "T", "it is stopped")
    with socket.create_connection(("127.0.0.1", port)) as client:
        assert watcher(started.pid).watch(client, 0.1) == 0.0
    started.child.send_signal(signal.SIGCONT)


def test_a_connection_that_is_no_more_keeps_what_was_seen() -> None:
    one, other = socket.socketpair()
    with one, other:
        watching = watcher()
        assert watching.watch(one, 0.0) == pytest.approx(6.0)
        assert watching.end is None
