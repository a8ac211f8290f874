"""Connect as a client would, to servers that are there, gone, full or not ours."""

import os
import socket
import struct
import subprocess
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest
from bad_peers import serving, silent
from loopback import NOBODY, enter_new_namespace, in_child, may_unshare, port_of
from promises import is_root, needs
from real_servers import free_port, place

from homeport.model.address import Transport
from homeport.model.attempt import Outcome, ServerEnd
from homeport.probe.consult.connect import Goal, try_connect

_HOME = ip_address("127.0.0.1")


def test_a_server_that_is_there_and_one_that_is_not() -> None:
    with serving(silent) as door:
        attempt, opened = try_connect(Goal(host=_HOME, port=door.port))
        assert (attempt.outcome, attempt.error, opened) == (Outcome.CONNECTED, None, None)
        assert (attempt.host, attempt.port, attempt.path) == (_HOME, door.port, None)
    attempt, _ = try_connect(Goal(host=_HOME, port=free_port()))
    assert (attempt.outcome, attempt.error) == (Outcome.REFUSED, "ECONNREFUSED")
    assert attempt.took_s < 0.5


def test_the_servers_end_is_looked_up_while_the_connection_is_there() -> None:
    end = ServerEnd(host=_HOME, port=1, is_accepted=True, unread_bytes=0)
    with serving(silent) as door:
        seen: list[int] = []

        def look(opened: socket.socket) -> ServerEnd:
            seen.append(opened.getpeername()[1])
            return end

        attempt, opened = try_connect(Goal(host=_HOME, port=door.port), keep=True, look=look)
        assert attempt.server_end == end
        assert seen == [door.port]
        assert opened is not None
        assert opened.gettimeout() is None
        opened.close()


def test_a_full_queue_is_a_timeout_after_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as server:
        goal = Goal(host=_HOME, port=port_of(server), deadline_s=0.2)
        held = [try_connect(goal, keep=True) for _ in range(3)]
        attempt, _ = try_connect(goal)
        assert (attempt.outcome, attempt.error) == (Outcome.TIMEOUT, "ETIMEDOUT")
        assert 0.15 < attempt.took_s < 1
        for _, opened in held:
            if opened is not None:
                opened.close()


def test_unix_sockets_missing_stale_full_abstract_and_of_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "s"
    assert _unix(path) == (Outcome.MISSING, "ENOENT")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        assert _unix(path) == (Outcome.REFUSED, "ECONNREFUSED")
        server.listen(0)
        attempt, opened = try_connect(Goal(path=str(path)), keep=True)
        assert attempt.outcome is Outcome.CONNECTED
        assert opened is not None
        assert _unix(path) == (Outcome.TIMEOUT, "EAGAIN")
        opened.close()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as other:
        other.bind(str(tmp_path / "d"))
        assert _unix(tmp_path / "d") == (Outcome.WRONG_KIND, "EPROTOTYPE")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0homeport-{os.getpid()}")
        server.listen()
        attempt, _ = try_connect(Goal(path=f"@homeport-{os.getpid()}"))
        assert attempt.outcome is Outcome.CONNECTED
    assert _unix(Path("/" + "x" * 300))[0] is Outcome.OTHER


def _unix(path: Path) -> tuple[Outcome, str | None]:
    attempt, _ = try_connect(Goal(path=str(path), deadline_s=0.2))
    return attempt.outcome, attempt.error


def test_as_another_user_who_may_or_may_not_open_the_socket() -> None:
    needs("root", have=is_root())
    with place() as here, socket.socket(socket.AF_UNIX) as server:
        path = here / "s"
        server.bind(str(path))
        server.listen()
        path.chmod(0o600)
        attempt, opened = try_connect(Goal(path=str(path), uid=NOBODY), keep=True)
        assert (attempt.outcome, attempt.uid, opened) == (Outcome.DENIED, NOBODY, None)
        path.chmod(0o666)
        attempt, opened = try_connect(Goal(path=str(path), uid=NOBODY), keep=True)
        assert attempt.outcome is Outcome.CONNECTED
        assert opened is not None
        accepted, _ = server.accept()
        with opened, accepted:
            peer = accepted.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
            assert struct.unpack("iII", peer)[1] == NOBODY


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_as_another_user_over_tcp(host: str) -> None:
    needs("root", have=is_root())
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as server:
        goal = Goal(host=ip_address(host), port=port_of(server), uid=NOBODY)
        attempt, opened = try_connect(goal, keep=True)
        assert attempt.outcome is Outcome.CONNECTED
        assert opened is not None
        assert os.fstat(opened.fileno()).st_uid == NOBODY
        opened.close()
    attempt, _ = try_connect(Goal(host=ip_address(host), port=free_port(), uid=NOBODY))
    assert attempt.outcome is Outcome.REFUSED


