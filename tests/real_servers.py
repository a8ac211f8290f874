"""Start the real servers that tests ask things, each on a free port of loopback, and end them."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from loopback import eventually
from promises import needs

from homeport.model.address import Transport
from homeport.model.clues import Door

_END_S = 10.0


def program(*names: str) -> str:
    """Return the path of the first program that is there; skip the test when none is."""
    places = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/sbin"))
    found = next((path for one in names if (path := shutil.which(one, path=places))), None)
    needs(names[0], have=found is not None)
    assert found is not None
    return found


def has_user(name: str) -> bool:
    """Return whether the machine knows the user and we may become it."""
    if os.geteuid() != 0:
        return False
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def free_port(kind: int = socket.SOCK_STREAM) -> int:
    """Return a port that nobody has at the moment."""
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def place() -> Iterator[Path]:
    """Have a directory that every user may look into, unlike tmp_path."""
    directory = Path(tempfile.mkdtemp(prefix="homeport-test-", dir="/tmp"))
    directory.chmod(0o755)
    try:
        yield directory
    finally:
        shutil.rmtree(directory, ignore_errors=True)


@contextmanager
def serving(
    argv: Sequence[str],
    door: Door,
    *,
    cwd: Path | None = None,
    user: str | None = None,
    environ: Mapping[str, str] | None = None,
) -> Iterator[Door]:
    """Run `argv` until the block ends; it has started when its door is open."""
    with tempfile.TemporaryFile() as log:
        child = subprocess.Popen(
            argv,
            cwd=cwd,
            user=user,
            env={**os.environ, **(environ or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            # smbd ends its whole process group when it ends, which must not be ours.
            process_group=0,
        )
        try:
            eventually(lambda: _is_open(door) or child.poll() is not None, bool)
            log.seek(0)
            assert child.poll() is None, log.read().decode(errors="replace")
            yield door
        finally:
            child.terminate()
            try:
                child.wait(_END_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def _is_open(door: Door) -> bool:
    """Return whether the kernel has the door's socket; nobody is connected to."""
    if door.transport is Transport.UNIX:
        return Path(door.path or "").exists()
    state = "0A" if door.transport is Transport.TCP else "07"
    for family in ("", "6"):
        for row in Path(f"/proc/net/{door.transport}{family}").read_text().splitlines()[1:]:
            _, local, _, found, *_ = row.split()
            if found == state and int(local.rpartition(":")[2], 16) == door.port:
                return True
    return False
