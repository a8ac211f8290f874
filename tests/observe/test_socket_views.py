"""The views of one machine agree with each other."""

import socket
from contextlib import ExitStack
from pathlib import Path

import pytest
from loopback import inode_of, port_of, tcp_pair

from homeport.model.sockets import State
from homeport.observe.psutil_net import holder_of
from homeport.observe.socket_views import FileView, KernelView, PsutilView, SocketView

LIVE = Path("/proc/self/net")
ALIVE = frozenset({State.ESTABLISHED})
VIEWS = [KernelView(), FileView(net=LIVE), PsutilView()]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: type(view).__name__)
def test_every_view_sees_the_listener_its_traffic_and_both_ends(view: SocketView) -> None:
    with ExitStack() as stack:
        server = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        port = port_of(server)
        for _ in range(2):
            stack.enter_context(tcp_pair(server))
        stack.enter_context(socket.create_connection(server.getsockname()))
        (one,) = [each for each in view.listeners(port) if each.port == port and each.host]
        traffic = dict(view.traffic([one]))[one.inode]
        assert len(view.connections(ALIVE, port)) == 6
    assert one.namespace is None
    assert (traffic.connections, traffic.waiting) == (2, 1)


def test_netlink_and_the_files_tell_the_same(tmp_path: Path) -> None:
    with ExitStack() as stack:
        bound: list[socket.socket] = []
        for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            server = stack.enter_context(socket.create_server((host, 0), family=family))
            stack.enter_context(tcp_pair(server))
            udp = stack.enter_context(socket.socket(family, socket.SOCK_DGRAM))
            udp.bind((host, 0))
            bound += [server, udp]
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(str(tmp_path / "app.sock"))
        unix.listen()
        log = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        log.bind(str(tmp_path / "log"))
        sender = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        sender.connect(str(tmp_path / "log"))
        mine = {inode_of(one) for one in (*bound, unix, log)}
        kernel, files = (
            {
                (one.transport, one.host, one.port, one.path, one.inode)
                for one in view.listeners(None)
                if one.inode in mine
            }
            for view in (KernelView(), FileView(net=LIVE))
        )
    assert kernel == files
    assert {inode for *_, inode in kernel} == mine


def test_unix_streams_have_traffic_too(tmp_path: Path) -> None:
    with ExitStack() as stack:
        server = stack.enter_context(socket.socket(socket.AF_UNIX))
        server.bind(str(tmp_path / "app.sock"))
        server.listen()
        for _ in range(3):
            client = stack.enter_context(socket.socket(socket.AF_UNIX))
            client.connect(server.getsockname())
        stack.enter_context(server.accept()[0])
        view = KernelView()
        inode = inode_of(server)
        (one,) = [each for each in view.listeners(None) if each.inode == inode]
        traffic = dict(view.traffic([one]))[inode]
    assert (traffic.connections, traffic.waiting, traffic.idle_ms) == (1, 2, None)


def test_the_label_is_in_every_noun() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server):
        views: tuple[SocketView, ...] = (
            KernelView(label="box"),
            FileView(net=LIVE, label="box"),
        )
        for view in views:
            assert {one.namespace for one in view.listeners(None)} == {"box"}
            assert {one.namespace for one in view.connections(ALIVE, None)} == {"box"}


def test_psutil_holders_are_ours() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        (one,) = PsutilView().listeners(port_of(server))
        assert holder_of(one.inode)[1] == server.fileno()
