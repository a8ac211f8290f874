"""What a copy of the rules answers is what a real connection meets, whatever the rules are."""

import errno
import os
import random
import select
import socket
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from ipaddress import ip_address

import pytest
from own_namespace import in_namespace, needs_rules
from rule_draw import OTHER, PORT, Draw, Drawn

from homeport.model.address import Transport, plain
from homeport.model.packet_filter import FilterAnswer, FilterVerdict, Flow
from homeport.observe.ruleset.programs import default_path, find_program
from homeport.observe.ruleset.read import read_ruleset
from homeport.probe.shadow.judge import judge

pytestmark = pytest.mark.netns
# Over loopback an answer is there at once; only a quarrel is worth waiting to be sure.
_WAIT_MS, _SURE_WAIT_MS = 40, 1_000
_MOST_CULPRITS = 12


def _load(drawn: Drawn) -> bool:
    for program, text in drawn.loads:
        found = find_program(program, default_path())
        assert found is not None, program
        words = [found, "-f", "-"] if program == "nft" else [found]
        if subprocess.run(
            words, input=text, text=True, capture_output=True, check=False
        ).returncode:
            return False
    return True


def _clear(drawn: Drawn) -> None:
    for program, _ in drawn.loads:
        if "legacy" in program:
            subprocess.run(
                [program], input="*filter\nCOMMIT\n*nat\nCOMMIT\n", text=True, check=True
            )
    subprocess.run(["nft", "flush", "ruleset"], check=True)


# The real thing.


def _servers(drawn: Drawn, held: ExitStack) -> dict[int, socket.socket]:
    """Return fd -> socket of listeners on both ports, on every address."""
    found = {}
    family = socket.AF_INET6 if ":" in drawn.host else socket.AF_INET
    kind = socket.SOCK_STREAM if drawn.transport == "tcp" else socket.SOCK_DGRAM
    for port in (PORT, OTHER):
        # A UDP wildcard socket would answer from another address than it was asked at.
        hosts = (drawn.host,) if kind == socket.SOCK_DGRAM else ("",)
        for host in hosts:
            server = held.enter_context(socket.socket(family, kind))
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            server.bind((host, port))
            if kind == socket.SOCK_STREAM:
                server.listen(8)
            found[server.fileno()] = server
    return found


class _Answering:
    """Answers every request with the port it came to, as long as somebody waits."""

    def __init__(self, drawn: Drawn, held: ExitStack, wait_ms: int) -> None:
        self.held = held
        self.wait_ms = wait_ms
        self.servers = _servers(drawn, held)
        self.accepted: dict[int, socket.socket] = {}
        self.is_tcp = drawn.transport == "tcp"
        self.poll = select.poll()
        for fd in self.servers:
            self.poll.register(fd, select.POLLIN)

    def serve_until(self, fd: int, event: int) -> bool:
        """Serve until `fd` is ready; False when nothing happens any more."""
        self.poll.register(fd, event)
        try:
            while ready := self.poll.poll(self.wait_ms):
                for one, _ in ready:
                    if one == fd:
                        return True
                    self._serve(one)
            return False
        finally:
            self.poll.unregister(fd)

    def _serve(self, fd: int) -> None:
        server = self.servers.get(fd) or self.accepted[fd]
        port = str(server.getsockname()[1]).encode()
        try:
            if fd in self.accepted:
                if not server.recv(99):
                    self.poll.unregister(fd)
                else:
                    server.send(port)
            elif self.is_tcp:
                accepted, _ = server.accept()
                self.held.enter_context(accepted)
                self.accepted[accepted.fileno()] = accepted
                self.poll.register(accepted.fileno(), select.POLLIN)
            else:
                _, sender = server.recvfrom(99)
                server.sendto(port, sender)
        except OSError:
            if fd in self.accepted:
                self.poll.unregister(fd)


