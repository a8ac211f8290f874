"""Counters of cgroups whose processes are all gone."""

from pathlib import Path

from file_trees import plant

from homeport.observe.oom_counters import find_counted_kills


def test_an_empty_group_with_the_app_s_name_and_a_kill(tmp_path: Path) -> None:
    top = "sys/fs/cgroup"
    root = plant(
        tmp_path,
        {
            f"{top}/cgroup.procs": "",
            f"{top}/shop.service/memory.events": "max 9\noom 1\noom_kill 2\n",
            f"{top}/shop.service/cgroup.procs": "",
            f"{top}/shop-alive.service/memory.events": "oom_kill 2\n",
            f"{top}/shop-alive.service/cgroup.procs": "5\n",
            f"{top}/shop-fine.service/memory.events": "oom_kill 0\n",
            f"{top}/other.service/memory.events": "oom_kill 7\n",
        },
    )
    (found,) = find_counted_kills(("shop",), root)
    assert found.group == "/shop.service"
    assert found.evidence == "/sys/fs/cgroup/shop.service/memory.events: oom_kill 2"
    assert (found.pid, found.name, found.at) == (None, None, None)


def test_short_names_relate_to_everything_so_to_nothing(tmp_path: Path) -> None:
    assert find_counted_kills(("a", "go"), tmp_path) == ()
    assert find_counted_kills(("shop",), tmp_path) == ()
