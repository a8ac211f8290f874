"""Pid and start time."""

import os
import subprocess
import sys

import psutil
from live import until

from homeport.home.identity import is_alive, own_start_ticks, start_ticks_of


def test_the_start_time_is_the_one_others_read() -> None:
    boot_s = psutil.boot_time()
    started_s = own_start_ticks() / os.sysconf("SC_CLK_TCK")
    assert abs(boot_s + started_s - psutil.Process().create_time()) < 2


def test_a_zombie_and_a_gone_process_are_not_alive() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    ticks = start_ticks_of(child.pid)
    assert ticks is not None
    assert is_alive(child.pid, ticks)
    assert not is_alive(child.pid, ticks + 1)
    assert child.stdin is not None
    child.stdin.close()
    # Nobody has waited for it yet, so it stays as a zombie.
    until(lambda: not is_alive(child.pid, ticks), "the end of the child")
    child.wait()
    assert start_ticks_of(child.pid) is None