def test_udp_tells_only_when_something_may_be_sent() -> None:
    port = free_port(socket.SOCK_DGRAM)
    goal = Goal(host=_HOME, port=port, transport=Transport.UDP)
    assert try_connect(goal)[0].outcome is Outcome.CONNECTED
    goal = Goal(host=_HOME, port=port, transport=Transport.UDP, may_send=True)
    assert try_connect(goal)[0].outcome is Outcome.REFUSED
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bound:
        bound.bind(("127.0.0.1", 0))
        goal = Goal(host=_HOME, port=port_of(bound), transport=Transport.UDP, may_send=True)
        assert try_connect(goal)[0].outcome is Outcome.CONNECTED


def test_nothing_outside_this_machine_is_tried() -> None:
    for host in ("192.0.2.1", "2001:db8::1"):
        with pytest.raises(ValueError, match="not an address"):
            try_connect(Goal(host=ip_address(host), port=80))
    for goal in (Goal(), Goal(host=_HOME), Goal(host=_HOME, port=70_000)):
        with pytest.raises(ValueError, match="no address"):
            try_connect(goal)


def test_it_comes_from_where_it_is_told_to() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        goal = Goal(host=_HOME, port=port_of(server), source=ip_address("127.0.0.9"))
        _, opened = try_connect(goal, keep=True)
        assert opened is not None
        assert opened.getsockname()[0] == "127.0.0.9"
        opened.close()
    goal = Goal(host=_HOME, port=free_port(), source=ip_address("192.0.2.1"))
    assert try_connect(goal)[0].outcome is Outcome.NO_LOCAL_PORT


def test_a_user_that_nobody_knows_and_a_source() -> None:
    needs("root", have=is_root())
    with socket.create_server(("127.0.0.1", 0)) as server:
        goal = Goal(host=_HOME, port=port_of(server), uid=3_999_999, source=ip_address("127.0.0.9"))
        attempt, opened = try_connect(goal, keep=True)
        assert attempt.outcome is Outcome.CONNECTED
        assert opened is not None
        assert opened.getsockname()[0] == "127.0.0.9"
        opened.close()
    with place() as here, socket.socket(socket.AF_UNIX) as server:
        server.bind(str(here / "s"))
        attempt, _ = try_connect(Goal(path=str(here / "s"), uid=NOBODY))
        assert attempt.outcome is Outcome.DENIED
        (here / "s").chmod(0o666)
        attempt, _ = try_connect(Goal(path=str(here / "s"), uid=NOBODY))
        assert attempt.outcome is Outcome.REFUSED


def test_a_port_that_meets_itself_is_nobody() -> None:
    needs("netns", have=may_unshare())

    def meet() -> bytes:
        enter_new_namespace()
        # The only port that the kernel may choose is the one that is asked.
        Path("/proc/sys/net/ipv4/ip_local_port_range").write_text("40001 40001")
        attempt, _ = try_connect(Goal(host=_HOME, port=40_001))
        return str(attempt.outcome).encode()

    assert in_child(meet) == b"refused"


def test_a_link_local_address_needs_its_interface() -> None:
    needs("netns", have=is_root() and may_unshare())

    def meet() -> bytes:
        enter_new_namespace()
        for words in (
            "link add eth9 type veth peer name eth8",
            "link set eth9 addrgenmode none",
            "addr add fe80::9/64 dev eth9 nodad",
            "link set eth9 up",
            "link set eth8 up",
        ):
            subprocess.run(["ip", *words.split()], check=True)
        with socket.create_server(("::", 0), family=socket.AF_INET6) as server:
            host = ip_address("fe80::9")
            goal = Goal(host=host, port=port_of(server), allowed=frozenset({host}))
            mine, _ = try_connect(goal)
            other = ip_address("fe80::7")  # on no interface
            lost, _ = try_connect(replace(goal, host=other, allowed=frozenset({other})))
        return f"{mine.outcome} {lost.error}".encode()

    assert in_child(meet) == b"connected EINVAL"
