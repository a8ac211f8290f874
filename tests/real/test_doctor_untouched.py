"""The doctor changes nothing: rules, modules, namespaces, settings, files and processes stay."""

import ctypes
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import SERVER, homeport, nursery
from own_namespace import in_namespace, load_nft, needs_rules
from real_servers import free_port

_SETTINGS = Path("/proc/sys/net")
# The kernel counts and forgets by itself there, doctor or not.
_RESTLESS = ("nf_conntrack_count", "route/flush", "random", "bpf_jit")
# As in sched.h: what a thread may have for itself.
_CLONE_FS, _CLONE_NEWNS = 0x200, 0x20000


def _said_by(*argv: str) -> str:
    return subprocess.run(argv, capture_output=True, text=True, check=False).stdout


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


def _settings() -> Iterator[tuple[str, str]]:
    for folder, _, files in os.walk(_SETTINGS):
        for name in files:
            path = Path(folder) / name
            if not any(one in str(path) for one in _RESTLESS):
                yield str(path), _read(path)


def _modules() -> set[str]:
    return {one.split()[0] for one in _read(Path("/proc/modules")).splitlines()}


def _see_own_namespaces_only() -> None:
    """Give this thread its own list of named namespaces: others of the machine come and go."""
    assert ctypes.CDLL(None).unshare(_CLONE_FS | _CLONE_NEWNS) == 0
    Path("/run/netns").mkdir(exist_ok=True)
    for words in ("--make-rprivate /", "-t tmpfs none /run/netns"):
        subprocess.run(["mount", *words.split()], check=True)


def state(pid: int) -> dict[str, object]:
    """Return what must be as it was: of the namespace we are in, the machine, and `pid`."""
    return {
        "rules": _said_by("nft", "-s", "list", "ruleset"),
        "tables": [
            _read(Path(f"/proc/thread-self/net/{one}_tables_names")) for one in ("ip", "ip6")
        ],
        "modules": _modules(),
        "namespaces": _said_by("ip", "netns", "list"),
        # The kernel gives and checks addresses of the link by itself.
        "addresses": _said_by("ip", "-o", "-br", "addr", "show", "scope", "host"),
        "settings": dict(_settings()),
        "hosts": Path("/etc/hosts").read_bytes(),
        "children": _read(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")),
        "files": sorted(os.listdir(f"/proc/{pid}/fd")),  # noqa: PTH208 - names alone
    }


@pytest.mark.netns
@pytest.mark.parametrize("kind", ["healthy", "refused", "dropped", "unix", "start"])
def test_everything_is_as_it_was(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs_rules()
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "tmp"
    own.mkdir()
    monkeypatch.setenv("TMPDIR", str(own))

    def ask() -> tuple[dict[str, object], dict[str, object], int]:
        _see_own_namespaces_only()
        with nursery(tmp_path) as live, socket.socket(socket.AF_UNIX) as unix:
            started = live.python(SERVER)
            port = started.number()
            unix.bind(str(tmp_path / "app.sock"))
            unix.listen()
            if kind == "dropped":
                load_nft(
                    "table ip t { chain c { type filter hook input priority 0;\n"
                    f"tcp dport {port} drop\n}}\n}}\n"
                )
            words = {
                "healthy": (f"127.0.0.1:{port}",),
                "refused": (f"127.0.0.1:{free_port()}",),
                "dropped": (f"127.0.0.1:{port}",),
                "unix": (str(tmp_path / "app.sock"),),
                "start": (f"127.0.0.1:{free_port()}", "--intent", "start"),
            }[kind]
            before = state(started.pid)
            done = homeport("doctor", *words, "--json")
            assert done.returncode in (0, 1), done.stderr
            return before, state(started.pid), done.returncode

    before, after, _ = in_namespace(ask)
    assert [what for what, was in before.items() if after[what] != was] == []
    assert list(own.iterdir()) == []
