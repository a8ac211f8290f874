"""Start real processes for a test and make sure that none outlives it."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_DEADLINE_S = 10.0


@contextmanager
def running(
    argv: Sequence[str | bytes],
    *,
    cwd: Path | None = None,
    environ: Mapping[str, str] | None = None,
    executable: str | Path | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `argv` until the block ends; it has started when it wrote a line."""
    child = subprocess.Popen(
        argv,
        cwd=cwd,
        env=environ,
        executable=executable,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        wait_for_line(child)
        yield child
    finally:
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()
        child.kill()
        child.wait()


def python(code: str) -> list[str]:
    """Return the command of a Python that runs `code`, says "ready" and waits for its end."""
    return [sys.executable, "-I", "-S", "-c", f"{code}\nprint('ready', flush=True)\ninput()"]


def wait_for_line(child: "subprocess.Popen[bytes]") -> bytes:
    """Return the child's next line, failing when it takes too long."""
    assert child.stdout is not None
    ready, _, _ = select.select([child.stdout], [], [], _DEADLINE_S)
    assert ready, f"{child.args!r} said nothing"
    return child.stdout.readline()


def end_by_pidfd(pid: int) -> None:
    """End a process that is no child of ours and wait until it is gone."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        select.select([handle], [], [], _DEADLINE_S)
    except ProcessLookupError:
        pass
    finally:
        os.close(handle)
