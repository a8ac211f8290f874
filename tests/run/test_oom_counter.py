"""The kernel's counters, in made-up trees and on this machine."""

import sys
from pathlib import Path

import pytest

from homeport.run.oom_counter import OomCount, count_oom_kills


def _tree(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


def test_version_2(tmp_path: Path) -> None:
    root = _tree(
        tmp_path,
        {
            "proc/self/cgroup": "0::/user/app\n",
            "sys/fs/cgroup/user/app/memory.events": "low 0\noom 4\noom_kill 3\n",
            "proc/vmstat": "nr_free 1\noom_kill 7\n",
        },
    )
    assert count_oom_kills(root) == OomCount(in_group=3, on_machine=7)


def test_version_1(tmp_path: Path) -> None:
    root = _tree(
        tmp_path,
        {
            "proc/self/cgroup": "4:memory:/app\n0::/\n",
            "sys/fs/cgroup/memory/app/memory.oom_control": "oom_kill_disable 0\noom_kill 2\n",
        },
    )
    assert count_oom_kills(root) == OomCount(in_group=2, on_machine=None)


def test_nothing_to_read(tmp_path: Path) -> None:
    assert count_oom_kills(tmp_path) == OomCount(in_group=None, on_machine=None)
    root = _tree(tmp_path, {"proc/self/cgroup": "0::/\n1:cpu:/\n", "proc/vmstat": "oom_kill x\n"})
    assert count_oom_kills(root) == OomCount(in_group=None, on_machine=None)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_here() -> None:
    assert isinstance(count_oom_kills(), OomCount)


@pytest.mark.parametrize(
    ("before", "after", "status", "expected"),
    [
        ((1, 5), (2, 6), -9, True),
        ((1, 5), (2, 6), 1, True),
        ((1, 5), (2, 6), None, True),
        ((1, 5), (2, 6), 0, False),
        ((1, 5), (1, 6), 137, True),
        ((1, 5), (1, 6), 1, False),
        ((1, 5), (1, 5), -9, False),
        ((None, None), (None, None), -9, False),
        ((None, 5), (None, 6), -9, True),
    ],
)
def test_who_is_blamed(
    before: tuple[int | None, int | None],
    after: tuple[int | None, int | None],
    status: int | None,
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    earlier = OomCount(in_group=before[0], on_machine=before[1])
    later = OomCount(in_group=after[0], on_machine=after[1])
    assert later.blames(earlier, status) is expected
