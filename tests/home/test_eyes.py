"""The real eyes, on real sockets: what changed, who was active."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import until

from homeport.home.activity import read_activity
from homeport.home.eyes import open_eyes
from homeport.home.watch import Eyes
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.observe.sockets import read_listeners


@pytest.fixture
def eyes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Eyes]:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with open_eyes() as found:
        yield found


def cookie_of(server: socket.socket) -> int:
    port = server.getsockname()[1]
    (found,) = read_listeners(namespaces=False, port=port)
    assert found.cookie is not None
    return found.cookie


def test_a_new_listener_is_a_change(eyes: Eyes) -> None:
    assert eyes.has_changed()
    with socket.create_server(("127.0.0.1", 0)):
        until(eyes.has_changed, "a change")


def test_a_connection_that_comes_and_goes_between_two_looks_is_remembered(eyes: Eyes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        cookie = cookie_of(server)
        eyes.remember()
        # It was there before us, so its silence means nothing yet.
        assert cookie not in read_activity()
        before = SYSTEM_CLOCK.now()
        with socket.create_connection(server.getsockname()) as client:
            accepted = server.accept()[0]
            client.sendall(b"x")
            accepted.recv(1)
        accepted.close()

        def is_remembered() -> bool:
            eyes.has_changed()
            eyes.remember()
            return cookie in read_activity()

        until(is_remembered, "the closed connection is remembered")
        # The kernel counts idle time in steps of its timer.
        assert (before - read_activity()[cookie]).total_seconds() < 1
