"""A process that Homeport started to outlive it, or one that an earlier Homeport started."""

import os
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

import anyio

from homeport.errors import HelperMissingError
from homeport.model.app import App

_LOOK_S = 0.25
_PRIVATE = 0o600
_LOG_LIMIT_BYTES = 4 << 20


class Child:
    """One process, known by a handle: its pid cannot pass to another process unnoticed.

    Where there are no pidfds (macOS) it is looked after by pid, so its end is seen a little later.

    Source: pidfd_open(2).
    """

    def __init__(self, pid: int, started: subprocess.Popen[bytes] | None = None) -> None:
        """Take over `pid`, which must be alive; `started` when it is a child of ours.

        Raises: ProcessLookupError when there is no such process.
        """
        self.pid = pid
        self._started = started
        self._handle: int | None = None
        if sys.platform == "linux":
            self._handle = os.pidfd_open(pid)

    async def ended(self) -> None:
        """Wait until it has ended, however long that takes."""
        if self._handle is not None:
            # Several may wait at once, and a descriptor can be waited for by one only.
            mine = os.dup(self._handle)
            try:
                await anyio.wait_readable(mine)
            finally:
                os.close(mine)
        else:
            while self._is_there():  # noqa: ASYNC110 - the system tells nobody
                await anyio.sleep(_LOOK_S)
        self._reap()

    async def end(self, patience_s: float) -> None:
        """End it: kindly, and by force after `patience_s`."""
        for how in (signal.SIGTERM, signal.SIGKILL):
            self._send(how)
            with anyio.move_on_after(patience_s):
                await self.ended()
                return

    def close(self) -> None:
        """Let go of the handle; the process goes on."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        if self._started is not None:
            # It is meant to outlive us; Popen would complain of a child left behind.
            self._started.returncode = self._started.returncode or 0

    def _send(self, how: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            if self._handle is not None:
                signal.pidfd_send_signal(self._handle, how)
            elif self._started is not None:
                self._started.send_signal(how)
            else:
                _send_portably(self.pid, how)

    def _is_there(self) -> bool:
        if self._started is not None:
            return self._started.poll() is None
        return _is_there_portably(self.pid)

    def _reap(self) -> None:
        if self._started is not None:
            with suppress(subprocess.TimeoutExpired):
                self._started.wait(_LOOK_S)


def start(app: App) -> Child:
    """Start `app` so that it outlives us: a session of its own, no pipe to us, its words in a file.

    Raises: HelperMissingError when it cannot be started.
    Cost: 2 ms. It blocks.
    """
    _want_open_files(app.open_files)
    try:
        with _open_log(app.log) as log:
            started = subprocess.Popen(
                app.argv,
                cwd=app.cwd,
                env=dict(app.environ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                # Python ignores SIGXFSZ, and so must who has a limit: it would be killed by it.
                restore_signals=app.log_bytes is None,
            )
    except OSError as error:
        raise HelperMissingError(
            f"{app.argv[0]} cannot be started: {error.strerror or error}",
            hint="Is it a program for this machine, and is the disk full?",
        ) from error
    _limit_files(started.pid, app.log_bytes)
    return Child(started.pid, started)


def _limit_files(pid: int, most_bytes: int | None) -> None:
    """Bound what `pid` writes; its log goes on when nobody is there to look after it.

    Source: getrlimit(2), RLIMIT_FSIZE.
    """
    if most_bytes is not None and sys.platform == "linux":
        with suppress(OSError):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (most_bytes, most_bytes))


def _open_log(path: str | None) -> IO[bytes]:
    if path is None:
        return Path(os.devnull).open("ab")
    log = Path(path)
    if log.exists() and log.stat().st_size > _LOG_LIMIT_BYTES:
        log.replace(log.with_name(f"{log.name}.1"))
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, _PRIVATE)
    return os.fdopen(descriptor, "ab")


def _want_open_files(wanted: int | None) -> None:
    """Raise our own limit, which children inherit; there is no other way without a fork of ours."""
    if wanted is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _send_portably(pid: int, how: signal.Signals) -> None:
    import psutil  # noqa: PLC0415 - 40 ms that Linux never needs

    with suppress(psutil.Error):
        psutil.Process(pid).send_signal(how)


def _is_there_portably(pid: int) -> bool:
    import psutil  # noqa: PLC0415 - 40 ms that Linux never needs

    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False
