"""The real apps of tests/real/door: where scripts/door_apps put them, and how they are run."""

import select
import shutil
import socket
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from a_home import free_port
from live import Started, nursery
from promises import needs

_INSTALLED = Path(__file__).parents[1] / ".cache" / "door-apps"
_PYTHON = _INSTALLED / "python" / "bin"
_NODE = _INSTALLED / "node"
# The first page of a framework is compiled while other tests run on two cores.
START_S = 90.0
# They tell their makers about the machine unless told not to.
_QUIET = {
    "NEXT_TELEMETRY_DISABLED": "1",
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
    "DO_NOT_TRACK": "1",
    "NO_COLOR": "1",
}
_NOT_ELSEWHERE = [f"--unset=XDG_{name}_HOME" for name in ("CONFIG", "DATA", "STATE", "CACHE")]


@dataclass(frozen=True)
class RealApp:
    """An app that runs in `folder` and listens on `port`; `log` is what it printed."""

    port: int
    folder: Path
    log: Path
    process: Started

    @property
    def target(self) -> str:
        return str(self.port)


def python_program(name: str) -> str:
    """Return a program of the Python apps; skip the test where they are not installed."""
    path = _PYTHON / name
    needs("door-apps", have=path.exists(), why=f"({name}: scripts/door_apps)")
    return str(path)


def node_program(package: str, path: str) -> list[str]:
    """Return the command of a Node app; skip the test where it is not installed."""
    file = _NODE / "node_modules" / package / path
    node = shutil.which("node")
    needs("door-apps", have=file.exists() and node is not None, why=f"({package})")
    assert node is not None
    return [node, str(file)]


def node_root() -> Path:
    """Return the folder in which the Node apps are, below which Next.js looks for everything."""
    return _NODE


def node_modules() -> Path:
    """Return where Node finds the packages."""
    return _NODE / "node_modules"


@contextmanager
def app_folder(files: Mapping[str, str], *, has_node: bool = False) -> Iterator[Path]:
    """Have a project with `files`; with `has_node` below the packages, where Node finds them."""
    with tempfile.TemporaryDirectory(prefix="app-", dir=_NODE if has_node else None) as made:
        folder = Path(made)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        yield folder


@contextmanager
def running(argv: Sequence[str], folder: Path) -> Iterator[RealApp]:
    """Run `argv`, with PORT in its words replaced by a free port, until the block ends.

    Its home is a directory of its own, so that it reads and leaves nothing in the user's.
    """
    port = free_port()
    words = [word.replace("PORT", str(port)) for word in argv]
    with tempfile.TemporaryDirectory(prefix="home-") as home, nursery(folder) as programs:
        log = Path(home) / "log"
        settings = [f"{name}={value}" for name, value in {**_QUIET, "HOME": home}.items()]
        with log.open("wb") as output:
            process = programs.run(
                ["/usr/bin/env", *_NOT_ELSEWHERE, *settings, *words],
                cwd=folder,
                stdout=output,
                stderr=output,
            )
        app = RealApp(port=port, folder=folder, log=log, process=process)
        _wait_until_open(app)
        yield app


def _wait_until_open(app: RealApp) -> None:
    until_s = time.monotonic() + START_S
    while not _is_open(app.port):
        assert app.process.is_running(), app.log.read_text(errors="replace")
        assert time.monotonic() < until_s, app.log.read_text(errors="replace")
        select.select([], [], [], 0.05)


def _is_open(port: int) -> bool:
    """Return whether somebody listens on `port`, in either family."""
    for host in ("127.0.0.1", "::1"):
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            continue
        return True
    return False