def _really(drawn: Drawn, wait_ms: int = _WAIT_MS) -> str:
    """Return what a real connection meets: a verdict's name, or the port that answered."""
    with ExitStack() as held:
        answering = _Answering(drawn, held, wait_ms)
        family = socket.AF_INET6 if ":" in drawn.host else socket.AF_INET
        kind = socket.SOCK_STREAM if drawn.transport == "tcp" else socket.SOCK_DGRAM
        with _as_user(drawn.uid):
            client = held.enter_context(socket.socket(family, kind))
        client.settimeout(0)
        try:
            client.connect_ex((drawn.host, PORT))
            if not answering.serve_until(client.fileno(), select.POLLOUT):
                return "drops"
            if client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
                return "rejects"
            client.send(b"hello")
            if not answering.serve_until(client.fileno(), select.POLLIN):
                return "drops"
            return client.recv(99).decode()
        except OSError as error:
            # EPERM says that the packet was dropped on its way out; a rejection follows it.
            is_told = client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            return "drops" if error.errno == errno.EPERM and not is_told else "rejects"


@contextmanager
def _as_user(uid: int | None) -> Iterator[None]:
    """Be another user, this whole process, for a moment: a socket belongs to who makes it."""
    if uid is None:
        yield
        return
    os.setegid(uid)
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


# The comparison.


def _flow(drawn: Drawn) -> Flow:
    return Flow(
        transport=Transport(drawn.transport),
        host=plain(ip_address(drawn.host)),
        port=PORT,
        uid=drawn.uid,
    )


def _agree(answer: FilterAnswer, real: str) -> bool:
    if answer.verdict is FilterVerdict.PASSES:
        return real == str(PORT)
    if answer.verdict is FilterVerdict.REDIRECTS:
        assert answer.goes_to is not None
        _, port = answer.goes_to
        # A dead end looks like a refusal.
        return real == str(port) or real in ("rejects", "drops")
    return real == answer.verdict.value


def _check(drawn: Drawn) -> str:
    """Compare, take the guilty rule away, and again, until the connection works."""
    first = last = None
    for _ in range(_MOST_CULPRITS):
        answer = judge(_flow(drawn), read_ruleset())
        real = _really(drawn)
        if not _agree(answer, real):
            real = _really(drawn, _SURE_WAIT_MS)
        assert _agree(answer, real), f"judged {answer}, but really {real}: {_story(drawn)}"
        first = first or answer.verdict.value
        if answer.verdict is FilterVerdict.PASSES:
            return first
        assert answer.rule is not None, f"nobody to blame: {answer} {_story(drawn)}"
        # Two equal rules of iptables have the same name.
        is_new = answer.rule != last or "iptables" in answer.rule.tool
        assert is_new, f"still there: {answer} {_story(drawn)}"
        done = subprocess.run(answer.rule.undo, shell=True, capture_output=True, check=False)
        assert not done.returncode, f"{answer.rule.undo}: {done.stderr!r}"
        last = answer.rule
    pytest.fail(f"never passes: {_story(drawn)}")


def _story(drawn: Drawn) -> str:
    return f"{drawn.transport} {drawn.host} uid {drawn.uid}\n" + "".join(
        f"--- {program}\n{text}" for program, text in drawn.loads
    )


def _block(kind: str, seed: int, count: int) -> Counter[str]:
    draw = Draw(random.Random(f"{kind} {seed}"))
    met: Counter[str] = Counter()
    while met.total() < count:
        drawn = draw.case(kind)
        try:
            if _load(drawn):
                met[_check(drawn)] += 1
        finally:
            _clear(drawn)
    return met


@pytest.fixture(autouse=True)
def _able() -> None:
    needs_rules()


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", range(11))
@pytest.mark.parametrize("kind", ["nft", "iptables", "mixed", "legacy"])
def test_the_verdict_is_what_a_real_connection_meets(kind: str, seed: int) -> None:
    names = {"iptables": "iptables-nft", "mixed": "iptables-nft", "legacy": "iptables-legacy"}
    if kind in names:
        name = names[kind]
        needs_rules(f"{name}-restore")
    met = in_namespace(lambda: _block(kind, seed, 5))
    assert met.total() == 5
