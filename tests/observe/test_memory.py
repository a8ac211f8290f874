"""Memory of a process, and of which process."""

import os
from dataclasses import replace
from pathlib import Path

from nouns import process

from homeport.model.process import MemoryKind
from homeport.observe.memory import weigh
from homeport.observe.processes import read_process

LIVE = Path("/")


def test_exactly_and_not() -> None:
    me = read_process(os.getpid(), memory=False)
    assert me is not None
    assert weigh(me, 5_000, LIVE, exactly=False) == (5_000, MemoryKind.RSS)
    weight, kind = weigh(me, 5_000, LIVE, exactly=True)
    assert kind is MemoryKind.PSS
    assert weight is not None
    assert weight > 1_000_000


def test_a_later_process_with_the_same_pid_is_not_weighed() -> None:
    me = read_process(os.getpid(), memory=False)
    assert me is not None
    earlier = replace(me, start_ticks=me.start_ticks - 1)
    assert weigh(earlier, 5_000, LIVE, exactly=True) == (5_000, MemoryKind.RSS)


def test_a_process_that_is_gone() -> None:
    assert weigh(process(4_194_305), 5_000, LIVE, exactly=True) == (5_000, MemoryKind.RSS)


def test_a_kernel_thread_has_none() -> None:
    assert weigh(process(), 0, LIVE, exactly=True) == (None, None)
