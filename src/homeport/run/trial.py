"""Run a start command for a moment, see what comes of it, and end whatever it started."""

import errno
import os
import secrets
import select
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.address import Transport
from homeport.model.app_traces import Trial
from homeport.observe.processes import children_of
from homeport.observe.sockets import read_listeners
from homeport.run.offspring import MARK, Offspring, adopting
from homeport.run.oom_counter import count_oom_kills

GIVE_S = 8.0
KEPT_BYTES = 262_144
_CHUNK_BYTES = 65_536
_LOOK_EVERY_S = 0.1
# A program that found its port may still give up on something else.
_SETTLE_S = 0.3
# Whoever still prints when the time is over gets a little longer, so that nothing is cut short.
_QUIET_S = 0.5
_MOST_OVER = 1.25
_GRACE_S = 2.0
_NOT_FOUND, _NOT_RUNNABLE = 127, 126
_HEAR_MS = 50
# One at a time: orphans are told apart by not being children that were there before.
_ONE = threading.Lock()

Tell = Callable[[bytes], None]
IsUp = Callable[[frozenset[int]], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    give_s: float
    tell: Tell
    is_up: IsUp | None
    clock: Clock


@dataclass(slots=True, kw_only=True)
class _Watch:
    """A running command, and what has been seen of it so far."""

    child: "subprocess.Popen[bytes]"
    family: Offspring
    is_open: bool = True
    output: deque[bytes] = field(default_factory=deque)
    kept: int = 0
    tcp_ports: frozenset[int] = frozenset()
    unix_paths: frozenset[str] = frozenset()
    spoke_at_s: float = 0.0


def try_command(  # noqa: PLR0913 - all but the first may be left out
    argv: Sequence[str] | str,
    *,
    cwd: str | None = None,
    environ: Mapping[str, str] | None = None,
    give_s: float = GIVE_S,
    tell: Tell = lambda _: None,
    is_up: IsUp | None = None,
) -> Trial:
    """Run `argv` (a text is for the shell) until it ends, listens, or had `give_s` to do so.

    `tell` gets what it prints. `is_up` is asked with the TCP ports that it listens on so far, and
    says whether that will do; without it any listener does. Everything that the command started
    is ended before this returns or raises, Ctrl-C included.

    Cost: at most `give_s` and a quarter, and two seconds to end what does not want to.
    Raises: whatever `tell` and `is_up` raise.
    """
    command = ("/bin/sh", "-c", argv) if isinstance(argv, str) else tuple(argv)
    given = dict(os.environ if environ is None else environ)
    rules = _Rules(give_s=give_s, tell=tell, is_up=is_up, clock=SYSTEM_CLOCK)
    with _ONE, adopting():
        return _run(command, cwd, given, rules)


def _run(
    command: tuple[str, ...], cwd: str | None, environ: dict[str, str], rules: _Rules
) -> Trial:
    began_s = rules.clock.monotonic_s()
    before = count_oom_kills()
    mark = secrets.token_hex(8)
    earlier = frozenset(children_of().get(os.getpid(), ()))
    started = _start(command, cwd, {"PYTHONUNBUFFERED": "1"} | environ | {MARK: mark})
    if isinstance(started, OSError):
        return _never_began(command, environ, started, rules)
    watch = _Watch(child=started, family=Offspring.of(started.pid, mark, earlier))
    try:
        _follow(watch, rules, began_s)
        status = started.poll()
    finally:
        _end(watch)
    return Trial(
        argv=command,
        exit_code=_exit_code(status),
        signal=-status if status is not None and status < 0 else None,
        output=b"".join(watch.output).decode("utf-8", "replace"),
        took_s=rules.clock.monotonic_s() - began_s,
        tcp_ports=tuple(sorted(watch.tcp_ports)),
        unix_paths=tuple(sorted(watch.unix_paths)),
        was_oom_killed=count_oom_kills().blames(before, status),
        environ_port=_environ_port(environ),
    )


def _start(
    command: tuple[str, ...], cwd: str | None, environ: dict[str, str]
) -> "subprocess.Popen[bytes] | OSError":
    try:
        return _popen(command, cwd, environ)
    except OSError as error:
        if error.errno != errno.ENOEXEC:
            return error
    # As every shell does with a script that does not name its interpreter.
    try:
        return _popen(("/bin/sh", *command), cwd, environ)
    except OSError as error:
        return error


def _popen(
    command: tuple[str, ...], cwd: str | None, environ: dict[str, str]
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        cwd=cwd,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def _never_began(
    command: tuple[str, ...], environ: Mapping[str, str], error: OSError, rules: _Rules
) -> Trial:
    """Return what a shell would have said, so that it is read as if one had."""
    name = os.fsdecode(error.filename or command[0])
    is_missing = isinstance(error, FileNotFoundError) and "/" not in name
    said = f"{name}: {'command not found' if is_missing else error.strerror}\n"
    rules.tell(said.encode())
    return Trial(
        argv=command,
        exit_code=_NOT_FOUND if isinstance(error, FileNotFoundError) else _NOT_RUNNABLE,
        signal=None,
        output=said,
        took_s=0.0,
        environ_port=_environ_port(environ),
    )


def _follow(watch: _Watch, rules: _Rules, began_s: float) -> None:
    """Watch until there is nothing more to learn, or the time is over."""
    up_since_s: float | None = None
    look_at_s = began_s
    while not _is_over(watch, rules, began_s):
        _hear(watch, rules)
        now_s = rules.clock.monotonic_s()
        if now_s < look_at_s and watch.is_open:
            continue
        living = watch.family.look()
        if watch.child.poll() is not None and not living:
            _hear(watch, rules)
            return
        _find_listeners(watch, living)
        if not _is_up(watch, rules):
            up_since_s = None
        elif up_since_s is None:
            up_since_s = now_s
        elif now_s - up_since_s >= _SETTLE_S:
            return
        look_at_s = now_s + _LOOK_EVERY_S


def _is_over(watch: _Watch, rules: _Rules, began_s: float) -> bool:
    now_s = rules.clock.monotonic_s()
    took_s = now_s - began_s
    is_quiet = now_s - watch.spoke_at_s >= _QUIET_S
    return took_s >= rules.give_s * _MOST_OVER or (took_s >= rules.give_s and is_quiet)


def _is_up(watch: _Watch, rules: _Rules) -> bool:
    if rules.is_up is not None:
        return rules.is_up(watch.tcp_ports)
    return bool(watch.tcp_ports or watch.unix_paths)


def _hear(watch: _Watch, rules: _Rules) -> None:
    """Take what the command printed; wait a moment for it when that is nothing."""
    assert watch.child.stdout is not None
    pipe = watch.child.stdout.fileno()
    poller = select.poll()
    if watch.is_open:
        poller.register(pipe, select.POLLIN)
    if not poller.poll(_HEAR_MS):
        return
    chunk = os.read(pipe, _CHUNK_BYTES)
    if not chunk:
        watch.is_open = False
        return
    watch.spoke_at_s = rules.clock.monotonic_s()
    watch.output.append(chunk)
    watch.kept += len(chunk)
    while watch.kept - len(watch.output[0]) >= KEPT_BYTES:
        watch.kept -= len(watch.output.popleft())
    rules.tell(chunk)


def _find_listeners(watch: _Watch, living: frozenset[int]) -> None:
    held = {inode for pid in living for inode in _sockets_of(pid)}
    mine = [one for one in read_listeners(namespaces=False) if one.inode in held] if held else []
    watch.tcp_ports = frozenset(one.port for one in mine if one.transport is Transport.TCP)
    watch.unix_paths = frozenset(one.path for one in mine if one.path)


def _sockets_of(pid: int) -> Iterator[int]:
    with suppress(OSError):
        for one in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):
                link = str(one.readlink())
                if link.startswith("socket:["):
                    yield int(link[8:-1])


def _end(watch: _Watch) -> None:
    try:
        watch.family.end(_GRACE_S)
    except KeyboardInterrupt:
        watch.family.end(0)
        raise
    finally:
        if watch.child.stdout is not None:
            watch.child.stdout.close()
        with suppress(subprocess.TimeoutExpired):
            watch.child.wait(_GRACE_S)


def _exit_code(status: int | None) -> int | None:
    """Return the status as a shell shows it."""
    return status if status is None or status >= 0 else 128 - status


def _environ_port(environ: Mapping[str, str]) -> int | None:
    text = environ.get("PORT", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 5 else None
