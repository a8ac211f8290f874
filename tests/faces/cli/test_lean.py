"""The lean forms as a user types them: whole processes, exit codes, and what they import."""

import os
import re
import subprocess
import sys

import pytest
from launcher import LAUNCHER, OPTIONS
from open_sockets import inheriting_child, open_sockets, port

from homeport.faces.cli.lean import answer

# Everything that `-c pass` does not import. One more costs every call 0.2 ms and up: measure first.
ALLOWED = {
    "gc", "_socket", "_struct",
    # Only a wheel has the bundle; here it is looked for in vain.
    "homeport", "lean_bundle", "homeport.__main__",
    "homeport.faces", "homeport.faces.cli", "homeport.faces.cli.lean",
    "homeport.home", "homeport.home.lean",
    "homeport.observe", "homeport.observe.held", "homeport.observe.sock_diag",
}  # fmt: skip
BY_BACKEND = {
    "bpf": {
        "homeport.observe.pinned", "homeport.observe.holder_records",
        "homeport.observe.bpf_load", "homeport.observe.bpf_program",
        "homeport.observe.system_call", "_ctypes",
    },
    "proc": {"homeport.observe.fd_scan"},
}  # fmt: skip


def run(*words: str, start: list[str] = LAUNCHER) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*start, *words], capture_output=True, text=True, check=False)


def imported(*words: str) -> set[str]:
    start = [sys.executable, "-I", "-S", "-X", "importtime"]
    said = subprocess.run([*start, *words], capture_output=True, text=True, check=True).stderr
    return set(re.findall(r"import time:[^|]*\|[^|]*\|\s*(\S+)", said))


@pytest.mark.parametrize("backend", ["bpf", "proc"])
@pytest.mark.parametrize("verb", ["ls", "why"])
def test_nothing_is_imported_that_is_not_needed(verb: str, backend: str) -> None:
    with open_sockets() as sockets:
        words = ["ls", "--lean"] if verb == "ls" else ["why", "--lean", str(port(sockets.tcp4))]
        if run(*words, "--backend", backend).returncode == 8:
            pytest.skip(f"the backend {backend} does not work here")
        extra = imported(*OPTIONS[2:], *words, "--backend", backend) - imported("-c", "pass")
    assert extra - ALLOWED - BY_BACKEND[backend] == set()


@pytest.mark.parametrize("start", [LAUNCHER, [sys.executable, "-m", "homeport"]])
def test_every_way_to_start_it_gives_the_same(start: list[str]) -> None:
    with open_sockets() as sockets, inheriting_child(sockets.tcp6) as child:
        number = str(port(sockets.tcp6))
        done = run("why", "--lean", number, start=start)
    assert done.returncode == 0, done.stderr
    assert {line.split()[3] for line in done.stdout.splitlines()[1:-1]} == {
        str(os.getpid()),
        str(child),
    }
    assert done.stderr == ""


def test_ls_lists_and_is_done() -> None:
    with open_sockets() as sockets:
        done = run("ls", "--lean")
        assert done.returncode == 0
        assert f"{port(sockets.tcp4)}  tcp   127.0.0.1 " in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["why", "--lean", "65536"], 2, "65536 is not a port"),
        (["why", "--lean", "0"], 2, "0 is not a port"),
        (["why", "--lean", "9" * 5000], 2, "is not a port"),
        (["why", "--lean", "abc"], 2, "'abc' is not a port"),
        (["why", "--lean", "٣"], 2, "is not a port"),
        (["why", "--lean"], 2, "takes one port"),
        (["why", "--lean", "1", "2"], 2, "takes one port"),
        (["ls", "--lean", "--json"], 2, "'--json' does not go with --lean"),
        (["ls", "--lean", "--backend", "tarot"], 2, "no backend 'tarot'"),
        (["ls", "--lean", "--backend"], 2, "no backend ''"),
        (["why", "--lean", "1"], 5, "nothing listens on port 1"),
    ],
)
def test_what_makes_no_sense_is_said(words: list[str], code: int, says: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("homeport: ")
    assert says in done.stderr
    assert answer(words)[0] == code


def test_a_port_may_be_written_as_people_write_it() -> None:
    with open_sockets() as sockets:
        number = port(sockets.tcp4)
        plain = answer(["why", "--lean", str(number)])
        assert plain[0] == 0
        assert answer(["why", f":{number}", "--lean"]) == plain
        assert answer(["why", "--lean", f"0{number}"]) == plain


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with open_sockets(), os.fdopen(writer, "wb") as gone:
        done = subprocess.run(
            [*LAUNCHER, "ls", "--lean"], stdout=gone, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")
