"""Real sockets of every kind that `ls` must tell apart, and a child that inherits some of them."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from homeport.observe.bpf_load import VMLINUX
from homeport.observe.held import shares_time_of_boot

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, kw_only=True)
class Open:
    """Everything is bound to loopback, or to an abstract unix name."""

    tcp4: socket.socket
    tcp6: socket.socket
    dual: socket.socket
    shared: tuple[socket.socket, socket.socket]
    udp: socket.socket
    udp_connected: socket.socket
    unix: socket.socket
    unix_datagram: socket.socket
    client: socket.socket
    accepted: socket.socket

    def listening(self) -> tuple[socket.socket, ...]:
        """Return those that wait for clients."""
        inet = (self.tcp4, self.tcp6, self.dual, *self.shared, self.udp)
        return (*inet, self.unix, self.unix_datagram)

    def busy(self) -> tuple[socket.socket, ...]:
        """Return those that talk to somebody."""
        return (self.udp_connected, self.client, self.accepted)


def inode(one: socket.socket) -> int:
    """Return the number by which the kernel and we know the socket."""
    return os.fstat(one.fileno()).st_ino


def port(one: socket.socket) -> int:
    """Return the port it is bound to."""
    number: int = one.getsockname()[1]
    return number


@contextmanager
def open_sockets() -> Iterator[Open]:
    """Open one of each kind."""
    with ExitStack() as stack:
        keep = stack.enter_context
        tcp4 = keep(socket.create_server((LOOPBACK, 0), backlog=7))
        tcp6 = keep(socket.create_server(("::1", 0), family=socket.AF_INET6))
        dual = keep(socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True))
        first = keep(socket.create_server((LOOPBACK, 0), reuse_port=True))
        second = keep(socket.create_server((LOOPBACK, port(first)), reuse_port=True))
        udp = keep(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind((LOOPBACK, 0))
        udp_connected = keep(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp_connected.connect((LOOPBACK, port(udp)))
        unix = keep(socket.socket(socket.AF_UNIX))
        unix.bind(f"\0homeport-test-{os.getpid()}")
        unix.listen()
        unix_datagram = keep(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        unix_datagram.bind(f"\0homeport-test-datagram-{os.getpid()}")
        client = keep(socket.create_connection(tcp4.getsockname()))
        accepted = keep(tcp4.accept()[0])
        yield Open(
            tcp4=tcp4,
            tcp6=tcp6,
            dual=dual,
            shared=(first, second),
            udp=udp,
            udp_connected=udp_connected,
            unix=unix,
            unix_datagram=unix_datagram,
            client=client,
            accepted=accepted,
        )


@contextmanager
def inheriting_child(*sockets: socket.socket) -> Iterator[int]:
    """Run a process that holds `sockets` as well; yields its pid once it surely does."""
    program = "import sys; print('ready', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=[one.fileno() for one in sockets],
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()
        try:
            yield child.pid
        finally:
            child.stdin.close()


def start_ticks(pid: int) -> int:
    """Return field 22 of /proc/PID/stat, read in the plainest way."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19])


def may_load_bpf() -> bool:
    """Return whether the BPF backends should work for us here."""
    return os.geteuid() == 0 and Path(VMLINUX).exists() and shares_time_of_boot()
