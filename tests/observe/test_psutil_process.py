"""psutil's view, which must agree with /proc where both exist."""

import os

import pytest
from real_processes import python, running

from homeport.observe.processes import children_of, read_process
from homeport.observe.psutil_process import (
    read_environ_portably,
    read_parents_portably,
    read_portably,
)


def test_both_views_agree() -> None:
    with running(python("pass"), environ={"TMUX": "1"}) as child:
        portable = read_portably([child.pid, 4_194_305])[child.pid]
        native = read_process(child.pid)
        assert read_environ_portably(child.pid)["TMUX"] == "1"
        assert child.pid in children_of()[os.getpid()]
        assert read_parents_portably()[child.pid] == os.getpid()
    assert native is not None
    for fact in ("pid", "ppid", "name", "state", "argv", "uid", "user", "tty", "exe", "cwd"):
        assert getattr(portable, fact) == getattr(native, fact), fact
    assert portable.started_at.timestamp() == pytest.approx(native.started_at.timestamp(), abs=1.5)
    assert portable.memory_bytes is not None


def test_nobody() -> None:
    assert read_portably([4_194_305]) == {}
    assert read_environ_portably(4_194_305) == {}
