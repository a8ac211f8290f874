"""Start a relay and tell it what to serve."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from homeport.model.address import Transport
from homeport.model.forward import Passage

# A machine under load takes seconds to start a Python.
_ANSWER_S = 15.0
_HOST = "127.0.0.1"
_COMMAND = (sys.executable, "-P", "-m", "homeport", "relay")


class RelayRefusedError(Exception):
    """There is no relay in a namespace, because of this."""


class ClosedError(RelayRefusedError):
    """We may not enter the namespace: there is no use in trying again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    """What setns(2) opens to enter a network namespace, and its inode where we may see that."""

    path: Path
    inode: int | None

    def is_same(self, other: "Handle | None") -> bool:
        """Return whether both are of the same namespace."""
        if other is None or self.inode != other.inode:
            return False
        return self.inode is not None or self.path == other.path


@dataclass(slots=True, kw_only=True)
class RelayChild:
    """A relay that runs. It speaks over one socket, which is its standard input and output."""

    process: subprocess.Popen[bytes]
    handle: Handle
    ours: socket.socket
    answers: BinaryIO
    paths: set[str] = field(default_factory=set)
    ports: dict[str, int] = field(default_factory=dict)

    def is_running(self) -> bool:
        """Return whether it has not ended yet."""
        return self.process.poll() is None

    def order(self, passages: Iterable[Passage]) -> Mapping[str, str]:
        """Have it serve `passages`; return why it cannot, by path. `ports` has those for UDP then.

        Raises: RelayRefusedError when it does not answer.
        """
        wanted = tuple(passages)
        self.paths = {one.path for one in wanted}
        self.ports = {path: port for path, port in self.ports.items() if path in self.paths}
        with ExitStack() as stack:
            try:
                fresh = self._bind(wanted, stack)
                rows = [_row(one) | {"brings": one.path in fresh} for one in wanted]
                self._send(json.dumps({"serve": rows}).encode() + b"\n", list(fresh.values()))
            except OSError as error:
                raise RelayRefusedError(f"the relay there has ended: {error}") from error
        failed = self.hear().get("failed")
        found = failed if isinstance(failed, dict) else {}
        for path in found:
            self.ports.pop(path, None)
        return found

    def _bind(self, wanted: Iterable[Passage], stack: ExitStack) -> dict[str, socket.socket]:
        """Return a socket of ours for each passage for datagrams that has none yet.

        Raises: OSError.
        """
        fresh = {}
        for one in wanted:
            if one.transport is Transport.UDP and one.path not in self.ports:
                made = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
                made.bind((_HOST, 0))
                fresh[one.path] = made
                self.ports[one.path] = made.getsockname()[1]
        return fresh

    def _send(self, line: bytes, sockets: list[socket.socket]) -> None:
        """Raises: OSError."""
        descriptors = [one.fileno() for one in sockets]
        sent = socket.send_fds(self.ours, [line], descriptors) if descriptors else 0
        self.ours.sendall(line[sent:])

    def hear(self) -> Mapping[str, object]:
        """Return what it says next.

        Raises: RelayRefusedError.
        """
        try:
            found = json.loads(self.answers.readline())
        except (OSError, ValueError) as error:
            raise RelayRefusedError(f"the relay there does not answer: {error}") from error
        return found if isinstance(found, dict) else {}

    def dismiss(self) -> None:
        """Let nobody in any more; it ends when its last client has gone."""
        for path in self.paths:
            with suppress(OSError):
                Path(path).unlink()
        self.answers.close()
        self.ours.close()


def start_relay(handle: Handle) -> RelayChild:
    """Return a relay that has entered the namespace.

    Raises: RelayRefusedError, ClosedError.
    """
    ours, theirs = socket.socketpair()
    ours.settimeout(_ANSWER_S)
    try:
        with theirs:
            process = subprocess.Popen(  # it outlives us; `Relays.end` is its end
                [*_COMMAND, str(handle.path), str(handle.inode or "-")],
                stdin=theirs.fileno(),
                stdout=theirs.fileno(),
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,
            )
    except OSError as error:
        ours.close()
        raise RelayRefusedError(f"the relay cannot be started: {error}") from error
    child = RelayChild(process=process, handle=handle, ours=ours, answers=ours.makefile("rb"))
    try:
        said = child.hear()
    except RelayRefusedError:
        _give_up(child)
        raise
    if "error" in said:
        _give_up(child)
        raise ClosedError(
            f"its network namespace cannot be entered ({said['error']}): only root and the user "
            "who made it may"
        )
    return child


def _give_up(child: RelayChild) -> None:
    child.dismiss()
    child.process.kill()
    child.process.wait(_ANSWER_S)


def _row(one: Passage) -> dict[str, object]:
    host = None if one.place.host is None else str(one.place.host)
    return {"path": one.path, "host": host, "port": one.place.port}
