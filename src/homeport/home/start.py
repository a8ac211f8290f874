"""Start home in the background and wait until it answers; find it; ask how it is."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from homeport import __version__
from homeport.errors import HelperMissingError, HomeportError, TooSlowError
from homeport.home.ask import ask
from homeport.home.bind import HOME_PORT
from homeport.home.home_file import AlreadyRunningError, HomeFile, read_home_file
from homeport.home.paths import state_dir
from homeport.home.stop import make_room
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.kit.wire import from_json
from homeport.model.status import GatewayStatus, Status

ALREADY = "home was running already"
_TIMEOUT_S = 20.0
_RETRY_S = 0.05
_RESPAWN_S = 2.0
_LOG = "home.log"
_LOG_LIMIT_BYTES = 1 << 20
_LOG_LINES_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What home tells through the pipe; see Teller."""

    ready: bool = False
    error: dict[str, str] | None = None


def find_home() -> HomeFile | None:
    """Return the running home's address and token, or None."""
    return read_home_file()


def status() -> Status:
    """Return how home is, from its state file and an answer of its own.

    A home that holds the state file and does not answer counts as not running; a note says so.
    """
    home = read_home_file()
    if home is None:
        return _not_running()
    try:
        said = from_json(ask(home, "GET", "/api/status"), Status)
    except TooSlowError as error:
        return replace(_not_running(), pid=home.pid, url=home.url, notes=(error.what, error.hint))
    return replace(said, page_url=home.page_url)


def start(
    *, port: int | None = None, first_port: int = HOME_PORT, timeout_s: float = _TIMEOUT_S
) -> Status:
    """Start home in the background unless it runs, and return where it is once it answers.

    With `port` it takes that one or fails; otherwise the first free one from `first_port` on.

    Raises: PortTakenError, TooSlowError, HelperMissingError when it dies at once, NotAllowedError.
    """
    now = status()
    replaced: tuple[str, ...] = ()
    if now.running and _is_older(now.version):
        make_room()
        replaced = (f"home {now.version} made room for {__version__}",)
    elif now.running:
        return replace(now, notes=(*_unexpected(now, port), *now.notes))
    arguments = _serve_arguments(port, first_port)
    deadline_s = SYSTEM_CLOCK.monotonic_s() + timeout_s
    while True:
        try:
            _spawn(arguments, deadline_s)
        except AlreadyRunningError:
            # Somebody else is starting one, or the last one is still on its way out.
            _wait_a_moment(deadline_s)
        now = status()
        if now.running:
            return replace(now, notes=(*replaced, *now.notes))
        if SYSTEM_CLOCK.monotonic_s() >= deadline_s:
            raise _too_slow(timeout_s)


def run_in_foreground(*, port: int | None = None, first_port: int = HOME_PORT) -> NoReturn:
    """Become home: same process, so that a supervisor's pid and signals are right."""
    command = [*_homeport(), *_serve_arguments(port, first_port)]
    os.execv(command[0], command)  # noqa: S606 - no shell, our own interpreter


def _unexpected(now: Status, port: int | None) -> tuple[str, ...]:
    """Return what to say of a home that ran before we came."""
    notes = [ALREADY]
    if port is not None and now.url is not None and not now.url.endswith(f":{port}"):
        notes.append(f"to move it to port {port}: homeport down && homeport up --port {port}")
    if now.version != __version__:
        notes.append(
            f"it is version {now.version}, this is {__version__}: homeport down && homeport up"
        )
    return tuple(notes)


def _is_older(version: str) -> bool:
    """Return whether `version` came before ours; one that cannot be compared did not."""
    try:
        theirs, ours = (tuple(map(int, one.split("."))) for one in (version, __version__))
    except ValueError:
        return False
    return theirs < ours


def _not_running() -> Status:
    return Status(
        running=False,
        pid=None,
        version=__version__,
        url=None,
        page_url=None,
        gateway=GatewayStatus(running=False),
        routes=0,
        services=None,
    )


def _homeport() -> list[str]:
    """Return the command that is Homeport, whatever directory we are in (-P)."""
    return [sys.executable, "-P", "-m", "homeport"]


def _serve_arguments(port: int | None, first_port: int) -> list[str]:
    wish = ["--first-port", str(first_port)] if port is None else ["--port", str(port)]
    return ["serve", *wish]


def _spawn(arguments: list[str], deadline_s: float) -> None:
    """Start a detached home and wait until it says that it is ready.

    Raises: the HomeportError that it reports, HelperMissingError when it just dies, TooSlowError.
    """
    log = log_path()
    _keep_short(log)
    before = log.stat().st_size if log.exists() else 0
    with _pipe() as (heard, tell), log.open("ab") as sink:
        log.chmod(0o600)
        child = subprocess.Popen(  # ends with `homeport down`, not with us
            [*_homeport(), *arguments, "--tell", str(tell)],
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=sink,
            cwd="/",
            start_new_session=True,
            pass_fds=(tell,),
        )
        os.close(tell)
        said = _hear(heard, deadline_s)
    if said is None:
        child.kill()
        child.wait()
        raise TooSlowError("home did not get ready in time", hint=f"its log: {log}")
    if said.ready:
        # It is meant to outlive us; Popen would complain of a child left behind.
        child.returncode = 0
        return
    code = child.wait()
    if said.error is not None:
        raise _error_from(said.error)
    raise HelperMissingError(
        f"home ended at once (exit code {code}):\n{_last_lines(log, before)}",
        hint=f"the whole log is in {log}",
    )


@contextmanager
def _pipe() -> Iterator[tuple[int, int]]:
    """Give a pipe's two ends; the caller closes the second one."""
    heard, tell = os.pipe()
    try:
        yield heard, tell
    finally:
        os.close(heard)


def _hear(heard: int, deadline_s: float) -> _Said | None:
    """Return what home says; an empty _Said when it died silently, None after the deadline."""
    body = b""
    while not body.endswith(b"\n"):
        left_s = max(0.0, deadline_s - SYSTEM_CLOCK.monotonic_s())
        if not select.select([heard], [], [], left_s)[0]:
            return None
        part = os.read(heard, 65_536)
        if not part:
            return _Said()
        body += part
    return from_json(body, _Said)


def _error_from(said: dict[str, str]) -> HomeportError:
    """Return the error that home reported, of the same kind, so the exit code is the same."""
    kinds = [HomeportError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    kind = next((one for one in kinds if one.code == said["code"]), HomeportError)
    return kind(said["what"], hint=said["hint"])


def log_path() -> Path:
    """Return the file that takes home's words while it runs in the background."""
    return state_dir() / _LOG


def _keep_short(log: Path) -> None:
    if log.exists() and log.stat().st_size > _LOG_LIMIT_BYTES:
        log.replace(log.with_suffix(".log.1"))


def _last_lines(log: Path, before: int) -> str:
    with log.open("rb") as file:
        file.seek(before)
        lines = file.read().decode(errors="replace").splitlines()
    return "\n".join(f"  {line}" for line in lines[-_LOG_LINES_SHOWN:]) or "  (it said nothing)"


def _wait_a_moment(deadline_s: float) -> None:
    """Wait until another starter's home has written its file, but not for long."""
    until_s = min(deadline_s, SYSTEM_CLOCK.monotonic_s() + _RESPAWN_S)
    while read_home_file() is None and SYSTEM_CLOCK.monotonic_s() < until_s:
        select.select([], [], [], _RETRY_S)


def _too_slow(timeout_s: float) -> TooSlowError:
    return TooSlowError(
        f"home does not answer after {timeout_s:.0f} s", hint=f"its log: {log_path()}"
    )
