"""Which backend is taken, and what each says when it is asked for by name."""

import subprocess
import sys

import pytest
from open_sockets import inode, may_load_bpf, open_sockets
from promises import needs

from homeport.observe.held import BACKENDS, OWN_BPF, PROC, read_held


def test_some_backend_always_answers() -> None:
    with open_sockets() as sockets:
        wanted = {inode(sockets.tcp4)}
        answer = read_held(wanted)
    assert answer is not None
    assert answer[0] in BACKENDS
    assert answer[1].keys() == wanted


@pytest.mark.parametrize("every_socket", [True, False])
def test_backends_agree(*, every_socket: bool) -> None:
    needs("bpf", have=may_load_bpf())
    with open_sockets() as sockets:
        busy = sockets.busy() if every_socket else ()
        wanted = {inode(one) for one in (*sockets.listening(), *busy)}
        answers = {
            name: read_held(wanted, every_socket=every_socket, only=name)
            for name in (OWN_BPF, PROC)
        }
    assert [answer and answer[0] for answer in answers.values()] == list(answers)
    plain = [
        {key: sorted(held) for key, held in answer[1].items()}
        for answer in answers.values()
        if answer
    ]
    assert plain[0].keys() == wanted
    assert plain[0] == plain[1]


def test_the_pinned_iterator_does_not_know_every_socket() -> None:
    answer = read_held(set(), every_socket=True)
    assert answer is not None
    assert answer[0] in (OWN_BPF, PROC)


def test_a_backend_that_does_not_exist_does_not_work() -> None:
    assert read_held(set(), only="tarot") is None


def test_in_a_time_namespace_bpf_is_not_asked() -> None:
    """There start times are shifted, and (pid, start) is what identifies a process."""
    needs("bpf", have=may_load_bpf())
    program = "from homeport.observe.held import *; print(shares_time_of_boot(), read_held({1})[0])"
    for unshare, expected in (
        ([], "True bpf"),
        (["unshare", "--time", "--boottime", "99"], "False proc"),
    ):
        done = subprocess.run(
            [*unshare, sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip().startswith(expected)
